/** 预算07表 支出经济分类汇总表: all expenditure by pair of economic items and source. */
import {
  and,
  CARRYOVER,
  CURRENT,
  FISCAL_APPROPRIATION,
  GENERAL_CURRENT,
  GOVERNMENT_FUND,
  SPECIAL_ACCOUNT,
  STATE_CAPITAL,
} from '../../conditions';
import { amount, group, text } from '../../header';
import { department, departmentRow, totalRow } from '../../rows';
import type { Facts, GridTable, Row } from '../../table';
import { EVERYTHING, type Where } from '../../where';
import { pairRows } from './economic-pairs';
import { yearTitle } from './titles';

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
  orientation: 'landscape',
  blocks: [
    {
      key: 'pairs',
      scope: SCOPE,
      columns: [
        group(
          '部门预算经济分类',
          text('departmentalClass', '类', 'code', 6),
          text('departmentalItem', '款', 'code', 5),
          text('departmentalName', '科目名称', 'name', 30),
        ),
        group(
          '政府预算经济分类',
          text('governmentalClass', '类', 'code', 6),
          text('governmentalItem', '款', 'code', 5),
          text('governmentalName', '科目名称', 'name', 22),
        ),
        amount('total', '总计', EVERYTHING),
        group(
          '一般公共预算',
          amount('general', '小计', GENERAL_CURRENT),
          amount('fiscal', '其中：财政拨款', FISCAL_APPROPRIATION),
        ),
        amount('governmentFund', '政府性基金', and(CURRENT, GOVERNMENT_FUND), 9),
        amount('stateCapital', '国有资本经营预算', and(CURRENT, STATE_CAPITAL), 9),
        amount('carryover', '上年结转结余', CARRYOVER, 9),
        amount('specialAccount', '财政专户管理资金收入', and(CURRENT, SPECIAL_ACCOUNT), 9),
        amount('institutionalIncome', '事业收入', { ...CURRENT, fund: ['institutionalIncome'] }, 9),
        amount('superiorSubsidy', '上级补助收入', { ...CURRENT, fund: ['superiorSubsidy'] }, 9),
        amount('affiliateRemittance', '附属单位上缴收入', { ...CURRENT, fund: ['affiliateRemittance'] }, 9),
        amount('businessIncome', '事业单位经营收入', { ...CURRENT, fund: ['businessIncome'] }, 9),
        amount('otherIncome', '其他收入', { ...CURRENT, fund: ['otherIncome'] }, 9),
      ],
      rows,
    },
  ],
  notes: [],
};
