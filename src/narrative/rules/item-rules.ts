/** N-07, N-08, N-10: economic items that a text names, in lists and in reasons. */
import { DEPARTMENTAL_ACCOUNTS } from '../../classification/economic-accounts';
import { rule } from '../../checks/rule';
import type { PublishedCell } from '../../published/published-table';
import type { BoundSection } from '../binding/bind-document';
import type { EconomicItems, ItemList } from '../binding/subject';
import { normalWords } from '../reading/normal-text';
import { similarity } from '../reading/headings';
import type { PlaceOf, ReadParagraph } from '../reading/document';
import { nameOf, subjectIn, writtenOf, wan, type TextCheckContext } from './text-context';
import type { RawTextFinding, TextRule } from './text-finding';

const IN_REASON = rule({
  id: 'N-07',
  title: '增减原因中的科目',
  severity: 'E',
  scope: [],
  statement: '增减原因提到的科目在所说的经费之内',
  remedy: '请改写原因，或改口径',
});

const LIST = rule({
  id: 'N-08',
  title: '主要包括的科目',
  severity: 'X',
  scope: [],
  statement: '“主要包括”列出的科目都有金额，名称正确，较大的没有遗漏',
  remedy: '请按预算表改写',
});

const COLUMN = rule({
  id: 'N-10',
  title: '科目所属的经费',
  severity: 'E',
  scope: [],
  statement: '文字所写的科目归属与表相同',
  remedy: '请改正',
});

const ITEM_DIGITS = 5;

interface ItemMoney {
  readonly value: number;
  readonly cells: readonly PublishedCell[];
}

const NO_MONEY: ItemMoney = { value: 0, cells: [] };

/** Money by the code of the item; `null`: the table is not there. */
function moneyIn(
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

const ITEMS = DEPARTMENTAL_ACCOUNTS.all.filter(({ code }) => code.length === ITEM_DIGITS);

function exactCode(name: string, { words }: EconomicItems): string | null {
  const known = Object.entries(words).find(([word]) => normalWords(word) === name);
  if (known !== undefined) return known[1];
  return ITEMS.find((one) => normalWords(one.name) === name)?.code ?? null;
}

const SIMILAR = 0.6;

/** An item of nearly this name: 医疗保险缴费 → 职工基本医疗保险缴费. Only where one has money. */
function nearCode(name: string, money: ReadonlyMap<string, ItemMoney>): string | null {
  const near = ITEMS.filter(({ code }) => money.has(code))
    .map(({ code, name: own }) => ({
      code,
      by: similarity(normalWords(own), name),
      isWithin: normalWords(own).includes(name) || name.includes(normalWords(own)),
    }))
    .filter(({ by, isWithin }) => by >= SIMILAR && isWithin)
    .sort((one, other) => other.by - one.by);
  return near[0]?.code ?? null;
}

function nameOfCode(code: string): string {
  const name = DEPARTMENTAL_ACCOUNTS.find(code)?.name;
  return name === undefined ? code : name;
}

interface ListedName {
  readonly name: string;
  readonly at: PlaceOf;
}

const LEAD = '主要包括';
const BETWEEN = /[、，]/gu;
const AND = /以及|和|及/u;

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
  return namesFrom(paragraph, lead + LEAD.length, sentence.end, items);
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
  return ITEMS.find((one) => money.has(one.code) && normalWords(one.name) === name)?.code ?? null;
}

