/** Declares 预算10表 项目支出预算表: each project by source. */
import { WAN } from '../../money/amount-style';
import { SPENDING_KINDS } from '../../classification/spending-kinds';
import {
  and,
  CARRYOVER,
  CURRENT,
  GENERAL_CARRYOVER,
  GENERAL_CURRENT,
  GOVERNMENT_FUND,
  PROJECTS,
  SPECIAL_ACCOUNT,
  STATE_CAPITAL,
  UNIT_OWN,
} from '../../tables/conditions';
import { amount, group, text } from '../../tables/header';
import { department, departmentRow, detailRow, totalRow } from '../../tables/rows';
import type { Facts, GridTable, Row } from '../../tables/table';
import { EVERYTHING } from '../../tables/where';
import { governmentFund, specialAccount } from './fund-columns';
import { projectsOfUnits } from './project-rows';
import { numbered, yearTitle } from './titles';

const NAME = '项目支出预算表';

function rows(facts: Facts): readonly Row[] {
  const projects = projectsOfUnits(facts);
  if (projects.length === 0) return [totalRow({ project: '合计' })];
  const { code, name } = department(facts);
  return [
    totalRow({ project: '合计' }),
    departmentRow({ project: code, unit: name }),
    ...projects.map(({ unit, unitName, project, projectName, kind }) =>
      detailRow(
        `${unit}-${project}-${kind}`,
        { kind: SPENDING_KINDS[kind].label, project: projectName, unit: unitName },
        { unit: [unit], project: [project], kind: [kind] },
      ),
    ),
  ];
}

export const TABLE_10: GridTable = {
  kind: 'grid',
  id: '10',
  name: NAME,
  title: yearTitle(NAME),
  aliases: ['项目支出表', '项目支出情况表'],
  label: numbered('10'),
  orientation: 'landscape',
  amounts: WAN,
  blocks: [
    {
      key: 'projects',
      scope: and(PROJECTS, { source: ['expenditure'] }),
      columns: [
        text('kind', '类型', 'short', 12),
        text('project', '项目名称', 'name', 40),
        text('unit', '项目单位', 'name', 30),
        amount('total', '合计', EVERYTHING),
        group(
          '本年拨款',
          amount('general', '一般公共预算', GENERAL_CURRENT),
          governmentFund(amount('governmentFund', '政府性基金预算', and(CURRENT, GOVERNMENT_FUND))),
          amount('stateCapital', '国有资本经营预算', and(CURRENT, STATE_CAPITAL)),
        ),
        group(
          '财政拨款结转结余',
          amount('carryoverGeneral', '一般公共预算', GENERAL_CARRYOVER),
          governmentFund(
            amount('carryoverGovernmentFund', '政府性基金预算', and(CARRYOVER, GOVERNMENT_FUND)),
          ),
          amount('carryoverStateCapital', '国有资本经营预算', and(CARRYOVER, STATE_CAPITAL)),
        ),
        // These two columns have no carryover column, so they include both years' money (rule T10-R1 needs
        // it).
        specialAccount(amount('specialAccount', '财政专户管理资金', SPECIAL_ACCOUNT)),
        amount('unitOwn', '单位资金', UNIT_OWN),
      ],
      rows,
      identity: { kind: 'projects', project: 'project', unit: 'unit', type: 'kind' },
    },
  ],
  notes: [],
  emptyNote: ({ departmentName, year }) => `注：${departmentName}${String(year)}年无项目支出，故此表为空。`,
};
