/** The library's sheet → what stands in the sheet, with errors, dates and formulas told apart. */
import type { CellValue, Sheet } from 'hucre/xlsx';
import type { RawCell, RawSheet } from '../entries/raw-workbook';

/** A cell as the library gives it when it is no date; an error is a string there. */
type PlainValue = Exclude<CellValue, Date>;

/** What Excel shows where a number is no date of the years 1900 to 9999. */
const NO_DATE = '########';

/** Dates come as UTC. */
function dateText(date: Date): string {
  const year = date.getUTCFullYear();
  // Day 0 is the last of 1899; NaN is not within the years either.
  return year >= 1899 && year <= 9999 ? date.toISOString().slice(0, 10) : NO_DATE;
}

function toRawCell(value: CellValue): RawCell {
  return value instanceof Date ? { kind: 'date', text: dateText(value) } : value;
}

function isPlain(row: readonly CellValue[]): row is readonly PlainValue[] {
  return !row.some((value) => value instanceof Date);
}

/** Only the library's detailed cells tell `#REF!` the error from `#REF!` the text. By row, then column. */
function errorCodes(sheet: Sheet): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const errors = new Map<number, Map<number, string>>();
  for (const [place, cell] of sheet.cells ?? []) {
    if (cell.type !== 'error') continue;
    const [row = 0, column = 0] = place.split(',').map(Number);
    const inRow = errors.get(row) ?? new Map<number, string>();
    errors.set(row, inRow.set(column, String(cell.value)));
  }
  return errors;
}

/** Rows without dates and errors are the library's own arrays: a copy of a million rows would cost as much again. */
function rawRows(sheet: Sheet): readonly (readonly RawCell[])[] {
  const errors = errorCodes(sheet);
  return sheet.rows.map((row, index): readonly RawCell[] => {
    const inRow = errors.get(index);
    if (inRow === undefined) return isPlain(row) ? row : row.map(toRawCell);
    return row.map((value, column) => {
      const code = inRow.get(column);
      return code === undefined ? toRawCell(value) : { kind: 'error', code };
    });
  });
}

/** A cell that shares its neighbour's formula has an empty one here: it is a formula all the same. */
function formulaPlaces(sheet: Sheet): ReadonlySet<string> {
  const places = new Set<string>();
  for (const [place, cell] of sheet.cells ?? []) {
    if (cell.formula !== undefined) places.add(place);
  }
  return places;
}

function hiddenRows(sheet: Sheet): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const [index, row] of sheet.rowDefs ?? []) {
    if (row.hidden === true) rows.add(index);
  }
  return rows;
}

export function toRawSheet(sheet: Sheet): RawSheet {
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rows: rawRows(sheet),
    hiddenRows: hiddenRows(sheet),
    merges: (sheet.merges ?? []).map((merge) => ({
      firstRow: merge.startRow,
      firstColumn: merge.startCol,
      lastRow: merge.endRow,
      lastColumn: merge.endCol,
    })),
    formulas: formulaPlaces(sheet),
  };
}
