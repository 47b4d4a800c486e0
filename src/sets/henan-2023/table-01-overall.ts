/** Declares 预算01表 部门收支总体情况表: income and expenditure side by side. */
import { WAN } from '../../money/amount-style';
import {
  and,
  BASIC,
  CAPITAL,
  CARRYOVER,
  CURRENT,
  FISCAL_APPROPRIATION,
  GENERAL_CURRENT,
  GOODS,
  GOVERNMENT_FUND,
  INDIVIDUALS,
  OTHER_OPERATION,
  PROJECTS,
  SPECIAL_ACCOUNT,
  SPECIFIC_TARGET,
  STATE_CAPITAL,
  UNIT_OWN_CURRENT,
  WAGES,
} from '../../tables/conditions';
import { also, amount, group, text } from '../../tables/header';
import { emptyRow, listedRow } from '../../tables/rows';
import type { Block, GridTable, Row } from '../../tables/table';
import { EVERYTHING } from '../../tables/where';
import { currentFund, generalBudget } from './fund-columns';
import { numbered, yearTitle } from './titles';

const NAME = '部门收支总体情况表';

const INCOME_ROWS: readonly Row[] = [
  listedRow('general', '一、一般公共预算', GENERAL_CURRENT),
  listedRow('fiscal', '其中：财政拨款', FISCAL_APPROPRIATION, { indent: 2 }),
  listedRow('governmentFund', '二、政府性基金', and(CURRENT, GOVERNMENT_FUND)),
  listedRow('stateCapital', '三、国有资本经营预算', and(CURRENT, STATE_CAPITAL)),
  listedRow('specialAccount', '四、财政专户管理资金收入', and(CURRENT, SPECIAL_ACCOUNT)),
  listedRow('institutionalIncome', '五、事业收入', and(CURRENT, { fund: ['institutionalIncome'] })),
  listedRow('businessIncome', '六、事业单位经营收入', and(CURRENT, { fund: ['businessIncome'] })),
  listedRow('superiorSubsidy', '七、上级补助收入', and(CURRENT, { fund: ['superiorSubsidy'] })),
  listedRow('affiliateRemittance', '八、附属单位上缴收入', and(CURRENT, { fund: ['affiliateRemittance'] })),
  listedRow('otherIncome', '九、其他收入', and(CURRENT, { fund: ['otherIncome'] })),
  listedRow('currentTotal', '本年收入合计', CURRENT, { heading: true }),
  listedRow('carryover', '上年结转结余', CARRYOVER),
  listedRow('total', '收入总计', EVERYTHING, { heading: true }),
];

/** As in table 03, 人员经费 and 公用经费 follow the economic class. */
const EXPENDITURE_ROWS: readonly Row[] = [
  listedRow('basic', '一、基本支出', BASIC),
  listedRow('personnel', '1.人员经费', and(BASIC, { departmental: ['301*', '303*'] }), { indent: 1 }),
  listedRow('wages', '工资福利支出', and(BASIC, WAGES), { indent: 2 }),
  listedRow('individuals', '对个人和家庭的补助', and(BASIC, INDIVIDUALS), { indent: 2 }),
  listedRow('operating', '2.公用经费', and(BASIC, { departmental: ['302*', '309*', '310*'] }), { indent: 1 }),
  listedRow('goods', '商品和服务支出', and(BASIC, GOODS), { indent: 2 }),
  listedRow('capital', '资本性支出', and(BASIC, CAPITAL), { indent: 2 }),
  listedRow('projects', '二、项目支出', PROJECTS),
  listedRow('otherOperation', '1.其他运转类', OTHER_OPERATION, { indent: 1 }),
  listedRow('specificTarget', '2.特定目标类', SPECIFIC_TARGET, { indent: 1 }),
  listedRow('currentTotal', '本年支出合计', EVERYTHING, { heading: true }),
  // A planned balance has no entry sheet. The program reports a gap between income and expenditure and never
  // fills it here.
  emptyRow('yearEnd', '年终结转结余'),
  listedRow('total', '支出总计', EVERYTHING, { heading: true }),
];

const INCOME: Block = {
  key: 'income',
  scope: { source: ['income'] },
  columns: [
    group(
      '收入',
      also(text('name', '项目', 'name', 26), '项目名称'),
      amount('amount', '金额', EVERYTHING, 13),
    ),
  ],
  rows: () => INCOME_ROWS,
  identity: { kind: 'listed', name: 'name' },
};

const EXPENDITURE: Block = {
  key: 'expenditure',
  scope: { source: ['expenditure'] },
  columns: [
    group(
      '支出',
      also(text('name', '项目', 'name', 24), '项目名称'),
      amount('total', '合计', EVERYTHING, 13),
      group(
        '本年支出',
        generalBudget(13),
        currentFund('governmentFund'),
        currentFund('stateCapital'),
        currentFund('specialAccount'),
        amount('unitOwn', '单位资金', UNIT_OWN_CURRENT),
      ),
      amount('carryover', '上年结转结余', CARRYOVER),
    ),
  ],
  rows: () => EXPENDITURE_ROWS,
  identity: { kind: 'listed', name: 'name' },
};

export const TABLE_01: GridTable = {
  kind: 'grid',
  id: '01',
  name: NAME,
  title: yearTitle(NAME),
  label: numbered('01'),
  orientation: 'landscape',
  amounts: WAN,
  blocks: [INCOME, EXPENDITURE],
  notes: [],
};
