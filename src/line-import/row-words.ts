/** Recognises rows between the entries by their words: numbers of columns, headers in other words. */
import { isBlank, shown } from '../entries/cell-reading';
import type { RawCell } from '../entries/raw-workbook';
import { comparable } from '../entries/text';
import { isAmountText } from './content';
import { headerMeaning } from './headers';

function filledIn(cells: readonly RawCell[]): readonly RawCell[] {
  return cells.filter((cell) => !isBlank(cell));
}

const LEAST_COLUMNS = 3;
const COLUMN_NUMBER = /^[([]?(?<number>\d{1,2})[)\]]?(?:=.*)?$/u;
const COLUMN_LETTER = /^(?:[甲乙丙丁戊己庚辛壬癸]|[a-z]|栏次|行次|序号)$/iu;

/** The numbers of columns below a header: 1, 2, 3, or 甲, 乙, 1, 2=3+4. */
export function isColumnNumbers(cells: readonly RawCell[]): boolean {
  const filled = filledIn(cells);
  if (filled.length < LEAST_COLUMNS) return false;
  let last: number | null = null;
  for (const cell of filled) {
    const text = comparable(shown(cell));
    const number = COLUMN_NUMBER.exec(text)?.groups?.['number'];
    if (number === undefined && (last !== null || !COLUMN_LETTER.test(text))) return false;
    if (number === undefined) continue;
    if (Number(number) !== (last ?? Number(number) - 1) + 1 || (last === null && Number(number) > 1))
      return false;
    last = Number(number);
  }
  return true;
}

/** So many columns of a header have different meanings; the words of an entry have one or two at most. */
const LEAST_MEANINGS = 3;

/** A header again, with other columns or in other words: pages pasted one below the other. */
export function isOtherHeader(cells: readonly RawCell[], amounts: readonly number[]): boolean {
  const filled = filledIn(cells);
  if (filled.length < LEAST_MEANINGS || !filled.every((cell) => typeof cell === 'string')) return false;
  if (amounts.some((column) => isAmountText(cells[column] ?? null))) return false;
  const roles = new Set(filled.map((cell) => headerMeaning('', shown(cell), () => null)?.role));
  roles.delete(undefined);
  return roles.size >= LEAST_MEANINGS;
}
