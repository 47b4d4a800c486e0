/** Plans the consolidated department as a file: the workbook as it reads after the edits, with the log of the returns. */
import type { Area } from '../../grid/area';
import { cellAddress } from '../../grid/address';
import { ENTRY_SHEETS } from '../../entries/all-sheets';
import { isBlank, shown } from '../../entries/cell-reading';
import { RETURN_LOG_SHEET } from '../../entries/declarations/return-log';
import type { Settings } from '../../entries/entries';
import { locateSheet, matchHeaders } from '../../entries/locate';
import {
  ACCOUNTS_SHEET_NAME,
  GUIDE_SHEET_NAME,
  IMPORT_WORDS_SHEET_NAME,
  OPTIONS_SHEET_NAME,
} from '../../entries/own-sheet-names';
import type { AnyEntrySheet } from '../../entries/entry-sheet';
import type { RawCell, RawSheet, RawWorkbook } from '../../entries/raw-workbook';
import { budgetDate } from '../../entries/read-entries';
import { isAmong } from '../../entries/sheet-heads';
import { comparable } from '../../entries/text';
import { knownSet, TABLE_SETS } from '../../sets';
import { entryNames } from '../../sheets/draw/entry-names';
import { guideSheet } from '../../sheets/draw/guide-sheet';
import { importWordsSheet } from '../../sheets/draw/import-words-sheet';
import { listSheets } from '../../sheets/draw/list-sheets';
import type { SheetPlan, WorkbookPlan } from '../../sheets/plan/plan';
import type { WorkbookSnapshot } from '../../sheets/plan/snapshot';
import { TEMPLATE_PROPERTIES } from '../../sheets/draw/workbook-plans';
import { changedSnapshot } from '../../workflow/undo/changed-snapshot';
import type { Consolidation } from './consolidate';
import { CONSOLIDATE_TITLE, logChange } from './consolidation-change';
import { contentOf, drawnEntries, plannedCell } from './drawn-entries';
import type { LostReturnCell } from './lost-cells';
import type { LogEntry } from './return-log';

/** Makes a snapshot of a file, so that changes apply to it; the reader of files returns no texts of formulas. */
function snapshotOfFile({ sheets }: RawWorkbook): WorkbookSnapshot {
  return {
    sheets: sheets.map((sheet) => ({
      ...sheet,
      id: sheet.name,
      protected: false,
      formulaTexts: new Map<string, string>(),
    })),
    tabs: sheets.map(({ name, hidden }) => ({ id: name, name, hidden })),
    memory: null,
    names: new Map(),
  };
}

function withLog(before: WorkbookSnapshot, log: readonly LogEntry[], settings: Settings): WorkbookSnapshot {
  const sheets = [logChange(before, log, settings)];
  return changedSnapshot(before, { title: CONSOLIDATE_TITLE, sheets, names: [], removedNames: [] });
}

function found(workbook: RawWorkbook, name: string): RawSheet | null {
  const location = locateSheet(workbook, name);
  return location.kind === 'found' ? location.sheet : null;
}

function rowsAboveHeader(declaration: AnyEntrySheet, sheet: RawSheet): readonly (readonly RawCell[])[] {
  const headers = matchHeaders(declaration, sheet);
  return headers === null ? [] : sheet.rows.slice(0, headers.row);
}

/** Draws the log with everything above its headers, for example an earlier log without readable headers. */
function drawnLog(sheet: RawSheet | null, settings: Settings): SheetPlan {
  const plan = drawnEntries(RETURN_LOG_SHEET, sheet, settings, 0);
  const above = sheet === null ? [] : rowsAboveHeader(RETURN_LOG_SHEET, sheet);
  const count = above.length;
  if (count === 0) return plan;
  const lower = (area: Area): Area => ({
    ...area,
    firstRow: area.firstRow + count,
    lastRow: area.lastRow + count,
  });
  return {
    ...plan,
    rows: [...above.map((cells) => cells.map((cell) => plannedCell(contentOf(cell)))), ...plan.rows],
    rowHeights: [...above.map(() => undefined), ...plan.rowHeights],
    validations: plan.validations.map((validation) => ({ ...validation, area: lower(validation.area) })),
    frozenRows: plan.frozenRows + count,
    ...(plan.filter === undefined ? {} : { filter: lower(plan.filter) }),
    page: {
      ...plan.page,
      repeatedRows: { first: count, last: count },
      printArea: { ...plan.page.printArea, lastRow: plan.page.printArea.lastRow + count },
    },
  };
}

/** The answers of imports, with what the clerk has written beside them; none where the workbook has no such sheet. */
function drawnImportWords(workbook: RawWorkbook): readonly SheetPlan[] {
  const sheet = found(workbook, IMPORT_WORDS_SHEET_NAME);
  return sheet === null ? [] : [importWordsSheet(sheet.rows.map((cells) => cells.map(shown)))];
}

/**
 * Plans the file. The change for an open workbook holds each cell of each new line, twice the memory of everything else;
 * here the lines are already in the workbook, which reads the same (decision 113).
 */
export function consolidatedPlan(
  { workbook, log }: Pick<Consolidation, 'workbook' | 'log'>,
  settings: Settings,
): WorkbookPlan {
  const after = withLog(snapshotOfFile(workbook), log, settings);
  const set = knownSet(settings.tableSet);
  const labels = TABLE_SETS.map(({ label }) => label);
  const lists = listSheets(budgetDate(settings.budgetYear), labels, set.kinds);
  const sheets = ENTRY_SHEETS.filter(
    (sheet) => isAmong(set.entrySheets, sheet) || found(after, sheet.name) !== null,
  );
  return {
    title: `${String(settings.budgetYear)}年部门预算录入`,
    sheets: [
      guideSheet(sheets),
      ...sheets.map((sheet) => drawnEntries(sheet, found(after, sheet.name), settings)),
      drawnLog(found(after, RETURN_LOG_SHEET.name), settings),
      ...drawnImportWords(after),
      ...lists.sheets,
    ],
    names: [...entryNames(sheets), ...lists.names],
    properties: TEMPLATE_PROPERTIES,
  };
}

/** Lists cells above the headers of entry sheets: a new workbook has no place for them. */
export function cellsNotCarried(workbook: RawWorkbook): readonly LostReturnCell[] {
  return ENTRY_SHEETS.flatMap((declaration) => {
    const sheet = found(workbook, declaration.name);
    if (sheet === null) return [];
    return rowsAboveHeader(declaration, sheet).flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        isBlank(cell) ? [] : [{ sheet: sheet.name, address: cellAddress(row, column), content: shown(cell) }],
      ),
    );
  });
}

/** Lists sheets that the new workbook lacks: tables are made anew from it, other sheets stay in the old file. */
export function sheetsNotCarried(workbook: RawWorkbook): readonly string[] {
  const carried = new Set(
    [
      ...ENTRY_SHEETS.map(({ name }) => name),
      RETURN_LOG_SHEET.name,
      IMPORT_WORDS_SHEET_NAME,
      GUIDE_SHEET_NAME,
      ACCOUNTS_SHEET_NAME,
      OPTIONS_SHEET_NAME,
    ].map(comparable),
  );
  return workbook.sheets.map(({ name }) => name).filter((name) => !carried.has(comparable(name)));
}
