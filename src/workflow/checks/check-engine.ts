/** Runs the checks: a large part of the program, loaded at its first use. */
import { findingsOf, recheck, type Check } from '../../checks/check-tables';
import { coverageInSlices, coverageLines } from '../../checks/coverage';
import type { Finding } from '../../checks/finding';
import { checkWorkbookInSlices } from '../../sets/check-workbook';
import { notCheckedWords } from '../../sets/not-checked';
import type { WorkbookSnapshot } from '../../sheets/plan/snapshot';
import { inSlices, type Sliced, type SlicedAnswer } from '../../slices/slices';
import type { CheckReport } from './check-report';
import { figureEdits } from './figure-edits';

/** The workbook has no table, or none of a known set; `words`: the reason, as a whole sentence. */
export type NotJudged = { readonly kind: 'no-tables' } | { readonly kind: 'refused'; readonly words: string };

export interface CheckResult {
  readonly check: Check;
  readonly findings: readonly Finding[];
}

export interface WholeCheck extends CheckResult {
  readonly kind: 'checked';
  readonly entries: CheckReport['entries'];
  readonly coverage: CheckReport['coverage'];
}

function* checkInSlices({ sheets }: WorkbookSnapshot, year: number): Sliced<WholeCheck | NotJudged> {
  const result = yield* checkWorkbookInSlices({ sheets }, year);
  if (result.kind === 'no-tables') return { kind: 'no-tables' };
  if (result.kind !== 'checked') return { kind: 'refused', words: notCheckedWords(result) };
  const coverage = coverageLines(yield* coverageInSlices(result.check));
  // A later edit looks for the rules that use its cell, and cannot wait for that.
  yield* result.check.compiled.indexInSlices();
  return { ...result, coverage };
}

/** Checks a workbook. `year`: the budget year, for tables without a year in their title. */
export function checkSnapshot(
  snapshot: WorkbookSnapshot,
  year: number,
  signal?: AbortSignal,
): Promise<SlicedAnswer<WholeCheck | NotJudged>> {
  return inSlices(checkInSlices(snapshot, year), signal);
}

/** Repeats the check after edits of these sheets; `null`: everything must be checked anew. */
export function recheckSnapshot(
  check: Check,
  before: WorkbookSnapshot,
  after: WorkbookSnapshot,
  sheetIds: ReadonlySet<string>,
): CheckResult | null {
  const edits = figureEdits(check, before, after, sheetIds);
  if (edits === null) return null;
  const again = edits.length === 0 ? check : recheck(check, edits);
  return again === null ? null : { check: again, findings: findingsOf(again) };
}
