/** Computes a sheet's merged areas after row edits, as Excel moves them and this program inserts rows. */
import type { Area } from '../../grid/area';
import type { RowEdit } from './change';

/** Splits an area into which rows are inserted: new rows stay free of merges. */
function afterInsert(area: Area, at: number, count: number): readonly Area[] {
  if (at > area.lastRow) return [area];
  if (at > area.firstRow) return [];
  return [{ ...area, firstRow: area.firstRow + count, lastRow: area.lastRow + count }];
}

/** Shrinks an area by its deleted rows; a single cell that is left is no merge. */
function afterDelete(area: Area, at: number, count: number): readonly Area[] {
  const moved = (row: number): number => (row < at ? row : Math.max(at, row - count));
  const firstRow = moved(area.firstRow);
  const lastRow = moved(area.lastRow + 1) - 1;
  const isLeft = lastRow > firstRow || (lastRow === firstRow && area.lastColumn > area.firstColumn);
  return isLeft ? [{ ...area, firstRow, lastRow }] : [];
}

export function mergesAfter(merges: readonly Area[], edits: readonly RowEdit[]): readonly Area[] {
  return edits.reduce<readonly Area[]>(
    (areas, edit) =>
      edit.kind === 'insert'
        ? [...areas.flatMap((area) => afterInsert(area, edit.at, edit.rows.length)), ...edit.merges]
        : areas.flatMap((area) => afterDelete(area, edit.at, edit.count)),
    merges,
  );
}
