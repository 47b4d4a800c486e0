/** Declares 预算06表 一般公共预算基本支出情况表: basic expenditure by pair of economic items. */
import { WAN } from '../../money/amount-style';
import { and, BASIC, GENERAL_CURRENT } from '../../tables/conditions';
import { also, amount, group, text } from '../../tables/header';
import { totalRow } from '../../tables/rows';
import type { GridTable } from '../../tables/table';
import { EVERYTHING, type Where } from '../../tables/where';
import { pairRows } from './economic-pairs';
import { BY_SPENDING_KIND } from './policy';
import { numbered, yearTitle } from './titles';

const NAME = '一般公共预算基本支出情况表';
const SCOPE: Where = { ...and(GENERAL_CURRENT, BASIC), source: ['expenditure'] };
const POLICY = BY_SPENDING_KIND;

export const TABLE_06: GridTable = {
  kind: 'grid',
  id: '06',
  name: NAME,
  title: yearTitle(NAME),
  label: numbered('06'),
  orientation: 'landscape',
  amounts: WAN,
  blocks: [
    {
      key: 'pairs',
      scope: SCOPE,
      columns: [
        also(
          group(
            '部门预算支出经济分类科目',
            text('departmentalCode', '科目编码', 'code', 12, { code: 'departmental', digits: 5 }),
            also(text('departmentalName', '科目名称', 'name', 34), '名称'),
          ),
          '部门预算支出经济分类',
        ),
        also(
          group(
            '政府预算支出经济分类科目编码',
            text('governmentalCode', '科目编码', 'code', 12, { code: 'governmental', digits: 5 }),
            also(text('governmentalName', '科目名称', 'name', 30), '名称'),
          ),
          '政府预算支出经济分类科目',
          '政府预算支出经济分类',
        ),
        group(
          '本年一般公共预算基本支出',
          amount('total', '合计', EVERYTHING, 14),
          amount('personnel', '人员经费', POLICY.personnel, 14),
          amount('operating', '公用经费', POLICY.operating, 14),
        ),
      ],
      rows: (facts) => [
        totalRow({ departmentalName: '合计' }),
        ...pairRows(facts, SCOPE, (departmental, governmental) => ({
          departmentalCode: departmental,
          departmentalName: facts.accountNames.departmental(departmental),
          governmentalCode: governmental,
          governmentalName: facts.accountNames.governmental(governmental),
        })),
      ],
      identity: { kind: 'code', codes: ['departmental', 'governmental'], name: 'departmentalName' },
    },
  ],
  notes: [],
  emptyNote: ({ departmentName, year }) =>
    `注：${departmentName}${String(year)}年无一般公共预算基本支出，故此表为空。`,
};
