/** Applies a change to a snapshot: no further reading is needed, and later edits can be recognized. */
import { cellKey, placeOfCellKey } from '../../grid/cell-key';
import { ENTRY_SHEETS } from '../../entries/all-sheets';
import { isBlank } from '../../entries/cell-reading';
import { comparable } from '../../entries/text';
import type { RawCell } from '../../entries/raw-workbook';
import type { RowEdit, SheetChange, WorkbookChange } from '../../sheets/plan/change';
import { shiftReferences } from '../../sheets/written/shift-references';
import { mergesAfter } from '../../sheets/plan/merges-after';
import { withPutIn } from '../../sheets/plan/put-in';
import type { PlannedCell, PlannedContent, SheetPlan } from '../../sheets/plan/plan';
import type { FoundSheet, SheetTab, WorkbookSnapshot } from '../../sheets/plan/snapshot';
import { atOnce, type Sliced } from '../../slices/slices';

/** Excel assigns the real id; until the next reading the name identifies the sheet. */
function idOfNew(name: string): string {
  return `new:${name}`;
}

interface Grid {
  rows: RawCell[][];
  readonly formulas: Map<string, string>;
}

function put(grid: Grid, row: number, column: number, content: PlannedContent | undefined): void {
  while (grid.rows.length <= row) grid.rows.push([]);
  const cells = grid.rows[row] ?? [];
  while (cells.length <= column) cells.push(null);
  grid.formulas.delete(cellKey(row, column));
  if (content === undefined) cells[column] = null;
  else if (content.kind === 'text') cells[column] = content.text;
  else if (content.kind === 'number') cells[column] = content.value;
  else {
    cells[column] = content.result;
    grid.formulas.set(cellKey(row, column), `=${content.formula}`);
  }
}

function putRow(grid: Grid, row: number, cells: readonly (PlannedCell | undefined)[]): void {
  for (const [column, cell] of cells.entries())
    if (cell?.content !== undefined) put(grid, row, column, cell.content);
}

/** Moves formulas with their rows and shifts their references within the sheet, as Excel does. */
function shiftFormulas(grid: Grid, at: number, count: number): void {
  const moved = [...grid.formulas].map(([place, formula]): readonly [string, string] | null => {
    const { row, column } = placeOfCellKey(place);
    const text = shiftReferences(formula, { at, count });
    if (row < at) return [place, text];
    return count < 0 && row < at - count ? null : [cellKey(row + count, column), text];
  });
  grid.formulas.clear();
  for (const entry of moved) if (entry !== null) grid.formulas.set(...entry);
}

function editRows(grid: Grid, edit: RowEdit): void {
  if (edit.kind === 'delete') {
    grid.rows.splice(edit.at, edit.count);
    shiftFormulas(grid, edit.at, -edit.count);
    return;
  }
  while (grid.rows.length < edit.at) grid.rows.push([]);
  shiftFormulas(grid, edit.at, edit.rows.length);
  grid.rows = withPutIn(
    grid.rows,
    edit.at,
    0,
    edit.rows.map((): RawCell[] => []),
  );
  for (const [index, cells] of edit.rows.entries()) putRow(grid, edit.at + index, cells);
}

function withGrid(sheet: FoundSheet, grid: Grid): FoundSheet {
  return { ...sheet, rows: grid.rows, formulaTexts: grid.formulas, formulas: new Set(grid.formulas.keys()) };
}

const ENTRY_SHEET_NAMES: ReadonlySet<string> = new Set(ENTRY_SHEETS.map(({ name }) => comparable(name)));

/**
 * Companion formulas show nothing in a row without entries. Their results from before would count as contents of the row,
 * whose other columns would then be reported as missing.
 */
function emptyCompanions(grid: Grid, rows: ReadonlySet<number>): void {
  for (const row of rows) {
    const cells = grid.rows[row] ?? [];
    const isFormula = (column: number): boolean => grid.formulas.has(cellKey(row, column));
    if (cells.every((cell, column) => isBlank(cell) || isFormula(column)))
      grid.rows[row] = cells.map((cell, column) => (isFormula(column) ? '' : cell));
  }
}

