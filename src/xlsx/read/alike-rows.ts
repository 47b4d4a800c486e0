/**
 * Recognizes a row that differs from the one before by nothing but its number, such as the prepared rows of an entry
 * sheet: each of its formulas is filled down from the row above. Only rows without values, where the number decides
 * nothing else.
 */
import { MOST_ROWS } from './cell-place';
import { bytesOf, isAt, NOT_USUAL } from './plain-bytes';

/** A number that is no part of another one or of a prefix. */
function placesOf(number: number): RegExp {
  return new RegExp(`(?<![0-9a-z])${String(number)}(?![0-9a-z])`, 'u');
}

/** Every byte is one character, so that rows can be split by a pattern and be bytes again. */
const BYTE_BY_BYTE = new TextDecoder('latin1');

export class AlikeRows {
  /** The bytes of the last row between the places of its number; `null`: none to compare with. */
  private parts: readonly Uint8Array[] | null = null;
  private row = 0;

  /** `number`: the number of the row, which is all of the bytes. */
  remember(row: Uint8Array, number: number): void {
    this.parts = BYTE_BY_BYTE.decode(row).split(placesOf(number)).map(bytesOf);
    this.row = number;
  }

  forget(): void {
    this.parts = null;
  }

  /** Returns the position behind the row that begins at `start`, if it is like the one before; or `NOT_USUAL`. */
  behind(bytes: Uint8Array, start: number): number {
    const { parts } = this;
    if (parts === null || this.row >= MOST_ROWS) return NOT_USUAL;
    const number = bytesOf(String(this.row + 1));
    let end = start;
    for (const [index, part] of parts.entries()) {
      if (index > 0) {
        if (!isAt(bytes, number, end)) return NOT_USUAL;
        end += number.length;
      }
      if (!isAt(bytes, part, end)) return NOT_USUAL;
      end += part.length;
    }
    this.row += 1;
    return end;
  }
}
