/** Checks Excel's limits before writing: a file that breaks them opens with a repair prompt. */
import type { SheetPlan, WorkbookPlan } from '../plan';
import { checkDefinedName, checkUnique } from './check-names';
import { checkSheetPlan } from './check-sheet';
import { PlanError } from './plan-error';

/** Sheets of many workbooks are checked once. */
const checkedSheets = new WeakSet<SheetPlan>();

/** Errors: PlanError, with sheet and place. */
export function checkPlan({ sheets, names }: WorkbookPlan): void {
  if (!sheets.some((sheet) => sheet.hidden !== true))
    throw new PlanError(null, 'sheets', 'a workbook has at least one visible sheet');
  checkUnique(
    'sheets',
    sheets.map((sheet) => sheet.name),
  );
  checkUnique(
    'defined names',
    names.map((name) => name.name),
  );
  for (const name of names) checkDefinedName(name);
  for (const sheet of sheets) {
    if (checkedSheets.has(sheet)) continue;
    checkSheetPlan(sheet);
    if (sheet.common === true) checkedSheets.add(sheet);
  }
}
