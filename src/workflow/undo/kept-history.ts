/** Keeps the undo steps of a session in the workbook's memory, and takes them up again in the next session. */
import { loadOnce } from '../../slices/load-once';
import { inSlices } from '../../slices/slices';
import type { Memory } from '../memory';
import type { WorkbookStore } from '../store';
import { keptSteps, onTop, type PastStep, type Undo } from './undo';
import type { UndoWork } from './undo-work';

const laterUndoWork = loadOnce(
  async () => (await import(/* webpackChunkName: "history" */ './undo-work')).UNDO_WORK,
);

async function undoWorkOf(store: WorkbookStore): Promise<UndoWork> {
  store.undoWork ??= await laterUndoWork();
  return store.undoWork;
}

function keyOf({ title, at }: Pick<PastStep, 'title' | 'at'>): string {
  return `${at} ${title}`;
}

/**
 * Returns the steps to know by name: also those that somebody else has written into the workbook since. They cannot be
 * undone here, as their sheets are not those that this session has left, and this session's history takes their place.
 */
export function forgottenSteps({ state, forgotten, knownSteps }: WorkbookStore): readonly PastStep[] {
  const written = state === null ? [] : state.memory.history;
  const others = written.filter((step) => !knownSteps.has(keyOf(step)));
  if (others.length === 0) return forgotten;
  const named = others.map(({ title, at, sheets }) => ({ title, at, sheets }));
  return [...named, ...forgotten].sort((one, other) => (one.at < other.at ? 1 : -1));
}

/** Remembers what `forgottenSteps` found, once it is in the workbook. */
export function keepForgotten(store: WorkbookStore, forgotten: readonly PastStep[]): void {
  for (const step of forgotten) store.knownSteps.add(keyOf(step));
  store.forgotten = forgotten;
}

/** Takes the workbook's steps up, once for a session; later calls return at once. */
export async function takeHistoryUp(store: WorkbookStore): Promise<void> {
  const { state } = store;
  if (store.isHistoryRead || state === null) return;
  store.isHistoryRead = true;
  const { history } = state.memory;
  for (const step of history) store.knownSteps.add(keyOf(step));
  if (history.length === 0) return;
  const { restoredSteps } = await undoWorkOf(store);
  const restored = await inSlices(restoredSteps(history, state.snapshot));
  if (restored.kind === 'cancelled') return;
  store.undo = restored.value.undo;
  store.forgotten = restored.value.forgotten;
  store.notify();
}

/** Packs a new step of the session. */
export async function withRecord(store: WorkbookStore, step: Omit<Undo, 'record'>): Promise<Undo> {
  const { recordOfStep } = await undoWorkOf(store);
  const record = await inSlices(recordOfStep(step));
  return { ...step, record: record.kind === 'done' ? record.value : null };
}

/** The step on top of those of the session, what the memory then keeps, and what to do once it is written. */
export function stepped(
  store: WorkbookStore,
  step: Undo,
): { readonly undo: Undo; readonly history: Memory['history']; readonly done: () => void } {
  const undo = onTop(step, store.undo);
  const forgotten = forgottenSteps(store);
  return {
    undo,
    history: keptSteps(undo, forgotten),
    done: () => {
      store.knownSteps.add(keyOf(step));
      keepForgotten(store, forgotten);
      store.undo = undo;
    },
  };
}
