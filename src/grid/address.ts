/** Converts between zero-based rows and columns and A1 addresses. */
import type { Area } from './area';

/** Converts a zero-based column index to letters: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let rest = column;
  let letters = '';
  do {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
    rest = Math.floor(rest / 26) - 1;
  } while (rest >= 0);
  return letters;
}

/** Converts a zero-based row and column to an address: (4, 13) → N5. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** Converts column letters to a zero-based column index: AA → 26. */
export function columnIndex(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Returns the zero-based column of an address: N5 → 13. */
export function columnOfAddress(address: string): number {
  return columnIndex(/^[A-Z]*/u.exec(address)?.[0] ?? '');
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** Writes an area as `A1:C3`, a single cell as `A1`. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.firstRow, area.firstColumn);
  const last = cellAddress(area.lastRow, area.lastColumn);
  return first === last ? first : `${first}:${last}`;
}

/** Writes rows as `5:7` (zero-based 4 to 6). */
export function rowsAddress(first: number, last: number): string {
  return `${String(first + 1)}:${String(last + 1)}`;
}

/** Writes columns as `A:C` (zero-based 0 to 2). */
export function columnsAddress(first: number, last: number): string {
  return `${columnLetters(first)}:${columnLetters(last)}`;
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

/** Reads the area of an address with or without sheet name: `'表 一'!$B$2:C9`, `A:C`, `5:7`. `null`: no address. */
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

/** Writes an area as `A1:C3`, a single cell as `A1:A1`. */
export function areaReference(area: Area): string {
  return `${cellAddress(area.firstRow, area.firstColumn)}:${cellAddress(area.lastRow, area.lastColumn)}`;
}

/** Writes rows as `$1:$3` (zero-based 0 to 2). */
export function rowsReference(first: number, last: number): string {
  return `$${String(first + 1)}:$${String(last + 1)}`;
}

/** Writes an area as `$A$1:$C$3`. */
export function absoluteArea(area: Area): string {
  return areaReference(area).replace(/(?<![A-Z])([A-Z]+)(\d+)/gu, '$$$1$$$2');
}

/** Quotes a sheet name for a reference; quotes are always valid. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
