/** Declares 预算02表 部门收入总体情况表: income by unit and source. */
import { WAN } from '../../money/amount-style';
import {
  and,
  CARRYOVER,
  CURRENT,
  GENERAL_CARRYOVER,
  GOVERNMENT_FUND,
  SPECIAL_ACCOUNT,
  STATE_CAPITAL,
} from '../../tables/conditions';
import { amount, group, text } from '../../tables/header';
import { department, departmentRow, detailRow, totalRow } from '../../tables/rows';
import type { Facts, GridTable, Row } from '../../tables/table';
import { EVERYTHING } from '../../tables/where';
import { currentFund, generalBudget, governmentFund, specialAccount } from './fund-columns';
import { numbered, yearTitle } from './titles';

const NAME = '部门收入总体情况表';

function unitRows(facts: Facts): readonly Row[] {
  return facts.entries.units.map(({ code, name }) => detailRow(code, { code, name }, { unit: [code] }));
}

export const TABLE_02: GridTable = {
  kind: 'grid',
  id: '02',
  name: NAME,
  title: yearTitle(NAME),
  label: numbered('02'),
  orientation: 'landscape',
  amounts: WAN,
  blocks: [
    {
      key: 'units',
      scope: { source: ['income'] },
      columns: [
        text('code', '部门（单位）代码', 'code', 10),
        text('name', '部门（单位）名称', 'name', 28),
        amount('total', '总计', EVERYTHING),
        group(
          '本年收入',
          amount('current', '合计', CURRENT),
          generalBudget(),
          currentFund('governmentFund', 9),
          currentFund('stateCapital', 9),
          currentFund('specialAccount', 9, '财政专户管理资金收入'),
          currentFund('institutionalIncome', 9),
          currentFund('businessIncome', 9),
          currentFund('superiorSubsidy', 9),
          currentFund('affiliateRemittance', 9),
          currentFund('otherIncome', 9),
        ),
        group(
          '上年结转结余',
          amount('carryover', '合计', CARRYOVER, 9),
          amount('carryoverGeneral', '一般公共预算', GENERAL_CARRYOVER, 9),
          governmentFund(amount('carryoverGovernmentFund', '政府性基金', and(CARRYOVER, GOVERNMENT_FUND), 9)),
          amount('carryoverStateCapital', '国有资本经营预算', and(CARRYOVER, STATE_CAPITAL), 9),
          specialAccount(
            amount('carryoverSpecialAccount', '财政专户管理资金', and(CARRYOVER, SPECIAL_ACCOUNT), 9),
          ),
          amount('carryoverUnitOwn', '单位资金', and(CARRYOVER, { fund: ['unitOwn'] }), 9),
        ),
      ],
      rows: (facts) => [totalRow({ name: '合计' }), departmentRow(department(facts)), ...unitRows(facts)],
      identity: { kind: 'units', code: 'code', name: 'name' },
    },
  ],
  notes: [],
};
