/** Sorts the rows of a block by one of its columns. */
import { moveFormula } from './shift-formula';
import { requireAllowed, requireUnlocked } from './guard';
import { type Area, columnCount, overlaps, rowCount } from '../model/area';
import { CellError, type Cell, type CellValue } from '../model/cell';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { ApiError } from '../protocol/api-error';

export interface SortOrder {
  /** Index in the block, from 0. */
  readonly column: number;
  readonly direction: 'ascending' | 'descending';
}

/** Moves contents and styles; references to the same row follow. Empty cells come last in both directions. */
export function sortRows(book: Workbook, sheet: Sheet, area: Area, order: SortOrder): void {
  requireAllowed(sheet, 'allowSort');
  requireUnlocked(sheet, area);
  if (sheet.merges.some((merge) => overlaps(merge, area))) throw new ApiError('InvalidOperation');
  book.calculate();
  book.beforeCells(sheet, area);
  const rows = Array.from({ length: rowCount(area) }, (_, offset) => area.firstRow + offset);
  const keyOf = (row: number): CellValue =>
    sheet.grid.cell(row, area.firstColumn + order.column)?.value ?? null;
  const sign = order.direction === 'ascending' ? 1 : -1;
  const sorted = [...rows].sort((a, b) => compareKeys(keyOf(a), keyOf(b), sign));
  const taken = sorted.map((row) => takeCells(sheet, row, area));
  for (const [place, cells] of taken.entries()) {
    const row = area.firstRow + place;
    putCells(sheet, row, area, cells, row - (sorted[place] ?? row));
  }
  book.needsCalculation = true;
  book.record({ kind: 'sorted', actor: book.actor, sheet, area });
}

type CellRow = readonly (Cell | undefined)[];

function takeCells(sheet: Sheet, row: number, area: Area): CellRow {
  return Array.from({ length: columnCount(area) }, (_, offset) =>
    sheet.grid.cell(row, area.firstColumn + offset),
  );
}

function putCells(sheet: Sheet, row: number, area: Area, cells: CellRow, moved: number): void {
  for (const [offset, cell] of cells.entries()) {
    const column = area.firstColumn + offset;
    if (cell === undefined) {
      sheet.grid.rows.get(row)?.cells.delete(column);
      continue;
    }
    if (cell.formula !== undefined) cell.formula = moveFormula(cell.formula, moved, 0);
    sheet.grid.makeRow(row).cells.set(column, cell);
  }
}

function rank(value: CellValue): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return value instanceof CellError ? 3 : 2;
}

function compareKeys(a: CellValue, b: CellValue, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (rank(a) !== rank(b)) return sign * (rank(a) - rank(b));
  if (typeof a === 'string' && typeof b === 'string') return sign * a.localeCompare(b, 'zh-CN');
  return a instanceof CellError || b instanceof CellError ? 0 : sign * (Number(a) - Number(b));
}
