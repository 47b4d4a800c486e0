/** Compares what stands around the figures with what was published earlier: publisher, titles, units of money. */
import { quote } from '../entries/quote';
import { comparable } from '../entries/text';
import { bareDepartmentName } from '../last-year/department-name';
import type { PublishedTable, PublishedText } from '../published/published-table';

export interface TablePair {
  readonly before: PublishedTable;
  readonly now: PublishedTable;
}

const MOST_NAMES = 4;

function named(tables: readonly TablePair[]): string {
  const names = tables.slice(0, MOST_NAMES).map(({ now }) => `“${now.declaration.name}”`);
  const more = tables.length > MOST_NAMES ? `等${String(tables.length)}张表` : '';
  return `${names.join('、')}${more}`;
}

/** Joins the tables of which the same is said; `null`: nothing is said of a table. */
function grouped(
  tables: readonly TablePair[],
  wordsOf: (table: TablePair) => string | null,
): readonly string[] {
  const groups = new Map<string, TablePair[]>();
  for (const table of tables) {
    const words = wordsOf(table);
    if (words !== null) groups.set(words, [...(groups.get(words) ?? []), table]);
  }
  return [...groups].map(([words, those]) => `${named(those)}${words}`);
}

/** In documents the number of the table stands on the line of the publisher. */
const TABLE_NUMBER = /^\D{0,4}\d{1,2}表?$/u;

function isSamePublisher(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.startsWith(short) && (short === long || TABLE_NUMBER.test(long.slice(short.length)));
}

function publisherWords({ before: was, now: is }: TablePair): string | null {
  if (was.departmentName === null || is.departmentName === null) return null;
  const before = bareDepartmentName(was.departmentName.text);
  const now = bareDepartmentName(is.departmentName.text);
  if (isSamePublisher(before, now)) return null;
  return `的编制单位不同：原公开“${quote(before)}”，现在“${quote(now)}”。`;
}

function plainTitle(title: PublishedText): string {
  return comparable(title.text);
}

function titleWords({ before: was, now: is }: TablePair): string | null {
  if (is.title === null) return null;
  if (was.title === null) return '原公开的没有标题，或标题认不出来。';
  if (plainTitle(was.title) === plainTitle(is.title)) return null;
  return `的标题不同：原公开“${quote(was.title.text)}”，现在“${quote(is.title.text)}”。`;
}

/** Read as if they were in the usual unit, figures may look the same that are not. */
function unitWords({ before, now }: TablePair): string | null {
  const unit = before.amounts.unit;
  if (before.unreadUnit !== null)
    return `原公开的金额单位“${quote(before.unreadUnit.text)}”认不出来，数字按${unit}比较。`;
  if (now.unitLabel === null) return null;
  if (before.unitLabel === null) return `原公开的没有写金额单位，数字按${unit}比较。`;
  return unit === now.amounts.unit ? null : `的金额单位不同：原公开${unit}，现在${now.amounts.unit}。`;
}

/** `tables`: those that both have. */
export function frameDifferences(tables: readonly TablePair[]): readonly string[] {
  return [publisherWords, titleWords, unitWords].flatMap((wordsOf) => grouped(tables, wordsOf));
}
