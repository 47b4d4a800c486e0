/** Merged areas of a sheet after rows were put in and taken out, as Excel moves them and we put rows in. */
import type { Area } from '../../grid/area';
import type { RowEdit } from './change';

/** Rows put in are kept free of merged areas: one that they were put into is taken apart. */
function afterInsert(area: Area, at: number, count: number): readonly Area[] {
  if (at > area.lastRow) return [area];
  if (at > area.firstRow) return [];
  return [{ ...area, firstRow: area.firstRow + count, lastRow: area.lastRow + count }];
}

/** An area shrinks by its rows that are taken out; one cell that is left is merged no more. */
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
