/** The checks themselves: a large part of the program that is loaded when it is first used. */
import { findingsOf, type Check } from '../../checks/check-tables';
import type { Finding } from '../../checks/finding';
import { checkWorkbook } from '../../sheets/check-workbook';
import type { WorkbookSnapshot } from '../../sheets/snapshot';
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
export function checkSnapshot({ sheets }: WorkbookSnapshot, year: number): WholeCheck | null {
  const result = checkWorkbook({ sheets }, year);
  // Excel itself always calculates: only files hold formulas without results.
  return result.kind === 'checked' ? result : null;
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
