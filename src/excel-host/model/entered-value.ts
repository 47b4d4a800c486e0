/**
 * Converts text entered into a cell that is not formatted as text. Recognizes numbers, dates, percentages and logical
 * values, and the number format that comes with them.
 */
import { CellError, type CellValue } from './cell';

export interface EnteredValue {
  readonly value: CellValue;
  /** Absent: the format does not change. */
  readonly numberFormat?: string;
}

interface DateForm {
  readonly form: RegExp;
  readonly numberFormat: string;
}

/** A country's currency signs and forms of dates. */
export interface Convention {
  readonly currencies: string;
  readonly dates: readonly DateForm[];
}

const DIGITS_OF_A_NUMBER = 15;
const NUMBER =
  /^(?<sign>[+-])?(?<open>\()?(?<currency>[¥￥$€£])?(?<whole>\d{1,3}(?:,\d{3})+|\d+)?(?<fraction>\.\d*)?(?<exponent>[eE][+-]?\d+)?(?<percent>%)?(?<close>\))?$/u;

function enteredNumber(text: string, { currencies }: Convention): EnteredValue | null {
  const parts = NUMBER.exec(text)?.groups;
  if (parts === undefined) return null;
  if (parts['currency'] !== undefined && !currencies.includes(parts['currency'])) return null;
  const { sign, open, close, currency, whole = '', fraction = '', exponent = '', percent } = parts;
  if (whole === '' && fraction.length < 2) return null;
  if ((open === undefined) !== (close === undefined) || (open !== undefined && sign !== undefined))
    return null;
  const amount = Number(`${whole.replaceAll(',', '') || '0'}${fraction}${exponent}`);
  const signed = sign === '-' || open !== undefined ? -amount : amount;
  const value = Number((percent === undefined ? signed : signed / 100).toPrecision(DIGITS_OF_A_NUMBER));
  if (!Number.isFinite(value)) return null;
  const numberFormat = numberFormatOf({
    isPercent: percent !== undefined,
    isScientific: exponent !== '',
    isGrouped: whole.includes(','),
    hasFraction: fraction !== '',
    currency: currency ?? '',
  });
  return numberFormat === undefined ? { value } : { value, numberFormat };
}

function numberFormatOf(entry: {
  readonly isPercent: boolean;
  readonly isScientific: boolean;
  readonly isGrouped: boolean;
  readonly hasFraction: boolean;
  readonly currency: string;
}): string | undefined {
  if (entry.isPercent) return entry.hasFraction ? '0.00%' : '0%';
  if (entry.isScientific) return '0.00E+00';
  const decimals = entry.hasFraction ? '.00' : '';
  if (entry.currency !== '') return `${entry.currency}#,##0${decimals}`;
  return entry.isGrouped ? `#,##0${decimals}` : undefined;
}

const DAY = 86_400_000;
/** Serial number of 1970-01-01. */
const UNIX_EPOCH = 25_569;
/** Excel counts a 29 February 1900, which did not exist. */
const FIRST_TRUE_SERIAL = 61;

/** Returns the serial number of a day; `null`: no such day. */
export function dateSerial(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900 || year > 9999)
    return null;
  const serial = Math.round(date.getTime() / DAY) + UNIX_EPOCH;
  return serial < FIRST_TRUE_SERIAL ? serial - 1 : serial;
}

const DATE = /^(?<year>\d{4})(?<mark>[-/])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})$/u;
const AMERICAN_DATE = /^(?<month>\d{1,2})(?<mark>[-/])(?<day>\d{1,2})\k<mark>(?<year>\d{4})$/u;
const CHINESE_DATE = /^(?<year>\d{4})年(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?$/u;
const MONTH_OF_YEAR = /^(?<year>\d{4})[-/](?<month>\d{1,2})$/u;
const DAY_OF_MONTH = /^(?<month>\d{1,2})[-/](?<day>\d{1,2})$/u;

/** Applies to the keyboard of the Chinese Excel. */
export const CHINESE: Convention = {
  currencies: '¥￥$€£',
  dates: [
    { form: DATE, numberFormat: 'yyyy/m/d' },
    { form: CHINESE_DATE, numberFormat: 'yyyy"年"m"月"d"日"' },
    { form: MONTH_OF_YEAR, numberFormat: 'mmm-yy' },
    { form: DAY_OF_MONTH, numberFormat: 'm"月"d"日"' },
  ],
};

/** Applies to `values` and `formulas` of the API, in every Excel (a maintainer in OfficeDev/office-js#1559). */
export const AMERICAN: Convention = {
  currencies: '$',
  dates: [
    { form: AMERICAN_DATE, numberFormat: 'yyyy/m/d' },
    { form: DATE, numberFormat: 'yyyy/m/d' },
    { form: MONTH_OF_YEAR, numberFormat: 'mmm-yy' },
    { form: DAY_OF_MONTH, numberFormat: 'd-mmm' },
  ],
};

function enteredDate(text: string, thisYear: number, { dates }: Convention): EnteredValue | null {
  for (const { form, numberFormat } of dates) {
    const parts = form.exec(text)?.groups;
    if (parts === undefined) continue;
    const { year, month, day } = parts;
    const value = dateSerial(Number(year ?? thisYear), Number(month), Number(day ?? 1));
    return value === null ? null : { value, numberFormat };
  }
  return null;
}

/** `thisYear` completes a day without a year. */
export function enteredValue(text: string, thisYear: number, convention: Convention): EnteredValue {
  const trimmed = text.trim();
  if (/^(?:true|false)$/iu.test(trimmed)) return { value: trimmed.toLowerCase() === 'true' };
  const error = CellError.all.find((candidate) => candidate.text === trimmed.toUpperCase());
  if (error !== undefined) return { value: error };
  return enteredNumber(trimmed, convention) ?? enteredDate(trimmed, thisYear, convention) ?? { value: text };
}
