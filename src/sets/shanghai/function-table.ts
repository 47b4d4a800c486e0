/** Declares the common form of tables 2, 3, 5, 6 and 7: one row per 类, 款 and 项, with 合计 below. */
import { YUAN } from '../../money/amount-style';
import { and, BASIC, PROJECTS } from '../../tables/conditions';
import { also, amount, group, text, type AmountLeaf, type HeaderNode } from '../../tables/header';
import type { GridTable, NoteContext } from '../../tables/table';
import { FUNCTION_TREE, treeWithTotalBelow } from '../../tables/trees';
import { EVERYTHING, type Where } from '../../tables/where';
import type { TableNames } from './names';

const ACCOUNT: HeaderNode = group(
  '项目',
  group(
    '功能分类科目编码',
    text('class', '类', 'code', 7, { code: 'function', digits: 3 }),
    text('section', '款', 'code', 6, { code: 'function', digits: 2 }),
    text('item', '项', 'code', 6, { code: 'function', digits: 2 }),
  ),
  also(text('name', '功能分类科目名称', 'name', 38), '科目名称'),
);

/** The columns 合计, 基本支出, 项目支出. */
export const BY_KIND: readonly AmountLeaf[] = [
  amount('total', '合计', EVERYTHING, 18),
  amount('basic', '基本支出', BASIC, 18),
  amount('projects', '项目支出', PROJECTS, 18),
];

export interface FunctionTable {
  readonly id: string;
  readonly names: TableNames;
  /** The money of this table, by expenditure lines. */
  readonly scope: Where;
  /** Heading over the amounts. */
  readonly heading: string;
  readonly otherHeadings?: readonly string[];
  readonly columns: readonly AmountLeaf[];
  readonly orientation: GridTable['orientation'];
  readonly emptyNote?: (context: NoteContext) => string;
}

export function functionTable(declaration: FunctionTable): GridTable {
  const { id, names, heading, otherHeadings = [], columns, orientation, emptyNote } = declaration;
  const scope: Where = and(declaration.scope, { source: ['expenditure'] });
  return {
    kind: 'grid',
    id,
    ...names,
    orientation,
    amounts: YUAN,
    blocks: [
      {
        key: 'functions',
        scope,
        columns: [ACCOUNT, also(group(heading, ...columns), ...otherHeadings)],
        rows: (facts) => treeWithTotalBelow(facts, scope, FUNCTION_TREE),
        identity: { kind: 'code', codes: ['function'], name: 'name' },
      },
    ],
    notes: [],
    ...(emptyNote === undefined ? {} : { emptyNote }),
  };
}
