/**
 * Fills outdated tables the way they were last filled, without a question (自动更新). Where the clerk would have to
 * decide, or would not expect a change, it writes nothing.
 */
import { refused, type PreparedCommand } from '../perform/prepared';
import type { Sliced } from '../../slices/slices';
import type { TableStatus } from '../status/workbook-status';
import type { WorkbookState } from '../reading/workbook-state';
import { fillTables } from './fill-tables';
import { AUTO_FILL_TITLE } from '../command-titles';

const NOT_DONE = '公开表没有自动更新';
const NOTHING: PreparedCommand = { kind: 'nothing', summary: '' };

type Change = Extract<PreparedCommand, { readonly kind: 'change' }>;

/** Lists tables that need a redraw: it resets styles, so it needs the clerk's consent. */
function redrawn({ change }: Change, stale: readonly TableStatus[]): readonly string[] {
  const names = change.sheets.flatMap((sheet) =>
    sheet.kind === 'redraw' || sheet.kind === 'rename' ? [sheet.name] : [],
  );
  return stale
    .filter(({ sheetName }) => sheetName !== null && names.includes(sheetName))
    .map(({ label }) => label);
}

function autoFilled(prepared: Change, stale: readonly TableStatus[]): PreparedCommand {
  const toDraw = redrawn(prepared, stale);
  if (toDraw.length > 0)
    return refused(
      `${toDraw.join('、')}的行有变化，要按标准样式重新绘制，因此${NOT_DONE}。请点“填充汇总”更新。`,
    );
  const figures = prepared.figures.length;
  const changed = figures === 0 ? '' : `，${String(figures)}个数字有变化`;
  return {
    ...prepared,
    change: { ...prepared.change, title: AUTO_FILL_TITLE },
    summary: `已按录入更新${String(stale.length)}张表${changed}。`,
  };
}

/** Prepares the filling. `tables`: as in this reading; `at`: ISO date and time. */
export function* autoFillTables(
  state: WorkbookState,
  tables: readonly TableStatus[],
  at: string,
): Sliced<PreparedCommand> {
  const { lastFill } = state.memory;
  if (lastFill === null) return NOTHING;
  const stale = tables.filter((table) => table.state === 'stale');
  // While the entries are unusable, no table can be compared with them.
  if (stale.length === 0 && state.reading.kind === 'entries') return NOTHING;
  const only = new Set(stale.map(({ id }) => id));
  const prepared = yield* fillTables(state, { mode: lastFill.as, answer: undefined, at, only });
  switch (prepared.kind) {
    case 'question':
      return refused(
        `有手工填写的数字与录入不同，因此${NOT_DONE}。请点“填充汇总”，选择保留还是更改。`,
        prepared.question.items,
      );
    case 'refused':
      return refused(`${NOT_DONE}。${prepared.message}`, prepared.items);
    case 'change':
      return autoFilled(prepared, stale);
    case 'nothing':
      return prepared;
  }
}
