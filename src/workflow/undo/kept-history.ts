/** Keeps the undo steps of a session in the workbook's memory, and takes them up again in the next session. */
import { loadOnce } from '../../slices/load-once';
import { inSlices } from '../../slices/slices';
import type { Memory } from '../memory';
import type { WorkbookStore } from '../store';
import { keptSteps, onTop, type Undo } from './undo';

const records = loadOnce(() => import(/* webpackChunkName: "history" */ './step-record'));

/** Takes the workbook's steps up, once for a session; later calls return at once. */
export async function takeHistoryUp(store: WorkbookStore): Promise<void> {
  const { state } = store;
  if (store.isHistoryRead || state === null) return;
  store.isHistoryRead = true;
  const { history } = state.memory;
  if (history.length === 0) return;
  const { restoredSteps } = await records();
  const restored = await inSlices(restoredSteps(history, state.snapshot));
  if (restored.kind === 'cancelled') return;
  store.undo = restored.value.undo;
  store.forgotten = restored.value.forgotten;
  store.notify();
}

/** Packs a new step. */
export async function withRecord(step: Omit<Undo, 'record'>): Promise<Undo> {
  const { recordOfStep } = await records();
  const record = await inSlices(recordOfStep(step));
  return { ...step, record: record.kind === 'done' ? record.value : null };
}

/** The step on top of those of the session, and what the memory then keeps. */
export function stepped(
  store: WorkbookStore,
  step: Undo,
): { readonly undo: Undo; readonly history: Memory['history'] } {
  const undo = onTop(step, store.undo);
  return { undo, history: keptSteps(undo, store.forgotten) };
}
