/** Plans the workbooks of this program: the empty entry workbook, entries, filled tables. */
import { SETTINGS_SHEET } from '../../entries/declarations/settings';
import type { Entries } from '../../entries/entries';
import type { EntryProblem } from '../../entries/problem';
import type { AnyEntrySheet } from '../../entries/entry-sheet';
import { askedSheets, neededSheets } from '../../entries/needed-sheets';
import { budgetDate } from '../../entries/read-entries';
import type { AmountUnit } from '../../money/amount-unit';
import type { FilledTable } from '../../rollup/rollup';
import { TABLE_SETS, tableSetById } from '../../sets/index';
import type { ChartDeclaration } from '../../tables/chart';
import type { TableSet } from '../../tables/table-set';
import { bodyName } from './body-name';
import { drawEntrySheet } from './draw-entry-sheet';
import { chartContents } from './chart-content';
import { chartSheet, drawnReferences } from './chart-sheet';
import { drawTable } from './draw-table';
import type { DrawnTable } from './drawn-table';
import { blankSettingRows, entryRows } from './entry-content';
import type { EntryRow, EntryRows } from './entry-rows';
import { blankTextRows } from './text-content';
import { entryNames } from './entry-names';
import { asFormulas, asValues } from './figure-content';
import { figureFormula } from './formulas';
import { guideSheet } from './guide-sheet';
import { listSheets, type ListSheets } from './list-sheets';
import type { SheetPlan, WorkbookPlan } from '../plan/plan';
import { problemSheet } from './problem-sheet';

/** Version of the entry workbook's form, kept in its properties. */
export const TEMPLATE_PROPERTIES = { 模板: 'budget-disclosure-entries', 模板版本: '1' } as const;
const TEMPLATE_BLANK_ROWS = 500;
const ENTRY_BLANK_ROWS = 50;

/** The rows of a sheet without entries. */
const NO_ROWS: readonly EntryRow[] = [];

function entrySheets(
  sheets: readonly AnyEntrySheet[],
  rows: EntryRows,
  amountUnit: AmountUnit,
  blankRows: number,
): readonly SheetPlan[] {
  return sheets.map((sheet) =>
    drawEntrySheet(sheet, { rows: rows.get(sheet.name) ?? NO_ROWS, amountUnit, blankRows }),
  );
}

function listsFor(year: number, { kinds }: TableSet): ListSheets {
  return listSheets(
    budgetDate(year),
    TABLE_SETS.map((set) => set.label),
    kinds,
  );
}

/** Finds the set of the settings. Errors: for an unknown set, which reading refuses. */
function setOf({ settings }: Entries): TableSet {
  const set = tableSetById(settings.tableSet);
  if (set === undefined) throw new Error(`Unknown table set ${settings.tableSet}.`);
  return set;
}

interface EntryWorkbook {
  readonly set: TableSet;
  readonly sheets: readonly AnyEntrySheet[];
  readonly rows: EntryRows;
  readonly year: number;
  readonly unit: AmountUnit;
  readonly blankRows: number;
}

function entryWorkbook({ set, sheets, rows, year, unit, blankRows }: EntryWorkbook): WorkbookPlan {
  const lists = listsFor(year, set);
  return {
    title: `${String(year)}年部门预算录入`,
    sheets: [guideSheet(sheets), ...entrySheets(sheets, rows, unit, blankRows), ...lists.sheets],
    names: [...entryNames(sheets), ...lists.names],
    properties: TEMPLATE_PROPERTIES,
  };
}

/** Plans the empty entry workbook. */
export function templateWorkbook(year: number, set: TableSet): WorkbookPlan {
  const rows: EntryRows = new Map([
    [SETTINGS_SHEET.name, blankSettingRows(year, set)],
    ...blankTextRows(set),
  ]);
  return entryWorkbook({
    set,
    sheets: askedSheets(set),
    rows,
    year,
    unit: '元',
    blankRows: TEMPLATE_BLANK_ROWS,
  });
}

/** Plans an entry workbook with its entries. */
export function filledEntryWorkbook(entries: Entries): WorkbookPlan {
  const { budgetYear: year, amountUnit: unit } = entries.settings;
  const set = setOf(entries);
  const sheets = neededSheets(set, entries);
  const rows = entryRows(entries, TABLE_SETS);
  return entryWorkbook({ set, sheets, rows, year, unit, blankRows: ENTRY_BLANK_ROWS });
}

export interface TablesWorkbook {
  readonly plan: WorkbookPlan;
  /** The drawn tables with the place of each figure. */
  readonly drawn: readonly DrawnTable[];
}

/**
 * Plans the filled tables. With `formulas` each figure is a live formula, and the workbook includes the entry sheets
 * that the formulas use. Problems for a person come first, so that they are seen before publishing. `charts`: on a sheet
 * of their own behind the tables.
 */
export function tablesWorkbook(
  entries: Entries,
  filled: readonly FilledTable[],
  fill: 'values' | 'formulas',
  problems: readonly EntryProblem[],
  charts: readonly ChartDeclaration[] = [],
): TablesWorkbook {
  const { departmentName, budgetYear, amountUnit } = entries.settings;
  const content =
    fill === 'values' ? asValues : asFormulas((selection, style) => figureFormula(selection, style, entries));
  const drawn = filled.map((table) => drawTable(table, content));
  const open = problems.some((problem) => problem.severity !== 'normalized');
  const carried = fill === 'values' ? [] : neededSheets(setOf(entries), entries);
  const lists = fill === 'values' ? { sheets: [], names: [] } : listsFor(budgetYear, setOf(entries));
  return {
    drawn,
    plan: {
      title: `${String(budgetYear)}年${departmentName}预算公开表`,
      sheets: [
        ...(open ? [problemSheet(problems)] : []),
        ...drawn.map((table) => table.plan),
        ...(charts.length === 0
          ? []
          : [
              chartSheet(chartContents(charts, { filled, prior: entries.priorYear }), drawnReferences(drawn)),
            ]),
        ...entrySheets(carried, entryRows(entries, TABLE_SETS), amountUnit, 0),
        ...lists.sheets,
      ],
      names: [...drawn.map(bodyName), ...entryNames(carried), ...lists.names],
      properties: { 部门: departmentName, 预算年度: String(budgetYear) },
    },
  };
}
