/**
 * Hidden rows, by hand or by a filter. Excel reports whether all rows of a range are hidden, or none. Of a mixed range
 * it reports neither, so its parts are read. Trap: `Range.getRowProperties` gives all in one answer, but it is declared
 * a write and empties the list of Ctrl+Z.
 */
import type { Area } from '../../grid/area';
import type { OfficeSheetReading } from './reading';

/** Rows of one part: two rounds of queries find any row, and a thousand rows take fifty queries. */
const ROWS_TOGETHER = 32;

export type HiddenRows = Pick<OfficeSheetReading, 'hiddenRows' | 'mixedRows'>;

function rowsOf({ firstRow, lastRow }: Area): readonly number[] {
  return Array.from({ length: lastRow - firstRow + 1 }, (_, row) => firstRow + row);
}

/** `hidden`: what Excel reports of the rows of an area; `null`, though not typed so, where only some are hidden. */
export function rowsHidden(area: Area, hidden: unknown): HiddenRows {
  if (hidden === false) return { hiddenRows: new Set(), mixedRows: [] };
  return hidden === true
    ? { hiddenRows: new Set(rowsOf(area)), mixedRows: [] }
    : { hiddenRows: new Set(), mixedRows: [area] };
}

function partsOf(area: Area): readonly Area[] {
  const rows = area.lastRow - area.firstRow + 1;
  const together = rows > ROWS_TOGETHER ? ROWS_TOGETHER : 1;
  return Array.from({ length: Math.ceil(rows / together) }, (_, part) => {
    const firstRow = area.firstRow + part * together;
    return { ...area, firstRow, lastRow: Math.min(area.lastRow, firstRow + together - 1) };
  });
}

/** The parts to read next. */
export function rowsToRead({ mixedRows }: HiddenRows): readonly Area[] {
  return mixedRows.flatMap(partsOf);
}

/** Adds what Excel reports of parts of the mixed rows. */
export function withRows(reading: OfficeSheetReading, found: readonly HiddenRows[]): OfficeSheetReading {
  return {
    ...reading,
    hiddenRows: new Set(
      [reading.hiddenRows, ...found.map((rows) => rows.hiddenRows)].flatMap((rows) => [...rows]),
    ),
    mixedRows: [...reading.mixedRows, ...found.flatMap((rows) => rows.mixedRows)],
  };
}
