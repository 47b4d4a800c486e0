/** Recognizes the headings of a text by what they say: parts, sections, sections of sections. */
import { chineseCount } from './chinese-count';
import { normalWords } from './normal-text';
import type { TextParagraph } from './paragraphs';

export interface Heading {
  /** 0: 第一部分. 1: 一、. 2: （一）. */
  readonly level: 0 | 1 | 2;
  /** `null`: without number. */
  readonly number: number | null;
  /** Normalized, without its number. */
  readonly title: string;
  /** Its text stands behind it in the same line: （一）机关运行经费。2023年…. */
  readonly runIn?: true;
}

const PART = /^第([一二三四五六七八九])部分[:：、]?/u;
const ATTACHMENT = /^附件[:：]?/u;
const FIRST = /^([一二三四五六七八九十]{1,3})[、.]/u;
const SECOND = /^（([一二三四五六七八九十]{1,3})）/u;
const THIRD = /^(?:（(\d{1,2})）|(\d{1,2})[、.](?!\d))/u;
const LONGEST_TITLE = 50;
const SENTENCE_SIGN = /[。；，：]|\d万?元/u;

function numbered(
  pattern: RegExp,
  text: string,
): { readonly number: number | null; readonly title: string } | null {
  const found = pattern.exec(text);
  if (found === null) return null;
  const [whole, ...numerals] = found;
  const numeral = numerals.find((one) => one !== undefined);
  const digits = numeral !== undefined && /^\d+$/u.test(numeral) ? Number(numeral) : null;
  const number = digits ?? (numeral === undefined ? null : chineseCount(numeral));
  return { number, title: text.slice(whole.length) };
}

const LONGEST_RUN_IN = 24;
/** A colon explains a term: “三公”经费：指…. */
const END_OF_RUN_IN = /。|：(?=20\d{2}年)/u;

/** A declared title with a number, and its text behind it. */
function runInHeading(words: string, levelOf: LevelOf): Heading | null {
  const first = numbered(FIRST, words);
  const found = first ?? numbered(SECOND, words) ?? numbered(THIRD, words);
  const end = found?.title.slice(0, LONGEST_RUN_IN).search(END_OF_RUN_IN) ?? -1;
  if (found === null || end <= 0) return null;
  const title = found.title.slice(0, end);
  if (levelOf(title) === null || found.title.length === end + 1) return null;
  return { level: first === null ? 2 : 1, number: found.number, title, runIn: true };
}

/** The level of a heading by its title alone; `null`: no title that is declared. */
export type LevelOf = (title: string) => Heading['level'] | null;

/** 一、收入支出预算总体情况说明：, where the title is a declared one. */
function withoutEnd(words: string, levelOf: LevelOf): string {
  const bare = words.replace(/[：。]$/u, '');
  if (bare === words) return words;
  const found = numbered(FIRST, bare) ?? numbered(SECOND, bare) ?? numbered(THIRD, bare);
  return found !== null && levelOf(found.title) !== null ? bare : words;
}

/**
 * `null`: no heading. A numbered sentence is none. `isPartNumber`: whether 一、 may number a part, which its title decides
 * then; a line without a number is a heading by its title.
 */
export function headingOf(
  { text, level }: TextParagraph,
  levelOf: LevelOf,
  isPartNumber: boolean,
): Heading | null {
  const all = normalWords(text.slice(0, 3 * LONGEST_TITLE));
  const runIn = runInHeading(all, levelOf);
  if (runIn !== null) return runIn;
  const words = withoutEnd(all, levelOf);
  if (words.length > 2 * LONGEST_TITLE) return null;
  const part = numbered(PART, words) ?? numbered(ATTACHMENT, words);
  if (part !== null) return { level: 0, ...part };
  if (words.length > LONGEST_TITLE || SENTENCE_SIGN.test(words)) return null;
  const first = numbered(FIRST, words);
  if (first !== null) return { level: (isPartNumber ? levelOf(first.title) : null) ?? 1, ...first };
  const second = numbered(SECOND, words);
  if (second !== null && !words.endsWith('、'))
    return { level: (isPartNumber ? levelOf(second.title) : null) ?? 2, ...second };
  const third = numbered(THIRD, words);
  const ofThird = third === null ? null : levelOf(third.title);
  if (third !== null && ofThird !== null) return { level: ofThird, ...third };
  const declared = levelOf(words);
  if (declared !== null) return { level: declared, number: null, title: words };
  return level === 1 || level === 2 ? { level, number: null, title: words } : null;
}

/** Words that differ from text to text and say nothing of the section. */
const LITTLE = /(?:关于|情况|说明|的|总体|安排|预算|部门|单位|20\d{2}年度?)/gu;

/** Without the department's name. */
export function withoutName(title: string, department: string): string {
  const words = normalWords(title);
  const own = normalWords(department);
  return own === '' ? words : words.replaceAll(own, '');
}

export function withoutLittle(words: string): string {
  return words.replace(LITTLE, '');
}

export function plainTitle(title: string, department: string): string {
  return withoutLittle(withoutName(title, department));
}

function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    const known = pairs.get(pair);
    pairs.set(pair, known === undefined ? 1 : known + 1);
  }
  return pairs;
}

/** Common pairs of characters, as a part of all: 1 for equal texts. */
export function similarity(one: string, other: string): number {
  const [left, right] = [pairsOf(one), pairsOf(other)];
  let common = 0;
  for (const [pair, count] of left) common += Math.min(count, right.get(pair) ?? 0);
  const all = one.length + other.length - 2;
  return all <= 0 ? Number(one === other) : (2 * common) / all;
}
