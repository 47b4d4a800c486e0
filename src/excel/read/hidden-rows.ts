/**
 * Hidden rows, by hand or by a filter. Excel says of a range whether all of its rows are hidden, or none; of others it
 * says neither, and their parts are asked. `Range.getRowProperties` would tell in one answer, but it is declared a write
 * and takes the clerk's Ctrl+Z away.
 */
import type { Area } from '../../entries/raw-workbook';
import type { SheetReading } from './reading';

/** So many rows are asked for together: two rounds of questions find any row, and a thousand rows take fifty of them. */
const ROWS_TOGETHER = 32;

type Rows = Pick<SheetReading, 'hiddenRows' | 'mixedRows'>;

function rowsOf({ firstRow, lastRow }: Area): readonly number[] {
  return Array.from({ length: lastRow - firstRow + 1 }, (_, row) => firstRow + row);
}

/** `hidden`: what Excel says of the rows of an area; `null`, though it is not typed so, where some are. */
export function rowsHidden(area: Area, hidden: unknown): Rows {
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

/** The parts of which Excel is asked next. */
export function rowsToAsk({ mixedRows }: Rows): readonly Area[] {
  return mixedRows.flatMap(partsOf);
}

/** A reading with what Excel has said of parts of its mixed rows. */
export function withRows(reading: SheetReading, found: readonly Rows[]): SheetReading {
  return {
    ...reading,
    hiddenRows: new Set(
      [reading.hiddenRows, ...found.map((rows) => rows.hiddenRows)].flatMap((rows) => [...rows]),
    ),
    mixedRows: [...reading.mixedRows, ...found.flatMap((rows) => rows.mixedRows)],
  };
}
