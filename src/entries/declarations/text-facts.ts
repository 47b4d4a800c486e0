/** Declares 说明事项: facts that no table has, one row each. The chosen set defines the rows. */
import { narrowed } from '../../money/narrow-text';
import { AMOUNT_PROBLEMS, parseAmount } from '../../money/parse-amount';
import { freeText } from '../cell-types';
import { shown, unwantedKind, value } from '../cell-reading';
import { optional, required, type CellType } from '../column';
import type { EntrySheet } from '../entry-sheet';
import type { EntryProblem } from '../problem';
import { ProblemList } from '../problem-list';
import type { SheetReading } from '../read-sheet';
import { SHEET_HEADS } from '../sheet-heads';
import { comparable, tidyText } from '../text';
import type { FactValue, TextFact } from '../text-entries';
import type { FactItem, FactType, TextForm } from '../text-form';

type Content = string | number;

/**
 * Keeps a number as a number: its text may show binary rounding noise. Excel converts texts like dates to
 * dates.
 */
export const contentCell: CellType<Content> = {
  format: 'text',
  repeats: true,
  read: (cell) => {
    if (typeof cell === 'number') return value(cell);
    if (typeof cell === 'object' && cell.kind === 'date') return value(cell.text);
    return unwantedKind(cell) ?? value(tidyText(shown(cell)));
  },
};

const COLUMNS = {
  item: required('项目', freeText, { width: 34, help: '模板中列出的项目，请勿改动。', given: 'key' }),
  content: optional('内容', contentCell, {
    width: 44,
    long: true,
    help: '请在这一列填写；没有的填0或“无”。',
  }),
  hint: optional('说明', freeText, { width: 60, help: '填写说明。', given: 'hint' }),
} as const;

export const TEXT_FACTS_SHEET: EntrySheet<typeof COLUMNS> = { ...SHEET_HEADS.textFacts, columns: COLUMNS };

export type ParsedFact =
  { readonly kind: 'value'; readonly value: FactValue } | { readonly kind: 'bad'; readonly expected: string };

function bad(expected: string): ParsedFact {
  return { kind: 'bad', expected };
}

function words(text: string): ParsedFact {
  return { kind: 'value', value: { kind: 'words', words: text } };
}

function parsedAmount(content: Content): ParsedFact {
  const reading = parseAmount(content, '万元');
  if (reading.kind === 'unreadable')
    return bad(`数字，单位万元；现在${AMOUNT_PROBLEMS[reading.reason].what}`);
  if (reading.fen < 0) return bad('不小于0的数字，单位万元');
  return { kind: 'value', value: { kind: 'amount', amount: reading.fen } };
}

function parsedCount(content: Content, noun: string): ParsedFact {
  const digits = narrowed(comparable(String(content)));
  const without = digits.endsWith(comparable(noun)) ? digits.slice(0, -comparable(noun).length) : digits;
  return /^\d{1,9}$/u.test(without)
    ? { kind: 'value', value: { kind: 'count', count: Number(without) } }
    : bad(`整数，单位${noun}`);
}

const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u;

/** Parses 2022年12月31日. */
function parsedDate(content: Content): ParsedFact {
  const [, year, month, day] = DATE.exec(comparable(String(content))) ?? [];
  const numbers = [year, month, day].map(Number);
  const [y = NaN, m = NaN, d = NaN] = numbers;
  const date = new Date(Date.UTC(y, m - 1, d));
  const isDay = date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return isDay ? words(`${String(y)}年${String(m)}月${String(d)}日`) : bad('日期，如 2022年12月31日');
}

/** Reads a value as typed. `bad`: what is expected, in words. */
export function parsedFact(content: Content, type: FactType): ParsedFact {
  switch (type.kind) {
    case 'amount':
      return parsedAmount(content);
    case 'count':
      return parsedCount(content, type.noun);
    case 'date':
      return parsedDate(content);
    case 'words':
      return words(String(content));
    case 'choice': {
      const option = type.options.find((one) => comparable(one) === comparable(String(content)));
      return option === undefined ? bad(type.options.join('、')) : words(option);
    }
  }
}

/** Finds the item of the chosen set. Facts of another set stay under their own item. */
export function itemCalled(name: string, forms: readonly TextForm[]): FactItem | undefined {
  for (const { items } of forms) {
    const item = items.find((one) => comparable(one.item) === comparable(name));
    if (item !== undefined) return item;
  }
  return undefined;
}

/** `forms`: the form of the chosen set first. */
export function toTextFacts(
  reading: SheetReading<typeof COLUMNS>,
  forms: readonly TextForm[],
): { readonly facts: readonly TextFact[]; readonly problems: readonly EntryProblem[] } {
  const problems = new ProblemList();
  const facts = new Map<string, TextFact>();
  for (const { row, values } of reading.rows) {
    const { content = '' } = values;
    if (content === '') continue;
    const known = itemCalled(values.item, forms);
    if (known === undefined) {
      problems.add('unknown-fact', reading.place(row, 'item'), { found: values.item });
      continue;
    }
    const { item, type } = known;
    const found = parsedFact(content, type);
    if (facts.has(item)) problems.add('duplicate-fact', reading.place(row, 'item'), { found: item });
    else if (found.kind === 'value') facts.set(item, { row, item, value: found.value });
    else {
      problems.add('bad-fact', reading.place(row, 'content'), {
        found: String(content),
        expected: found.expected,
        what: `“${item}”无法识别，暂未用于说明文字`,
        remedy: `应为${found.expected}。`,
      });
    }
  }
  return { facts: [...facts.values()], problems: problems.problems };
}
