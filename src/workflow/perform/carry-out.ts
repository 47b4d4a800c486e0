/** Carries out a prepared command and keeps its undo step; carries out undo. Loaded with the first command. */
import { withoutChanges } from '../../checks/explanations';
import type { WorkbookChange } from '../../sheets/plan/change';
import type { WorkbookSnapshot } from '../../sheets/plan/snapshot';
import { inSlices, uncancelled, type Sliced } from '../../slices/slices';
import type { PreparedCommand } from './prepared';
import { cancelledOutcome, failedOutcome } from '../failure-outcomes';
import { namesInUse } from './names-in-use';
import { decodeMemory, encodeMemory, type Memory, type PaneState } from '../memory';
import type { CommandOutcome } from '../outcome';
import type { CommandOptions, ExcelAnswer, WorkOptions } from '../port';
import { readNow } from '../reading/read-now';
import type { WorkbookStore } from '../store';
import type { SessionPorts } from '../session-ports';
import { changedSnapshotInSlices } from '../undo/changed-snapshot';
import { namesAfter, namesBefore } from '../undo/changed-names';
import { inverseChangeInSlices } from '../undo/inverse-change';
import { rollback } from '../undo/recover';
import { editedSince } from '../undo/edited-since';
import { keepingVisibleSheet } from '../undo/keep-visible-sheet';
import { openPart } from '../undo/open-part';
import { settingsWords } from '../later-commands';
import type { SettingsLeft } from '../settings-left';
import { withMemory, type WorkbookState } from '../reading/workbook-state';
import { forgottenSteps, keepForgotten, stepped, takeHistoryUp, withRecord } from '../undo/kept-history';
import { keptSteps, type Undo } from '../undo/undo';
import { UNDO_TITLE } from '../command-titles';
import { done, notRead, type DoneOutcome } from './outcomes';
import { stateAfter } from './state-after';

export { afterUndone } from '../undo/after-undone';

type CarriedOut =
  | { readonly kind: 'carried-out'; readonly left: SettingsLeft | undefined }
  | { readonly kind: 'not-carried-out'; readonly outcome: CommandOutcome };

/**
 * Applies a change and rolls it back where it breaks off. `after`: the workbook that it makes of the snapshot, where it
 * has been worked out.
 */
async function carryOut(
  store: WorkbookStore,
  { workbook: port }: SessionPorts,
  state: WorkbookState,
  change: WorkbookChange,
  options: WorkOptions,
  after: WorkbookSnapshot | null = null,
): Promise<CarriedOut> {
  const applied = await port.apply(change, options);
  if (applied.kind === 'done') {
    await store.setState(await uncancelled(stateAfter(state, change, after)));
    return { kind: 'carried-out', left: applied.left };
  }
  store.markOutdated();
  const written =
    applied.touched.length === 0 ? [] : await rollback(port, state.snapshot, change, applied.touched);
  const concerned = [...new Set([...namesBefore(change), ...namesAfter(change)])];
  const outcome =
    applied.kind === 'failed'
      ? failedOutcome(change.title, applied.excelError, written, concerned)
      : cancelledOutcome(change.title, written);
  return { kind: 'not-carried-out', outcome };
}

/** Adds to a completed outcome the settings of sheets that Excel refused. */
async function withLeft(outcome: DoneOutcome, left: SettingsLeft | null | undefined): Promise<DoneOutcome> {
  if (left === null || left === undefined) return outcome;
  const { settingsLeftWords } = await settingsWords();
  return {
    ...outcome,
    details: [...settingsLeftWords(left), ...outcome.details],
    again: async () => {
      const rest = await left.again();
      return withLeft(done(rest === null ? '表的设置已全部写入。' : '表的设置仍没有全部写入。'), rest);
    },
  };
}

/** Told while the step can still be undone. */
const NOT_KEPT = '改动的工作表太大，没有随工作簿保存这一步：要撤销，请在关闭窗格以前。';

const NAMES_IN_USE =
  '工作簿中已有与本程序同名的“名称”，指向别的内容，因此没有改动工作簿。请在“公式”的“名称管理器”中把下列名称改名，再执行一次。';

interface StepAhead {
  readonly after: WorkbookSnapshot;
  readonly step: Omit<Undo, 'record'>;
}

/** Makes the undo step ahead of the change, so that the workbook keeps it with the change. */
function* stepAhead(change: WorkbookChange, state: WorkbookState, at: string): Sliced<StepAhead> {
  const isAsFound = state.memory === state.memoryFound;
  const memory = isAsFound ? state.snapshot.memory : encodeMemory(state.memory);
  yield;
  const after = yield* changedSnapshotInSlices(state.snapshot, change);
  const back = yield* inverseChangeInSlices({ ...state.snapshot, memory }, change);
  const names = new Set(namesBefore(back));
  // Drops large entry sheets that the change did not touch.
  const expected = { ...after, sheets: after.sheets.filter(({ name }) => names.has(name)) };
  const before = new Set(namesAfter(back));
  const target = { ...state.snapshot, sheets: state.snapshot.sheets.filter(({ name }) => before.has(name)) };
  const step = { title: change.title, at, change: back, expected, target, explanations: null, earlier: null };
  return { after, step };
}

