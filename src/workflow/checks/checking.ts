/** The checks themselves: a large part of the program that is loaded when it is first used. */
import { findingsOf, type Check } from '../../checks/check-tables';
import { coverageLines, coverageOf } from '../../checks/coverage';
import type { Finding } from '../../checks/finding';
import { checkWorkbookInSlices } from '../../sets/check-workbook';
import { notCheckedWords } from '../../sets/not-checked';
import type { WorkbookSnapshot } from '../../sheets/plan/snapshot';
import { inSlices, type SlicedAnswer } from '../../slices/slices';
import type { CheckReport } from './check-work';
import { recheckEdited } from './recheck-edited';

/** No table stands in the workbook, or none that may be judged; `words`: why, as a whole sentence. */
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

/** `year`: of the budget, should no title say. */
export async function checkSnapshot(
  { sheets }: WorkbookSnapshot,
  year: number,
  signal?: AbortSignal,
): Promise<SlicedAnswer<WholeCheck | NotJudged>> {
  const answer = await inSlices(checkWorkbookInSlices({ sheets }, year), signal);
  if (answer.kind === 'cancelled') return answer;
  const result = answer.value;
  if (result.kind === 'no-tables') return { kind: 'done', value: { kind: 'no-tables' } };
  if (result.kind !== 'checked')
    return { kind: 'done', value: { kind: 'refused', words: notCheckedWords(result) } };
  return { kind: 'done', value: { ...result, coverage: coverageLines(coverageOf(result.check)) } };
}

/** After edits of these sheets; `null` when everything has to be checked anew. */
export function recheckSnapshot(
  check: Check,
  before: WorkbookSnapshot,
  after: WorkbookSnapshot,
  sheetIds: ReadonlySet<string>,
): CheckResult | null {
  const again = recheckEdited(check, before, after, sheetIds);
  return again === null ? null : { check: again, findings: findingsOf(again) };
}
