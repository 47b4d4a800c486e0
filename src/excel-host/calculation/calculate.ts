/** Calculates all formulas of a workbook. */
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

/** Evaluates a formula outside of cells, for example of a validation. */
export function evaluateFormula(book: Workbook, sheet: Sheet, formula: string): CellValue {
  return new Calculation(book).result(formula, sheet);
}
