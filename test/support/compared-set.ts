/** A set of one table that prints last year's figures and compares with them, as many places publish it. */
import type { Entries } from '../../src/entries/entries';
import { fen } from '../../src/money/fen';
import { YUAN } from '../../src/money/amount-style';
import { COMPARED_CHECKS } from '../../src/checks/rules/compared';
import type { CheckProfile } from '../../src/checks/profile';
import { SKELETON } from '../../src/sets/skeleton';
import { SKELETON_CHECKS } from '../../src/sets/skeleton/checks';
import { and, GENERAL } from '../../src/tables/conditions';
import { amount, difference, group, growth, prior, text } from '../../src/tables/header';
import { rowsOfLastYear } from '../../src/tables/last-year';
import { detailRow, totalRow } from '../../src/tables/rows';
import type { Facts, GridTable, Row } from '../../src/tables/table';
import type { Where } from '../../src/tables/where';
import type { TableSet } from '../../src/tables/table-set';

export const NO_BASE = '上年为0';
const SPENT: Where = { source: ['expenditure'] };
const NAME = '一般公共预算支出表';

/** Items with money in either year. */
function rows(facts: Facts): readonly Row[] {
  const now = facts.distinct(['function'], and(SPENT, GENERAL)).flat();
  const before = rowsOfLastYear(facts, 'G', 'functions').filter((key) => key !== 'total');
  const codes = [...new Set([...now, ...before])].sort();
  return [
    ...codes.map((code) =>
      detailRow(code, { code, name: facts.accountNames.functions(code) }, { function: [code] }),
    ),
    totalRow({ name: '合计' }),
  ];
}

export const COMPARED_TABLE: GridTable = {
  kind: 'grid',
  id: 'G',
  name: NAME,
  title: ({ year }) => `${String(year)}年${NAME}`,
  label: NAME,
  orientation: 'portrait',
  amounts: YUAN,
  blocks: [
    {
      key: 'functions',
      scope: SPENT,
      identity: { kind: 'code', codes: ['function'], name: 'name' },
      columns: [
        text('code', '科目编码', 'code', 10, { code: 'function', digits: 7 }),
        text('name', '科目名称', 'name', 30),
        prior('last', '上年预算数', 'total'),
        amount('total', '本年预算数', GENERAL),
        group(
          '比上年增减',
          difference('change', '增减额', 'total', 'last'),
          growth('growth', '增减%', 'total', 'last', NO_BASE),
        ),
      ],
      rows,
    },
  ],
  notes: [],
};

export const COMPARED_SET: TableSet = { ...SKELETON, id: 'compared', tables: [COMPARED_TABLE] };

export const COMPARED_PROFILE: CheckProfile = {
  ...SKELETON_CHECKS,
  set: COMPARED_SET,
  rules: [...SKELETON_CHECKS.rules, ...COMPARED_CHECKS],
};

/** `yuan`: last year's figures in 元, by row. */
export function withLastYear(entries: Entries, yuan: Readonly<Record<string, number>>): Entries {
  const priorYear = Object.entries(yuan).map(([row, amountInYuan], index) => ({
    row: index + 2,
    measure: `G/functions/${row}/total`,
    amount: fen(amountInYuan * 100),
    source: '',
  }));
  return { ...entries, priorYear };
}
