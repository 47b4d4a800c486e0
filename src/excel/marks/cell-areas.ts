/** Joins cells below one another into areas, so that addresses stay short. */
import type { Area } from '../../grid/area';
import { cellKey } from '../../grid/cell-key';

export interface MarkPlace {
  readonly row: number;
  readonly column: number;
}

export function cellArea(row: number, column: number): Area {
  return { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
}

/** Cells must differ. The areas share no cell and come in the order of columns, then rows. */
export function areasOf(cells: readonly MarkPlace[]): readonly Area[] {
  const areas: Area[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const above = areas.at(-1);
    if (above?.firstColumn === column && above.lastRow === row - 1)
      areas[areas.length - 1] = { ...above, lastRow: row };
    else areas.push(cellArea(row, column));
  }
  return areas;
}

function countOf(areas: readonly Area[]): number {
  return areas.reduce(
    (sum, area) => sum + (area.lastRow - area.firstRow + 1) * (area.lastColumn - area.firstColumn + 1),
    0,
  );
}

export function cellsOf(areas: readonly Area[]): readonly MarkPlace[] {
  return areas.flatMap(({ firstRow, lastRow, firstColumn, lastColumn }) =>
    Array.from({ length: lastRow - firstRow + 1 }, (_, down) =>
      Array.from({ length: lastColumn - firstColumn + 1 }, (__, right) => ({
        row: firstRow + down,
        column: firstColumn + right,
      })),
    ).flat(),
  );
}

/** Larger areas stay whole: a highlight copied over whole columns has a million cells. */
const MOST_SINGLE_CELLS = 500;

/** Cuts areas into single cells. */
export function piecesOf(areas: readonly Area[]): readonly Area[] {
  return areas.flatMap((area) =>
    countOf([area]) > MOST_SINGLE_CELLS
      ? [area]
      : cellsOf([area]).map(({ row, column }) => cellArea(row, column)),
  );
}

/** Whether both are the same cells, however they are cut. Compares single cells only when their numbers agree. */
export function coverSame(one: readonly Area[], other: readonly Area[]): boolean {
  if (countOf(one) !== countOf(other)) return false;
  const keys = new Set(cellsOf(one).map(({ row, column }) => cellKey(row, column)));
  return cellsOf(other).every(({ row, column }) => keys.has(cellKey(row, column)));
}
