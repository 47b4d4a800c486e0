/** Gathers a person's edits until a pause and reads what they affect: a table's sheet alone, otherwise everything. */
import { ENTRY_SHEET_HEADS } from '../../entries/sheet-heads';
import { comparable } from '../../entries/text';
import type { FoundSheet } from '../../sheets/plan/snapshot';
import { unexpected } from '../failure-outcomes';
import type { ExcelAnswer, Edit, Unsubscribe, WorkbookPort } from '../port';
import { readWorkbookState } from './read-workbook-state';
import { stateOfSnapshot } from './state-of-snapshot';
import type { WorkbookState } from './workbook-state';

/** A pause in typing after which the workbook is read again, in milliseconds. */
const PAUSE_AFTER_EDIT = 800;

function isEntrySheet(sheet: FoundSheet): boolean {
  return ENTRY_SHEET_HEADS.some(({ name }) => comparable(name) === comparable(sheet.name));
}

/** Decides whether all of these sheets were read and hold no entries. */
export function onlyTables(state: WorkbookState, sheetIds: ReadonlySet<string>): boolean {
  return [...sheetIds].every((id) =>
    state.snapshot.sheets.some((sheet) => sheet.id === id && !isEntrySheet(sheet)),
  );
}

type SheetRow = FoundSheet['rows'][number];

function isSameRow(one: SheetRow, other: SheetRow): boolean {
  return one.length === other.length && one.every((cell, column) => cell === other[column]);
}

/** Keeps the rows that are as before as the same objects: what was made of them is found again. */
function withRowsKept(read: FoundSheet, before: FoundSheet | undefined): FoundSheet {
  if (before === undefined) return read;
  const rows = read.rows.map((row, index) => {
    const was = before.rows[index];
    return was !== undefined && isSameRow(row, was) ? was : row;
  });
  return { ...read, rows };
}

/** Reads these sheets again; `null` where tabs were added, removed or renamed. */
async function withSheetsReadAgain(
  port: WorkbookPort,
  state: WorkbookState,
  sheetIds: ReadonlySet<string>,
): Promise<ExcelAnswer<WorkbookState> | null> {
  const read = await port.snapshot({ names: [], ids: [...sheetIds], purpose: 'read' });
  if (read.kind !== 'done') return read;
  const { sheets, tabs, memory, names } = read.value;
  const tabNames = (of: typeof tabs): string => of.map((tab) => tab.name).join('\n');
  if (tabNames(tabs) !== tabNames(state.snapshot.tabs)) return null;
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  const merged = state.snapshot.sheets.map((sheet) => {
    const again = byId.get(sheet.id);
    return again === undefined ? sheet : withRowsKept(again, sheet);
  });
  return stateOfSnapshot({ sheets: merged, tabs, memory, names }, state);
}

export interface EditedState {
  readonly state: WorkbookState;
  /** The edited sheets, when only tables were edited; `null` when anything may have changed. */
  readonly tables: ReadonlySet<string> | null;
}

/** Reads what the edits affect. */
export async function readEdited(
  port: WorkbookPort,
  before: WorkbookState | null,
  sheetIds: ReadonlySet<string>,
): Promise<ExcelAnswer<EditedState>> {
  if (before !== null && sheetIds.size > 0 && onlyTables(before, sheetIds)) {
    const part = await withSheetsReadAgain(port, before, sheetIds);
    if (part !== null)
      return part.kind === 'done' ? { kind: 'done', value: { state: part.value, tables: sheetIds } } : part;
  }
  const whole = await readWorkbookState(port, { purpose: 'read', previous: before });
  return whole.kind === 'done' ? { kind: 'done', value: { state: whole.value, tables: null } } : whole;
}

/** The edits up to a pause. */
export interface GatheredEdits {
  /** The sheets edited in this Excel, not by others. */
  readonly localIds: ReadonlySet<string>;
}

export interface EditListener {
  /** Called at once, so that a reading before the pause includes the edit. */
  readonly onEdit: (edit: Edit) => void;
  readonly onPause: (edits: GatheredEdits) => void;
  /** Called where Excel reports no edits. */
  readonly onEventsRefused: () => void;
}

/** Gathers edits until a pause. Returns the function that stops it. */
export function gatherEdits(
  port: Pick<WorkbookPort, 'onEdited'>,
  { onEdit, onPause, onEventsRefused }: EditListener,
): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let edits: readonly Edit[] = [];
  const paused = (): void => {
    timer = null;
    const local = edits.filter(({ isLocal }) => isLocal);
    const gathered = { localIds: new Set(local.map(({ sheetId }) => sheetId)) };
    edits = [];
    onPause(gathered);
  };
  const following = port
    .onEdited((edit) => {
      edits = [...edits, edit];
      onEdit(edit);
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(paused, PAUSE_AFTER_EDIT);
    })
    .catch((error: unknown): ExcelAnswer<Unsubscribe> => ({ kind: 'failed', excelError: unexpected(error) }));
  void following.then((answer) => {
    if (answer.kind !== 'done') onEventsRefused();
  });
  return () => {
    if (timer !== null) clearTimeout(timer);
    void following.then((answer) => (answer.kind === 'done' ? answer.value() : undefined));
  };
}
