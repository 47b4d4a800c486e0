/** Converts addresses to and from the form of Office.js. */
import { cellAddress, columnLetters } from '../entries/address';
import type { Area } from '../entries/raw-workbook';

/** Identifies a cell as `RawSheet.formulas` does: `row,column`, zero-based. */
export function cellKey(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** `A1:C3`; a single cell is `A1`. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.firstRow, area.firstColumn);
  const last = cellAddress(area.lastRow, area.lastColumn);
  return first === last ? first : `${first}:${last}`;
}

/** `5:7` for zero-based rows 4 to 6. */
export function rowsAddress(first: number, last: number): string {
  return `${String(first + 1)}:${String(last + 1)}`;
}

/** `A:C` for zero-based columns 0 to 2. */
export function columnsAddress(first: number, last: number): string {
  return `${columnLetters(first)}:${columnLetters(last)}`;
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function corner(text: string): Corner | null {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{0,3})\$?(\d{0,7})$/u.exec(text) ?? [];
  if (letters === '' && digits === '') return null;
  return {
    row: digits === '' ? null : Number(digits) - 1,
    column: letters === '' ? null : columnIndex(letters),
  };
}

/** The area of an address with or without sheet name: `'表 一'!$B$2:C9`, `A:C`, `5:7`. `null`: no address. */
export function readArea(address: string): Area | null {
  const [from = '', to = from, ...more] = address.slice(address.lastIndexOf('!') + 1).split(':');
  if (more.length > 0) return null;
  const first = corner(from);
  const last = corner(to);
  if (first === null || last === null) return null;
  return {
    firstRow: first.row ?? 0,
    firstColumn: first.column ?? 0,
    lastRow: last.row ?? LAST_ROW,
    lastColumn: last.column ?? LAST_COLUMN,
  };
}

/** A range loaded with its indexes and counts. `null`: Excel has no such range. */
export function areaOfRange(range: Excel.Range): Area | null {
  if (range.isNullObject) return null;
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return {
    firstRow: rowIndex,
    firstColumn: columnIndex,
    lastRow: rowIndex + rowCount - 1,
    lastColumn: columnIndex + columnCount - 1,
  };
}
