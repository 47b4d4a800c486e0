/** Finds the relative references in a formula's text, and moves them. */
import { columnIndex, columnLetters } from '../grid/address';

/** Texts in quotes and names of sheets stay; a name with a bracket behind it is a function. */
const REFERENCES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$\p{L}])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.\p{L}])/gu;

/** Splits a formula at its relative rows: text, row (from one), text, row and so on. */
export function referencePieces(formula: string): readonly (string | number)[] {
  const pieces: (string | number)[] = [];
  let start = 0;
  for (const match of formula.matchAll(REFERENCES)) {
    const [piece, , , rowFixed, digits] = match;
    if (digits === undefined || rowFixed !== '') continue;
    const end = match.index + piece.length;
    pieces.push(formula.slice(start, end - digits.length), Number(digits));
    start = end;
  }
  pieces.push(formula.slice(start));
  return pieces;
}

/** Moves the relative references of a formula. */
export function movedFormula(text: string, rows: number, columns: number): string {
  return text.replace(
    REFERENCES,
    (piece: string, columnFixed?: string, letters?: string, rowFixed?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) return piece;
      const column = columnFixed === '' ? columnIndex(letters) + columns : columnIndex(letters);
      const row = rowFixed === '' ? Number(digits) + rows : Number(digits);
      if (column < 0 || row < 1) return '#REF!';
      return `${columnFixed ?? ''}${columnLetters(column)}${rowFixed ?? ''}${String(row)}`;
    },
  );
}