/** Applies an edit; pauses after each portion of rows. */
function* editedSheet(sheet: FoundSheet, change: Extract<SheetChange, { kind: 'edit' }>): Sliced<FoundSheet> {
  const grid: Grid = { rows: sheet.rows.map((row) => [...row]), formulas: new Map(sheet.formulaTexts) };
  for (const edit of change.rows) {
    yield;
    editRows(grid, edit);
  }
  yield;
  for (const { row, column, content } of change.cells) put(grid, row, column, content);
  if (ENTRY_SHEET_NAMES.has(comparable(sheet.name)))
    emptyCompanions(grid, new Set(change.cells.map(({ row }) => row)));
  return withGrid({ ...sheet, merges: mergesAfter(sheet.merges, change.rows) }, grid);
}

function sheetFromPlan(plan: SheetPlan, id: string): FoundSheet {
  const grid: Grid = { rows: [], formulas: new Map() };
  for (const [row, cells] of plan.rows.entries()) putRow(grid, row, cells);
  const empty: FoundSheet = {
    id,
    name: plan.name,
    hidden: plan.hidden ?? false,
    protected: plan.protected ?? false,
    rows: [],
    hiddenRows: new Set(),
    merges: plan.merges,
    formulas: new Set(),
    formulaTexts: new Map(),
  };
  return withGrid(empty, grid);
}

function insertedAfter(
  tabs: readonly SheetTab[],
  tab: SheetTab,
  after: string | undefined,
): readonly SheetTab[] {
  const index = after === undefined ? -1 : tabs.findIndex((other) => other.name === after);
  return index < 0 ? [...tabs, tab] : [...tabs.slice(0, index + 1), tab, ...tabs.slice(index + 1)];
}

function* afterSheetChange(snapshot: WorkbookSnapshot, change: SheetChange): Sliced<WorkbookSnapshot> {
  const { sheets, tabs } = snapshot;
  const replaced = (id: string, make: (sheet: FoundSheet) => FoundSheet): readonly FoundSheet[] =>
    sheets.map((sheet) => (sheet.id === id ? make(sheet) : sheet));
  switch (change.kind) {
    case 'add': {
      const { name, hidden = false } = change.plan;
      const id = idOfNew(name);
      return {
        ...snapshot,
        sheets: [...sheets, sheetFromPlan(change.plan, id)],
        tabs: insertedAfter(tabs, { id, name, hidden }, change.after),
      };
    }
    case 'redraw':
      return {
        ...snapshot,
        sheets: replaced(change.sheetId, (sheet) => sheetFromPlan(change.plan, sheet.id)),
      };
    case 'edit': {
      const before = sheets.find(({ id }) => id === change.sheetId);
      if (before === undefined) return snapshot;
      const after = yield* editedSheet(before, change);
      return { ...snapshot, sheets: replaced(change.sheetId, () => after) };
    }
    case 'rename':
      return {
        ...snapshot,
        sheets: replaced(change.sheetId, (sheet) => ({ ...sheet, name: change.to })),
        tabs: tabs.map((tab) => (tab.id === change.sheetId ? { ...tab, name: change.to } : tab)),
      };
    case 'remove':
      return {
        ...snapshot,
        sheets: sheets.filter((sheet) => sheet.name !== change.name),
        tabs: tabs.filter((tab) => tab.name !== change.name),
      };
  }
}

/** Applies a change; pauses after each sheet and each portion of rows. */
export function* changedSnapshotInSlices(
  snapshot: WorkbookSnapshot,
  change: WorkbookChange,
): Sliced<WorkbookSnapshot> {
  let after = snapshot;
  for (const one of change.sheets) {
    yield;
    after = yield* afterSheetChange(after, one);
  }
  const names = new Map(after.names);
  for (const { name, refersTo } of change.names) names.set(name, `=${refersTo}`);
  for (const name of change.removedNames) names.delete(name);
  const byTab = new Map(after.sheets.map((sheet) => [sheet.id, sheet]));
  return {
    sheets: after.tabs.flatMap((tab) => [byTab.get(tab.id)].filter((sheet) => sheet !== undefined)),
    tabs: after.tabs,
    names,
    memory: change.memory ?? after.memory,
  };
}

export function changedSnapshot(snapshot: WorkbookSnapshot, change: WorkbookChange): WorkbookSnapshot {
  return atOnce(changedSnapshotInSlices(snapshot, change));
}
