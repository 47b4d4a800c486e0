/** Computes the status of the work from a reading of the workbook. */
import { cellKey } from '../../grid/cell-key';
import { isBlank } from '../../entries/cell-reading';
import type { EntryProblem } from '../../entries/problem';
import { ENTRY_SHEET_HEADS, isAmong } from '../../entries/sheet-heads';
import type { FilledTable } from '../../rollup/rollup';
import type { FoundSheet } from '../../sheets/plan/snapshot';
import { stopping, type Sliced } from '../../slices/slices';
import { liveProblem } from './live-problems';
import type { TableWork } from '../tables/table-work';
import type { EntrySheetStatus, NextStep, WorkbookStatus, TableStatus, TableState } from './workbook-status';
import { sheetByName, type WorkbookState } from '../reading/workbook-state';

/** Cache: an edit of a table leaves the entry sheets as they were read. */
const countsOfRows = new WeakMap<FoundSheet, number>();

/** Counts rows below the header with contents other than a formula. */
function* enteredRows(sheet: FoundSheet): Sliced<number> {
  const known = countsOfRows.get(sheet) ?? (yield* countedRows(sheet));
  countsOfRows.set(sheet, known);
  return known;
}

const ROWS_AT_ONCE = 10_000;

function* countedRows({ rows, formulas }: FoundSheet): Sliced<number> {
  let entered = 0;
  yield* stopping(rows.entries(), ROWS_AT_ONCE, ([row, cells]) => {
    const isEntered = cells.some((cell, column) => !isBlank(cell) && !formulas.has(cellKey(row, column)));
    if (row > 0 && isEntered) entered += 1;
  });
  return entered;
}

/** Lists the entry sheets that the set needs, and the others that exist. Pauses within and after each sheet. */
function* entrySheets({ snapshot, set }: WorkbookState): Sliced<readonly EntrySheetStatus[]> {
  const sheetsToShow = ENTRY_SHEET_HEADS.filter(
    (sheet) => isAmong(set.entrySheets, sheet) || sheetByName(snapshot, sheet.name) !== null,
  );
  const shown: EntrySheetStatus[] = [];
  for (const { name, purpose } of sheetsToShow) {
    const sheet = sheetByName(snapshot, name);
    const rows = sheet === null ? 0 : yield* enteredRows(sheet);
    shown.push({ name, purpose, sheetName: sheet?.name ?? null, rows });
    yield;
  }
  return shown;
}

/** Decides whether a sheet missing from the workbook's memory shows figures. */
function* showsFigures(state: WorkbookState, work: TableWork, filled: FilledTable): Sliced<boolean> {
  const found = state.sheetOf(filled.table.id);
  if (found === null) return false;
  const drawn = yield* state.draw(filled, 'layout');
  const { typed } = yield* work.compareTable(drawn, found, null);
  return typed.some((cell) => cell.content?.kind !== 'text');
}

function* tableState(
  state: WorkbookState,
  work: TableWork,
  filled: FilledTable,
  changes: number,
): Sliced<TableState> {
  const remembered = state.memory.tables.get(filled.table.id);
  const isFilled = remembered?.filled ?? (yield* showsFigures(state, work, filled));
  if (!isFilled) return 'layout';
  return changes > 0 ? 'stale' : 'filled';
}

function* tableStatus(state: WorkbookState, work: TableWork, filled: FilledTable): Sliced<TableStatus> {
  const { id, name, label } = filled.table;
  const found = state.sheetOf(id);
  if (found === null)
    return { id, name, label, state: 'absent', sheetName: null, handTyped: [], changes: [] };
  const remembered = state.memory.tables.get(id) ?? null;
  const mode = state.memory.lastFill?.as ?? 'values';
  const drawn = yield* state.draw(filled, mode);
  const differences = yield* work.tableDifferences(filled, drawn, found, remembered);
  if (differences === null)
    return { id, name, label, state: 'absent', sheetName: null, handTyped: [], changes: [] };
  const { figures, typed, isRestructured } = differences;
  return {
    id,
    name,
    label,
    state: yield* tableState(state, work, filled, figures.length + (isRestructured ? 1 : 0)),
    sheetName: found.name,
    handTyped: typed,
    changes: figures,
  };
}

