/**
 * Declares 预算04表 财政拨款收支总体情况表: the three government budgets, income beside functional classes.
 */
import { WAN } from '../../money/amount-style';
import {
  and,
  CARRYOVER,
  CURRENT,
  FISCAL_APPROPRIATION,
  GENERAL,
  GENERAL_CARRYOVER,
  GENERAL_CURRENT,
  GOVERNMENT_BUDGETS,
  GOVERNMENT_FUND,
  STATE_CAPITAL,
} from '../../tables/conditions';
import { chineseNumber } from '../../tables/chinese-number';
import { also, amount, group, text } from '../../tables/header';
import { emptyRow, listedRow, withTotalInRow } from '../../tables/rows';
import type { Block, Facts, GridTable, Row } from '../../tables/table';
import { EVERYTHING } from '../../tables/where';
import { governmentFund } from './fund-columns';
import { numbered, yearTitle } from './titles';

const NAME = '财政拨款收支总体情况表';

const INCOME_ROWS: readonly Row[] = [
  listedRow('current', '一、本年收入', CURRENT, { heading: true }),
  listedRow('currentGeneral', '（一）一般公共预算拨款', GENERAL_CURRENT, { indent: 1 }),
  listedRow('currentFiscal', '其中：财政拨款', FISCAL_APPROPRIATION, { indent: 2 }),
  listedRow('currentGovernmentFund', '（二）政府性基金预算拨款', and(CURRENT, GOVERNMENT_FUND), {
    indent: 1,
  }),
  listedRow('currentStateCapital', '（三）国有资本经营预算拨款', and(CURRENT, STATE_CAPITAL), { indent: 1 }),
  listedRow('carryover', '二、上年结转', CARRYOVER, { heading: true }),
  listedRow('carryoverGeneral', '（一）一般公共预算拨款', GENERAL_CARRYOVER, { indent: 1 }),
  listedRow('carryoverGovernmentFund', '（二）政府性基金预算拨款', and(CARRYOVER, GOVERNMENT_FUND), {
    indent: 1,
  }),
  listedRow('carryoverStateCapital', '（三）国有资本经营预算拨款', and(CARRYOVER, STATE_CAPITAL), {
    indent: 1,
  }),
];
const INCOME_TOTAL = listedRow('total', '收入合计', EVERYTHING, { heading: true });

/** The number of a class is its code minus this: 201 is （一）, 234 is （三十四）. */
const CLASS_NUMBER_BASE = 200;

function classRows({ entries, functionClasses }: Facts): readonly Row[] {
  return functionClasses(entries.settings.budgetYear).map(({ code, name }) =>
    listedRow(
      code,
      `（${chineseNumber(Number(code) - CLASS_NUMBER_BASE)}）${name}`,
      { function: [`${code}*`] },
      { indent: 1 },
    ),
  );
}

function expenditureRows(facts: Facts): readonly Row[] {
  return [
    listedRow('current', '一、本年支出', EVERYTHING, { heading: true }),
    ...classRows(facts),
    emptyRow('yearEnd', '二、年终结转结余', { heading: true }),
    listedRow('total', '支出合计', EVERYTHING, { heading: true }),
  ];
}

/** 收入合计 is in the last row, beside 支出合计. */
function incomeRows(facts: Facts): readonly Row[] {
  return withTotalInRow(INCOME_ROWS, INCOME_TOTAL, expenditureRows(facts).length);
}

const INCOME: Block = {
  key: 'income',
  scope: and(GOVERNMENT_BUDGETS, { source: ['income'] }),
  columns: [
    group(
      '收入',
      also(text('name', '项目', 'name', 30), '项目名称'),
      amount('amount', '金额', EVERYTHING, 14),
    ),
  ],
  rows: incomeRows,
  identity: { kind: 'listed', name: 'name' },
};

const EXPENDITURE: Block = {
  key: 'expenditure',
  scope: and(GOVERNMENT_BUDGETS, { source: ['expenditure'] }),
  columns: [
    group(
      '支出',
      also(text('name', '项目', 'name', 36), '项目名称'),
      amount('total', '合计', EVERYTHING, 14),
      group(
        '一般公共预算',
        amount('general', '小计', GENERAL, 14),
        also(amount('fiscal', '其中：财政拨款', FISCAL_APPROPRIATION, 14), '财政拨款'),
      ),
      governmentFund(amount('governmentFund', '政府性基金', GOVERNMENT_FUND, 14)),
      amount('stateCapital', '国有资本经营预算', STATE_CAPITAL, 14),
    ),
  ],
  rows: expenditureRows,
  identity: { kind: 'listed', name: 'name' },
};

export const TABLE_04: GridTable = {
  kind: 'grid',
  id: '04',
  name: NAME,
  title: yearTitle(NAME),
  aliases: ['财政拨款收支总表', '财政拨款收支情况表'],
  label: numbered('04'),
  orientation: 'landscape',
  amounts: WAN,
  blocks: [INCOME, EXPENDITURE],
  notes: [],
};
