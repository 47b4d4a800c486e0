/** What a cell adds up: the lines that meet one of its conditions. */
import { intersect, type Where } from './where';

/** The conditions of one measure never overlap; no condition: the cell stays empty. */
export type LineSelection = readonly Where[];

export const NOTHING: LineSelection = [];

export function sumOf(where: Where): LineSelection {
  return [where];
}

/** The lines in both: how a row's measure, a column's measure and a block's scope make a cell's. */
export function product(row: LineSelection, column: LineSelection): LineSelection {
  return row.flatMap((rowWhere) =>
    column.flatMap((columnWhere) => {
      const where = intersect(rowWhere, columnWhere);
      return where === null ? [] : [where];
    }),
  );
}
