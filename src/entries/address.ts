/** Cell addresses as a clerk reads them. */

/** Zero-based column index → letters: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let rest = column;
  let letters = '';
  do {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
    rest = Math.floor(rest / 26) - 1;
  } while (rest >= 0);
  return letters;
}

/** Zero-based row and column → address: (4, 13) → N5. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
