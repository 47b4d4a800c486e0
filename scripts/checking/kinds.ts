/** Lists the kinds of defects of the mutation matrix, with all possible places. */
import type { CheckContext } from '../../src/checks/context';
import type { PublishedCell, PublishedText } from '../../src/published/published-table';
import type { RawCell } from '../../src/entries/raw-workbook';
import { setCell } from '../../test/support/checks';
import { changedEntries, missingEntries } from './changed-entries';
import { projectsLeftOut, unitsLeftOut } from './left-out';
import {
  boundIn,
  moneyRows,
  replaced,
  retyped,
  rowMutation,
  publishedCells,
  valueOf,
  type Mutation,
  type MutationKind,
} from './mutation';
import { staleTotals } from './stale-totals';

function reworded({ place }: PublishedText, words: string): Mutation {
  return { ...place, within: false, apply: (workbook) => setCell(workbook, place, words) };
}

/** Swaps the first two adjacent digits that differ. */
function swapped(hundredths: number): number {
  const digits = [...String(Math.abs(hundredths))];
  const at = digits.findIndex((digit, index) => index + 1 < digits.length && digit !== digits[index + 1]);
  const [a, b] = [digits[at], digits[at + 1]];
  if (a === undefined || b === undefined) return hundredths;
  digits.splice(at, 2, b, a);
  return Number(digits.join('')) * Math.sign(hundredths);
}

const TEXT_KEYS = ['name', 'departmentalName', 'governmentalName', 'project'];

function namesOf(context: CheckContext): readonly PublishedText[] {
  return moneyRows(context).flatMap(({ texts }) => TEXT_KEYS.flatMap((key) => texts.get(key) ?? []));
}

const CODE_KEYS = [
  'class',
  'section',
  'item',
  'departmentalCode',
  'governmentalCode',
  'departmentalClass',
  'code',
];

function codesOf(context: CheckContext): readonly PublishedText[] {
  return moneyRows(context).flatMap(({ texts }) => CODE_KEYS.flatMap((key) => texts.get(key) ?? []));
}

function costCaps(context: CheckContext): readonly PublishedText[] {
  return (context.block('12', 'projects')?.rows ?? []).flatMap(({ texts }) => {
    const target = texts.get('costTarget');
    return target !== undefined && /总成本/u.test(texts.get('costIndicator')?.text ?? '') ? [target] : [];
  });
}

function targets(context: CheckContext): readonly PublishedText[] {
  return (context.block('12', 'projects')?.rows ?? []).flatMap(({ texts }) =>
    ['outputTarget', 'benefitTarget', 'satisfactionTarget'].flatMap((key) => {
      const target = texts.get(key);
      return target !== undefined && /^[≤≥]?\d+(?:\.\d+)?[^\d.]/u.test(target.text) ? [target] : [];
    }),
  );
}

/** Swaps the figures of two adjacent columns in the whole table, without their headers. */
function columnSwaps(context: CheckContext): readonly Mutation[] {
  return context.workbook.tables.flatMap(({ blocks }) =>
    blocks.flatMap(({ columns, rows }) =>
      columns.slice(1).flatMap((column, index): readonly Mutation[] => {
        const other = columns[index];
        const pairs = rows.flatMap((row) => {
          const one = row.cells.get(column.key);
          const two = other === undefined ? undefined : row.cells.get(other.key);
          return one === undefined || two === undefined || valueOf(context, one) === valueOf(context, two)
            ? []
            : [[one, two] as const];
        });
        const [first] = pairs;
        if (first === undefined) return [];
        const within = pairs.every(
          ([one, two]) => Math.abs(valueOf(context, one) - valueOf(context, two)) <= boundIn(context, one),
        );
        return [
          retyped(
            { ...first[0].place, row: -1, column: null, within },
            pairs.flatMap(([one, two]) => [
              { cell: one, raw: two.raw },
              { cell: two, raw: one.raw },
            ]),
          ),
        ];
      }),
    ),
  );
}

/** Replaces each figure of a table by another; `null` for no replacement. */
function figures(
  other: (hundredths: number, context: CheckContext, cell: PublishedCell) => number | null,
): MutationKind['places'] {
  return ({ check: { context } }) =>
    publishedCells(context).flatMap((cell) => {
      const hundredths = other(valueOf(context, cell), context, cell);
      return hundredths === null || hundredths === valueOf(context, cell)
        ? []
        : [replaced(context, cell, hundredths / 100)];
    });
}

function figureBelow(_: number, context: CheckContext, { path }: PublishedCell): number | null {
  const rows = context.block(path.table, path.block)?.rows ?? [];
  const at = rows.findIndex(({ key }) => key === path.row);
  const below = rows[at + 1]?.cells.get(path.column);
  return below === undefined ? null : valueOf(context, below);
}

function rows(
  arrange: (row: number) => (all: readonly (readonly RawCell[])[]) => readonly (readonly RawCell[])[],
): MutationKind['places'] {
  return ({ check: { context } }) =>
    moneyRows(context).map((row) => rowMutation(context, row, arrange(row.place.row)));
}

function texts(
  of: (context: CheckContext) => readonly PublishedText[],
  words: (text: string) => string,
): MutationKind['places'] {
  return ({ check: { context } }) => of(context).map((text) => reworded(text, words(text.text)));
}

export const MUTATION_KINDS: readonly MutationKind[] = [
  {
    title: '比四舍五入能解释的多 0.01',
    places: figures((value, context, cell) => value + boundIn(context, cell) + 1),
  },
  { title: '多 0.01', places: figures((value) => value + 1) },
  { title: '相邻两位数字颠倒', places: figures(swapped) },
  { title: '放大一万倍（元当万元）', places: figures((value) => value * 10_000) },
  { title: '正负号反了', places: figures((value) => -value) },
  { title: '抄成下一行的数', places: figures(figureBelow) },
  {
    title: '漏填一格',
    places: ({ check: { context } }) => publishedCells(context).map((cell) => replaced(context, cell, null)),
  },
  { title: '删去一行', places: rows((at) => (all) => all.filter((_, index) => index !== at)) },
  {
    title: '一行重复',
    places: rows((at) => (all) => all.flatMap((cells, index) => (index === at ? [cells, cells] : [cells]))),
  },
  { title: '相邻两列的数对调', places: ({ check }) => columnSwaps(check.context) },
  { title: '一行改了，合计没有随着改', places: staleTotals },
  { title: '一张表漏了一个单位', places: unitsLeftOut },
  { title: '项目在10表，不在12表', places: projectsLeftOut('12') },
  { title: '项目在12表，不在10表', places: projectsLeftOut('10') },
  { title: '名称改一个字', places: texts(namesOf, (text) => `${text.slice(0, -1)}某`) },
  { title: '编码截短一位', places: texts(codesOf, (text) => text.slice(0, -1)) },
  { title: '总成本超过项目金额', places: texts(costCaps, () => '≤9999万元') },
  {
    title: '指标值没有单位',
    places: texts(targets, (text) => text.replace(/^([≤≥]?\d+(?:\.\d+)?).*$/u, '$1')),
  },
  { title: '录入明细改了，各表没有重新汇总', places: changedEntries },
  { title: '录入明细少了一行，各表没有重新汇总', places: missingEntries },
];
