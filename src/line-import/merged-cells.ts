/** Reads cells as merged areas show them: each cell of an area has the content of its first cell. */
import { isBlank } from '../entries/cell-reading';
import type { RawCell, RawSheet } from '../entries/raw-workbook';
import { cellKey } from '../grid/cell-key';

export type MergedCells = (row: number, column: number) => RawCell;

/** A hostile file has a million areas; beyond this many cells they are left out, so their cells are blank. */
const MOST_CELLS = 2_000_000;

export function mergedCells({ rows, merges }: RawSheet): MergedCells {
  const firsts = new Map<string, RawCell>();
  let walked = 0;
  for (const { firstRow, firstColumn, lastRow, lastColumn } of merges) {
    const content = rows[firstRow]?.[firstColumn] ?? null;
    if (isBlank(content)) continue;
    for (let row = firstRow; row <= Math.min(lastRow, rows.length - 1); row += 1) {
      const width = Math.max(rows[row]?.length ?? 0, rows[firstRow]?.length ?? 0);
      for (let column = firstColumn; column <= Math.min(lastColumn, width); column += 1) {
        walked += 1;
        if (walked > MOST_CELLS) break;
        firsts.set(cellKey(row, column), content);
      }
    }
    if (walked > MOST_CELLS) break;
  }
  return (row, column) => {
    const own = rows[row]?.[column] ?? null;
    return isBlank(own) ? (firsts.get(cellKey(row, column)) ?? null) : own;
  };
}
