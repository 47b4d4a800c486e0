/** Parses a code in text form: in brackets, split by levels, or followed by a name. */
import { narrowed, withoutInvisible } from '../money/narrow-text';

/** The code in a text. `ambiguous`: several codes are possible, or the end of the code is unclear. */
export type CodeText =
  | {
      readonly kind: 'code';
      readonly code: string;
      /** The text after the code; `null`: none. */
      readonly name: string | null;
      /** The changes made while reading, in the clerk's words. */
      readonly changes: readonly string[];
    }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'none' };

const NONE: CodeText = { kind: 'none' };
const AMBIGUOUS: CodeText = { kind: 'ambiguous' };

const DASHES = /[\p{Pd}\u2043\u2212\u2500\u30fc\uff70]/gu;
/** An input method turns a dash between digits into 一. */
const ONE_AS_DASH = /(?<=\d)\u4e00(?=\d)/gu;
const OPENING = /[\p{Ps}\p{Pi}<\uff1c]/gu;
const CLOSING = /[\p{Pe}\p{Pf}>\uff1e]/gu;

/** Replaces dashes and brackets of every width and kind by one form. */
function folded(text: string): string {
  return narrowed(withoutInvisible(text))
    .replace(DASHES, '-')
    .replace(ONE_AS_DASH, '-')
    .replace(OPENING, '(')
    .replace(CLOSING, ')')
    .trim()
    .replace(/^'/u, '');
}

/** Blanks within a line only: two lines in one cell are two codes. */
const BLANK = String.raw`[ \t\u00a0\u2000-\u200a\u202f\u3000]`;
const DIGITS = new RegExp(String.raw`^\d+(?:(?:${BLANK}*[-.]${BLANK}*|${BLANK}+)\d+)*`, 'u');
const SEPARATED = new RegExp(String.raw`[-.]|${BLANK}`, 'u');
const BETWEEN_CODE_AND_NAME = /^[-:._/|,、\s]+/u;
const BRACKETED = /^\(([^()]*)\)/u;

/** The lengths of 类 and 款: a code may be split there. */
const LEVEL_ENDS = [3, 5];
/** From this length on, two groups of equal length look like two codes. */
const LEAST_CODE_DIGITS = 6;

function endsOf(groups: readonly string[]): readonly number[] {
  let end = 0;
  return groups.slice(0, -1).map((group) => (end += group.length));
}

/** Joins the groups of digits of a code; `null` when they may be several codes. */
function joined(text: string, digits: number | undefined): string | null {
  // A number stored as text becomes 703001.0.
  const whole = /^(\d+)\.0+$/u.exec(text)?.[1];
  if (whole !== undefined && (digits === undefined || whole.length === digits)) return whole;
  const groups = text.match(/\d+/gu) ?? [];
  const code = groups.join('');
  if (groups.length === 1 || code.length > 200) return code;
  const [first = ''] = groups;
  const alike = groups.every(({ length }) => length === first.length);
  if (digits === undefined) return alike && first.length >= LEAST_CODE_DIGITS ? null : code;
  const isCutInside = /[-.]/u.test(text) && !endsOf(groups).every((end) => LEVEL_ENDS.includes(end));
  return isCutInside && code.length === digits ? null : code;
}

function nameIn(rest: string): string | null {
  const name = rest.replace(BETWEEN_CODE_AND_NAME, '').trim();
  return BRACKETED.exec(name)?.[0] === name ? name.slice(1, -1).trim() : name === '' ? null : name;
}

interface Parts {
  readonly digits: string;
  readonly rest: string;
  readonly bracketed: boolean;
}

function partsOf(text: string, digits: number | undefined): Parts | null {
  const inner = BRACKETED.exec(text)?.[1];
  if (inner !== undefined) {
    const found = DIGITS.exec(inner.trim())?.[0];
    return found === undefined || found !== inner.trim()
      ? null
      : { digits: found, rest: text.slice(inner.length + 2), bracketed: true };
  }
  const found = DIGITS.exec(text)?.[0];
  if (found === undefined) return null;
  // In 2080101-2023年… the first digits are the whole code, the rest is the name.
  const [first = ''] = /^\d+/u.exec(found) ?? [];
  const rest = text.slice(found.length);
  const isNameWithDigits = first.length === digits && found !== first && rest !== '';
  const own = isNameWithDigits ? first : found;
  return { digits: own, rest: text.slice(own.length), bracketed: false };
}

/** Rejects a text behind a code that is no name: a second code, letters, or digits of the code. */
function faultOfName(name: string, parts: Parts, digits: number | undefined): CodeText | null {
  const own = /^["'(]*(\d*)/u.exec(name)?.[1] ?? '';
  if (!/\p{Script=Han}/u.test(name)) return own === '' ? NONE : AMBIGUOUS;
  if (own === '' && !/^["'(]*\p{Script=Han}/u.test(name)) return NONE;
  if (parts.bracketed) return null;
  // In 4112…-2023年专项 the digits 2023 may belong to the code or to the name.
  if (digits === undefined) return own !== '' || SEPARATED.test(parts.digits) ? AMBIGUOUS : null;
  return own.length >= digits ? AMBIGUOUS : null;
}

/** A longer text holds no code. */
const LONGEST = 500;

/** Parses the code in a text. `digits`: the length of such a code; absent: any length. */
export function codeText(found: string, digits?: number): CodeText {
  if (found.length > LONGEST) return NONE;
  const text = folded(found);
  const parts = partsOf(text, digits);
  if (parts === null) return NONE;
  const name = nameIn(parts.rest);
  const isSeparated = SEPARATED.test(parts.digits);
  if (name !== null) {
    const fault = faultOfName(name, parts, digits);
    if (fault !== null) return fault;
  }
  const code = joined(parts.digits, digits);
  if (code === null) return AMBIGUOUS;
  return {
    kind: 'code',
    code,
    name,
    changes: [
      ...(name === null ? [] : ['编码后带有名称']),
      ...(parts.bracketed ? ['编码在括号中'] : []),
      ...(isSeparated ? ['编码中有分隔符或空格'] : []),
      ...(name === null && !parts.bracketed && !isSeparated && code !== found
        ? ['空格、全角或多余字符']
        : []),
    ],
  };
}
