/** Finds the figures of a text: amounts, percentages, counts. Years, document numbers and thresholds are none. */
import { fen, type Fen } from '../../money/fen';
import { chineseCount } from './chinese-count';
import { NO_NAMES, skippedIn, type NameIndex, type Span } from './not-figures';

/** A printed decimal: 7563.330 has the digits 7563330 and three decimals. */
export interface Decimal {
  readonly digits: bigint;
  readonly decimals: number;
}

export const UNITS = ['元', '万元', '亿元'] as const;
export type TextUnit = (typeof UNITS)[number];

interface Printed extends Span {
  /** As printed, without its unit, in the normalized text. */
  readonly printed: string;
}

export type TextNumber =
  /** `fen`: `null` where it is no whole number of 分. */
  | (Printed & { readonly kind: 'amount'; readonly unit: TextUnit; readonly fen: Fen | null })
  | (Printed & { readonly kind: 'percent' | 'points'; readonly value: Decimal })
  | (Printed & {
      readonly kind: 'count';
      readonly noun: string;
      readonly count: number;
      /** 十二: as often a phrase as a figure. */
      readonly isChinese: boolean;
    })
  /** Without a unit. */
  | (Printed & { readonly kind: 'bare'; readonly value: Decimal })
  /** Separators that make no groups of three: 1,23. */
  | (Printed & { readonly kind: 'unreadable' });

const FEN_PER: Readonly<Record<TextUnit, bigint>> = { 元: 100n, 万元: 1_000_000n, 亿元: 10_000_000_000n };
const NUMBER = /[-+]?(?:\d{1,20}(?:,\d{1,20}){0,6}(?:\.\d{1,20})?)/uy;
const GROUPED = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;
const PLAIN = /^[-+]?\d+(?:\.\d+)?$/u;

const ZERO = /[零〇](?=[万亿]?元)/uy;
const UNIT = /万元|亿元|元|万(?![人个辆台套次名户份条册平])/uy;
const PERCENT = /%|个?百分点/uy;
const NOUN = /人次|批次|台（套）|台\/套|台套|个团组|个项目|团组|[个项辆台套人名批家次户]/uy;
const MYRIAD_NOUN = /万(?=人次|[人个辆台套次名户])/uy;
const CHINESE = /[〇零一二两三四五六七八九十百千]{1,8}(?=个[^月人方别性]|项目|辆|台|套)/uy;
const PERCENT_WORDS = '百分之';
const LARGEST_FEN = 900_000_000_000_000n;

function decimalOf(printed: string): Decimal {
  const plain = printed.replaceAll(',', '');
  const point = plain.indexOf('.');
  const decimals = point < 0 ? 0 : plain.length - point - 1;
  return { digits: BigInt(plain.replace('.', '').replace('+', '')), decimals };
}

function fenOf({ digits, decimals }: Decimal, unit: TextUnit): Fen | null {
  const scaled = digits * FEN_PER[unit];
  const divisor = 10n ** BigInt(decimals);
  const whole = scaled / divisor;
  const magnitude = whole < 0n ? -whole : whole;
  return scaled % divisor !== 0n || magnitude > LARGEST_FEN ? null : fen(Number(whole));
}

function wordAt(pattern: RegExp, text: string, start: number): string | null {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0] ?? null;
}

function countOf({ digits, decimals }: Decimal, scale: bigint): number | null {
  const divisor = 10n ** BigInt(decimals);
  const scaled = digits * scale;
  return scaled % divisor === 0n && scaled / divisor < 1_000_000_000n ? Number(scaled / divisor) : null;
}

/** 台, 套 and 台（套） are one noun. */
function nounOf(word: string): string {
  if (/^[台套]/u.test(word)) return '台（套）';
  if (word === '个项目') return '个';
  return word === '批' ? '批次' : word === '名' ? '人' : word.replace(/^个/u, '') || word;
}

