/** Shows a value as in the cell, by its number format. Ignores column widths: no text becomes `####`. */
import { CellError, type CellValue } from './cell';
import { formatDate, isDateFormat } from './date-format';

const SIGNIFICANT_IN_GENERAL = 11;
const SIGNIFICANT = 15;

export interface DisplayedText {
  readonly text: string;
  /** Colour of a format such as `[Red]`, in Excel's spelling. */
  readonly color?: string;
}

export function displayed(value: CellValue, numberFormat: string): DisplayedText {
  if (value === null) return { text: '' };
  if (value instanceof CellError) return { text: value.text };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE' };
  const sections = splitSections(numberFormat);
  if (typeof value === 'string') return displayedText(value, sections);
  const section = sectionFor(value, sections);
  const { color, code } = withoutColor(section.code);
  const text = displayedNumber(section.dropsSign ? Math.abs(value) : value, code);
  return color === undefined ? { text } : { text, color };
}

/** Splits at `;` outside quotes. */
function splitSections(numberFormat: string): readonly string[] {
  const sections = [''];
  for (const [part] of numberFormat.matchAll(/"[^"]*"|\\.|[^;]|;/gu)) {
    if (part === ';') sections.push('');
    else sections[sections.length - 1] += part;
  }
  return sections;
}

function displayedText(value: string, sections: readonly string[]): DisplayedText {
  const section = sections[3] ?? sections.find((each) => each.includes('@'));
  if (section === undefined) return { text: value };
  const { color, code } = withoutColor(section);
  const text = code === 'General' ? value : literal(code).replaceAll('@', value);
  return color === undefined ? { text } : { text, color };
}

function sectionFor(value: number, sections: readonly string[]): { code: string; dropsSign: boolean } {
  const [positive = 'General', negative, zero] = sections;
  if (value < 0 && negative !== undefined) return { code: negative, dropsSign: true };
  if (value === 0 && zero !== undefined) return { code: zero, dropsSign: false };
  return { code: positive, dropsSign: false };
}

function withoutColor(section: string): { readonly color?: string; readonly code: string } {
  const match = /^\[(Black|Blue|Cyan|Green|Magenta|Red|White|Yellow)\]/iu.exec(section);
  if (match === null) return { code: section };
  return { color: match[1] ?? '', code: section.slice(match[0].length) };
}

/** Removes quotes, escapes, fillers and conditions. */
function literal(code: string): string {
  return code
    .replaceAll(/\[[^\][]*\]/gu, '')
    .replaceAll(/_./gu, ' ')
    .replaceAll(/\*./gu, '')
    .replaceAll(/"([^"]*)"|\\(.)/gu, '$1$2');
}

function displayedNumber(value: number, code: string): string {
  if (code === '') return '';
  if (code.trim().toLowerCase() === 'general') return generalNumber(value);
  if (code.trim() === '@') return String(Number(value.toPrecision(SIGNIFICANT)));
  if (isDateFormat(code)) return formatDate(value, code);
  const scientific = /^0(?:\.(?<decimals>0+))?E\+00$/iu.exec(code);
  if (scientific !== null) return scientificNumber(value, scientific.groups?.decimals?.length ?? 0);
  const pattern = /(?<![0#?,])[0#?,]*[0#?],*(?:\.[0#?]*)?|\.[0#?]+/u.exec(
    code.replaceAll(/"[^"]*"/gu, (text) => ' '.repeat(text.length)),
  );
  if (pattern === null) return literal(code);
  const before = code.slice(0, pattern.index);
  const after = code.slice(pattern.index + pattern[0].length);
  const isPercent = after.includes('%') || before.includes('%');
  const digits = patternDigits(isPercent ? value * 100 : value, pattern[0]);
  return digits.sign + literal(before) + digits.text + literal(after);
}

function generalNumber(value: number): string {
  const rounded = Number(value.toPrecision(SIGNIFICANT_IN_GENERAL));
  const isLong = Math.abs(rounded) >= 1e11 || (rounded !== 0 && Math.abs(rounded) < 1e-4);
  if (isLong) return scientificNumber(rounded, 5).replace(/(?<!0)\.?0+E/u, 'E');
  return String(rounded);
}

/** Writes `1.23E+03`: at least two digits after the sign. */
function scientificNumber(value: number, decimals: number): string {
  const [digits = '', exponent = ''] = value.toExponential(decimals).split('e');
  return `${digits}E${exponent.charAt(0)}${exponent.slice(1).padStart(2, '0')}`;
}

function patternDigits(value: number, pattern: string): { readonly sign: string; readonly text: string } {
  const [whole = '', fraction = ''] = pattern.split('.');
  const thousands = /(?<!,),+$/u.exec(whole)?.[0].length ?? 0;
  const scaled = value / 1000 ** thousands;
  const fixed = roundedText(Math.abs(scaled), fraction.length);
  const [wholeDigits = '', fractionDigits = ''] = fixed.split('.');
  const least = [...whole].filter((sign) => sign === '0').length;
  const padded = wholeDigits.replace(/^0+/u, '').padStart(least, '0');
  const isGrouped = /[0#?],+[0#?]/u.test(whole);
  const grouped = isGrouped ? inThrees(padded) : padded;
  const kept = trimOptional(fractionDigits, fraction);
  const isZero = /^[0.]*$/u.test(fixed);
  const point = pattern.includes('.') ? '.' : '';
  return { sign: scaled < 0 && !isZero ? '-' : '', text: grouped + point + kept };
}

/** Puts a comma before every three digits from the right. */
function inThrees(digits: string): string {
  const first = digits.length % 3;
  const threes = digits.slice(first).match(/\d{3}/gu) ?? [];
  return [...(first === 0 ? [] : [digits.slice(0, first)]), ...threes].join(',');
}

/** Rounds half away from zero on the decimal digits that Excel keeps, not on the binary fraction. */
function roundedText(value: number, decimals: number): string {
  const shifted = Number(`${Number(value.toPrecision(SIGNIFICANT)).toString()}e${String(decimals)}`);
  if (!Number.isFinite(shifted)) return value.toFixed(decimals);
  return Number(`${Math.round(shifted).toString()}e-${String(decimals)}`).toFixed(decimals);
}

/** Removes trailing zeros where the pattern has `#`. */
function trimOptional(digits: string, pattern: string): string {
  let end = digits.length;
  while (end > 0 && digits.charAt(end - 1) === '0' && pattern.charAt(end - 1) === '#') end -= 1;
  return digits.slice(0, end);
}
