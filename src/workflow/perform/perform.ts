/** Performs a command: reads, prepares, applies, and keeps the undo step; also performs the undo. */
import type { WorkbookChange } from '../../sheets/plan/change';
import type { WorkbookSnapshot } from '../../sheets/plan/snapshot';
import { inSlices, type Sliced, type SlicedAnswer } from '../../slices/slices';
import type { Prepare, PreparedCommand } from './prepared';
import { cancelledOutcome, failedOutcome, readingFailed } from '../failure-outcomes';
import { namesInUse } from './names-in-use';
import { decodeMemory, encodeMemory, type PaneState } from '../memory';
import type { CommandOutcome } from '../outcome';
import type { CommandOptions, ExcelAnswer, WorkOptions } from '../port';
import { untilNotOvertaken } from './overtaken';
import { readNow } from '../reading/read-now';
import type { WorkbookStore } from '../store';
import type { SessionPorts } from '../session-ports';
import { changedSnapshotInSlices } from '../undo/changed-snapshot';
import { namesAfter, namesBefore } from '../undo/changed-names';
import { inverseChangeInSlices } from '../undo/inverse-change';
import { rollback } from '../undo/recover';
import { editedSince } from '../undo/edited-since';
import { openPart } from '../undo/open-part';
import { settingsLeftWords, type SettingsLeft } from '../settings-left';
import { workbookStateInSlices, type WorkbookState } from '../reading/workbook-state';
import { onTop, type Undo } from '../undo/undo';
import { UNDO_TITLE } from '../command-titles';

export function done(summary: string, details: readonly string[] = []): DoneOutcome {
  return { kind: 'done', summary, details, changes: [] };
}

export function notRead(
  answer: Exclude<ExcelAnswer<unknown>, { kind: 'done' }>,
  title: string,
): CommandOutcome {
  if (answer.kind === 'cancelled') return cancelledOutcome(title, []);
  // The workbook can be read, but not changed: the command itself is impossible.
  if (answer.excelError.kind === 'read-only') return failedOutcome(title, answer.excelError, [], []);
  return readingFailed(answer.excelError);
}

/** The workbook as a change leaves it. */
export function* stateAfter(state: WorkbookState, change: WorkbookChange): Sliced<WorkbookState> {
  const snapshot = yield* changedSnapshotInSlices(state.snapshot, change);
  return yield* workbookStateInSlices(snapshot, state);
}

type CarriedOut =
  | { readonly kind: 'carried-out'; readonly left: SettingsLeft | undefined }
  | { readonly kind: 'not-carried-out'; readonly outcome: CommandOutcome };

/** Applies a change and rolls it back where it breaks off. */
async function carryOut(
  store: WorkbookStore,
  { workbook: port }: SessionPorts,
  state: WorkbookState,
  change: WorkbookChange,
  options: WorkOptions,
): Promise<CarriedOut> {
  const applied = await port.apply(change, options);
  if (applied.kind === 'done') {
    const changed = await inSlices(stateAfter(state, change));
    if (changed.kind === 'done') await store.setState(changed.value);
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

type DoneOutcome = Extract<CommandOutcome, { readonly kind: 'done' }>;

/** Adds to a completed outcome the settings of sheets that Excel refused. */
function withLeft(outcome: DoneOutcome, left: SettingsLeft | null | undefined): DoneOutcome {
  if (left === null || left === undefined) return outcome;
  return {
    ...outcome,
    details: [...settingsLeftWords(left), ...outcome.details],
    again: async () => {
      const rest = await left.again();
      return withLeft(done(rest === null ? '表的设置已全部写入。' : '表的设置仍没有全部写入。'), rest);
    },
  };
}

const NAMES_IN_USE =
  '工作簿中已有与本程序同名的“名称”，指向别的内容，因此没有改动工作簿。请在“公式”的“名称管理器”中把下列名称改名，再执行一次。';

async function preparedFrom(
  prepared: ReturnType<Prepare>,
  signal: AbortSignal | undefined,
): Promise<SlicedAnswer<PreparedCommand>> {
  const made = await prepared;
  return 'next' in made ? inSlices(made, signal) : { kind: 'done', value: made };
}

/** Makes the undo step. `left`: the workbook right after the change; later edits must not count as expected. */
function* undoOf(
  change: WorkbookChange,
  state: WorkbookState,
  left: WorkbookSnapshot,
  at: string,
): Sliced<Undo> {
  const isAsFound = state.memory === state.memoryFound;
  const memory = isAsFound ? state.snapshot.memory : encodeMemory(state.memory);
  const back = yield* inverseChangeInSlices({ ...state.snapshot, memory }, change);
  const names = new Set(namesBefore(back));
  // Drops large entry sheets that the change did not touch.
  const expected = { ...left, sheets: left.sheets.filter(({ name }) => names.has(name)) };
  const before = new Set(namesAfter(back));
  const target = { ...state.snapshot, sheets: state.snapshot.sheets.filter(({ name }) => before.has(name)) };
  return { title: change.title, at, change: back, expected, target, earlier: null };
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
  // The pane's state is part of the stored memory and newer than the reading.
  const change = withPane(prepared.change, state, store.pane);
  const result = await carryOut(store, ports, state, change, options);
  if (result.kind === 'not-carried-out') return result.outcome;
  const undo = await inSlices(
    undoOf(change, state, store.state?.snapshot ?? state.snapshot, ports.now().toISOString()),
  );
  if (undo.kind === 'done') store.undo = onTop(undo.value, store.undo);
  store.notify();
  const { summary, details, figures } = prepared;
  return withLeft({ kind: 'done', summary, details, changes: figures }, result.left);
}

export function perform(
  store: WorkbookStore,
  ports: SessionPorts,
  title: string,
  prepare: Prepare,
  options: WorkOptions,
): Promise<CommandOutcome> {
  return untilNotOvertaken(async () => {
    const read = await readNow(store, ports, 'change', options);
    if (read.kind !== 'done') return notRead(read, title);
    const prepared = await preparedFrom(prepare(read.value), options.signal);
    return prepared.kind === 'done'
      ? performOn(store, ports, read.value, prepared.value, options)
      : cancelledOutcome(title, []);
  });
}

/**
 * Adds the pane's state to the memory. Explanations, checks and the round of returns have their own writes: no command
 * or undo restores older ones.
 */
function withPane(change: WorkbookChange, state: WorkbookState, pane: PaneState): WorkbookChange {
  const memory = change.memory === undefined ? state.memory : decodeMemory(change.memory);
  const { explanations, check, returns } = state.memory;
  return {
    ...change,
    memory: encodeMemory({ ...memory, pane, explanations, check, returns }),
    memoryBefore: state.snapshot.memory,
  };
}

export function undoLast(
  store: WorkbookStore,
  ports: SessionPorts,
  options: CommandOptions,
): Promise<CommandOutcome> {
  return untilNotOvertaken(() => undoOnce(store, ports, options));
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

async function carryBack(
  store: WorkbookStore,
  ports: SessionPorts,
  { undo, state, open }: WayBack,
  options: WorkOptions,
): Promise<CommandOutcome> {
  const change = withPane(open, state, store.pane);
  store.begunUndo = undo;
  const result = await carryOut(store, ports, state, change, options);
  if (result.kind === 'not-carried-out') return result.outcome;
  store.undo = undo.earlier;
  store.notify();
  return withLeft(done(`已撤销“${undo.title}”。`), result.left);
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

async function undoOnce(
  store: WorkbookStore,
  ports: SessionPorts,
  options: CommandOptions,
): Promise<CommandOutcome> {
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
