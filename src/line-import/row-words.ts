/** Recognises rows between the entries by their words: lines of a form, numbers of columns, headers in other words. */
import { isBlank, shown } from '../entries/cell-reading';
import type { RawCell } from '../entries/raw-workbook';
import { comparable } from '../entries/text';
import { isAmountText } from './content';
import { headerMeaning } from './headers';

/** What a line of a form begins with, before its colon: 制表人：, 单位负责人（签字）：, 金额单位：. */
const FRAME =
  /^(?:制表|填表|填报|编制|编报|制单|打印|审核|复核|审批|经办|联系|单位|部门|财务|主管|分管|金额|预算)*(?:人|人员|负责人|领导|会计|主管|单位|部门|日期|时间|电话|制表|填表|审核|复核|经办|制单)(?:名称|代码|编码|签字|签章|盖章|公章)?(?:\([^()]{0,10}\))?:/u;

function filledIn(cells: readonly RawCell[]): readonly RawCell[] {
  return cells.filter((cell) => !isBlank(cell));
}

/** Beside such words a telephone number or a date is no amount. */
export function isFrameLine(cells: readonly RawCell[]): boolean {
  const first = cells.find((cell) => !isBlank(cell));
  return typeof first === 'string' && FRAME.test(comparable(first));
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
