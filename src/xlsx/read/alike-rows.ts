/**
 * Recognizes a row that differs from the one before by nothing but its number, such as the prepared rows of an entry
 * sheet: each of its formulas is filled down from the row above. Only rows without values, where the number decides
 * nothing else.
 */
import { MOST_ROWS } from './cell-place';
import { NOT_USUAL } from './plain-rows';

/** A number that is no part of another one or of a prefix. */
function placesOf(number: number): RegExp {
  return new RegExp(`(?<![0-9a-z])${String(number)}(?![0-9a-z])`, 'u');
}

export class AlikeRows {
  /** The text of the last row between the places of its number; `null`: none to compare with. */
  private parts: readonly string[] | null = null;
  private row = 0;

  /** `row`: the number of the row in `text`. */
  remember(text: string, row: number): void {
    this.parts = text.split(placesOf(row));
    this.row = row;
  }

  forget(): void {
    this.parts = null;
  }

  /** Returns the position behind the row that begins at `start`, if it is like the one before; or `NOT_USUAL`. */
  behind(text: string, start: number): number {
    const { parts } = this;
    if (parts === null || this.row >= MOST_ROWS) return NOT_USUAL;
    const number = String(this.row + 1);
    let end = start;
    for (const [index, part] of parts.entries()) {
      if (index > 0) {
        if (!text.startsWith(number, end)) return NOT_USUAL;
        end += number.length;
      }
      const behind = end + part.length;
      // Texts of equal length are compared several times as fast as the beginning of one with another.
      if (text.slice(end, behind) !== part) return NOT_USUAL;
      end = behind;
    }
    this.row += 1;
    return end;
  }
}
