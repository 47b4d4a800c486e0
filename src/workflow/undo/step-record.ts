/** Packs an undo step for the workbook's memory, and makes the step of a stored one again. */
import type { ExplanationChange } from '../../checks/explanations';
import { fingerprint } from '../../entries/fingerprint';
import type { RawCell } from '../../entries/raw-workbook';
import type { Area } from '../../grid/area';
import type { SheetChange, WorkbookChange } from '../../sheets/plan/change';
import type { FoundSheet, WorkbookSnapshot } from '../../sheets/plan/snapshot';
import type { Sliced } from '../../slices/slices';
import { packedText, unpackedText } from '../../xlsx/packed-text';
import { decodeMemory, encodeMemory, NO_MEMORY } from '../memory';
import { changedSnapshotInSlices } from './changed-snapshot';
import type { KeptStep, Undo } from './undo';

/** Raise it when the form changes: older add-ins then keep such steps by name only. */
const VERSION = 1;

/** In cells of the touched sheets; larger steps would not fit into the memory. */
const MOST_CELLS = 60_000;

/** Rows of a piece between two pauses. */
const ROWS_AT_ONCE = 500;

interface StoredSheet {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly protected: boolean;
  readonly hiddenRows: readonly number[];
  readonly merges: readonly Area[];
  readonly formulas: readonly (readonly [place: string, formula: string])[];
}

type StepHead = Pick<WorkbookSnapshot, 'tabs'> & {
  readonly version: number;
  readonly change: WorkbookChange;
  readonly explanations: readonly ExplanationChange[] | null;
  readonly sheets: readonly StoredSheet[];
};

/** The whole step: the head, then the rows of each sheet. */
type StoredStep = readonly [head: StepHead, ...rows: readonly (readonly (readonly RawCell[])[])[]];

/** Explanations, checks and returns have their own ways back: no undo restores them. */
function* slimMemory(memory: string | undefined): Sliced<Pick<WorkbookChange, 'memory'>> {
  if (memory === undefined) return {};
  const { pane, explanations, check, returns, history } = NO_MEMORY;
  const decoded = decodeMemory(memory);
  yield;
  return { memory: encodeMemory({ ...decoded, pane, explanations, check, returns, history }) };
}

function cellsIn({ sheets }: WorkbookSnapshot): number {
  return sheets.reduce((sum, { rows }) => rows.reduce((cells, row) => cells + row.length, sum), 0);
}

/** `slim`: the change without what the step does not restore. */
function* piecesOf(
  { expected, explanations }: Pick<Undo, 'expected' | 'explanations'>,
  slim: WorkbookChange,
): Generator<string> {
  const head: StepHead = {
    version: VERSION,
    change: slim,
    explanations,
    tabs: expected.tabs,
    sheets: expected.sheets.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      hidden: sheet.hidden,
      protected: sheet.protected,
      hiddenRows: [...sheet.hiddenRows],
      merges: sheet.merges,
      formulas: [...sheet.formulaTexts],
    })),
  };
  yield `[${JSON.stringify(head)}`;
  for (const { rows } of expected.sheets) {
    yield ',[';
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
      const part = JSON.stringify(rows.slice(at, at + ROWS_AT_ONCE)).slice(1, -1);
      yield at === 0 ? part : `,${part}`;
    }
    yield ']';
  }
  yield ']';
}

/** Pauses around the memory and between portions of rows. `null`: the step is too large to be kept. */
export function* recordOfStep(
  step: Pick<Undo, 'change' | 'expected' | 'explanations'>,
): Sliced<string | null> {
  if (cellsIn(step.expected) > MOST_CELLS) return null;
  const memory = yield* slimMemory(step.change.memory);
  yield;
  const packed = yield* packedText(piecesOf(step, { ...step.change, ...memory }));
  return `${fingerprint(packed)} ${packed}`;
}

function isStep(value: unknown): value is StoredStep {
  const head: unknown = Array.isArray(value) ? value[0] : null;
  return typeof head === 'object' && head !== null && 'version' in head && head.version === VERSION;
}

/** The fingerprint tells that the text is as this program wrote it; `null`: it is not. */
function storedStep(record: string): StoredStep | null {
  const [mark, packed] = record.split(' ');
  if (mark === undefined || packed === undefined || fingerprint(packed) !== mark) return null;
  const text = unpackedText(packed);
  const value: unknown = text === null ? null : JSON.parse(text);
  return isStep(value) ? value : null;
}

/** JSON has no `undefined`: what is left out of a row of a plan comes back as `null`. */
function withoutNulls<T>(value: T): T {
  if (Array.isArray(value))
    return value.map((item: unknown) => (item === null ? undefined : withoutNulls(item))) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutNulls(item)])) as T;
}

/** A file that is opened again may give its sheets other ids: they are found by their names. */
function idsNow(tabs: WorkbookSnapshot['tabs'], now: WorkbookSnapshot): (id: string) => string {
  const ids = new Map(
    tabs.map(({ id, name }) => [id, now.tabs.find((tab) => tab.name === name)?.id ?? id] as const),
  );
  return (id) => ids.get(id) ?? id;
}

function withIds(change: SheetChange, idOf: (id: string) => string): SheetChange {
  return 'sheetId' in change ? { ...change, sheetId: idOf(change.sheetId) } : change;
}

/** `earlier`: the step below it. `null`: the record cannot be read. */
function* stepOf(kept: KeptStep, now: WorkbookSnapshot, earlier: Undo | null): Sliced<Undo | null> {
  const stored = kept.record === null ? null : storedStep(kept.record);
  yield;
  if (stored === null) return null;
  const [{ change: written, explanations, tabs, sheets: heads }, ...rows] = stored;
  const idOf = idsNow(tabs, now);
  const plain = withoutNulls(written);
  const change = { ...plain, sheets: plain.sheets.map((one) => withIds(one, idOf)) };
  const sheets = heads.map(({ formulas, hiddenRows, ...head }, index): FoundSheet => ({
    ...head,
    id: idOf(head.id),
    rows: rows[index] ?? [],
    hiddenRows: new Set(hiddenRows),
    formulas: new Set(formulas.map(([place]) => place)),
    formulaTexts: new Map(formulas),
  }));
  const expected: WorkbookSnapshot = {
    sheets,
    tabs: tabs.map((tab) => ({ ...tab, id: idOf(tab.id) })),
    memory: null,
    names: new Map(),
  };
  const target = yield* changedSnapshotInSlices(expected, change);
  const { title, at, record } = kept;
  return { title, at, change, expected, target, explanations, record, earlier };
}

/** The steps that can be undone again, the newest on top; the others are known by name. */
export interface RestoredSteps {
  readonly undo: Undo | null;
  readonly forgotten: readonly KeptStep[];
}

export function* restoredSteps(kept: readonly KeptStep[], now: WorkbookSnapshot): Sliced<RestoredSteps> {
  const readable = kept.findIndex(({ record }) => record === null);
  let whole = readable < 0 ? kept.length : readable;
  let undo: Undo | null = null;
  for (let index = whole - 1; index >= 0; index -= 1) {
    const step = kept[index];
    const made: Undo | null = step === undefined ? null : yield* stepOf(step, now, undo);
    // Steps below a damaged one cannot be reached.
    if (made === null) whole = index;
    undo = made;
  }
  return { undo, forgotten: kept.slice(whole) };
}
