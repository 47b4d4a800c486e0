/**
 * Declares a table set to copy: three small tables, one per kind of rows (docs/new-table-set.md). No office
 * publishes it.
 */
import { USUAL_KINDS } from '../../classification/spending-kinds';
import { TABLE_SHEETS } from '../../entries/sheet-heads';
import { WAN } from '../../money/amount-style';
import { and, BASIC, GENERAL, PROJECTS } from '../../tables/conditions';
import { amount, group, text } from '../../tables/header';
import { detailRow, listedRow, totalRow } from '../../tables/rows';
import type { Block, Facts, GridTable, Row } from '../../tables/table';
import type { TableSet } from '../../tables/table-set';
import { EVERYTHING, type Where } from '../../tables/where';

const SPENT: Where = { source: ['expenditure'] };

function table(id: string, name: string, block: Block): GridTable {
  return {
    kind: 'grid',
    id,
    name,
    title: ({ year }) => `${String(year)}年${name}`,
    label: name,
    orientation: 'portrait',
    amounts: WAN,
    blocks: [block],
    notes: [],
    emptyNote: ({ year }) => `注：本部门${String(year)}年没有这项支出，故此表为空。`,
  };
}

/** A list of fixed rows, found by their names. */
const BY_USE: Block = {
  key: 'uses',
  scope: SPENT,
  identity: { kind: 'listed', name: 'name' },
  columns: [
    text('name', '项目', 'name', 24),
    amount('total', '合计', EVERYTHING),
    amount('general', '其中：一般公共预算', GENERAL),
  ],
  rows: () => [
    listedRow('basic', '一、基本支出', BASIC),
    listedRow('projects', '二、项目支出', PROJECTS),
    listedRow('total', '支出总计', EVERYTHING, { heading: true }),
  ],
};

/** Returns rows by code: one per 类 with money, and below it one per 项. */
function functionRows(facts: Facts): readonly Row[] {
  const items = facts.distinct(['function'], SPENT).flat();
  const classes = [...new Set(items.map((code) => code.slice(0, 3)))];
  const row = (code: string, where: Where): Row =>
    detailRow(code, { code, name: facts.accountNames.functions(code) }, where);
  return [
    ...classes.flatMap((first): readonly Row[] => [
      { ...row(first, { function: [`${first}*`] }), role: 'group' },
      ...items.filter((code) => code.startsWith(first)).map((code) => row(code, { function: [code] })),
    ]),
    totalRow({ name: '合计' }),
  ];
}

const BY_FUNCTION: Block = {
  key: 'functions',
  scope: SPENT,
  identity: { kind: 'code', codes: ['function'], name: 'name' },
  columns: [
    text('code', '科目编码', 'code', 10, { code: 'function', digits: 7 }),
    text('name', '科目名称', 'name', 30),
    amount('total', '合计', EVERYTHING),
    group('其中', amount('basic', '基本支出', BASIC), amount('projects', '项目支出', PROJECTS)),
  ],
  rows: functionRows,
};

/** One row of figures. */
const WELFARE: Block = {
  key: 'expenses',
  scope: and(SPENT, { function: ['208*'] }),
  identity: { kind: 'single' },
  columns: [amount('total', '合计', EVERYTHING), amount('basic', '其中：基本支出', BASIC)],
  rows: () => [totalRow({})],
};

export const SKELETON: TableSet = {
  id: 'skeleton',
  label: '样例表',
  level: 'department',
  frame: { number: null, publisher: { department: '部门名称：', unit: '单位名称：' }, emphasized: ['total'] },
  tables: [
    table('1', '支出总表', BY_USE),
    table('2', '支出功能分类表', BY_FUNCTION),
    table('3', '社会保障和就业支出表', WELFARE),
  ],
  series: [],
  forUnit: null,
  entrySheets: TABLE_SHEETS,
  kinds: USUAL_KINDS,
  basicClasses: null,
  folded: [],
  text: null,
};
