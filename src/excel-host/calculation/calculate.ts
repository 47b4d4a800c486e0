/** Brings all formulas of a workbook up to date. */
import { WHOLE_SHEET } from '../model/area';
import type { CellValue } from '../model/cell';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { Calculation } from './evaluate';

export function calculateWorkbook(book: Workbook): void {
  const calculation = new Calculation(book);
  for (const sheet of book.sheets) {
    for (const { cell } of sheet.grid.cellsIn(WHOLE_SHEET)) calculation.bringUpToDate(cell, sheet);
  }
}

/** What a formula that stands in no cell gives, e.g. of a validation. */
export function evaluateFormula(book: Workbook, sheet: Sheet, formula: string): CellValue {
  return new Calculation(book).result(formula, sheet);
}
