/**
 * Writes the prepared rows below the lines of a sheet. They differ by nothing but their numbers, so that blocks of them
 * are compressed once for all workbooks of a department.
 */
import type { Content } from './packed-parts';
import { sharedPiece } from './piece';

/** Blocks begin at multiples of it, wherever the lines end. */
const BLOCK = 64;

/** Returns the XML of rows. `parts`: of one row, between the places of its number. `first`, `end`: numbers of rows. */
function rowsXml(parts: readonly string[], first: number, end: number): string {
  return Array.from({ length: end - first }, (_, index) => parts.join(String(first + index))).join('');
}

/** `last` is the last row's number. */
export function* preparedRows(parts: readonly string[], first: number, last: number): Generator<Content> {
  let number = first;
  while (number <= last) {
    const end = Math.min(last + 1, (Math.floor(number / BLOCK) + 1) * BLOCK);
    const start = number;
    const isWhole = end - start === BLOCK;
    const text = (): string => rowsXml(parts, start, end);
    yield isWhole ? sharedPiece(`${String(start)} ${parts.join('#')}`, text) : text();
    number = end;
  }
}
