/** Measures the area of a sheet's cells. */
import { columnLetters } from '../../grid/address';
import type { SheetPlan } from '../../sheets/plan/plan';

export type PlannedRows = Pick<SheetPlan, 'rows' | 'prepared'>;

export function widthOf({ rows, prepared }: PlannedRows): number {
  return rows.reduce((most, cells) => Math.max(most, cells.length), prepared?.cells.length ?? 1);
}

/** Counts the rows, with the prepared ones. */
export function heightOf({ rows, prepared }: PlannedRows): number {
  return rows.length + (prepared?.count ?? 0);
}

/** Returns the area of the sheet's cells: `A1:O37`. */
export function dimensionOf(plan: PlannedRows): string {
  return `A1:${columnLetters(widthOf(plan) - 1)}${String(Math.max(1, heightOf(plan)))}`;
}
