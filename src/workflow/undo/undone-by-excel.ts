/**
 * Recognizes Excel's own Ctrl+Z after a command: cells return, the workbook's memory does not
 * (OfficeDev/office-js#6415). Restored figures would count as typed by hand. So they are compared with the undo step:
 * a table in its former state gets its former memory. Nothing is written for it; the next command stores that memory.
 */
import { at } from '../../money/at';
import type { SheetChange } from '../../sheets/plan/change';
import type { FoundSheet, WorkbookSnapshot } from '../../sheets/plan/snapshot';
import { foundValue, type WrittenSheet } from '../../sheets/written/written-sheet';
import { alignSheet } from '../../sheets/written/align-sheet';
import { decodeMemory, type Memory, type TableMemory } from '../memory';
import type { WorkbookState } from '../reading/workbook-state';
import { compareInSlices, openPart } from './open-part';
import { sameContents } from './same-sheets';
import type { Undo } from './undo';
import type { Sliced } from '../../slices/slices';

type Edit = Extract<SheetChange, { readonly kind: 'edit' }>;

function named(snapshot: WorkbookSnapshot, name: string): FoundSheet | undefined {
  return snapshot.sheets.find((sheet) => sheet.name === name);
}

/** Cache by sheet after the command: it is compared with the sheet as it is now after every edit. */
const cellsChanged = new WeakMap<FoundSheet, { readonly edit: Edit; readonly cells: Edit['cells'] }>();

/** Lists the cells that the command changed, in the order of writing. */
function changedCells(edit: Edit, before: FoundSheet, after: FoundSheet): Edit['cells'] {
  const known = cellsChanged.get(after);
  if (known?.edit === edit) return known.cells;
  const cells = [...edit.cells]
    .filter(({ row, column }) => foundValue(before, row, column) !== foundValue(after, row, column))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  cellsChanged.set(after, { edit, cells });
  return cells;
}

/** Whether a row is the very row as written, without a look at its cells. */
function isRowKept(now: FoundSheet, after: FoundSheet, row: number): boolean {
  const isPlain = now.formulaTexts.size === 0 && after.formulaTexts.size === 0;
  return isPlain && now.rows[row] === after.rows[row];
}

/**
 * Finds the reverted cells. Ctrl+Z goes back from the last written cell: the last cells are as before, those ahead of
 * them as written. Anything else is the clerk's, also an old figure typed again among new ones.
 */
function revertedCells(edit: Edit, before: FoundSheet, after: FoundSheet, now: FoundSheet): Edit['cells'] {
  const cells = changedCells(edit, before, after);
  const first = cells.findIndex(
    ({ row, column }) =>
      !isRowKept(now, after, row) && foundValue(now, row, column) !== foundValue(after, row, column),
  );
  const last = first < 0 ? [] : cells.slice(first);
  const areBack = last.every(
    ({ row, column }) => foundValue(now, row, column) === foundValue(before, row, column),
  );
  return areBack ? last : [];
}

/** Restores the former memory of reverted cells, where it is known. */
function withReverted(
  written: WrittenSheet,
  earlier: WrittenSheet,
  now: FoundSheet,
  reverted: Edit['cells'],
): WrittenSheet {
  const { rows, columns } = alignSheet(written, now);
  const cells = written.cells.map((row) => [...row]);
  for (const cell of reverted) {
    const row = rows.indexOf(cell.row);
    const column = columns.indexOf(cell.column);
    if (row < 0 || column < 0) continue;
    const rowBefore = earlier.rowIds.indexOf(at(written.rowIds, row));
    const columnBefore = earlier.columnIds.indexOf(at(written.columnIds, column));
    const line = cells[row];
    const value = earlier.cells[rowBefore]?.[columnBefore];
    // Another program may have cut the memory short; the cell then stays as written.
    if (line === undefined || value === undefined) continue;
    line[column] = value;
  }
  return { ...written, cells };
}

interface UndoContext {
  readonly undo: Undo;
  readonly state: WorkbookState;
  readonly earlier: Memory;
}

/** Returns the table's corrected memory; `null`: it stays. */
function tableBefore(
  { undo, state, earlier }: UndoContext,
  id: string,
  table: TableMemory,
): TableMemory | 'none' | null {
  const now = state.sheetOf(id);
  const change = undo.change.sheets.find(
    (one): one is Edit => one.kind === 'edit' && one.sheetId === now?.id,
  );
  const before = now === null ? undefined : named(undo.target, now.name);
  const after = now === null ? undefined : named(undo.expected, now.name);
  if (now === null || change === undefined || before === undefined || after === undefined) return null;
  if (sameContents(after, now)) return null;
  const earlierTable = earlier.tables.get(id);
  if (sameContents(before, now)) return earlierTable ?? 'none';
  if (earlierTable === undefined || change.rows.length > 0) return null;
  const reverted = revertedCells(change, before, after, now);
  if (reverted.length === 0) return null;
  return { ...table, written: withReverted(table.written, earlierTable.written, now, reverted) };
}

/** Decides whether Excel has undone all of a command's changes of sheets. */
export function isUndone(undo: Undo, now: WorkbookSnapshot): boolean {
  const { open, edited } = openPart(undo, now);
  const { sheets } = undo.change;
  return sheets.length > 0 && open.sheets.length === 0 && edited.length === 0;
}

/** Cache: the memory before a command is compared after every edit, and has every figure of the tables. */
const memoriesBefore = new WeakMap<Undo, Memory>();

function memoryBefore(undo: Undo): Memory {
  const memory = memoriesBefore.get(undo) ?? decodeMemory(undo.change.memory ?? null);
  memoriesBefore.set(undo, memory);
  return memory;
}

function withoutCommand(state: WorkbookState, undo: Undo): Memory {
  const { memory } = state;
  const earlier = memoryBefore(undo);
  const isWhole = isUndone(undo, state.snapshot);
  if (isWhole) return { ...memory, tables: earlier.tables, lastFill: earlier.lastFill };
  const tables = new Map(memory.tables);
  let isSame = true;
  for (const [id, table] of memory.tables) {
    const before = tableBefore({ undo, state, earlier }, id, table);
    if (before === null) continue;
    isSame = false;
    if (before === 'none') tables.delete(id);
    else tables.set(id, before);
  }
  return isSame ? memory : { ...memory, tables };
}

/** Returns the memory, corrected by what Excel has undone of the last commands. */
export function memoryAfterUndo(state: WorkbookState, undo: Undo | null): Memory {
  if (undo?.change.memory === undefined) return state.memory;
  const memory = withoutCommand(state, undo);
  return isUndone(undo, state.snapshot) ? memoryAfterUndo({ ...state, memory }, undo.earlier) : memory;
}

/** Compares the sheets first in slices, since a sheet of 150,000 lines takes long. */
export function* memoryAfterUndoInSlices(state: WorkbookState, undo: Undo | null): Sliced<Memory> {
  let step = undo;
  while (step !== null) {
    yield* compareInSlices(step, state.snapshot);
    step = isUndone(step, state.snapshot) ? step.earlier : null;
  }
  return memoryAfterUndo(state, undo);
}

/** Finds the last command that Excel has not undone entirely. */
export function openUndo(undo: Undo | null, now: WorkbookSnapshot | null): Undo | null {
  return undo !== null && now !== null && isUndone(undo, now) ? openUndo(undo.earlier, now) : undo;
}
