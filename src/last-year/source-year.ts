/** Decides which year a file is of: by its titles, else by the name of the file. It never guesses. */
import { Tally } from '../collections/tally';
import type { ReadDocument } from '../narrative/reading/document';
import { withYearDigits } from '../published/titles';

const TITLE = /(20\d{2})年度?.{0,40}?(?:部门|单位)?预算/u;
const LONGEST_TITLE = 60;
const YEARS = /(20\d{2})年/gu;

/** A text of a year names the year before it nearly as often: equal counts say nothing. */
function clearlyMost(mentions: Tally<number>): number | null {
  const year = mentions.mostFrequent();
  if (year === null) return null;
  return mentions.of(year) > mentions.of(year - 1) && mentions.of(year) > mentions.of(year + 1) ? year : null;
}

/** Returns the year of a text: by its titles, else the one that its sentences name most. `null`: neither. */
export function yearOfText({ paragraphs }: ReadDocument): number | null {
  const titles = new Tally<number>();
  const mentions = new Tally<number>();
  for (const { normal } of paragraphs) {
    const text = withYearDigits(normal.text);
    const isTitle = text.length <= LONGEST_TITLE && !/[。，；]/u.test(text);
    const year = isTitle ? TITLE.exec(text)?.[1] : undefined;
    if (year !== undefined) titles.add(Number(year));
    for (const [, found] of text.matchAll(YEARS)) mentions.add(Number(found));
  }
  return titles.mostFrequent() ?? clearlyMost(mentions);
}

/** Whether the titles are those of 决算, what was spent in the end: it is published in the same words as the budget. */
export function isOutturn(titles: readonly string[]): boolean {
  const outturn = titles.filter((title) => title.includes('决算')).length;
  return outturn > titles.filter((title) => title.includes('预算') && !title.includes('决算')).length;
}

/** Why a file of 决算 is of no use. */
export function outturnWords(name: string, lastYear: number): string {
  return `“${name}”是决算公开，不是预算公开，没有读入。请换成${String(lastYear)}年的预算公开文件。`;
}

/** Lines of a text that may be titles. */
export function titleLines({ paragraphs }: ReadDocument): readonly string[] {
  const lines = paragraphs.map(({ normal }) => normal.text);
  return lines.filter((text) => text.length <= LONGEST_TITLE && !/[。，；]/u.test(text));
}

/** Returns the only year in the name of a file; `null`: none or several. */
export function yearInFileName(name: string): number | null {
  const plain = withYearDigits(name);
  const years = new Set([...plain.matchAll(/(?<!\d)(20\d{2})(?!\d)/gu)].map(([, year]) => Number(year)));
  const [only] = years;
  return only !== undefined && years.size === 1 ? only : null;
}

/** Returns why a file of this year is of no use; `null`: it is. `usable`: the years that are, the usual one first. */
export function wrongYear(
  name: string,
  year: number | null,
  usable: readonly number[],
): { readonly message: string } | null {
  const [lastYear = Number.NaN] = usable;
  if (year === null)
    return {
      message: `“${name}”里没有写明年度，无法确认是不是${String(lastYear)}年的，没有读入。请在文件名中写上年度，如“${String(lastYear)}年${name}”。`,
    };
  if (usable.includes(year)) return null;
  return {
    message: `“${name}”是${String(year)}年的，不是${String(lastYear)}年的，没有读入。请换成${String(lastYear)}年的公开文件。`,
  };
}
