/** Checks one sheet against Excel's limits before it is written to a file or to Excel. */
import type { PageSetupPlan, SheetPlan } from '../plan';
import { checkArea, checkMerges } from './check-areas';
import { checkCells } from './check-cells';
import { checkSheetName } from './check-names';
import { checkValidation } from './check-validation';
import { LONGEST_FOOTER, TALLEST_ROW, WIDEST_COLUMN } from './excel-limits';
import { PlanError } from './plan-error';

/** Checks a size; false for NaN too. */
function isWithin(size: number, most: number): boolean {
  return size >= 0 && size <= most;
}

function checkSizes({ name, columnWidths, rowHeights }: SheetPlan): void {
  const width = columnWidths.findIndex((one) => !isWithin(one, WIDEST_COLUMN));
  if (width >= 0)
    throw new PlanError(name, `column ${String(width + 1)}`, `not a width of 0 to ${String(WIDEST_COLUMN)}`);
  const height = rowHeights.findIndex((one) => one !== undefined && !isWithin(one, TALLEST_ROW));
  if (height >= 0)
    throw new PlanError(name, `row ${String(height + 1)}`, `not a height of 0 to ${String(TALLEST_ROW)}`);
}

function checkPage(sheet: string, { printArea, margins, footer = '' }: PageSetupPlan): void {
  checkArea(sheet, 'print area', printArea);
  if (!Object.values(margins).every((margin) => isWithin(margin, Number.MAX_VALUE)))
    throw new PlanError(sheet, 'margins', 'not finite inches');
  if (footer.length > LONGEST_FOOTER)
    throw new PlanError(sheet, 'footer', `longer than ${String(LONGEST_FOOTER)} characters`);
}

/** Errors: PlanError, with sheet and place. */
export function checkSheetPlan(sheet: SheetPlan): void {
  checkSheetName(sheet.name);
  checkCells(sheet);
  checkSizes(sheet);
  checkMerges(sheet.name, sheet.merges);
  checkPage(sheet.name, sheet.page);
  if (sheet.filter !== undefined) checkArea(sheet.name, 'filter', sheet.filter);
  for (const validation of sheet.validations) checkValidation(sheet.name, validation);
}
