/** The checks themselves: a large part of the program that is loaded when it is first used. */
import { findingsOf, type Check } from '../../checks/check-tables';
import type { Finding } from '../../checks/finding';
import { checkWorkbookInSlices } from '../../sets/check-workbook';
import type { WorkbookSnapshot } from '../../sheets/snapshot';
import { inSlices, type SlicedAnswer } from '../../slices/slices';
import type { CheckReport } from './check-work';
import { recheckEdited } from './recheck-edited';

export interface CheckResult {
  readonly check: Check;
  readonly findings: readonly Finding[];
}

export interface WholeCheck extends CheckResult {
  readonly entries: CheckReport['entries'];
}

/** `null`: no table stands in the workbook. `year`: of the budget, should no title say. */
export async function checkSnapshot(
  { sheets }: WorkbookSnapshot,
  year: number,
  signal?: AbortSignal,
): Promise<SlicedAnswer<WholeCheck | null>> {
  const answer = await inSlices(checkWorkbookInSlices({ sheets }, year), signal);
  if (answer.kind === 'cancelled') return answer;
  const result = answer.value;
  // Excel itself always calculates: only files hold formulas without results.
  return { kind: 'done', value: result.kind === 'checked' ? result : null };
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
