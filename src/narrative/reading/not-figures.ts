/** Finds numbers that state no figure of the budget: dates, document numbers, thresholds, names, titles. */

export interface Span {
  /** In the normalized text; the end is behind it. */
  readonly start: number;
  readonly end: number;
}

export type SkippedKind =
  'date' | 'document' | 'number' | 'threshold' | 'duration' | 'title' | 'name' | 'code';

export interface SkippedText extends Span {
  readonly kind: SkippedKind;
}

/** The first that matches at a place holds. All are sticky. */
const PATTERNS: readonly (readonly [SkippedKind, RegExp])[] = [
  ['date', /(?:19|20)\d{2}年(?:\d{1,2}月(?:\d{1,2}日)?)?/uy],
  ['date', /(?:19|20)\d{2}[-—至](?:19|20)\d{2}年?/uy],
  ['date', /(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2}/uy],
  ['date', /\d{1,2}(?:月\d{1,2}日|月份?|日)/uy],
  ['document', /〔?(?:19|20)\d{2}[〕）]第?\d{1,5}号/uy],
  ['document', /第?\d{1,6}号/uy],
  ['number', /（\d{1,2}）/uy],
  ['number', /第\d{1,4}/uy],
  ['number', /预算\d{2}表/uy],
  ['number', /(?:附件|附表|表)\d{1,2}/uy],
  [
    'threshold',
    /(?:单价|单位价值|单台价值|价值|每台)\d{1,6}(?:\.\d{1,2})?万?元(?:（含）)?(?:及?以?上|及\d{1,6}万元以上)?(?:（含）)?/uy,
  ],
  ['threshold', /\d{1,6}(?:\.\d{1,2})?万?元(?:（含）)?及\d{1,6}(?:\.\d{1,2})?万?元(?:以上|以下)/uy],
  [
    'threshold',
    /\d{1,6}(?:\.\d{1,2})?万?元(?:（含）)?(?:（不含）)?(?:及以上|及以下|以上|以下|以内)(?:（含）)?/uy,
  ],
  ['duration', /\d{1,4}(?:个月|周岁|岁|小时|分钟|天|年度?|季度|期|届|楼|页)/uy],
  ['number', /(?:上年|去年)(?:数|预算数?)?为0(?![.\d万元])/uy],
  ['code', /（\d{3}(?:\d{2}){0,2}）/uy],
];

/** One of these begins each of the patterns. */
const FIRST_SIGN = /[\d〔第（预附表单价每上去]/u;

/** A bracket that is never closed must not make the search start again and again. */
const LONGEST_TITLE = 200;
const LIST_NUMBER = /\d{1,3}[.、](?!\d)/uy;
/** 支出构成：1.基本支出. */
const INNER_LIST_NUMBER = /\d{1,2}[.、](?=[\p{Script=Han}“])/uy;
const BEFORE_LIST_NUMBER = /[：；。]/u;
const CIRCLED = /[①-⑳⑴-⒇]/u;

function matchAt(pattern: RegExp, text: string, start: number): number | null {
  pattern.lastIndex = start;
  const found = pattern.exec(text);
  return found === null ? null : start + found[0].length;
}

/** Behind its closing sign, or `null`: it is not closed. Titles may hold 〈〉. */
function endOfTitle(text: string, start: number): number | null {
  const end = text.slice(start, start + LONGEST_TITLE).indexOf('》');
  return end < 0 ? null : start + end + 1;
}

function spanAt(text: string, start: number, names: NameIndex): SkippedText | null {
  if (text[start] === '《') {
    const end = endOfTitle(text, start);
    if (end !== null) return { kind: 'title', start, end };
  }
  const name = names.at(text, start);
  if (name !== null) return { kind: 'name', start, end: start + name.length };
  if (!FIRST_SIGN.test(text.charAt(start))) return null;
  for (const [kind, pattern] of PATTERNS) {
    const end = matchAt(pattern, text, start);
    if (end !== null) return { kind, start, end };
  }
  const isInner = start > 0 && BEFORE_LIST_NUMBER.test(text.charAt(start - 1));
  const end =
    start === 0
      ? matchAt(LIST_NUMBER, text, start)
      : isInner
        ? matchAt(INNER_LIST_NUMBER, text, start)
        : null;
  return end === null ? null : { kind: 'number', start, end };
}

/** Names by their first two characters: the longest that stands at a place is found at once. */
export interface NameIndex {
  readonly at: (text: string, start: number) => string | null;
}

const HEAD = 2;
const GOES_ON = /[\d.,%个项辆台套万元]/u;

/** A project named 项目1 is not in 重点项目1个. */
function cutsNumber(name: string, text: string, start: number): boolean {
  return /\d$/u.test(name) && GOES_ON.test(text.charAt(start + name.length));
}

/** `names`: normalized. Those without a digit hide no number and are not needed. */
export function nameIndex(names: Iterable<string>): NameIndex {
  const byHead = new Map<string, string[]>();
  for (const name of new Set(names)) {
    if (name.length < HEAD || !/\d/u.test(name)) continue;
    const head = name.slice(0, HEAD);
    const own = byHead.get(head);
    if (own === undefined) byHead.set(head, [name]);
    else own.push(name);
  }
  for (const own of byHead.values()) own.sort((one, other) => other.length - one.length);
  return {
    at: (text, start) =>
      byHead
        .get(text.slice(start, start + HEAD))
        ?.find((name) => text.startsWith(name, start) && !cutsNumber(name, text, start)) ?? null,
  };
}

export const NO_NAMES: NameIndex = nameIndex([]);

/** In the order of the text; they do not overlap. */
export function skippedIn(text: string, names: NameIndex = NO_NAMES): readonly SkippedText[] {
  const found: SkippedText[] = [];
  let at = 0;
  while (at < text.length) {
    const isInNumber = /[\d.]/u.test(text[at - 1] ?? '') && /\d/u.test(text.charAt(at));
    const span = isInNumber && found.at(-1)?.end !== at ? null : spanAt(text, at, names);
    if (span === null) {
      if (CIRCLED.test(text.charAt(at))) found.push({ kind: 'number', start: at, end: at + 1 });
      at += 1;
      continue;
    }
    found.push(span);
    at = span.end;
  }
  return found;
}
