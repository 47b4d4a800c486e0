/** Rewrites a formula as Excel does when whole rows of its sheet are inserted or deleted. */

/** Matches texts and quoted sheet names, which only look like references. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/u;
const CELL = '(\\$?[A-Za-z]{1,3}\\$?)(\\d{1,7})';
/** Matches a cell or an area of the same sheet: no longer word around it, no other sheet's name before it. */
const REFERENCE = new RegExp(`(?<![\\p{L}\\p{N}_.$!])${CELL}(?::${CELL})?(?![\\p{L}\\p{N}_.(!])`, 'gu');

/** Rows inserted (`count` above 0) or deleted (below 0) at `at`, zero-based. */
export interface RowShift {
  readonly at: number;
  readonly count: number;
}

/** Returns the row's new place; `null`: it was deleted. */
function shifted(row: number, { at, count }: RowShift): number | null {
  if (row < at) return row;
  return count < 0 && row < at - count ? null : row + count;
}

function oneCell(column: string, row: number, shift: RowShift): string {
  const now = shifted(row, shift);
  return now === null ? '#REF!' : `${column}${String(now + 1)}`;
}

/** Shrinks an area by deleted rows at its ends; `null` only when all its rows are deleted. */
function area(
  [first, firstRow]: readonly [string, number],
  [last, lastRow]: readonly [string, number],
  shift: RowShift,
): string {
  const top = shifted(firstRow, shift) ?? shift.at;
  const bottom = shifted(lastRow, shift) ?? shift.at - 1;
  return bottom < top ? '#REF!' : `${first}${String(top + 1)}:${last}${String(bottom + 1)}`;
}

function shiftedPart(part: string, shift: RowShift): string {
  return part.replace(
    REFERENCE,
    (_, column: string, digits: string, other: string | undefined, otherDigits: string | undefined) => {
      const row = Number(digits) - 1;
      return other === undefined || otherDigits === undefined
        ? oneCell(column, row, shift)
        : area([column, row], [other, Number(otherDigits) - 1], shift);
    },
  );
}

export function shiftReferences(formula: string, shift: RowShift): string {
  return formula
    .split(QUOTED)
    .map((part, index) => (index % 2 === 1 ? part : shiftedPart(part, shift)))
    .join('');
}
