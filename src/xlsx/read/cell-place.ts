/** Reads references such as `N2` and `A2:B3` as zero-based places. */
import type { Area } from '../../grid/area';

export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

const LETTER_A = 65;
const LETTER_Z = 90;
const DIGIT_0 = 48;
const DIGIT_9 = 57;
/** Turns a small letter into a capital, and never another character into a letter. */
const CAPITAL = ~0x20;
/** `XFD1048576` */
const LONGEST = 10;

/** Returns row and column as one number, since a workbook has millions of them; -1: not a place of a sheet. */
export function placeNumber(reference: string): number {
  if (reference.length > LONGEST) return -1;
  let at = 0;
  let column = 0;
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) & CAPITAL;
    if (letter < LETTER_A || letter > LETTER_Z) break;
    column = column * 26 + letter - LETTER_A + 1;
  }
  let row = 0;
  for (const start = at; at < reference.length; at += 1) {
    const digit = reference.charCodeAt(at);
    if (digit < DIGIT_0 || digit > DIGIT_9 || (at === start && digit === DIGIT_0)) return -1;
    row = row * 10 + digit - DIGIT_0;
  }
  const isPlace = column >= 1 && column <= MOST_COLUMNS && row >= 1 && row <= MOST_ROWS;
  return isPlace ? (row - 1) * MOST_COLUMNS + column - 1 : -1;
}

export function rowOfPlace(place: number): number {
  return Math.floor(place / MOST_COLUMNS);
}

export function columnOfPlace(place: number): number {
  return place % MOST_COLUMNS;
}

/** `null`: not an area of a sheet. */
export function areaOfReference(reference: string): Area | null {
  const [first = '', last = first, third] = reference.split(':', 3);
  const [from, to] = [placeNumber(first), placeNumber(last)];
  if (from < 0 || to < 0 || third !== undefined) return null;
  return {
    firstRow: Math.min(rowOfPlace(from), rowOfPlace(to)),
    firstColumn: Math.min(columnOfPlace(from), columnOfPlace(to)),
    lastRow: Math.max(rowOfPlace(from), rowOfPlace(to)),
    lastColumn: Math.max(columnOfPlace(from), columnOfPlace(to)),
  };
}
