/** Declares 财政拨款收支预算总表: the three government budgets, income beside functional classes. */
import { YUAN } from '../../money/amount-style';
import { and, GENERAL, GOVERNMENT_FUND, STATE_CAPITAL } from '../../tables/conditions';
import { amount, group, text } from '../../tables/header';
import type { GridTable } from '../../tables/table';
import type { Level } from '../../tables/level';
import { EVERYTHING, type Where } from '../../tables/where';
import { budgetRows, classList, incomeList, type TwoLists } from './lists';
import { tableNames } from './names';
import { FISCAL } from './sources';

const EXPENDITURE: Where = and(FISCAL, { source: ['expenditure'] });

const LISTS: TwoLists = {
  income: (facts) => budgetRows(facts, ['一、', '二、', '三、'], 0),
  scope: EXPENDITURE,
  rows: 8,
};

export function table4(level: Level): GridTable {
  return {
    kind: 'grid',
    id: '4',
    ...tableNames('财政拨款收支预算总表', level, '财政拨款收支总表'),
    orientation: 'landscape',
    amounts: YUAN,
    blocks: [
      {
        key: 'income',
        identity: { kind: 'listed', name: 'name' },
        scope: and(FISCAL, { source: ['income'] }),
        columns: [
          group('财政拨款收入', text('name', '项目', 'name', 26), amount('amount', '预算数', EVERYTHING, 18)),
        ],
        rows: (facts) => incomeList(LISTS, facts),
      },
      {
        key: 'expenditure',
        identity: { kind: 'listed', name: 'name', classes: true },
        scope: EXPENDITURE,
        columns: [
          group(
            '财政拨款支出',
            text('name', '项目', 'name', 34),
            amount('total', '合计', EVERYTHING, 17),
            amount('general', '一般公共预算', GENERAL, 17),
            amount('governmentFund', '政府性基金预算', GOVERNMENT_FUND, 17),
            amount('stateCapital', '国有资本经营预算', STATE_CAPITAL, 17),
          ),
        ],
        rows: (facts) => classList(LISTS, facts),
      },
    ],
    notes: [],
  };
}
