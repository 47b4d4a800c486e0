/** Declares 预算07表 支出经济分类汇总表: all expenditure by pair of economic items and source. */
import { WAN } from '../../money/amount-style';
import { CARRYOVER } from '../../tables/conditions';
import { also, amount, group, text } from '../../tables/header';
import { department, departmentRow, totalRow } from '../../tables/rows';
import type { Facts, GridTable, Row } from '../../tables/table';
import { EVERYTHING, type Where } from '../../tables/where';
import { pairRows } from './economic-pairs';
import { currentFund, generalBudget } from './fund-columns';
import { numbered, yearTitle } from './titles';

const NAME = '支出经济分类汇总表';
const SCOPE: Where = { source: ['expenditure'] };

function rows(facts: Facts): readonly Row[] {
  const { code, name } = department(facts);
  return [
    totalRow({ departmentalName: '合计' }),
    departmentRow({ departmentalClass: code, departmentalName: name }),
    ...pairRows(facts, SCOPE, (departmental, governmental) => ({
      departmentalClass: departmental.slice(0, 3),
      departmentalItem: departmental.slice(3),
      departmentalName: facts.accountNames.departmental(departmental),
      governmentalClass: governmental.slice(0, 3),
      governmentalItem: governmental.slice(3),
      governmentalName: facts.accountNames.governmental(governmental),
    })),
  ];
}

export const TABLE_07: GridTable = {
  kind: 'grid',
  id: '07',
  name: NAME,
  title: yearTitle(NAME),
  label: numbered('07'),
  orientation: 'landscape',
  amounts: WAN,
  blocks: [
    {
      key: 'pairs',
      scope: SCOPE,
      columns: [
        group(
          '部门预算经济分类',
          text('departmentalClass', '类', 'code', 6, { code: 'departmental', digits: 3 }),
          text('departmentalItem', '款', 'code', 5, { code: 'departmental', digits: 2 }),
          also(text('departmentalName', '科目名称', 'name', 30), '名称'),
        ),
        group(
          '政府预算经济分类',
          text('governmentalClass', '类', 'code', 6, { code: 'governmental', digits: 3 }),
          text('governmentalItem', '款', 'code', 5, { code: 'governmental', digits: 2 }),
          also(text('governmentalName', '科目名称', 'name', 22), '名称'),
        ),
        amount('total', '总计', EVERYTHING),
        generalBudget(),
        currentFund('governmentFund', 9),
        currentFund('stateCapital', 9),
        amount('carryover', '上年结转结余', CARRYOVER, 9),
        currentFund('specialAccount', 9, '财政专户管理资金收入'),
        currentFund('institutionalIncome', 9),
        currentFund('superiorSubsidy', 9),
        currentFund('affiliateRemittance', 9),
        currentFund('businessIncome', 9),
        currentFund('otherIncome', 9),
      ],
      rows,
      identity: {
        kind: 'code',
        codes: ['departmental', 'governmental'],
        name: 'departmentalName',
        department: 'departmentalClass',
      },
    },
  ],
  notes: [],
};
