/**
 * Changes only the workbook's memory. Where another person has written since the reading, it reads again and
 * recomputes the change, so that no explanation or figure is overwritten.
 */
import { failedOutcome } from '../failure-outcomes';
import { encodeMemory, isNewerMemory, type Memory } from '../memory';
import type { CommandOutcome } from '../outcome';
import { MOST_TRIES } from './overtaken';
import { notRead } from './perform';
import type { ApplyAnswer } from '../port';
import { readNow } from '../reading/read-now';
import type { WorkbookStore } from '../store';
import type { SessionPorts } from '../session-ports';
import type { WorkbookState } from '../reading/workbook-state';

export type RememberResult =
  | { readonly kind: 'done' }
  /** There was no reading yet, or the memory belongs to a newer add-in. */
  | { readonly kind: 'not-ours' }
  | { readonly kind: 'failed'; readonly outcome: CommandOutcome };

type Failed = Exclude<ApplyAnswer, { kind: 'done' }>;

/** Checks for a write whose answer was lost. */
async function stands(store: WorkbookStore, ports: SessionPorts, memory: string): Promise<boolean> {
  const read = await readNow(store, ports, 'read');
  return read.kind === 'done' && read.value.snapshot.memory === memory;
}

function failure(title: string, answer: Failed): RememberResult {
  if (answer.kind === 'failed')
    return { kind: 'failed', outcome: failedOutcome(title, answer.excelError, [], []) };
  return { kind: 'failed', outcome: { kind: 'cancelled', message: `已取消“${title}”。`, written: [] } };
}

/** Changes the memory. `part`: returns the fields to change; `null`: impossible. */
export async function remember(
  store: WorkbookStore,
  ports: SessionPorts,
  title: string,
  part: (state: WorkbookState) => Partial<Memory> | null,
): Promise<RememberResult> {
  for (let tries = 1; ; tries += 1) {
    const { state } = store;
    const changed = state === null || isNewerMemory(state.snapshot.memory) ? null : part(state);
    if (state === null || changed === null) return { kind: 'not-ours' };
    const remembered = { ...state.memory, pane: store.pane, ...changed };
    const memory = encodeMemory(remembered);
    const memoryBefore = state.snapshot.memory;
    const change = { title, sheets: [], names: [], removedNames: [], memory, memoryBefore };
    const applied = await ports.workbook.apply(change);
    if (applied.kind === 'done') {
      store.remember(memory, remembered.tables);
      return { kind: 'done' };
    }
    const isOvertaken = applied.kind === 'failed' && applied.excelError.kind === 'changed-meanwhile';
    if (!isOvertaken || tries === MOST_TRIES)
      return (await stands(store, ports, memory)) ? { kind: 'done' } : failure(title, applied);
    const read = await readNow(store, ports, 'read');
    if (read.kind !== 'done') return { kind: 'failed', outcome: notRead(read, title) };
  }
}
