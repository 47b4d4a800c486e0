/**
 * Recognizes rows that stand beside a table's data: page numbers, signatures, seals, dates, remarks. A row with figures
 * or with a code is never one of them.
 */
import { isBlank } from '../entries/cell-reading';
import type { RawCell } from '../entries/raw-workbook';
import { comparable } from '../entries/text';
import { saysEmpty } from './empty-note';
import { isTotalName } from './total-rows';

const SIGNERS =
  '(?:(?:单位|部门|财务|分管|主管|主要)?(?:负责人|领导)|审核人?|复核人?|制表人?|填[报表]人?|编制人|经办人?|联系人|联系方式|(?:联系)?电话|(?:填报|编制|公开)?(?:单位|部门)(?=\\(.{0,4}章\\))|(?:制表|填报|填表|编制|打印|报送)?(?:日期|时间))(?:签字|签名|签章)?(?:\\(.{0,6}\\))?';
const SIGNED_BY = new RegExp(`^${SIGNERS}[:：]`, 'u');
const SIGNED_ALONE = new RegExp(`^${SIGNERS}$`, 'u');

/** Recognizes 单位负责人：… 审核人：… 制表人：… below a table; one such cell makes the row one of signatures. */
export function isSignature(text: string): boolean {
  return SIGNED_BY.test(comparable(text));
}

/** Recognizes 联系电话 in a cell of its own, with the number in the next cell. */
export function isSignatureAlone(text: string): boolean {
  return SIGNED_ALONE.test(comparable(text));
}

const CHECK =
  '(?:(?:数据|公式|合计|收支|表间|表内)?(?:校验|核对|检查|验证|平衡|稽核|[勾钩]稽|轧差|差额|尾差|误差))';
const CHECK_ROW = new RegExp(`^${CHECK}{1,2}(?:数|行|列|栏|公式|结果|关系|情况)?[:：]?$`, 'u');

/** Recognizes the name of a row with a clerk's own formulas: 校验, 收支平衡检查, 差额. */
export function isCheckRow(text: string): boolean {
  return CHECK_ROW.test(comparable(text));
}

const PAGE = /^(?:第\d+页.*|共\d+页|\d{1,3}\/\d{1,3}|[-–—―]*\d{1,3}[-–—―]+|.*\(续表?\))$/u;

export function isPageNumber(text: string): boolean {
  return PAGE.test(comparable(text));
}

const PAGE_DIGITS = /^[1-9]\d{0,2}$/u;

/**
 * Returns the place and value of a page number alone in its row, typed as a number or as digits; `null` for other
 * rows. A table converted from a PDF has such rows.
 */
export function lonePageNumber(
  cells: readonly RawCell[],
): { readonly column: number; readonly page: number } | null {
  const filled = [...cells.entries()].filter(([, cell]) => !isBlank(cell));
  const [only, ...others] = filled;
  if (only === undefined || others.length > 0) return null;
  const [column, cell] = only;
  const isNumber = typeof cell === 'number' || typeof cell === 'string';
  const digits = isNumber ? String(cell).trim() : '';
  return PAGE_DIGITS.test(digits) ? { column, page: Number(digits) } : null;
}

/** Recognizes notes below a table: with 注：, or with the statement that the table is empty. */
export function isNote(text: string): boolean {
  return /^(?:备注|注|说明)[:：]?/u.test(comparable(text)) || saysEmpty(text);
}

/** Recognizes a note by its mark and colon. */
export function isMarkedNote(text: string): boolean {
  return /^(?:备注|注|说明):/u.test(comparable(text));
}

const DATE = /^(?:[12]\d{3}年\d{1,2}月(?:\d{1,2}日)?|[12]\d{3}([-/.])\d{1,2}\1\d{1,2})$/u;
const SEAL = /^.{0,10}(?:公章|印章|盖章|签章)\)?$/u;
/** A label such as 数据来源： or 校对：. 其中： begins the name of a row. */
const LABEL = /^(?!其中)[^\d:]{1,12}:/u;

/** Recognizes a text that names nothing of the table: a date, a seal, or a label that no declared row has. */
export function isRemoteText(text: string): boolean {
  const plain = comparable(text);
  return DATE.test(plain) || SEAL.test(plain) || (LABEL.test(plain) && !isTotalName(plain));
}

const MARKED = /^[★☆※*●■◆▲△#]/u;
const SENTENCE = /[。;]|[,].*[,]/u;

/** Recognizes a remark without 注：, alone in its row: a sentence, or a text behind a mark. */
export function isRemark(text: string): boolean {
  const plain = comparable(text);
  return MARKED.test(plain) || SENTENCE.test(plain);
}

/** Recognizes 2.……, the next item of a note. */
export function isNextItem(text: string): boolean {
  return /^(?:\(?[\d一二三四五六七八九十]{1,3}[、.)]|注\d)/u.test(comparable(text));
}
