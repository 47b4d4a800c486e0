/** Selects the lines that a cell adds up: those that meet one of its conditions. */
import { intersect, type Where } from './where';

/** The conditions of a cell, which never overlap; without a condition the cell stays empty. */
export type LineSelection = readonly Where[];

export const NOTHING: LineSelection = [];

export function sumOf(where: Where): LineSelection {
  return [where];
}

/** Intersects two selections: row, column and block scope together make a cell's selection. */
export function product(row: LineSelection, column: LineSelection): LineSelection {
  return row.flatMap((rowWhere) =>
    column.flatMap((columnWhere) => {
      const where = intersect(rowWhere, columnWhere);
      return where === null ? [] : [where];
    }),
  );
}
