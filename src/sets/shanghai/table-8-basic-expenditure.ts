/** Declares 一般公共预算基本支出部门预算经济分类预算表: 类 and 款 of departmental items, by spending kind. */
import { YUAN } from '../../money/amount-style';
import { and, BASIC, GENERAL, OPERATING, PERSONNEL } from '../../tables/conditions';
import { also, amount, group, text } from '../../tables/header';
import type { GridTable } from '../../tables/table';
import type { Level } from '../../tables/level';
import { ECONOMIC_TREE, treeWithTotalBelow } from '../../tables/trees';
import { EVERYTHING, type Where } from '../../tables/where';
import { emptyNote, tableNames } from './names';

const SCOPE: Where = and(GENERAL, BASIC, { source: ['expenditure'] });

export function table8(level: Level): GridTable {
  return {
    kind: 'grid',
    id: '8',
    ...tableNames('一般公共预算基本支出部门预算经济分类预算表', level, '一般公共预算拨款基本支出明细表'),
    orientation: 'portrait',
    // The published form prints 0.00 in this table only.
    amounts: { ...YUAN, zero: 'written' },
    blocks: [
      {
        key: 'items',
        scope: SCOPE,
        identity: { kind: 'code', codes: ['departmental'], name: 'name' },
        columns: [
          group(
            '项目',
            group(
              '部门预算经济分类科目编码',
              text('class', '类', 'code', 13, { code: 'departmental', digits: 3 }),
              text('item', '款', 'code', 12, { code: 'departmental', digits: 2 }),
            ),
            also(text('name', '经济分类科目名称', 'name', 38), '科目名称'),
          ),
          group(
            '一般公共预算基本支出',
            amount('total', '合计', EVERYTHING, 18),
            amount('personnel', '人员经费', PERSONNEL, 18),
            amount('operating', '公用经费', OPERATING, 18),
          ),
        ],
        rows: (facts) => treeWithTotalBelow(facts, SCOPE, ECONOMIC_TREE),
      },
    ],
    notes: [],
    emptyNote: emptyNote('一般公共预算基本', level),
  };
}
