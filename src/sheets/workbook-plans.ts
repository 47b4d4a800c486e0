/** The workbooks this program makes, as plans: the empty entry workbook, entries, filled tables. */
import { ENTRY_SHEETS } from '../entries/all-sheets';
import { PRIOR_YEAR_SHEET } from '../entries/declarations/prior-year';
import { SETTINGS_SHEET } from '../entries/declarations/settings';
import type { Entries } from '../entries/entries';
import type { EntryProblem } from '../entries/problem';
import { budgetDate } from '../entries/read-entries';
import type { AmountUnit } from '../money/amount-unit';
import type { FilledTable } from '../rollup/rollup';
import { TABLE_SETS } from '../sets';
import type { TableSet } from '../tables/table-set';
import { columnLetters } from '../entries/address';
import { drawEntrySheet } from './draw-entry-sheet';
import { drawTable } from './draw-table';
import type { DrawnTable } from './drawn-table';
import { blankPriorYearRows, blankSettingRows, entryRows, type EntryRows } from './entry-content';
import { entryNames } from './entry-names';
import { asFormulas, asValues } from './figure-content';
import { figureFormula } from './formulas';
import { guideSheet } from './guide-sheet';
import { listSheets } from './list-sheets';
import type { DefinedNamePlan, SheetPlan, WorkbookPlan } from './plan';
import { problemSheet } from './problem-sheet';

/** Version of the entry workbook's form, kept in its properties. */
export const TEMPLATE_PROPERTIES = { 模板: 'budget-disclosure-entries', 模板版本: '1' } as const;
const TEMPLATE_BLANK_ROWS = 500;
const ENTRY_BLANK_ROWS = 50;

export function entrySheets(
  rows: EntryRows,
  amountUnit: AmountUnit,
  blankRows: number,
): readonly SheetPlan[] {
  return ENTRY_SHEETS.map((sheet) =>
    drawEntrySheet(sheet, { rows: rows.get(sheet.name) ?? [], amountUnit, blankRows }),
  );
}

function entryWorkbook(rows: EntryRows, year: number, unit: AmountUnit, blankRows: number): WorkbookPlan {
  const lists = listSheets(
    budgetDate(year),
    TABLE_SETS.map((set) => set.label),
  );
  return {
    title: `${String(year)}年部门预算录入`,
    sheets: [guideSheet(), ...entrySheets(rows, unit, blankRows), ...lists.sheets],
    names: [...entryNames(), ...lists.names],
    properties: TEMPLATE_PROPERTIES,
  };
}

/** The empty entry workbook. */
export function templateWorkbook(year: number, set: TableSet): WorkbookPlan {
  const rows: EntryRows = new Map([
    [SETTINGS_SHEET.name, blankSettingRows(year, set)],
    [PRIOR_YEAR_SHEET.name, blankPriorYearRows()],
  ]);
  return entryWorkbook(rows, year, '元', TEMPLATE_BLANK_ROWS);
}

/** An entry workbook with what has been entered. */
export function filledEntryWorkbook(entries: Entries): WorkbookPlan {
  const { budgetYear, amountUnit } = entries.settings;
  return entryWorkbook(entryRows(entries, TABLE_SETS), budgetYear, amountUnit, ENTRY_BLANK_ROWS);
}

/** Name of the cells of a table's body, e.g. 预算03表_数据; quotation marks and the like stand in no name. */
export function bodyName({ label, plan, body }: DrawnTable): DefinedNamePlan {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${String(row + 1)}`;
  const area = `${corner(body.firstRow, body.firstColumn)}:${corner(body.lastRow, body.lastColumn)}`;
  return { name: `${label.replaceAll(/[^\p{L}\p{N}]/gu, '')}_数据`, refersTo: `'${plan.name}'!${area}` };
}

export interface TablesWorkbook {
  readonly plan: WorkbookPlan;
  /** Where each figure stands. */
  readonly drawn: readonly DrawnTable[];
}

/**
 * The filled tables. With `formulas` each figure is a live formula, and the workbook carries the entry sheets it is
 * calculated from. Problems that need a person stand first, so that nobody publishes past them.
 */
export function tablesWorkbook(
  entries: Entries,
  filled: readonly FilledTable[],
  fill: 'values' | 'formulas',
  problems: readonly EntryProblem[],
): TablesWorkbook {
  const { departmentName, budgetYear, amountUnit } = entries.settings;
  const content =
    fill === 'values' ? asValues : asFormulas((measure, style) => figureFormula(measure, style, entries));
  const drawn = filled.map((table) => drawTable(table, content));
  const open = problems.some((problem) => problem.severity !== 'normalized');
  const carried = fill === 'values' ? [] : entrySheets(entryRows(entries, TABLE_SETS), amountUnit, 0);
  const lists =
    fill === 'values'
      ? null
      : listSheets(
          budgetDate(budgetYear),
          TABLE_SETS.map((set) => set.label),
        );
  return {
    drawn,
    plan: {
      title: `${String(budgetYear)}年${departmentName}部门预算公开表`,
      sheets: [
        ...(open ? [problemSheet(problems)] : []),
        ...drawn.map((table) => table.plan),
        ...carried,
        ...(lists?.sheets ?? []),
      ],
      names: [...drawn.map(bodyName), ...(fill === 'values' ? [] : entryNames()), ...(lists?.names ?? [])],
      properties: { 部门: departmentName, 预算年度: String(budgetYear) },
    },
  };
}
