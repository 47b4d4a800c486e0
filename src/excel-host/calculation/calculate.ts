/** Calculates all formulas of a workbook. */
import type { CellValue } from '../model/cell';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { Calculation } from './evaluate';
import { FUNCTIONS } from './functions';
import { treeOf, type Expression } from './parse';

export function calculateWorkbook(book: Workbook): void {
  const calculation = new Calculation(book);
  for (const sheet of book.sheets) {
    for (const cell of sheet.grid.formulaCells()) calculation.bringUpToDate(cell, sheet);
  }
}

/** Evaluates a formula outside of cells, for example of a validation. */
export function evaluateFormula(book: Workbook, sheet: Sheet, formula: string): CellValue {
  return new Calculation(book).result(formula, sheet);
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'call':
      return expression.args;
    case 'list':
      return expression.items;
    case 'binary':
      return [expression.left, expression.right];
    case 'sign':
    case 'percent':
      return [expression.operand];
    default:
      return [];
  }
}

function isKnown(expression: Expression): boolean {
  if (expression.kind === 'call' && !Object.hasOwn(FUNCTIONS, expression.name)) return false;
  return partsOf(expression).every(isKnown);
}

/** Whether every function of a formula, given with its `=`, is calculated here. */
export function canCalculate(formula: string): boolean {
  const tree = treeOf(formula);
  return tree !== null && isKnown(tree);
}
