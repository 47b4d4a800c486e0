/** Declares tables 5, 6 and 7: one government budget each, by functional account. */
import { GENERAL, GOVERNMENT_FUND, STATE_CAPITAL } from '../../tables/conditions';
import type { GridTable } from '../../tables/table';
import type { Level } from '../../tables/level';
import type { Where } from '../../tables/where';
import { BY_KIND, functionTable } from './function-table';
import { emptyNote, tableNames } from './names';

interface Budget {
  readonly id: string;
  readonly budget: string;
  readonly tab: string;
  readonly scope: Where;
  /** Headings of other years. */
  readonly otherHeadings?: readonly string[];
}

function budgetTable({ id, budget, tab, scope, otherHeadings = [] }: Budget, level: Level): GridTable {
  return functionTable({
    id,
    names: tableNames(`${budget}支出功能分类预算表`, level, tab),
    scope,
    heading: `${budget}支出`,
    otherHeadings,
    columns: BY_KIND,
    orientation: 'portrait',
    emptyNote: emptyNote(budget, level),
  });
}

/** Declares 一般公共预算支出功能分类预算表. */
export function table5(level: Level): GridTable {
  return budgetTable({ id: '5', budget: '一般公共预算', tab: '一般公共预算拨款表', scope: GENERAL }, level);
}

/** Declares 政府性基金预算支出功能分类预算表. */
export function table6(level: Level): GridTable {
  return budgetTable(
    { id: '6', budget: '政府性基金预算', tab: '政府性基金拨款表', scope: GOVERNMENT_FUND },
    level,
  );
}

/** Declares 国有资本经营预算支出功能分类预算表. */
export function table7(level: Level): GridTable {
  return budgetTable(
    {
      id: '7',
      budget: '国有资本经营预算',
      tab: '国有资本经营预算拨款表',
      scope: STATE_CAPITAL,
      // The heading of 2023.
      otherHeadings: ['国有资本经营财政拨款预算支出'],
    },
    level,
  );
}
