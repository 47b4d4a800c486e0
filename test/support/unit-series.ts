/** Declares a series for tests: one table of expenditure per unit with lines. No known province prints it. */
import { and, BASIC, CURRENT, PROJECTS } from '../../src/tables/conditions';
import { WAN } from '../../src/money/amount-style';
import { amount, text } from '../../src/tables/header';
import { listedRow } from '../../src/tables/rows';
import { tablePerMember, type SeriesMember, type TableSeries } from '../../src/tables/series';
import type { Facts, GridTable } from '../../src/tables/table';
import { EVERYTHING, type Where } from '../../src/tables/where';

const SPENT: Where = { source: ['expenditure'] };
const IDENTITY = { id: 'units', name: '单位支出表' };

function unitsOf(facts: Facts): readonly SeriesMember[] {
  const withLines = facts.distinct(['unit'], SPENT).flat();
  return withLines.map((code) => {
    const unit = facts.entries.units.find((one) => one.code === code);
    return { key: code, name: unit === undefined ? code : unit.name, where: { unit: [code] } };
  });
}

function tableOf(member: SeriesMember, { id, name }: { id: string; name: string }): GridTable {
  return {
    kind: 'grid',
    id,
    name,
    title: ({ year }) => `${String(year)}年${member.name}支出表`,
    aliases: [`${member.name}支出表`],
    label: name,
    orientation: 'portrait',
    amounts: WAN,
    blocks: [
      {
        key: 'kinds',
        scope: and(SPENT, member.where),
        identity: { kind: 'listed', name: 'name' },
        columns: [
          text('name', '项目', 'name', 24),
          amount('total', '合计', EVERYTHING),
          amount('current', '其中：本年安排', CURRENT),
        ],
        rows: () => [
          listedRow('basic', '一、基本支出', BASIC),
          listedRow('projects', '二、项目支出', PROJECTS),
          listedRow('total', '支出总计', EVERYTHING, { heading: true }),
        ],
      },
    ],
    notes: [],
  };
}

export const UNIT_SERIES: TableSeries = {
  ...IDENTITY,
  levels: ['department'],
  tables: (facts) => tablePerMember(IDENTITY, unitsOf(facts), tableOf),
};
