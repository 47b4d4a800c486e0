/** Turns a consolidation into a change of the live workbook: rows deleted, rows inserted, one log line a return. */
import { deletions } from '../../sheets/plan/deletions';
import { remembered } from '../../collections/remembered';
import { drawnHeader } from '../../entries/column';
import { RETURN_LOG_SHEET } from '../../entries/declarations/return-log';
import type { Settings } from '../../entries/entries';
import type { AnyEntrySheet } from '../../entries/entry-sheet';
import { locateSheet, matchHeaders } from '../../entries/locate';
import type { RawWorkbook } from '../../entries/raw-workbook';
import type { CellWrite, RowEdit, SheetChange, WorkbookChange } from '../../sheets/plan/change';
import { drawEntrySheet } from '../../sheets/draw/draw-entry-sheet';
import { entryNames } from '../../sheets/draw/entry-names';
import { rowBelow } from '../../sheets/plan/free-row';
import { ENTRY_STYLES, entryStyle } from '../../sheets/draw/entry-styles';
import type { CellStyle, PlannedCell, PlannedContent } from '../../sheets/plan/plan';
import type { FoundSheet, WorkbookSnapshot } from '../../sheets/plan/snapshot';
import { stopping, type Sliced } from '../../slices/slices';
import type { Consolidation } from './consolidate';
import { cellsOfAdded, SOURCE_HEADER, keptCellsAfter, type LineSheetEdit } from './line-edits';
import { logRow, type LogEntry } from './return-log';
import { drawnEntries } from './drawn-entries';

export const CONSOLIDATE_TITLE = '并入交回数据';

function content(value: string | number): PlannedContent {
  return typeof value === 'number' ? { kind: 'number', value } : { kind: 'text', text: value };
}

type PlanCell = (value: string | number | undefined) => PlannedCell;

function plannedCell(style: CellStyle): PlanCell {
  return (value) => (value === undefined ? { style } : { style, content: content(value) });
}

/**
 * Lets equal values of a column share a cell: 150,000 lines repeat most of theirs. Sources and amounts are nearly all
 * different; remembering them would only take memory.
 */
function cellsByColumn(
  { declaration, places }: LineSheetEdit,
  settings: Settings,
): ReadonlyMap<number, PlanCell> {
  const cells = new Map<number, PlanCell>([[places.sourceColumn, plannedCell(ENTRY_STYLES.text)]]);
  for (const [key, column] of places.columns) {
    const declared = declaration.columns[key];
    if (declared === undefined) continue;
    const cell = plannedCell(entryStyle(declared, settings.amountUnit));
    cells.set(column, declared.type.format === 'amount' ? cell : remembered(cell));
  }
  return cells;
}

/** Inserts so many rows at a time, an area of a size that Excel formats safely. */
const ROWS_AT_A_TIME = 10_000;

function portions<T>(rows: readonly T[]): readonly { readonly first: number; readonly rows: readonly T[] }[] {
  const count = Math.ceil(rows.length / ROWS_AT_A_TIME);
  return Array.from({ length: count }, (_, index) => {
    const first = index * ROWS_AT_A_TIME;
    return { first, rows: rows.slice(first, first + ROWS_AT_A_TIME) };
  });
}

/** A row costs about four microseconds. */
const ROWS_OF_A_SLICE = 4_000;

function* insertion(edit: LineSheetEdit, settings: Settings): Sliced<readonly RowEdit[]> {
  if (edit.added.length === 0) return [];
  const cellAt = cellsByColumn(edit, settings);
  const width = [...cellAt.keys()].reduce((most, column) => Math.max(most, column), -1) + 1;
  const rows: (readonly (PlannedCell | undefined)[])[] = [];
  yield* stopping(edit.added, ROWS_OF_A_SLICE, (added) => {
    const cells = cellsOfAdded(edit, added);
    rows.push(
      Array.from({ length: width }, (_, column): PlannedCell | undefined =>
        cellAt.get(column)?.(cells.get(column)),
      ),
    );
  });
  return portions(rows).map(({ first, rows: portion }) => ({
    kind: 'insert',
    at: edit.addedAt + first,
    rows: portion,
    heights: portion.map(() => undefined),
    merges: [],
  }));
}

