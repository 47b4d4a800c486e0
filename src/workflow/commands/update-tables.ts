/** Makes missing tables and fills all, in one change (更新); joins the result with that of the check that follows. */
import type { Sliced } from '../../slices/slices';
import { UPDATE_TITLE } from '../command-titles';
import type { CommandOutcome } from '../outcome';
import type { PreparedCommand } from '../perform/prepared';
import type { WorkbookState } from '../reading/workbook-state';
import { chosenIn } from './chosen-tables';
import { fillTables, type FillRequest } from './fill-tables';

/** `chosen`: ids of the tables chosen in the pane, which are made where they are missing. */
export function* updateTables(
  state: WorkbookState,
  chosen: readonly string[],
  request: FillRequest,
): Sliced<PreparedCommand> {
  const ids = state.filled()?.map(({ table }) => table.id) ?? [];
  const make = new Set(chosenIn(ids, chosen));
  const filling = yield* fillTables(state, { ...request, make });
  return filling.kind === 'change'
    ? { ...filling, change: { ...filling.change, title: UPDATE_TITLE } }
    : filling;
}

type Done = Extract<CommandOutcome, { readonly kind: 'done' }>;

function notChecked(outcome: CommandOutcome): readonly string[] {
  switch (outcome.kind) {
    case 'done':
      return outcome.details;
    case 'question':
      return [`没有检查：${outcome.question.text}`];
    case 'refused':
      return [`没有检查：${outcome.message}`, ...outcome.items];
    case 'failed':
    case 'cancelled':
      return [`表已更新，没有检查：${outcome.message}`];
  }
}

/** Reports filling and check together. A check that failed takes nothing back of what was filled. */
export function updateOutcome(filled: Done, checked: CommandOutcome): CommandOutcome {
  const summary = checked.kind === 'done' ? `${filled.summary}${checked.summary}` : filled.summary;
  return { ...filled, summary, details: [...notChecked(checked), ...filled.details] };
}
