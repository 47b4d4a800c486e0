/** Reads and writes A1 addresses: `B2`, `$A$1:C3`, `A:C`, `2:5`, with or without a sheet in front. */
import { COLUMNS, isWholeColumns, isWholeRows, ROWS, type Area } from './area';

export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

export function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function readCorner(text: string): Corner | null {
  const match = /^(?<letters>[A-Za-z]{1,3})?(?<digits>[1-9]\d{0,6})?$/u.exec(text);
  if (match === null || text === '') return null;
  const { letters, digits } = match.groups ?? {};
  return {
    row: digits === undefined ? null : Number(digits) - 1,
    column: letters === undefined ? null : columnIndex(letters),
  };
}

/** Parses an address; `null`: it is not an address, or is outside the sheet. */
export function parseAddress(address: string): Area | null {
  const parts = address.replaceAll('$', '').split(':');
  const [from, to = parts[0]] = parts;
  if (from === undefined || to === undefined || parts.length > 2) return null;
  const a = readCorner(from);
  const b = readCorner(to);
  if (a === null || b === null) return null;
  if ((a.row === null) !== (b.row === null) || (a.column === null) !== (b.column === null)) return null;
  if (parts.length === 1 && (a.row === null || a.column === null)) return null;
  const area = {
    firstRow: Math.min(a.row ?? 0, b.row ?? 0),
    lastRow: Math.max(a.row ?? ROWS - 1, b.row ?? ROWS - 1),
    firstColumn: Math.min(a.column ?? 0, b.column ?? 0),
    lastColumn: Math.max(a.column ?? COLUMNS - 1, b.column ?? COLUMNS - 1),
  };
  return area.lastRow < ROWS && area.lastColumn < COLUMNS ? area : null;
}

function write(area: Area, mark: '' | '$'): string {
  const column = (index: number): string => mark + columnLetters(index);
  const row = (index: number): string => mark + String(index + 1);
  if (isWholeColumns(area)) return `${column(area.firstColumn)}:${column(area.lastColumn)}`;
  if (isWholeRows(area)) return `${row(area.firstRow)}:${row(area.lastRow)}`;
  const first = column(area.firstColumn) + row(area.firstRow);
  const last = column(area.lastColumn) + row(area.lastRow);
  return first === last ? first : `${first}:${last}`;
}

export function formatAddress(area: Area): string {
  return write(area, '');
}

/** Formats as `$A$1:$C$3`. */
export function absoluteAddress(area: Area): string {
  return write(area, '$');
}

/** Adds quotes where a reference needs them. */
export function quotedSheetName(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseAddress(name) === null;
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

export interface SheetReference {
  /** Absent: no sheet in front. */
  readonly sheet?: string;
  readonly rest: string;
}

/** Splits `'a''b'!A1` into sheet `a'b` and rest `A1`. */
export function splitSheet(reference: string): SheetReference {
  const bang = reference.lastIndexOf('!');
  if (bang < 0) return { rest: reference };
  const written = reference.slice(0, bang);
  const isQuoted = written.startsWith("'") && written.endsWith("'") && written.length > 1;
  return {
    sheet: isQuoted ? written.slice(1, -1).replaceAll("''", "'") : written,
    rest: reference.slice(bang + 1),
  };
}