/** Applies what was prepared from the latest reading. */
export async function performOn(
  store: WorkbookStore,
  ports: SessionPorts,
  state: WorkbookState,
  prepared: PreparedCommand,
  options: WorkOptions,
): Promise<CommandOutcome> {
  if (prepared.kind === 'nothing') return done(prepared.summary);
  if (prepared.kind !== 'change') return prepared;
  const inUse = namesInUse(state.snapshot, prepared.change);
  if (inUse.length > 0) return { kind: 'refused', message: NAMES_IN_USE, items: inUse };
  await takeHistoryUp(store);
  const planned = { ...prepared.change, memory: prepared.change.memory ?? encodeMemory(state.memory) };
  const ahead = await inSlices(stepAhead(planned, state, ports.now().toISOString()), options.signal);
  if (ahead.kind === 'cancelled') return cancelledOutcome(planned.title, []);
  const step = await withRecord(store, ahead.value.step);
  const { history, done: onWritten } = stepped(store, step);
  // The pane's state is part of the stored memory and newer than the reading.
  const change = await uncancelled(withPane(planned, state, store.pane, history));
  const result = await carryOut(store, ports, state, change, options, ahead.value.after);
  if (result.kind === 'not-carried-out') return result.outcome;
  onWritten();
  store.notify();
  const { summary, figures } = prepared;
  const details = step.record === null ? [...prepared.details, NOT_KEPT] : prepared.details;
  return withLeft({ kind: 'done', summary, details, changes: figures }, result.left);
}

/**
 * Adds the pane's state and the history to the memory. Explanations, checks and the round of returns have their own writes: no command
 * or undo restores older ones. Pauses between reading and writing the memory, which holds all tables.
 */
function* withPane(
  change: WorkbookChange,
  state: WorkbookState,
  pane: PaneState,
  history: Memory['history'],
): Sliced<WorkbookChange> {
  const memory = change.memory === undefined ? state.memory : decodeMemory(change.memory);
  yield;
  const { explanations, check, returns } = state.memory;
  return {
    ...change,
    memory: encodeMemory({ ...memory, pane, explanations, check, returns, history }),
    memoryBefore: state.snapshot.memory,
  };
}

const NOTHING_TO_UNDO: CommandOutcome = { kind: 'refused', message: '没有可以撤销的操作。', items: [] };

function stepsBack(undo: Undo): readonly Undo[] {
  return undo.earlier === null ? [undo] : [undo, ...stepsBack(undo.earlier)];
}

interface WayBack {
  readonly undo: Undo;
  readonly state: WorkbookState;
  readonly open: WorkbookChange;
}

/** The explanations without those of the step; they have no part in changes of sheets. */
function withoutStep(
  undo: Undo,
  { memory }: WorkbookState,
): { readonly explanations: Memory['explanations']; readonly left: number } {
  if (undo.explanations === null) return { explanations: memory.explanations, left: 0 };
  const { encoded, left } = withoutChanges(memory.explanations, undo.explanations);
  return { explanations: encoded, left };
}

async function carryBack(
  store: WorkbookStore,
  ports: SessionPorts,
  { undo, state, open }: WayBack,
  options: WorkOptions,
): Promise<CommandOutcome> {
  const forgotten = forgottenSteps(store);
  const history = keptSteps(undo.earlier, forgotten);
  const { explanations, left } = withoutStep(undo, state);
  const before = withMemory(state, { ...state.memory, explanations });
  const visible = keepingVisibleSheet(open, state.snapshot);
  const change = await uncancelled(withPane(visible, before, store.pane, history));
  store.begunUndo = undo;
  const result = await carryOut(store, ports, state, change, options);
  if (result.kind === 'not-carried-out') return result.outcome;
  store.undo = undo.earlier;
  keepForgotten(store, forgotten);
  store.notify();
  const kept = left === 0 ? '' : `${String(left)}条说明后来又有改动，保持现状。`;
  return withLeft(done(`已撤销“${undo.title}”。${kept}`), result.left);
}

/**
 * Reads the sheets of the last step, and of earlier ones only where Excel itself has undone those above: sheets that a
 * check has not read would make its result outdated. `undo`: the step to undo; `null`: none is left.
 */
async function readForUndo(
  store: WorkbookStore,
  ports: SessionPorts,
  options: WorkOptions,
): Promise<ExcelAnswer<{ readonly undo: Undo | null; readonly state: WorkbookState }>> {
  const steps = store.undo === null ? [] : stepsBack(store.undo);
  for (let count = Math.min(1, steps.length); ;) {
    const others = steps
      .slice(0, count)
      .flatMap(({ change }) => [...namesBefore(change), ...namesAfter(change)]);
    const read = await readNow(store, ports, 'change', options, { others });
    if (read.kind !== 'done') return read;
    const undo = store.openUndo();
    const found = undo === null ? steps.length : steps.indexOf(undo) + 1;
    if (found <= count) return { kind: 'done', value: { undo, state: read.value } };
    count = found;
  }
}

/** Undoes the last step from the latest reading. */
export async function undoOnce(
  store: WorkbookStore,
  ports: SessionPorts,
  options: CommandOptions,
): Promise<CommandOutcome> {
  await takeHistoryUp(store);
  if (store.undo === null) return NOTHING_TO_UNDO;
  const read = await readForUndo(store, ports, options);
  if (read.kind !== 'done') return notRead(read, UNDO_TITLE);
  const { undo, state } = read.value;
  if (undo === null) return NOTHING_TO_UNDO;
  const edited = editedSince(undo, state.snapshot, state.memory);
  if (edited === null)
    return carryBack(store, ports, { undo, state, ...openPart(undo, state.snapshot) }, options);
  const { all, rest, question } = edited;
  const chosen = [all, rest].find((one) => one?.id === options.answer);
  if (chosen === undefined || chosen === null) return { kind: 'question', question };
  return carryBack(store, ports, { undo, state, open: chosen.change }, options);
}