function countAt(text: string, start: number, end: number, printed: string): TextNumber | null {
  const scale = wordAt(MYRIAD_NOUN, text, end);
  const from = end + (scale === null ? 0 : scale.length);
  const noun = wordAt(NOUN, text, from);
  const count = noun === null ? null : countOf(decimalOf(printed), scale === null ? 1n : 10_000n);
  if (noun === null || count === null) return null;
  const length = noun === '个项目' ? 1 : noun.length;
  return { kind: 'count', start, end: from + length, printed, noun: nounOf(noun), count, isChinese: false };
}

function withUnit(text: string, start: number, end: number, printed: string): TextNumber {
  if (!PLAIN.test(printed) && !GROUPED.test(printed)) return { kind: 'unreadable', start, end, printed };
  const value = decimalOf(printed);
  if (text.startsWith(PERCENT_WORDS, start - PERCENT_WORDS.length))
    return { kind: 'percent', start: start - PERCENT_WORDS.length, end, printed, value };
  const word = wordAt(UNIT, text, end);
  if (word !== null) {
    const unit = word === '万' ? '万元' : (word as TextUnit);
    return { kind: 'amount', start, end: end + word.length, printed, unit, fen: fenOf(value, unit) };
  }
  const percent = wordAt(PERCENT, text, end);
  if (percent !== null)
    return { kind: percent === '%' ? 'percent' : 'points', start, end: end + percent.length, printed, value };
  return countAt(text, start, end, printed) ?? { kind: 'bare', start, end, printed, value };
}

const CHINESE_DIGIT = /[〇零一二两三四五六七八九十百千]/u;
const LATIN = /[A-Za-z]/u;

/** One of these begins each number. */
const FIRST_SIGN = /[-+\d〇零一二两三四五六七八九十百千]/u;

function numberAt(text: string, start: number): TextNumber | null {
  if (!FIRST_SIGN.test(text.charAt(start))) return null;
  const before = text[start - 1] ?? '';
  const printed = wordAt(NUMBER, text, start);
  if (printed !== null) {
    // A sign between two numbers is a range; a letter makes a name: A4.
    if (/[-+]/u.test(printed.charAt(0)) && /[\dA-Za-z]/u.test(before)) return null;
    const found = withUnit(text, start, start + printed.length, printed);
    const isName = LATIN.test(before) || LATIN.test(text[start + printed.length] ?? '');
    return isName ? null : found;
  }
  if (wordAt(ZERO, text, start) !== null && !CHINESE_DIGIT.test(before))
    return withUnit(text, start, start + 1, '0');
  const numeral = wordAt(CHINESE, text, start);
  const count = numeral === null ? null : chineseCount(numeral);
  if (numeral === null || count === null || before === '第' || before === '每' || CHINESE_DIGIT.test(before))
    return null;
  const noun = wordAt(NOUN, text, start + numeral.length) ?? '个';
  const end = start + numeral.length + (noun === '个项目' ? 1 : noun.length);
  return { kind: 'count', start, end, printed: numeral, noun: nounOf(noun), count, isChinese: true };
}

export interface NumbersFound {
  readonly numbers: readonly TextNumber[];
  readonly skipped: readonly Span[];
}

/** `text`: normalized. `names`: of projects and units, whose digits are no figures. */
export function numbersIn(text: string, names: NameIndex = NO_NAMES): NumbersFound {
  const skipped = skippedIn(text, names);
  const numbers: TextNumber[] = [];
  let next = 0;
  let at = 0;
  while (at < text.length) {
    const span = skipped[next];
    if (span !== undefined && at >= span.start) {
      at = Math.max(at, span.end);
      next += 1;
      continue;
    }
    const found = numberAt(text, at);
    if (found !== null) numbers.push(found);
    const printedEnd = found === null ? at : Math.max(found.end, at + 1);
    at = found === null ? afterDigits(text, at) : printedEnd;
  }
  return { numbers, skipped };
}

/** Behind the whole number that is none of ours, or one character on. */
function afterDigits(text: string, at: number): number {
  if (!/[\dA-Za-z]/u.test(text.charAt(at))) return at + 1;
  let end = at;
  while (/[\dA-Za-z.,]/u.test(text.charAt(end))) end += 1;
  return end;
}

/** 两套科目: no words make a figure of it. */
export function isPhrase(number: TextNumber): boolean {
  return number.kind === 'count' && number.isChinese;
}
