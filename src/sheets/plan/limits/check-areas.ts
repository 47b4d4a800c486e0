/** Checks that areas lie in a sheet and that Excel accepts the merges. */
import type { Area } from '../../../grid/area';
import { areaReference } from '../../../grid/address';
import { MOST_COLUMNS, MOST_ROWS } from './excel-limits';
import { PlanError } from './plan-error';

/** Checks an area. `what`: the part of the plan that it belongs to. Errors: PlanError. */
export function checkArea(sheet: string, what: string, area: Area): void {
  const { firstRow, firstColumn, lastRow, lastColumn } = area;
  const whole = [firstRow, firstColumn, lastRow, lastColumn].every(Number.isInteger);
  const ordered = firstRow >= 0 && firstColumn >= 0 && firstRow <= lastRow && firstColumn <= lastColumn;
  if (!whole || !ordered || lastRow >= MOST_ROWS || lastColumn >= MOST_COLUMNS)
    throw new PlanError(sheet, what, `no area of a sheet: ${JSON.stringify(area)}`);
}

function overlap(a: Area, b: Area): boolean {
  return (
    a.firstRow <= b.lastRow &&
    b.firstRow <= a.lastRow &&
    a.firstColumn <= b.lastColumn &&
    b.firstColumn <= a.lastColumn
  );
}

function checkOverlaps(sheet: string, merges: readonly Area[]): void {
  // Sorted by first row, a merge can only overlap those that begin before it ends.
  const sorted = [...merges].sort((a, b) => a.firstRow - b.firstRow);
  for (const [index, merge] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (other === undefined || other.firstRow > merge.lastRow) break;
      if (overlap(merge, other))
        throw new PlanError(sheet, areaReference(merge), `merge overlaps ${areaReference(other)}`);
    }
  }
}

/** Errors: PlanError. */
export function checkMerges(sheet: string, merges: readonly Area[]): void {
  for (const merge of merges) {
    checkArea(sheet, 'merge', merge);
    if (merge.firstRow === merge.lastRow && merge.firstColumn === merge.lastColumn)
      throw new PlanError(sheet, areaReference(merge), 'a merge has two cells or more');
  }
  checkOverlaps(sheet, merges);
}
