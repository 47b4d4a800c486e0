/** The consolidated department as a new entry workbook: every row that was there, in its order, and the rows that came. */
import { GUIDE_SHEET_NAME } from '../../entries/own-sheet-names';
import { ENTRY_SHEETS } from '../../entries/all-sheets';
import { isBlank, isUncalculated, shown } from '../../entries/cell-reading';
import { RETURN_LOG_SHEET } from '../../entries/declarations/return-log';
import type { AnyEntrySheet } from '../../entries/entry-sheet';
import type { Settings } from '../../entries/entries';
import { locateSheet, matchHeaders } from '../../entries/locate';
import type { RawCell, RawSheet, RawWorkbook } from '../../entries/raw-workbook';
import { budgetDate } from '../../entries/read-entries';
import { comparable } from '../../entries/text';
import { drawEntrySheet } from '../../sheets/draw/draw-entry-sheet';
import type { EntryRow } from '../../sheets/draw/entry-rows';
import { ENTRY_LOOKS } from '../../sheets/draw/entry-looks';
import { entryNames } from '../../sheets/draw/entry-names';
import { guideSheet } from '../../sheets/draw/guide-sheet';
import { ACCOUNTS_SHEET_NAME, OPTIONS_SHEET_NAME } from '../../entries/own-sheet-names';
import { listSheets } from '../../sheets/draw/list-sheets';
import type { PlannedCell, SheetPlan, WorkbookPlan } from '../../sheets/plan/plan';
import { TEMPLATE_PROPERTIES } from '../../sheets/draw/workbook-plans';
import { knownSet, TABLE_SETS } from '../../sets';
import { lastIndexWhere } from '../last-index';
import { logRow, type LogEntry } from './return-log';

const BLANK_ROWS = 50;

/** A cell as it can be written again; what Excel shows of an error or a date stays as text. */
function content(cell: RawCell | undefined): string | number {
  // A formula without a result shows nothing; the reader has reported it where it matters.
  if (isUncalculated(cell)) return '';
  return typeof cell === 'number' ? cell : shown(cell);
}

/** A sheet split into rows of the declared columns and columns that the department added. */
export interface RowsOfSheet {
  readonly rows: readonly EntryRow[];
  readonly added: readonly { readonly header: string; readonly cells: readonly (string | number)[] }[];
}

function lastUsedRow(sheet: RawSheet): number {
  return lastIndexWhere(sheet.rows, (cells) => cells.some((cell) => !isBlank(cell)));
}

export function rowsOfSheet(declaration: AnyEntrySheet, sheet: RawSheet): RowsOfSheet {
  const headers = matchHeaders(declaration, sheet);
  if (headers === null) return { rows: [], added: [] };
  const { row: headerRow, keys } = headers;
  const body = sheet.rows.slice(headerRow + 1, Math.max(lastUsedRow(sheet), headerRow) + 1);
  const rows = body.map((cells) =>
    Object.fromEntries(keys.flatMap((key, column) => (key === null ? [] : [[key, content(cells[column])]]))),
  );
  const width = sheet.rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const added = Array.from({ length: width }, (_, column) => column).flatMap((column) => {
    if ((keys[column] ?? null) !== null) return [];
    const header = shown(sheet.rows[headerRow]?.[column]);
    const cells = body.map((one) => content(one[column]));
    return header === '' && cells.every((cell) => cell === '') ? [] : [{ header, cells }];
  });
  return { rows, added };
}

function plannedCell(cell: string | number | undefined): PlannedCell {
  if (typeof cell === 'number')
    return { look: ENTRY_LOOKS.companion, content: { kind: 'number', value: cell } };
  return cell === undefined || cell === ''
    ? { look: ENTRY_LOOKS.text }
    : { look: ENTRY_LOOKS.text, content: { kind: 'text', text: cell } };
}

const ADDED_WIDTH = 30;

/** Columns that the department added follow the declared ones. */
function withAdded(plan: SheetPlan, { added }: RowsOfSheet): SheetPlan {
  if (added.length === 0) return plan;
  const rows = plan.rows.map((cells, row) =>
    row === 0
      ? [
          ...cells,
          ...added.map(({ header }): PlannedCell => ({
            look: ENTRY_LOOKS.optionalHeader,
            content: { kind: 'text', text: header },
          })),
        ]
      : [...cells, ...added.map((column) => plannedCell(column.cells[row - 1]))],
  );
  return { ...plan, rows, columnWidths: [...plan.columnWidths, ...added.map(() => ADDED_WIDTH)] };
}

/** `sheet`: as it reads; `null`: with nothing in it. */
export function drawnEntries(
  declaration: AnyEntrySheet,
  sheet: RawSheet | null,
  settings: Settings,
): SheetPlan {
  const parts = sheet === null ? { rows: [], added: [] } : rowsOfSheet(declaration, sheet);
  const drawing = { rows: parts.rows, amountUnit: settings.amountUnit, blankRows: BLANK_ROWS };
  return withAdded(drawEntrySheet(declaration, drawing), parts);
}

function found(workbook: RawWorkbook, name: string): RawSheet | null {
  const location = locateSheet(workbook, name);
  return location.kind === 'found' ? location.sheet : null;
}

function logSheet(workbook: RawWorkbook, log: readonly LogEntry[], settings: Settings): SheetPlan {
  const sheet = found(workbook, RETURN_LOG_SHEET.name);
  const before = sheet === null ? [] : rowsOfSheet(RETURN_LOG_SHEET, sheet).rows;
  const rows = [...before, ...log.map((entry) => logRow(entry, settings.amountUnit))];
  return drawEntrySheet(RETURN_LOG_SHEET, { rows, amountUnit: settings.amountUnit, blankRows: 0 });
}

/** `workbook`: with the edits made. */
export function consolidatedWorkbook(
  workbook: RawWorkbook,
  log: readonly LogEntry[],
  settings: Settings,
): WorkbookPlan {
  const lists = listSheets(
    budgetDate(settings.budgetYear),
    TABLE_SETS.map((set) => set.label),
    knownSet(settings.tableSet).kinds,
  );
  const needed = knownSet(settings.tableSet).entrySheets;
  const sheets = ENTRY_SHEETS.filter(
    (sheet) => needed.includes(sheet) || found(workbook, sheet.name) !== null,
  );
  return {
    title: `${String(settings.budgetYear)}年部门预算录入`,
    sheets: [
      guideSheet(sheets),
      ...sheets.map((sheet) => drawnEntries(sheet, found(workbook, sheet.name), settings)),
      logSheet(workbook, log, settings),
      ...lists.sheets,
    ],
    names: [...entryNames(sheets), ...lists.names],
    properties: TEMPLATE_PROPERTIES,
  };
}

/** Sheets that the new workbook does not have: tables are made anew from it, other sheets stay in the old one. */
export function sheetsNotCarried(workbook: RawWorkbook): readonly string[] {
  const carried = new Set(
    [
      ...ENTRY_SHEETS.map(({ name }) => name),
      RETURN_LOG_SHEET.name,
      GUIDE_SHEET_NAME,
      ACCOUNTS_SHEET_NAME,
      OPTIONS_SHEET_NAME,
    ].map(comparable),
  );
  return workbook.sheets.map(({ name }) => name).filter((name) => !carried.has(comparable(name)));
}
