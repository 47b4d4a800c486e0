/**
 * Number formats of a sheet's cells as far as they are known, shifted with inserted and deleted rows. Contents written
 * into existing cells depend on them (`write/cell-input.ts`).
 */
import type { Area } from '../grid/area';
import type { RowEdit } from '../sheets/plan/change';
import { at } from '../money/at';
import { withPutIn } from '../sheets/plan/put-in';

/** By row and column from A1. A place outside is unknown. */
export type FormatRows = readonly (readonly string[])[];

type InsertedRow = Extract<RowEdit, { kind: 'insert' }>['rows'][number];

/** The format of a cell inserted without a style. */
export const PLAIN_FORMAT = 'General';

export interface KnownFormats {
  /** `null`: not known. */
  readonly at: (row: number, column: number) => string | null;
  /** The row's index before the edits; `null` for an inserted row. */
  readonly rowBefore: (row: number) => number | null;
}

type KnownRow =
  /** `origin`: index before the edits. */
  | { readonly origin: number; readonly formats: readonly string[] }
  /** Inserted by the edits. Its formats are looked up when they are needed: an insertion has a hundred thousand rows. */
  | { readonly origin: null; readonly cells: InsertedRow };

function formatAt(row: KnownRow | undefined, column: number): string | null {
  if (row === undefined) return null;
  if (row.origin === null) return row.cells[column]?.style.numberFormat ?? PLAIN_FORMAT;
  return row.formats[column] ?? null;
}

/** `before`: the formats before the edits. */
export function formatsAfter(before: FormatRows, edits: readonly RowEdit[]): KnownFormats {
  let rows: KnownRow[] = before.map((formats, origin) => ({ formats, origin }));
  // Inserted rows less deleted ones: the rows below the known ones have moved by as many.
  let moved = 0;
  for (const edit of edits) {
    const reach = edit.kind === 'insert' ? edit.at : edit.at + edit.count;
    while (rows.length < reach) rows.push({ formats: [], origin: rows.length - moved });
    const fresh = edit.kind === 'insert' ? edit.rows.map((cells): KnownRow => ({ origin: null, cells })) : [];
    const gone = edit.kind === 'delete' ? edit.count : 0;
    rows = withPutIn(rows, edit.at, gone, fresh);
    moved += fresh.length - gone;
  }
  return {
    at: (row, column) => formatAt(rows[row], column),
    rowBefore: (row) => {
      const known = rows[row];
      return known === undefined ? row - moved : known.origin;
    },
  };
}

/** Lays the formats read of an area over the known ones. */
export function withFormats(known: FormatRows, area: Area, read: FormatRows): FormatRows {
  const rows = known.map((row) => [...row]);
  for (const [index, formats] of read.entries()) {
    const row = area.firstRow + index;
    while (rows.length <= row) rows.push([]);
    const cells = at(rows, row);
    for (const [offset, format] of formats.entries()) cells[area.firstColumn + offset] = format;
  }
  return rows;
}
