/** Tables 5, 6 and 7: one government budget each, by functional account. */
import { GENERAL, GOVERNMENT_FUND, STATE_CAPITAL } from '../../tables/conditions';
import type { GridTable } from '../../tables/table';
import type { Level } from '../../tables/table-set';
import type { Where } from '../../tables/where';
import { BY_KIND, functionTable } from './function-table';
import { emptyNote, tableNames } from './names';

function budgetTable(id: string, budget: string, scope: Where, level: Level): GridTable {
  return functionTable({
    id,
    names: tableNames(`${budget}支出功能分类预算表`, level),
    scope,
    heading: `${budget}支出`,
    columns: BY_KIND,
    orientation: 'portrait',
    emptyNote: emptyNote(budget, level),
  });
}

/** 一般公共预算支出功能分类预算表. */
export function table5(level: Level): GridTable {
  return budgetTable('5', '一般公共预算', GENERAL, level);
}

/** 政府性基金预算支出功能分类预算表. */
export function table6(level: Level): GridTable {
  return budgetTable('6', '政府性基金预算', GOVERNMENT_FUND, level);
}

/** 国有资本经营预算支出功能分类预算表. */
export function table7(level: Level): GridTable {
  return budgetTable('7', '国有资本经营预算', STATE_CAPITAL, level);
}
