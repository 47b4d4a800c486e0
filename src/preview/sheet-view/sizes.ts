/** Calculates the places of rows and columns on the screen, and those in view. In pixels. */
import type { Sheet } from '../../excel-host/model/sheet';
import { STANDARD_COLUMN_WIDTH, STANDARD_ROW_HEIGHT } from '../../excel-host/model/sheet';

const PIXELS_PER_POINT = 96 / 72;

/** Empty rows and columns shown after the used ones, as room for more. */
const SPARE_ROWS = 30;
const SPARE_COLUMNS = 4;
const LEAST_ROWS = 60;
const LEAST_COLUMNS = 16;

/** Consecutive sizes. `starts` has one entry more: the end of the last one. */
export interface Track {
  readonly sizes: readonly number[];
  readonly starts: readonly number[];
}

function track(sizes: readonly number[]): Track {
  const starts = [0];
  for (const size of sizes) starts.push((starts.at(-1) ?? 0) + size);
  return { sizes, starts };
}

export interface SheetExtent {
  readonly rows: number;
  readonly columns: number;
}

/** Returns the rows and columns to show: contents, selection, and some room. */
export function extentOf(sheet: Sheet): SheetExtent {
  const used = sheet.used(false);
  const rows = Math.max(used?.lastRow ?? 0, sheet.selection.firstRow) + SPARE_ROWS;
  const columns = Math.max(used?.lastColumn ?? 0, sheet.selection.firstColumn) + SPARE_COLUMNS;
  return { rows: Math.max(rows, LEAST_ROWS), columns: Math.max(columns, LEAST_COLUMNS) };
}

export function rowTrack({ grid }: Sheet, { rows }: SheetExtent): Track {
  return track(
    Array.from({ length: rows }, (_, index) => {
      const row = grid.rows.get(index);
      return row?.hidden === true ? 0 : Math.round((row?.height ?? STANDARD_ROW_HEIGHT) * PIXELS_PER_POINT);
    }),
  );
}

export function columnTrack({ grid }: Sheet, { columns }: SheetExtent): Track {
  return track(
    Array.from({ length: columns }, (_, index) => {
      const column = grid.columns.get(index);
      return column?.hidden === true
        ? 0
        : Math.round((column?.width ?? STANDARD_COLUMN_WIDTH) * PIXELS_PER_POINT);
    }),
  );
}

/** Finds the last position that starts at or before `offset`. */
export function indexAt({ starts }: Track, offset: number): number {
  let low = 0;
  let high = Math.max(starts.length - 2, 0);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Rows drawn above and below the visible ones, so that scrolling shows no gaps. */
const OVERSCAN = 12;

/** Up to this number all rows are drawn: the browser is fast enough. */
const DRAWN_WHOLE = 300;

export interface Window {
  readonly first: number;
  readonly last: number;
}

/** Returns the rows to draw, without the frozen ones. */
export function visibleRows(rows: Track, scrollTop: number, height: number): Window {
  const last = rows.sizes.length - 1;
  if (last < DRAWN_WHOLE) return { first: 0, last };
  return {
    first: Math.max(0, indexAt(rows, scrollTop) - OVERSCAN),
    last: Math.min(last, indexAt(rows, scrollTop + height) + OVERSCAN),
  };
}

/** Size from one position to another, both included. */
export function span({ starts }: Track, first: number, last: number): number {
  return (starts[last + 1] ?? starts.at(-1) ?? 0) - (starts[first] ?? 0);
}