/** Lists the tables by their tabs alone, while nothing can be computed. */
function unknownTables(state: WorkbookState): readonly TableStatus[] {
  return state.set.tables.map(({ id, name, label }) => {
    const found = state.sheetOf(id);
    const isFilled = state.memory.tables.get(id)?.filled === true;
    return {
      id,
      name,
      label,
      state: found === null ? 'absent' : isFilled ? 'filled' : 'layout',
      sheetName: found?.name ?? null,
      handTyped: [],
      changes: [],
    };
  });
}

/** Renames problems' sheets to their present tabs, so that the pane can go to them. */
function problemsOf({ reading, snapshot }: WorkbookState): readonly EntryProblem[] {
  return reading.problems.map(liveProblem).map((problem) => ({
    ...problem,
    sheet: sheetByName(snapshot, problem.sheet)?.name ?? problem.sheet,
  }));
}

function nextStep(status: Omit<WorkbookStatus, 'next'>): NextStep {
  const { settings, units, problems, tables } = status;
  const isMissing = (essential: string): boolean =>
    status.entrySheets.some((sheet) => sheet.name === essential && sheet.sheetName === null);
  const essential = ENTRY_SHEET_HEADS.filter((sheet) => sheet.essential).map((sheet) => sheet.name);
  if (essential.some(isMissing)) {
    const isBegun = status.entrySheets.some(({ sheetName }) => sheetName !== null);
    return isBegun ? 'complete-entry-sheets' : 'make-entry-sheets';
  }
  if (settings === null) return 'complete-settings';
  if (units.length === 0) return 'enter-units';
  const isToMend = problems.some(({ severity }) => severity === 'blocking' || severity === 'excluded');
  if (status.incomeLines + status.expenditureLines === 0 && !isToMend) return 'enter-lines';
  if (isToMend) return 'mend-entries';
  if (tables.every((table) => table.state === 'absent')) return 'generate';
  return tables.some((table) => table.state === 'layout' || table.state === 'stale') ? 'fill' : 'done';
}

/** An earlier state with its status. */
export interface StatusBefore {
  readonly state: WorkbookState;
  readonly status: WorkbookStatus;
}

/** Reuses the status of a table whose sheet and figures are the same objects as before. */
function* remembered(
  state: WorkbookState,
  work: TableWork,
  filled: FilledTable,
  previous: StatusBefore | null,
): Sliced<TableStatus> {
  const { id } = filled.table;
  const earlier = previous?.status.tables.find((table) => table.id === id);
  const isSame =
    earlier !== undefined &&
    previous !== null &&
    previous.state.reading === state.reading &&
    previous.state.sheetOf(id) === state.sheetOf(id) &&
    previous.state.memory.tables.get(id) === state.memory.tables.get(id) &&
    previous.state.memory.lastFill?.as === state.memory.lastFill?.as;
  return isSame ? earlier : yield* tableStatus(state, work, filled);
}

function* tablesOf(state: WorkbookState, previous: StatusBefore | null): Sliced<readonly TableStatus[]> {
  const { tableWork } = state;
  const filled = state.filled();
  if (filled === null || tableWork === null) return unknownTables(state);
  const tables: TableStatus[] = [];
  for (const table of filled) {
    yield;
    tables.push(yield* remembered(state, tableWork, table, previous));
  }
  return tables;
}

/** Computes the status, pausing after portions of rows. `previous`: the status of unchanged tables is reused. */
export function* statusInSlices(
  state: WorkbookState,
  previous: StatusBefore | null = null,
): Sliced<WorkbookStatus> {
  const { reading, memory } = state;
  const isRead = reading.kind === 'entries';
  const sheets = yield* entrySheets(state);
  const status = {
    entrySheets: sheets,
    entriesUsable: isRead,
    settingTexts: state.settingTexts,
    settings: isRead ? reading.entries.settings : reading.settings,
    units: isRead ? reading.entries.units : reading.units,
    incomeLines: isRead ? reading.entries.income.length : 0,
    expenditureLines: isRead ? reading.entries.expenditure.length : 0,
    // A workbook without entry sheets has no problems yet.
    problems: sheets.every((sheet) => sheet.sheetName === null) ? [] : problemsOf(state),
    tables: yield* tablesOf(state, previous),
    lastFill: memory.lastFill,
  };
  return { ...status, next: nextStep(status) };
}
