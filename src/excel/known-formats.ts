/**
 * Number formats of a sheet's cells as far as they are known, kept in step with rows put in and taken out: contents
 * written into existing cells depend on them (`cell-input.ts`).
 */
import type { Area } from '../entries/raw-workbook';
import type { RowEdit } from '../sheets/change';
import { withPutIn } from '../sheets/put-in';

/** By row and column from A1; a place outside is not known. */
export type FormatRows = readonly (readonly string[])[];

/** What a cell put in without a look has. */
export const PLAIN_FORMAT = 'General';

export interface KnownFormats {
  /** `null`: not known. */
  readonly at: (row: number, column: number) => string | null;
  /** Where the row stood before the edits; `null` for one that they put in. */
  readonly rowBefore: (row: number) => number | null;
}

interface KnownRow {
  readonly formats: readonly string[];
  /** Row before the edits; `null`: put in by them. */
  readonly origin: number | null;
}

function newRows(edit: Extract<RowEdit, { kind: 'insert' }>): readonly KnownRow[] {
  return edit.rows.map((row) => ({
    formats: Array.from(row, (cell) => cell?.look.numberFormat ?? PLAIN_FORMAT),
    origin: null,
  }));
}

/** `before`: formats as they are before the edits. */
export function formatsAfter(before: FormatRows, edits: readonly RowEdit[]): KnownFormats {
  let rows: KnownRow[] = before.map((formats, origin) => ({ formats, origin }));
  // Rows that were put in, less those taken out: by so much the rows below the known ones have moved.
  let moved = 0;
  for (const edit of edits) {
    const reach = edit.kind === 'insert' ? edit.at : edit.at + edit.count;
    while (rows.length < reach) rows.push({ formats: [], origin: rows.length - moved });
    const fresh = edit.kind === 'insert' ? newRows(edit) : [];
    const gone = edit.kind === 'delete' ? edit.count : 0;
    rows = withPutIn(rows, edit.at, gone, fresh);
    moved += fresh.length - gone;
  }
  return {
    at: (row, column) => {
      const known = rows[row];
      return known?.formats[column] ?? (known?.origin === null ? PLAIN_FORMAT : null);
    },
    rowBefore: (row) => {
      const known = rows[row];
      return known === undefined ? row - moved : known.origin;
    },
  };
}

/** `known` with what was read of an area laid over it. */
export function withFormats(known: FormatRows, area: Area, read: FormatRows): FormatRows {
  const rows = known.map((row) => [...row]);
  for (const [index, formats] of read.entries()) {
    const row = area.firstRow + index;
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    for (const [offset, format] of formats.entries()) cells[area.firstColumn + offset] = format;
  }
  return rows;
}
