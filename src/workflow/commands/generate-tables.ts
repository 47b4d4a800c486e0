/** Draws the standard layout of the chosen tables with today's rows (生成表样); existing figures stay. */
import { changeOfTables, detailsOfTables, refreshTables } from './table-changes';
import type { Sliced } from '../../slices/slices';
import type { WorkbookState } from '../reading/workbook-state';
import { chosenIn } from './chosen-tables';
import { refused, type PreparedCommand } from '../perform/prepared';
import { GENERATE_TITLE } from '../command-titles';
import { unusableEntries } from './unusable-entries';

export function* generateTables(state: WorkbookState, tableIds: readonly string[]): Sliced<PreparedCommand> {
  const filled = state.filled();
  if (filled === null) return unusableEntries(state);
  const ids = chosenIn(
    filled.map(({ table }) => table.id),
    tableIds,
  );
  const chosen = filled.filter(({ table }) => ids.includes(table.id));
  if (chosen.length === 0) return refused('没有选择要生成的表。请至少勾选一张表。');
  const options = { purpose: 'lay-out', typedFigures: 'keep' } as const;
  const refreshes = yield* refreshTables(state, chosen, 'layout', options);
  const made = refreshes.filter((refresh) => !refresh.redrawn).length;
  const renewed = refreshes.filter((refresh) => refresh.redrawn);
  const kept = renewed.every(({ lost }) => lost.length === 0)
    ? '原有数字和手工内容不变'
    : '原有数字不变，放不下的手工内容留在原表';
  const parts = [
    ...(made > 0 ? [`新建${String(made)}张表`] : []),
    ...(renewed.length > 0 ? [`重新生成${String(renewed.length)}张表，${kept}`] : []),
  ];
  const change = changeOfTables(state, refreshes, { title: GENERATE_TITLE, fill: null });
  const first = refreshes[0]?.filled.table.name;
  return {
    kind: 'change',
    change: first === undefined || made === 0 ? change : { ...change, activate: first },
    summary: `已生成表样：${parts.join('；')}。`,
    details: detailsOfTables(refreshes, change),
    figures: [],
  };
}
