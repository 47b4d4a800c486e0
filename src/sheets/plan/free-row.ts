/** Finds rows that are free for writing: below contents and outside of merged areas. */
import { cellKey } from '../../grid/cell-key';
import type { RawCell, RawSheet } from '../../entries/raw-workbook';
import { shown } from '../../entries/cell-reading';

function isMerged({ merges }: RawSheet, row: number): boolean {
  return merges.some(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow);
}

/** Returns the first row from `row` on outside of merged areas: Excel drops what is written under one. */
export function unmergedRow(sheet: RawSheet, row: number): number {
  let free = row;
  while (isMerged(sheet, free)) free += 1;
  return free;
}

/** Returns the first row below all contents. */
export function rowBelow(sheet: RawSheet): number {
  const isUsed = (cells: readonly RawCell[], row: number): boolean =>
    cells.some((_, column) => sheet.formulas.has(cellKey(row, column))) ||
    cells.some((cell) => shown(cell) !== '');
  const below = sheet.rows.reduce((next, cells, row) => (isUsed(cells, row) ? row + 1 : next), 0);
  return sheet.merges.reduce((next, { lastRow }) => Math.max(next, lastRow + 1), below);
}
