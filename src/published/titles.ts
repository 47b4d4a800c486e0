/** Recognizes the table that a text announces: by its title, with or without year, or by its number. */
import { comparable, isPlainText, rememberedWhenLong } from '../entries/text';
import type { Table, TableId } from '../tables/table';
import { numberOfTable, type TableSet } from '../tables/table-set';

export interface AnnouncedTable {
  readonly table: TableId;
  readonly by: 'title' | 'number';
  /** Marks a title that is understood, but is not a declared one. */
  readonly isOther?: true;
  readonly year: number | null;
}

const YEAR = /((?:19|20)\d{2})年(?:度)?/u;

/** Matches what may stand behind a title: （草案）, （某局）, --某局. */
const BEHIND_TITLE = /(?<=表)(?:\([^()]{1,30}\)|[-–—]{1,2}[^表-]{2,30}|(?:金额)?单位:.{1,6})$/u;

/** A longer text is a sentence that mentions a table. */
const LONGEST_TITLE = 60;

/** Normalizes a title: removes quotation marks, blanks, character width and year. */
export const comparableTitle = rememberedWhenLong((text) =>
  withYearDigits(comparable(text))
    .replace(/["“”'‘’「」《》]/gu, '')
    .replace(/\((?:19|20)\d{2}年?度?\)/gu, '')
    .replace(YEAR, '')
    .replace(/^(?:附[表件]?\d*[:：]?|表?\d{1,2}[.、:：-]?|[一二三四五六七八九十]{1,3}、)/u, '')
    .replace(/[(（]?续(?:表)?[)）]?$/u, '')
    .replace(BEHIND_TITLE, ''),
);

const CHINESE_YEAR = /二[〇○零Oo0][〇○零Oo0-9一二三四五六七八九]{2}(?=年)/gu;
const CHINESE_DIGITS = '〇一二三四五六七八九';

/** Writes 二〇二三年 as 2023年. */
export function withYearDigits(plain: string): string {
  if (!plain.includes('二')) return plain;
  return plain.replace(CHINESE_YEAR, (year) =>
    [...year]
      .map((digit) => (/[○零Oo]/u.test(digit) ? '0' : digit))
      .map((digit) => (CHINESE_DIGITS.includes(digit) ? String(CHINESE_DIGITS.indexOf(digit)) : digit))
      .join(''),
  );
}

export function yearIn(text: string): number | null {
  const plain = withYearDigits(comparable(text));
  const year = YEAR.exec(plain)?.[1] ?? /\(((?:19|20)\d{2})年?度?\)/u.exec(plain)?.[1];
  return year === undefined ? null : Number(year);
}

const YEAR_LINE =
  /^(?:\(?((?:19|20)\d{2})年(?:度)?\)?|(?:预算|编制)年度?:?((?:19|20)\d{2})年?(?:度)?|((?:19|20)\d{2})年(?:度)?(?!.*月).*(?:预算|公开).{0,6})$/u;

/** Returns the year of a line above a title without year: （2023年度）, 预算年度：2023, 2023年某局部门预算; never of a date. */
export function yearOfLine(text: string): number | null {
  if (text.length > LONGEST_TITLE) return null;
  const year = YEAR_LINE.exec(withYearDigits(comparable(text)))
    ?.slice(1)
    .find((one) => one !== undefined);
  return year === undefined ? null : Number(year);
}

const UNKNOWN_TITLE = /^(?!注|备注|说明|附)[^:。;]{5,}表$/u;

/** Recognizes a title that no set has. Its sheet is known by the tab or by the number. */
export function isUnknownTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && UNKNOWN_TITLE.test(comparableTitle(text));
}

export type TitleReader = (text: string) => AnnouncedTable | null;

/** What titles of tables and of columns are compared with. */
export interface TitleContext {
  readonly announce: TitleReader;
  readonly budgetYear: number;
}

/** Returns the title that a unit uses for the same table: 单位收支总体情况表. */
function ofUnit(title: string): string {
  return title.replace(/^部门/u, '单位');
}

/** Lists the accepted titles: declared and seen in print, of a department and of a unit. */
function rightTitles({ name, aliases = [] }: Table): readonly string[] {
  const titles = [name, ...aliases].map(comparableTitle);
  return [...titles, ...titles.map(ofUnit)];
}

/** Shortens a title: 部门收支总表 for 部门收支总体情况表. The checks accept and report it. */
function shortened(title: string): readonly string[] {
  return [title.replace(/总体情况表$/u, '总表'), title.replace(/情况表$/u, '表')];
}

/** Normalizes a number: 预算3表, （预算03表）, 预算第03表 and 部门预算03表 equal 预算03表. */
function comparableNumber(text: string): string {
  return comparable(text)
    .replace(/^\((.*)\)$/u, '$1')
    .replace(/^部门/u, '')
    .replace(/第(?=\d)/u, '')
    .replace(/\d+/gu, (digits) => String(Number(digits)));
}

/**
 * Tells texts that announce nothing from those to normalize: codes and names of a body, in every cell of
 * thousands of rows. Normalizing a plain text only removes characters, so a name's last one must be in it.
 */
function silence(names: readonly string[]): (text: string) => boolean {
  // Digits of a number are rewritten, so they are no sign of it.
  const marks = names.map((name) => /\D(?=\d*$)/u.exec(name)?.[0]);
  const known = new Set(marks.filter((mark) => mark !== undefined));
  const escaped = [...known].map((mark) => mark.replace(/[\\\]^-]/gu, '\\$&')).join('');
  const mark = new RegExp(`[${escaped}]`, 'u');
  return marks.includes(undefined) ? () => false : (text) => isPlainText(text) && !mark.test(text);
}

function titleReader(set: TableSet): TitleReader {
  const { tables } = set;
  const titles = new Map<string, TableId>();
  const right = new Set(tables.flatMap(rightTitles));
  const numbers = new Map(
    tables.flatMap(({ id }) => {
      const number = numberOfTable(set, id);
      return number === null ? [] : [[comparableNumber(number), id] as const];
    }),
  );
  for (const table of tables) {
    for (const title of rightTitles(table).flatMap((one) => [...shortened(one), one]))
      titles.set(title, table.id);
  }
  const known = [...titles].sort(([a], [b]) => b.length - a.length);
  const isSilent = silence([...titles.keys(), ...numbers.keys()]);
  return (text) => {
    if (text.length > LONGEST_TITLE || isSilent(text)) return null;
    const numbered = numbers.get(comparableNumber(text));
    if (numbered !== undefined) return { table: numbered, by: 'number', year: null };
    const title = comparableTitle(text);
    // Some titles have the department's name in front.
    const hit = known.find(([name]) => title === name || title.endsWith(name));
    if (hit === undefined) return null;
    const [name, table] = hit;
    return { table, by: 'title', year: yearIn(text), ...(right.has(name) ? {} : { isOther: true }) };
  };
}

/** Cache: reading a workbook reads the titles of every known set. */
const known = new WeakMap<TableSet, TitleReader>();

export function announcer(set: TableSet): TitleReader {
  const reader = known.get(set) ?? titleReader(set);
  known.set(set, reader);
  return reader;
}
