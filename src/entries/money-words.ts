/** Finds the unit of money in headers and in lines such as 单位：万元. Other units than 元 and 万元 are found to be refused. */
import { comparable } from './text';
import type { AmountUnit } from '../money/amount-unit';

export interface MoneyWord {
  /** As the file has it, without blanks: 千元. */
  readonly word: string;
  /** `null`: amounts of this unit are not read. */
  readonly unit: AmountUnit | null;
}

const NAMED = '(?:人民币)?(?<word>[十百千万亿]{0,3}元|万|亿)';
/** Of a header without brackets only a whole 元 counts: 万 and 亿 may end other words. */
const HEADER_END =
  /(?:[([{【〔「:,;/\\|_-]{1,3}(?:金额|计量)?(?:单位)?[:是为]?)?(?:人民币)?(?<word>[十百千万亿]{0,3}元|(?<=[([{【〔「])[万亿])[)\]}】〕」]{0,3}$/u;
const BRACKETED = /[([{【〔「](?:金额|计量)?(?:单位)?:?(?:人民币)?[十百千万亿]{0,3}元[)\]}】〕」]/gu;
const LINE = new RegExp(`(?:单位|人民币)[:是为]?${NAMED}(?![\\p{Script=Han}])`, 'u');
const WHOLE_LINE = new RegExp(`^[([{【〔「]?(?:金额)?${NAMED}[)\\]}】〕」]?$`, 'u');
const WORD = new RegExp(`^${NAMED}(?![\\p{Script=Han}])`, 'u');

function moneyWord(word: string | undefined): MoneyWord | null {
  if (word === undefined) return null;
  if (word === '元') return { word, unit: '元' };
  return { word, unit: word === '万元' || word === '万' ? '万元' : null };
}

/** Of a column of amounts: 金额（万元）, 金额:万元, 预算数【元】; `null`: its header names none. */
export function moneyOfHeader(header: string): MoneyWord | null {
  return moneyWord(HEADER_END.exec(comparable(header))?.groups?.['word']);
}

/** The header without its unit of money: 金额（万元） is 金额. */
export function withoutMoney(header: string): string {
  return comparable(header).replace(BRACKETED, '').replace(HEADER_END, '');
}

/** Of a line above the entries: 单位：万元, 金额单位：元、%, （万元）; `null`: it states none. */
export function moneyOfLine(text: string): MoneyWord | null {
  const plain = comparable(text);
  return moneyWord((LINE.exec(plain) ?? WHOLE_LINE.exec(plain))?.groups?.['word']);
}

/** Whether the text behind 单位： is money, not the name of a unit. */
export function isMoneyWord(text: string): boolean {
  return WORD.test(comparable(text));
}
