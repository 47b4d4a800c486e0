/** Calculates the whole workbook once. Each formula is evaluated only once. */
import { cellCount, columnCount, rowCount } from '../model/area';
import { CellError, type Cell, type CellValue } from '../model/cell';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { ColumnIndex, type ColumnValues } from './column-index';
import { FUNCTIONS, type Evaluator } from './functions';
import { treeOf, type Expression, type Operator } from './parse';
import { CellsReference, compare, FormulaError, toNumber, toText, type Operand } from './values';

const COMPARISONS: Readonly<Partial<Record<Operator, (difference: number) => boolean>>> = {
  '=': (difference) => difference === 0,
  '<>': (difference) => difference !== 0,
  '<': (difference) => difference < 0,
  '<=': (difference) => difference <= 0,
  '>': (difference) => difference > 0,
  '>=': (difference) => difference >= 0,
};

const ARITHMETIC: Readonly<Partial<Record<Operator, (left: number, right: number) => number>>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => {
    if (right === 0) throw new FormulaError(CellError.division);
    return left / right;
  },
  '^': (left, right) => left ** right,
};

/** Holds the state shared by the evaluations of all cells. */
export class Calculation {
  readonly book: Workbook;
  readonly columns: ColumnIndex;
  private readonly finished = new Set<Cell>();
  private readonly running = new Set<Cell>();

  constructor(book: Workbook) {
    this.book = book;
    this.columns = new ColumnIndex((sheet, row, column) => this.valueAt(sheet, row, column));
  }

  valueAt(sheet: Sheet, row: number, column: number): CellValue {
    const cell = sheet.grid.cell(row, column);
    if (cell === undefined) return null;
    this.bringUpToDate(cell, sheet);
    return cell.value;
  }

  bringUpToDate(cell: Cell, sheet: Sheet): void {
    if (cell.formula === undefined || cell.keepsResult === true || this.finished.has(cell)) return;
    if (this.running.has(cell)) {
      // A circular formula shows 0, after a warning of Excel.
      cell.value = 0;
      return;
    }
    this.running.add(cell);
    cell.value = this.result(cell.formula, sheet);
    this.running.delete(cell);
    this.finished.add(cell);
  }

  /** Evaluates a formula on a sheet. */
  result(formula: string, sheet: Sheet): CellValue {
    const tree = treeOf(formula);
    if (tree === null) return CellError.name;
    return new Evaluation(this, sheet).caught(tree) ?? 0;
  }
}

/** Evaluates one formula. */
export class Evaluation implements Evaluator {
  private readonly calculation: Calculation;
  private readonly sheet: Sheet;

  constructor(calculation: Calculation, sheet: Sheet) {
    this.calculation = calculation;
    this.sheet = sheet;
  }

  caught(expression: Expression): CellValue {
    try {
      return this.value(expression);
    } catch (error) {
      if (error instanceof FormulaError) return error.error;
      throw error;
    }
  }

  value(expression: Expression): CellValue {
    const operand = this.operand(expression);
    if (!(operand instanceof CellsReference)) return operand;
    if (cellCount(operand.area) !== 1) throw new FormulaError(CellError.value);
    const { firstRow, firstColumn } = operand.area;
    return this.calculation.valueAt(operand.sheet, firstRow, firstColumn);
  }

  operand(expression: Expression): Operand {
    switch (expression.kind) {
      case 'value':
        return expression.value;
      case 'missing':
        return null;
      case 'list':
        // Only SUMIFS accepts a list, as a criterion.
        throw new FormulaError(CellError.value);
      case 'reference':
        return new CellsReference(this.sheetNamed(expression.sheet), expression.area);
      case 'name':
        return this.named(expression.name);
      case 'call':
        return this.call(expression.name, expression.args);
      case 'sign':
        return -toNumber(this.value(expression.operand));
      case 'percent':
        return toNumber(this.value(expression.operand)) / 100;
      case 'binary':
        return this.binary(expression.operator, this.value(expression.left), this.value(expression.right));
    }
  }

  private sheetNamed(name: string | undefined): Sheet {
    if (name === undefined) return this.sheet;
    const sheet = this.calculation.book.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (sheet === undefined) throw new FormulaError(CellError.reference);
    return sheet;
  }

  private named(name: string): Operand {
    const lowerName = name.toLowerCase();
    const item = [...this.sheet.names, ...this.calculation.book.names].find(
      (each) => each.name.toLowerCase() === lowerName,
    );
    if (item === undefined) throw new FormulaError(CellError.name);
    const { reference } = item;
    if (reference === null) {
      const tree = treeOf(item.formula);
      if (tree === null) throw new FormulaError(CellError.name);
      return this.operand(tree);
    }
    const sheet = this.calculation.book.sheets.find(({ id }) => id === reference.sheetId);
    if (sheet === undefined || reference.area === null) throw new FormulaError(CellError.reference);
    return new CellsReference(sheet, reference.area);
  }

  private call(name: string, args: readonly Expression[]): Operand {
    const implementation = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    if (implementation === undefined) throw new FormulaError(CellError.name);
    return implementation(args, this);
  }

  private binary(operator: Operator, left: CellValue, right: CellValue): CellValue {
    const comparison = COMPARISONS[operator];
    if (comparison !== undefined) return comparison(compare(left, right));
    const arithmetic = ARITHMETIC[operator];
    if (arithmetic === undefined) return toText(left) + toText(right);
    const result = arithmetic(toNumber(left), toNumber(right));
    if (!Number.isFinite(result)) throw new FormulaError(CellError.number);
    return result;
  }

  column({ sheet, area }: CellsReference): ColumnValues {
    if (columnCount(area) !== 1) throw new FormulaError(CellError.value);
    return this.calculation.columns.column(sheet, area);
  }

  *valuesIn({ sheet, area }: CellsReference): Generator<CellValue> {
    if (columnCount(area) === 1 && rowCount(area) > 1) {
      yield* this.calculation.columns.column(sheet, area).values;
      return;
    }
    for (const { row, column } of sheet.grid.cellsIn(area))
      yield this.calculation.valueAt(sheet, row, column);
  }
}
