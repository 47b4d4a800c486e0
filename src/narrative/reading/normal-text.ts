/**
 * Normalizes a text for comparison only: widths, blanks and quotation marks differ from program to program.
 * Each character keeps its place in the original, which is what a finding shows.
 */
import { narrowed } from '../../money/narrow-text';

export interface NormalText {
  readonly text: string;
  /** The place of each character in the original, and the end of the original as the last one. */
  readonly places: readonly number[];
}

/** And the signs by which text from chat programs prints words bold. */
const QUOTES = new Set(['*', '"', '“', '”', '‘', '’', "'", '「', '」', '『', '』']);
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
const BLANK = /\s/u;
const THIN = /[\u00a0\u2000-\u200a\u202f]/u;
const LATIN_OR_DIGIT = /[0-9A-Za-z]/u;
const DIGIT = /\d/u;

/** Signs that Chinese texts write in both widths. */
const WIDE: Readonly<Record<string, string>> = {
  '(': '（',
  ')': '）',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '[': '〔',
  ']': '〕',
  '【': '〔',
  '】': '〕',
  '﹪': '%',
  '．': '.',
};

interface Character {
  readonly sign: string;
  readonly place: number;
}

const THIN_BLANK = '\u2009';

function plainSign(sign: string): string {
  if (INVISIBLE.test(sign) || QUOTES.has(sign)) return '';
  if (THIN.test(sign)) return THIN_BLANK;
  if (BLANK.test(sign)) return ' ';
  const wide = WIDE[sign];
  if (wide !== undefined) return wide;
  const narrow = narrowed(sign);
  return WIDE[narrow] ?? narrow;
}

/** Texts are long and have few different characters; empty: left out. */
const SIGNS = new Map<string, string>();

function signOf(sign: string): string {
  const known = SIGNS.get(sign);
  if (known !== undefined) return known;
  const plain = plainSign(sign);
  SIGNS.set(sign, plain);
  return plain;
}

/** Without invisible characters and quotation marks; blanks become one sign. */
function characters(original: string): readonly Character[] {
  const found: Character[] = [];
  for (let place = 0; place < original.length; place += 1) {
    const sign = signOf(original.charAt(place));
    if (sign !== '') found.push({ sign, place });
  }
  return found;
}

function isBlankSign(sign: string | undefined): boolean {
  return sign === ' ' || sign === THIN_BLANK;
}

/** Blanks between two words of Latin letters or two numbers stay, as one. */
function withoutBlanks(all: readonly Character[]): readonly Character[] {
  const kept: Character[] = [];
  let blank: Character | null = null;
  for (const one of all) {
    if (isBlankSign(one.sign)) {
      blank ??= one;
      continue;
    }
    const before = kept.at(-1);
    if (blank !== null && before !== undefined && LATIN_OR_DIGIT.test(before.sign + one.sign)) {
      const isBetween = LATIN_OR_DIGIT.test(before.sign) && LATIN_OR_DIGIT.test(one.sign);
      if (isBetween) kept.push(blank);
    }
    blank = null;
    kept.push(one);
  }
  return kept;
}

/** Whether exactly three digits follow: what a separator of thousands stands before. */
function beginsGroup(all: readonly Character[], index: number): boolean {
  const isDigit = (at: number): boolean => DIGIT.test(all[at]?.sign ?? 'x');
  return (
    isDigit(index - 1) &&
    isDigit(index + 1) &&
    isDigit(index + 2) &&
    isDigit(index + 3) &&
    !isDigit(index + 4)
  );
}

/** A comma separates thousands or clauses; a thin blank only thousands. */
function separated(all: readonly Character[], one: Character, index: number): string {
  if (one.sign === THIN_BLANK) return beginsGroup(all, index) ? '' : ' ';
  if (one.sign !== ',') return one.sign;
  const isBetweenDigits = DIGIT.test(all[index - 1]?.sign ?? 'x') && DIGIT.test(all[index + 1]?.sign ?? 'x');
  return isBetweenDigits ? ',' : '，';
}

/** Nearly all names and most texts have none of what is changed. */
const MAY_CHANGE = /[^\u4e00-\u9fff\dA-Za-z（），；：！？〔〕、。《》.%+-]|(?<=\d)，(?=\d)/u;
const PLACES: number[] = [];

function everyPlace(length: number): readonly number[] {
  while (PLACES.length <= length) PLACES.push(PLACES.length);
  return PLACES.slice(0, length + 1);
}

export function normalText(original: string): NormalText {
  if (!MAY_CHANGE.test(original)) return { text: original, places: everyPlace(original.length) };
  return changedText(original);
}

/** Character by character. */
export function changedText(original: string): NormalText {
  const all = withoutBlanks(characters(original));
  let text = '';
  const places: number[] = [];
  for (const [index, one] of all.entries()) {
    const sign = separated(all, one, index);
    if (sign === '') continue;
    text += sign;
    places.push(one.place);
  }
  places.push(original.length);
  return { text, places };
}

/** The text alone, for names that are compared. */
export function normalWords(text: string): string {
  return MAY_CHANGE.test(text) ? changedText(text).text : text;
}