interface CodedName extends ListedName {
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

interface ReadList {
  readonly list: ItemList;
  readonly names: readonly CodedName[];
  readonly money: ReadonlyMap<string, ItemMoney>;
  readonly other: ReadonlyMap<string, ItemMoney>;
  readonly items: EconomicItems;
}

function readLists(context: TextCheckContext): readonly ReadList[] {
  const { items } = context.reading;
  if (items === undefined) return [];
  return items.lists.flatMap((list): readonly ReadList[] => {
    const section = context.sections.find((one) => one.section.id === list.section);
    const money = moneyIn(items, list.column, context);
    const other = moneyIn(items, list.otherColumn, context);
    if (section === undefined || money === null || other === null) return [];
    return [
      { list, names: coded(listedNames(list, section, items, context), items, money), money, other, items },
    ];
  });
}

/** Items in the other column and not in this one. */
function findColumns(context: TextCheckContext): readonly RawTextFinding[] {
  return readLists(context).flatMap(({ list, names, money, other, items }) =>
    names.flatMap(({ name, code, isExact, at }): readonly RawTextFinding[] => {
      const elsewhere = code === null ? undefined : other.get(code);
      if (code === null || !isExact || elsewhere === undefined || elsewhere.value === 0 || money.has(code))
        return [];
      const [own, right] = [list.column, list.otherColumn].map((column) => items.columns[column] ?? column);
      return [
        {
          at,
          about: `${list.section} ${code} column`,
          cells: elsewhere.cells,
          statement: `“${name}”（${code}）${wan(elsewhere.value)}在${right ?? ''}，文字写在${own ?? ''}`,
        },
      ];
    }),
  );
}

function listFindings({ list, names, money, other }: ReadList): readonly RawTextFinding[] {
  const known = names.filter(({ code }) => code !== null);
  // 在职人员定额公用经费 is a description and no list of items.
  if (known.length * 2 < names.length || names.length === 0) return [];
  const valueOfCode = (code: string | null): number =>
    code === null ? 0 : (money.get(code) ?? NO_MONEY).value;
  const without = known
    .filter(({ code }) => valueOfCode(code) === 0 && !other.has(code ?? ''))
    .map(({ name, at, code }): RawTextFinding => ({
      at,
      about: `${list.section} ${code ?? ''} listed`,
      statement: `列出的“${name}”没有金额`,
    }));
  const misnamed = known
    .filter(({ isExact, code }) => !isExact && valueOfCode(code) !== 0)
    .map(({ name, at, code }): RawTextFinding => ({
      at,
      about: `${list.section} ${code ?? ''} name`,
      statement: `“${name}”应为“${nameOfCode(code ?? '')}”`,
    }));
  return [...without, ...misnamed, ...unlisted(list, known, money)];
}

/** Larger than the smallest one listed: not one of the main ones by chance. */
function unlisted(
  list: ItemList,
  known: readonly CodedName[],
  money: ReadonlyMap<string, ItemMoney>,
): readonly RawTextFinding[] {
  const listed = new Set(known.flatMap(({ code }) => (code === null ? [] : [nameOfCode(code)])));
  const values = known
    .flatMap(({ code }) => (code === null ? [] : (money.get(code)?.value ?? [])))
    .filter((value) => value > 0);
  const [last] = known.slice(-1);
  if (values.length === 0 || last === undefined) return [];
  const smallest = values.reduce((least, value) => Math.min(least, value), Infinity);
  return [...money]
    .filter(([code, { value }]) => value > 0 && !listed.has(nameOfCode(code)))
    .map(([code, { value, cells }]): RawTextFinding => ({
      ...(value > smallest ? {} : { severity: 'I' as const }),
      at: last.at,
      about: `${list.section} ${code} unlisted`,
      cells,
      statement: `“${nameOfCode(code)}”${wan(value)}没有列出`,
    }));
}

function findLists(context: TextCheckContext): readonly RawTextFinding[] {
  return readLists(context).flatMap(listFindings);
}

/** Items that a reason names, and that are in another column only. */
function findInReasons(context: TextCheckContext): readonly RawTextFinding[] {
  const { items } = context.reading;
  return (items?.reasons ?? []).flatMap(({ section: id, subject, column }): readonly RawTextFinding[] => {
    const section = context.sections.find((one) => one.section.id === id);
    const own = items === undefined ? null : moneyIn(items, column, context);
    const of = section === undefined ? null : subjectIn(section, subject);
    if (items === undefined || section === undefined || own === null || of === null) return [];
    const others = Object.keys(items.columns).filter((one) => one !== column);
    return section.section.paragraphs.flatMap((paragraph) => {
      const { text } = paragraph.normal;
      const reason = text.indexOf('原因');
      if (reason < 0) return [];
      return ITEMS.flatMap(({ code, name }): readonly RawTextFinding[] => {
        const start = text.indexOf(normalWords(name), reason);
        if (start < 0 || own.has(code)) return [];
        return others.flatMap((other): readonly RawTextFinding[] => {
          const money = moneyIn(items, other, context)?.get(code);
          if (money === undefined || money.value === 0) return [];
          return [
            {
              at: { paragraph, start, end: start + normalWords(name).length },
              about: `${id} ${code} reason`,
              cells: money.cells,
              statement: `原因提到“${name}”，它不在${nameOf(of)}内（在${items.columns[other] ?? other}，${wan(money.value)}）`,
            },
          ];
        });
      });
    });
  });
}

export const ITEM_RULES: readonly TextRule[] = [
  { rule: IN_REASON, find: findInReasons },
  { rule: COLUMN, find: findColumns },
  { rule: LIST, find: findLists },
];
