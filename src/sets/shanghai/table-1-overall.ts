/** Declares 财务收支预算总表: income by source beside expenditure by functional class. */
import { YUAN } from '../../money/amount-style';
import { amount, group, text } from '../../tables/header';
import { listedRow } from '../../tables/rows';
import type { Facts, GridTable, Row } from '../../tables/table';
import type { Level } from '../../tables/level';
import { EVERYTHING, type Where } from '../../tables/where';
import { budgetRows, classList, incomeList, type TwoLists } from './lists';
import { tableNames } from './names';
import { BUSINESS, FISCAL, INSTITUTIONAL, OTHER } from './sources';

const EXPENDITURE: Where = { source: ['expenditure'] };

function income(facts: Facts): readonly Row[] {
  return [
    listedRow('fiscal', '一、财政拨款收入', FISCAL),
    ...budgetRows(facts, ['1. ', '2. ', '3. '], 1),
    listedRow('institutional', '二、事业收入', INSTITUTIONAL),
    listedRow('business', '三、事业单位经营收入', BUSINESS),
    listedRow('other', '四、其他收入', OTHER),
  ];
}

const LISTS: TwoLists = { income, scope: EXPENDITURE, rows: 14 };

export function table1(level: Level): GridTable {
  return {
    kind: 'grid',
    id: '1',
    ...tableNames('财务收支预算总表', level, '收支总表'),
    orientation: 'landscape',
    amounts: YUAN,
    blocks: [
      {
        key: 'income',
        identity: { kind: 'listed', name: 'name' },
        scope: { source: ['income'] },
        columns: [
          group('本年收入', text('name', '项目', 'name', 34), amount('amount', '预算数', EVERYTHING, 22)),
        ],
        rows: (facts) => incomeList(LISTS, facts),
      },
      {
        key: 'expenditure',
        identity: { kind: 'listed', name: 'name', classes: true },
        scope: EXPENDITURE,
        columns: [
          group('本年支出', text('name', '项目', 'name', 40), amount('amount', '预算数', EVERYTHING, 22)),
        ],
        rows: (facts) => classList(LISTS, facts),
      },
    ],
    notes: [],
  };
}