function found(snapshot: WorkbookSnapshot, name: string): FoundSheet | null {
  const location = locateSheet(snapshot, name);
  if (location.kind !== 'found') return null;
  return snapshot.sheets.find((sheet) => sheet.name === location.sheet.name) ?? null;
}

function* lineSheetChange(sheet: FoundSheet, edit: LineSheetEdit, settings: Settings): Sliced<SheetChange> {
  const { headerRow, sourceColumn, sourceIsNew } = edit.places;
  const kept = keptCellsAfter(sheet, edit).map(({ row, column, value }): CellWrite => ({
    row,
    column,
    content: value === null ? undefined : content(value),
  }));
  const header: CellWrite = { row: headerRow, column: sourceColumn, content: content(SOURCE_HEADER) };
  return {
    kind: 'edit',
    sheetId: sheet.id,
    name: sheet.name,
    rows: [...deletions(edit.removed), ...(yield* insertion(edit, settings))],
    cells: [...(sourceIsNew ? [header] : []), ...kept],
  };
}

function newLog(log: readonly LogEntry[], { amountUnit }: Settings): SheetChange {
  const rows = log.map((entry) => logRow(entry, amountUnit));
  return { kind: 'add', plan: drawEntrySheet(RETURN_LOG_SHEET, { rows, amountUnit, blankRows: 0 }) };
}

/** Adds rows below the log. A log without recognizable headers stays; a new one begins below it. */
function moreLog(sheet: FoundSheet, log: readonly LogEntry[], { amountUnit }: Settings): SheetChange {
  const declared = Object.entries(RETURN_LOG_SHEET.columns);
  const headers = matchHeaders(RETURN_LOG_SHEET, sheet);
  const place = (key: string, index: number): number =>
    headers === null ? index : headers.keys.indexOf(key);
  const first = rowBelow(sheet);
  const header = declared.map(([, column], column_): CellWrite => ({
    row: first,
    column: column_,
    content: content(drawnHeader(column, amountUnit)),
  }));
  const from = headers === null ? first + 1 : first;
  const cells = log.flatMap((entry, index) => {
    const row = logRow(entry, amountUnit);
    return declared.flatMap(([key], position): readonly CellWrite[] => {
      const column = place(key, position);
      const value = row[key];
      return column < 0 || value === undefined
        ? []
        : [{ row: from + index, column, content: content(value) }];
    });
  });
  return {
    kind: 'edit',
    sheetId: sheet.id,
    name: sheet.name,
    rows: [],
    cells: headers === null ? [...header, ...cells] : cells,
  };
}

/** Adds a sheet of the consolidation. Errors: when the sheet is in neither workbook. */
function addedSheet(workbook: RawWorkbook, declaration: AnyEntrySheet, settings: Settings): SheetChange {
  const location = locateSheet(workbook, declaration.name);
  if (location.kind !== 'found') throw new Error(`${declaration.name} is not in the consolidation.`);
  return { kind: 'add', plan: drawnEntries(declaration, location.sheet, settings) };
}

/** Adds one line a return to the log, in a new sheet where the workbook has none. */
export function logChange(
  snapshot: WorkbookSnapshot,
  log: readonly LogEntry[],
  settings: Settings,
): SheetChange {
  const sheet = found(snapshot, RETURN_LOG_SHEET.name);
  return sheet === null ? newLog(log, settings) : moreLog(sheet, log, settings);
}

/** Plans the change. `snapshot`: its sheets, the log included, are the basis of the consolidation. */
export function* consolidationChange(
  snapshot: WorkbookSnapshot,
  { edits, log, madeSheets, workbook }: Consolidation,
  settings: Settings,
): Sliced<WorkbookChange> {
  const lineSheets: SheetChange[] = [];
  for (const edit of edits) {
    const sheet = found(snapshot, edit.declaration.name);
    lineSheets.push(
      sheet === null
        ? addedSheet(workbook, edit.declaration, settings)
        : yield* lineSheetChange(sheet, edit, settings),
    );
  }
  const made = edits.flatMap(({ declaration }) =>
    madeSheets.includes(declaration.name) ? [declaration] : [],
  );
  return {
    title: CONSOLIDATE_TITLE,
    sheets: [...lineSheets, logChange(snapshot, log, settings)],
    names: entryNames(made),
    removedNames: [],
    activate: RETURN_LOG_SHEET.name,
  };
}
