/** Converts between zero-based rows and columns and A1 addresses. */

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
