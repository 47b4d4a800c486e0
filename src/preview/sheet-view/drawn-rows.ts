/** Selects the rows to draw and the area of each of their cells: frozen rows, a gap, and the rows in view. */
import type { Area } from '../../excel-host/model/area';
import type { Sheet } from '../../excel-host/model/sheet';
import type { Track, Window } from './sizes';

/** Consecutive drawn rows. */
export interface RowSegment {
  readonly first: number;
  readonly last: number;
}

export interface DrawnRows {
  readonly segments: readonly RowSegment[];
  /** Pixels left free between the segments, and after the last one. */
  readonly gap: number;
  readonly rest: number;
}

export function drawnRows(rows: Track, frozen: number, { first, last }: Window): DrawnRows {
  const end = rows.starts.at(-1) ?? 0;
  const rest = end - (rows.starts[last + 1] ?? end);
  if (frozen === 0) return { segments: [{ first, last }], gap: rows.starts[first] ?? 0, rest };
  const from = Math.max(first, frozen);
  const gap = (rows.starts[from] ?? 0) - (rows.starts[frozen] ?? 0);
  return {
    segments: [{ first: 0, last: frozen - 1 }, ...(from <= last ? [{ first: from, last }] : [])],
    gap,
    rest,
  };
}

/** Merged areas by each of their cells, as `row,column`. */
export type MergeIndex = ReadonlyMap<string, Area>;

export function cellKey(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}

export function indexMerges(merges: readonly Area[]): MergeIndex {
  const index = new Map<string, Area>();
  for (const merge of merges) {
    for (let row = merge.firstRow; row <= merge.lastRow; row += 1) {
      for (let column = merge.firstColumn; column <= merge.lastColumn; column += 1) {
        index.set(cellKey(row, column), merge);
      }
    }
  }
  return index;
}

export interface DrawnCell {
  /** All cells that it covers; it shows the contents of the first. */
  readonly area: Area;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

function shownCount(sheet: Sheet, first: number, last: number): number {
  let count = 0;
  for (let row = first; row <= last; row += 1) if (sheet.grid.rows.get(row)?.hidden !== true) count += 1;
  return count;
}

function firstShown(sheet: Sheet, first: number): number {
  let row = first;
  while (sheet.grid.rows.get(row)?.hidden === true) row += 1;
  return row;
}

/** Returns the cell to draw; `null`: a merged cell drawn elsewhere covers the place. */
export function drawnCell(
  sheet: Sheet,
  merges: MergeIndex,
  segment: RowSegment,
  row: number,
  column: number,
): DrawnCell | null {
  const area = merges.get(cellKey(row, column));
  if (area === undefined) {
    const single = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
    return { area: single, rowSpan: 1, columnSpan: 1 };
  }
  // A merge that begins above the drawn rows is drawn from its first row in view.
  const isFirst = row === firstShown(sheet, Math.max(area.firstRow, segment.first));
  if (!isFirst || column !== area.firstColumn) return null;
  return {
    area,
    rowSpan: shownCount(sheet, row, Math.min(area.lastRow, segment.last)),
    columnSpan: area.lastColumn - area.firstColumn + 1,
  };
}
