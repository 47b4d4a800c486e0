/** Finds the relative references in a formula's text. */

/** Texts in quotes and names of sheets stay; a name with a bracket behind it is a function. */
export const REFERENCES =
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
