/** Reads typed text and Excel's numbers as exact 分. It guesses nothing, and nothing becomes zero. */
import Decimal from 'decimal.js';
import { DECIMALS_OF_UNIT, FEN_PER_UNIT, type PrintedUnit } from './amount-unit';
import { fen, type Fen } from './fen';
import { narrowed, withoutInvisible } from './narrow-text';

/** What was cleaned before a text could be read. */
export type Normalization = 'text-number' | 'full-width' | 'thousands-separator' | 'space';

export type AmountProblem =
  | 'not-a-number'
  | 'unit-in-text'
  | 'scientific'
  | 'too-many-decimals'
  | 'too-large'
  | 'bad-separator'
  | 'bracketed-negative';

export type AmountReading =
  | { readonly kind: 'amount'; readonly fen: Fen; readonly normalized: readonly Normalization[] }
  | { readonly kind: 'unreadable'; readonly reason: AmountProblem };

/** The problem and its remedy, in the clerk's words. */
export const AMOUNT_PROBLEMS: Readonly<
  Record<AmountProblem, { readonly what: string; readonly remedy: string }>
> = {
  'not-a-number': { what: '不是数字', remedy: '请填数字；没有金额的请删除本行' },
  'unit-in-text': { what: '含有单位文字', remedy: '请只填数字，单位由“设置”中的“金额单位”决定' },
  scientific: { what: '是科学记数法的文字', remedy: '请填完整的数字' },
  'too-many-decimals': { what: '小数超过到分的位数', remedy: '请核对并改为最多到分的数字' },
  'too-large': { what: '数字过大', remedy: '请核对是否多填了位数，或金额单位有误' },
  'bad-separator': { what: '千位分隔符的位置不对', remedy: '请去掉逗号和空格，只填数字' },
  'bracketed-negative': { what: '括号可能表示负数，不能猜测', remedy: '负数请用“-”号填写' },
};

/** What was cleaned, in the clerk's words; continues 已规范后读取…… */
export const NORMALIZATION_WORDS: Readonly<Record<Normalization, string>> = {
  'text-number': '文本形式的数字',
  'full-width': '全角字符',
  'thousands-separator': '千位分隔符',
  space: '空格',
};

/** No amount has so many characters; a cell may hold a text of 32,767, repeated in every row. */
const LONGEST_AMOUNT = 1_000;

/** 9 万亿元: no department's line comes near, and a thousand such lines still add up exactly. */
const LARGEST_FEN = 900_000_000_000_000;

/** Excel keeps 15 significant digits; anything beyond is noise of its binary arithmetic. */
const EXCEL_DIGITS = 15;

const NOTHING_NORMALIZED: readonly Normalization[] = [];
const TEXT_NUMBER: readonly Normalization[] = ['text-number'];

/** Matches blanks within a line. Two lines in one cell are two amounts; joining them would invent a third. */
const BLANK = String.raw`[ \t\u00a0\u2000-\u200a\u202f\u3000]`;
const BLANKS = new RegExp(BLANK, 'gu');
const BLANKS_AFTER_SIGN = new RegExp(`^([+-])${BLANK}+`, 'u');
const GROUPED_BY_BLANKS = new RegExp(String.raw`^[+-]?\d{1,3}(${BLANK}\d{3})+(\.\d*)?$`, 'u');
const UNIT_WORDS = /[元万亿千百角分¥￥$%％‰]|RMB|CNY/iu;
const PLAIN = /^[+-]?(\d+(\.\d*)?|\.\d+)$/u;
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/u;

function unreadable(reason: AmountProblem): AmountReading {
  return { kind: 'unreadable', reason };
}

function toFen(decimal: Decimal, unit: PrintedUnit, normalized: readonly Normalization[]): AmountReading {
  if (decimal.decimalPlaces() > DECIMALS_OF_UNIT[unit]) return unreadable('too-many-decimals');
  const amount = decimal.times(FEN_PER_UNIT[unit]);
  if (amount.abs().gt(LARGEST_FEN)) return unreadable('too-large');
  return { kind: 'amount', fen: fen(amount.toNumber()), normalized };
}

function fromNumber(input: number, unit: PrintedUnit): AmountReading {
  if (!Number.isFinite(input)) return unreadable('not-a-number');
  // A decimal of up to 15 digits and its nearest double correspond to each other. When the double is that of a whole
  // number of 分, this number is the amount. Anything else takes the long way.
  const whole = Math.round(input * FEN_PER_UNIT[unit]);
  if (whole / FEN_PER_UNIT[unit] === input && Math.abs(whole) <= LARGEST_FEN) {
    return { kind: 'amount', fen: fen(whole), normalized: NOTHING_NORMALIZED };
  }
  return toFen(new Decimal(input.toPrecision(EXCEL_DIGITS)), unit, []);
}

function isPlainWithout(separators: RegExp, text: string): boolean {
  return PLAIN.test(text.replace(separators, ''));
}

function problemOf(text: string): AmountProblem {
  const withoutBlanks = text.replace(BLANKS, '');
  if (UNIT_WORDS.test(withoutBlanks)) return 'unit-in-text';
  const bracketed = /^\((.+)\)$/u.exec(withoutBlanks)?.[1];
  if (bracketed !== undefined && isPlainWithout(/,/gu, bracketed)) return 'bracketed-negative';
  if (/^[+-]?[\d.]+e[+-]?\d+$/iu.test(withoutBlanks)) return 'scientific';
  return isPlainWithout(/,/gu, withoutBlanks) ? 'bad-separator' : 'not-a-number';
}

/** Removes blanks without meaning: after the sign and between groups of three digits. */
function withoutStrayBlanks(text: string): string {
  const signed = text.replace(BLANKS_AFTER_SIGN, '$1');
  return GROUPED_BY_BLANKS.test(signed) ? signed.replace(BLANKS, '') : signed;
}

/** Whole numbers that need no cleaning: most codes and many amounts stored as text. */
const SHORT_WHOLE = /^\d{1,12}$/u;
/** Codes of projects: too large in any unit. */
const LONG_WHOLE = /^[1-9]\d{15,99}$/u;

/** Excel's own mark of a text, which other programs write into the text. */
const APOSTROPHE = /^['‘’](?=\S)/u;

function fromText(input: string, unit: PrintedUnit): AmountReading {
  const whole = SHORT_WHOLE.test(input) ? Number(input) * FEN_PER_UNIT[unit] : Infinity;
  if (whole <= LARGEST_FEN) return { kind: 'amount', fen: fen(whole), normalized: TEXT_NUMBER };
  if (LONG_WHOLE.test(input)) return unreadable('too-large');
  const normalized: Normalization[] = ['text-number'];
  const trimmed = withoutInvisible(input).trim().replace(APOSTROPHE, '');
  if (trimmed.length > LONGEST_AMOUNT) return unreadable('not-a-number');
  const narrow = narrowed(trimmed);
  const text = withoutStrayBlanks(narrow);
  if (trimmed !== input || text !== narrow) normalized.push('space');
  if (narrow !== trimmed) normalized.push('full-width');
  if (PLAIN.test(text)) return toFen(new Decimal(text), unit, normalized);
  if (!GROUPED.test(text)) return unreadable(problemOf(text));
  normalized.push('thousands-separator');
  return toFen(new Decimal(text.replaceAll(',', '')), unit, normalized);
}

/**
 * Reads an amount of the given unit as 分. Blank text is `not-a-number`; the caller decides whether a cell may be
 * blank.
 */
export function parseAmount(input: string | number, unit: PrintedUnit): AmountReading {
  return typeof input === 'number' ? fromNumber(input, unit) : fromText(input, unit);
}
