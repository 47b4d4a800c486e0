/** Economic items that a text names behind 主要包括, with their money. */
import { DEPARTMENTAL_ACCOUNTS } from '../../classification/economic-accounts';
import type { PublishedCell } from '../../published/published-table';
import type { BoundSection } from '../binding/bind-document';
import type { EconomicItems, ItemList } from '../binding/subject';
import { normalWords } from '../reading/normal-text';
import { similarity } from '../reading/headings';
import type { PlaceOf, ReadParagraph } from '../reading/document';
import { writtenOf, type TextCheckContext } from './text-context';

const ITEM_DIGITS = 5;

export interface ItemMoney {
  readonly value: number;
  readonly cells: readonly PublishedCell[];
}

export const NO_MONEY: ItemMoney = { value: 0, cells: [] };

/** Money by the code of the item; `null`: the table is not there. */
export function moneyIn(
  items: EconomicItems,
  column: string,
  { check }: TextCheckContext,
): ReadonlyMap<string, ItemMoney> | null {
  const block = check.block(items.table, items.block);
  if (block === undefined) return null;
  const found = new Map<string, ItemMoney>();
  for (const { role, subject, label, cells } of block.rows) {
    const cell = cells.get(column);
    if (role !== 'detail' || cell?.figure.kind !== 'figure') continue;
    // A row without code goes by its name.
    const code = /^\d{5}/u.test(subject)
      ? subject.slice(0, ITEM_DIGITS)
      : exactCode(normalWords(label), items);
    if (code === null) continue;
    const before = found.get(code) ?? NO_MONEY;
    found.set(code, { value: before.value + cell.figure.fen, cells: [...before.cells, cell] });
  }
  return found;
}

export const ITEMS = DEPARTMENTAL_ACCOUNTS.all
  .filter(({ code }) => code.length === ITEM_DIGITS)
  .map(({ code, name }) => ({ code, name, words: normalWords(name) }));

function exactCode(name: string, { words }: EconomicItems): string | null {
  const known = Object.entries(words).find(([word]) => normalWords(word) === name);
  if (known !== undefined) return known[1];
  return ITEMS.find((one) => one.words === name)?.code ?? null;
}

const SIMILAR = 0.6;

/** An item of nearly this name: 医疗保险缴费 → 职工基本医疗保险缴费. Only where one has money. */
function nearCode(name: string, money: ReadonlyMap<string, ItemMoney>): string | null {
  const near = ITEMS.filter(({ code }) => money.has(code))
    .map(({ code, words }) => ({
      code,
      by: similarity(words, name),
      isWithin: words.includes(name) || name.includes(words),
    }))
    .filter(({ by, isWithin }) => by >= SIMILAR && isWithin)
    .sort((one, other) => other.by - one.by);
  return near[0]?.code ?? null;
}

export function nameOfCode(code: string): string {
  const name = DEPARTMENTAL_ACCOUNTS.find(code)?.name;
  return name === undefined ? code : name;
}

interface ListedName {
  readonly name: string;
  readonly at: PlaceOf;
}

function etcBehind(last: ListedName | undefined): PlaceOf | null {
  if (last === undefined) return null;
  const { paragraph, end } = last.at;
  return paragraph.normal.text.startsWith('等', end) ? { paragraph, start: end, end: end + 1 } : null;
}

const LEAD = '主要包括';
const BETWEEN = /[、，]/gu;
const AND = /以及|和|及/u;
/** Behind a comma the other list begins: …、住房公积金，公用经费…. */
const NEXT_LIST = /，(?=(?:日常)?(?:人员|公用)经费)/u;

/** Names behind 主要包括 in the sentence that tells the figure. */
function listedNames(
  list: ItemList,
  section: BoundSection,
  items: EconomicItems,
  context: TextCheckContext,
): readonly ListedName[] {
  const written = writtenOf(context, section, list.subject)[0];
  if (written === undefined) return [];
  const { paragraph, sentence, number } = written.bound.place;
  const { text } = paragraph.normal;
  const lead = text.indexOf(LEAD, number.end);
  if (lead < 0 || lead > sentence.end) return [];
  const from = lead + LEAD.length;
  const next = text.slice(from, sentence.end).search(NEXT_LIST);
  return namesFrom(paragraph, from, next < 0 ? sentence.end : from + next, items);
}

function namesFrom(
  paragraph: ReadParagraph,
  from: number,
  to: number,
  items: EconomicItems,
): readonly ListedName[] {
  const { text } = paragraph.normal;
  const found: ListedName[] = [];
  let start = from;
  const add = (end: number): void => {
    const raw = text.slice(start, end);
    const words = raw
      .replace(/^：/u, '')
      .replace(/[。；]$/u, '')
      .replace(/等(?:支出)?$/u, '');
    for (const name of withoutAnd(words, items)) {
      const offset = start + raw.indexOf(name);
      if (name !== '') found.push({ name, at: { paragraph, start: offset, end: offset + name.length } });
    }
  };
  for (const match of text.slice(from, to).matchAll(BETWEEN)) {
    add(from + match.index);
    start = from + match.index + match[0].length;
  }
  add(to);
  return found;
}

/** 和 stands within names, too: 税金及附加费用. Two names are two only if one of them is known by itself. */
function withoutAnd(words: string, items: EconomicItems): readonly string[] {
  if (exactCode(words, items) !== null) return [words];
  const parts = words.split(AND);
  return parts.some((part) => exactCode(part, items) !== null) ? parts : [words];
}

/** Several accounts may have one name: 办公设备购置. The one with money is meant. */
function moneyCode(name: string, money: ReadonlyMap<string, ItemMoney>): string | null {
  return ITEMS.find((one) => money.has(one.code) && one.words === name)?.code ?? null;
}

export interface CodedName extends ListedName {
  readonly code: string | null;
  readonly isExact: boolean;
}

function coded(
  names: readonly ListedName[],
  items: EconomicItems,
  money: ReadonlyMap<string, ItemMoney>,
): readonly CodedName[] {
  return names.map((one) => {
    const exact = moneyCode(one.name, money) ?? exactCode(one.name, items);
    return { ...one, code: exact ?? nearCode(one.name, money), isExact: exact !== null };
  });
}

export interface ReadList {
  /** Of 等 behind the last name; `null`: there is none. */
  readonly etc: PlaceOf | null;
  readonly list: ItemList;
  readonly names: readonly CodedName[];
  readonly money: ReadonlyMap<string, ItemMoney>;
  readonly other: ReadonlyMap<string, ItemMoney>;
  readonly items: EconomicItems;
}

export function readLists(context: TextCheckContext): readonly ReadList[] {
  const { items } = context.reading;
  if (items === undefined) return [];
  return items.lists.flatMap((list): readonly ReadList[] => {
    const section = context.sections.find((one) => one.section.id === list.section);
    const money = moneyIn(items, list.column, context);
    const other = moneyIn(items, list.otherColumn, context);
    if (section === undefined || money === null || other === null) return [];
    const listed = listedNames(list, section, items, context);
    const names = coded(listed, items, money);
    return [{ list, names, etc: etcBehind(listed.at(-1)), money, other, items }];
  });
}
