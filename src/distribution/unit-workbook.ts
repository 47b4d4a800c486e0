/** Draws the workbook that one unit receives, with the department's current lines of the unit. */
import { columnLetters } from '../grid/address';
import type { Columns } from '../entries/column';
import type { Entries, Settings, Unit } from '../entries/entries';
import type { AnyEntrySheet } from '../entries/entry-sheet';
import { UNIT_FACTS_SHEET } from '../entries/declarations/unit-facts';
import { askedSheets } from '../entries/needed-sheets';
import { comparable } from '../entries/text';
import { at } from '../money/at';
import { askedOfUnit } from '../sheets/draw/text-content';
import { budgetDate } from '../entries/read-entries';
import { drawEntrySheet } from '../sheets/draw/draw-entry-sheet';
import { entryRows } from '../sheets/draw/entry-content';
import type { EntryRow, EntryRows } from '../sheets/draw/entry-rows';
import { ENTRY_STYLES } from '../sheets/draw/entry-styles';
import { entryNames } from '../sheets/draw/entry-names';
import { listSheets, type ListSheets } from '../sheets/draw/list-sheets';
import type { PlannedCell, SheetPlan, WorkbookPlan } from '../sheets/plan/plan';
import { knownSet, TABLE_SETS } from '../sets';
import { identityMarks, UNIT_FORM_VERSION } from './identity';
import { lockedStyle } from './locked-styles';
import { unitStructure } from './structure';
import { unitGuideSheet } from './unit-guide';
import type { UnitLines } from './unit-lines';
import { FIXED_SHEETS, LINE_SHEETS, UNIT_KEY } from './unit-sheets';
import { unitTotalsSheet } from './unit-totals';
import { NO_TEXT } from '../entries/text-entries';

/** Number of prepared rows with styles and formulas below the current lines. */
const BLANK_ROWS = 500;

function handFilled(columns: Columns): readonly number[] {
  return Object.entries(columns).flatMap(([key, column], index) =>
    key === UNIT_KEY || column.companion !== undefined ? [] : [index],
  );
}

/** Shows the unit's code once the row (zero-based) has any entry. `filled`: letters of the columns filled by hand. */
function unitFormula(filled: readonly string[], row: number, unit: Unit): string {
  const cells = filled.map((letters) => `$${letters}${String(row + 1)}`);
  return `IF(COUNTA(${cells.join(',')})=0,"","${unit.code}")`;
}

/**
 * Adds the unit's code to a row. All cells stay unlocked: Excel does not sort locked cells of a protected sheet.
 */
function withUnitCode(
  cells: readonly (PlannedCell | undefined)[],
  row: number,
  sheet: AnyEntrySheet,
  unit: Unit,
): readonly (PlannedCell | undefined)[] {
  const column = Object.keys(sheet.columns).indexOf(UNIT_KEY);
  const formula = unitFormula(handFilled(sheet.columns).map(columnLetters), row, unit);
  return cells.map((cell, index) =>
    index === column
      ? { style: ENTRY_STYLES.companion, content: { kind: 'formula', formula, result: '' } }
      : cell,
  );
}

/** Draws one blank row, and prepares the others like it. */
function lineSheet(
  sheet: AnyEntrySheet,
  rows: readonly EntryRow[],
  settings: Settings,
  unit: Unit,
): SheetPlan {
  const plan = drawEntrySheet(sheet, { rows, amountUnit: settings.amountUnit, blankRows: 1 });
  const blank = rows.length + 1;
  const prepared = {
    count: BLANK_ROWS,
    height: plan.rowHeights[blank],
    cells: withUnitCode(at(plan.rows, blank), blank, sheet, unit),
  };
  return {
    ...plan,
    rows: plan.rows.slice(0, blank),
    rowHeights: plan.rowHeights.slice(0, blank),
    prepared,
    ...(plan.filter === undefined ? {} : { filter: { ...plan.filter, lastRow: rows.length + BLANK_ROWS } }),
    protected: true,
  };
}

/** Draws a sheet that the unit only reads. */
function fixedSheet(sheet: AnyEntrySheet, rows: readonly EntryRow[], settings: Settings): SheetPlan {
  const plan = drawEntrySheet(sheet, { rows, amountUnit: settings.amountUnit, blankRows: 0 });
  return {
    ...plan,
    rows: plan.rows.map((cells) =>
      cells.map((cell) => (cell === undefined ? cell : { ...cell, style: lockedStyle(cell.style) })),
    ),
    columnStyles: plan.columnWidths.map(() => lockedStyle(ENTRY_STYLES.text)),
    validations: [],
    protected: true,
  };
}

/** Builds the entries of a department with one unit and its lines. */
export function departmentOfOneUnit(settings: Settings, unit: Unit, lines: UnitLines): Entries {
  return {
    settings,
    units: [unit],
    income: lines.income,
    expenditure: lines.expenditure,
    projectIndicators: lines.indicators,
    overall: [],
    priorYear: [],
    text: { ...NO_TEXT, unitFacts: lines.facts },
    names: lines.names,
  };
}

/** Builds the rows of all sheets of a unit's workbook, by sheet name. */
export function unitRows(settings: Settings, unit: Unit, lines: UnitLines): EntryRows {
  return entryRows(departmentOfOneUnit(settings, unit, lines), TABLE_SETS);
}

/** Selects the sheets that the set needs and the sheets with rows: a unit always receives its earlier entries. */
function lineSheetsFor({ tableSet }: Settings, rows: EntryRows): readonly AnyEntrySheet[] {
  const needed = askedSheets(knownSet(tableSet));
  return LINE_SHEETS.filter((sheet) => needed.includes(sheet) || (rows.get(sheet.name) ?? []).length > 0);
}

function isUnfilled(content: string | number | undefined): boolean {
  return content === undefined || content === '';
}

/** Adds the items that the set asks each unit for and that have no row yet. */
function withAsked(
  sheet: AnyEntrySheet,
  rows: readonly EntryRow[],
  { tableSet }: Settings,
  unit: Unit,
): readonly EntryRow[] {
  if (sheet !== UNIT_FACTS_SHEET) return rows;
  const known = new Set(rows.flatMap(({ item }) => (item === undefined ? [] : [comparable(String(item))])));
  const asked = askedOfUnit(knownSet(tableSet), unit);
  return [...rows, ...asked.filter((row) => !known.has(comparable(String(row['item']))))];
}

interface DrawnLists {
  readonly year: number;
  readonly tableSet: string;
  readonly lists: ListSheets;
}

let drawnLists: DrawnLists | null = null;

/** Returns the list sheets of the settings; all units of a department get the same objects. */
function commonLists({ budgetYear, tableSet }: Settings): ListSheets {
  if (drawnLists?.year === budgetYear && drawnLists.tableSet === tableSet) return drawnLists.lists;
  const labels = TABLE_SETS.map((set) => set.label);
  const { sheets, names } = listSheets(budgetDate(budgetYear), labels, knownSet(tableSet).kinds);
  const lists = {
    names,
    sheets: sheets.map((sheet) => ({ ...sheet, protected: true, common: true as const })),
  };
  drawnLists = { year: budgetYear, tableSet, lists };
  return lists;
}

/** `rows`: contents of the entry sheets. `lines`: the same, parsed, for the totals before Excel calculates. */
export function unitWorkbook(
  settings: Settings,
  unit: Unit,
  rows: EntryRows,
  lines: UnitLines,
): WorkbookPlan {
  const lists = commonLists(settings);
  const marks = identityMarks({
    version: UNIT_FORM_VERSION,
    tableSet: settings.tableSet,
    departmentCode: settings.departmentCode,
    year: settings.budgetYear,
    unit: unit.code,
    structure: unitStructure(),
  });
  const rowsOf = (sheet: AnyEntrySheet) => withAsked(sheet, rows.get(sheet.name) ?? [], settings, unit);
  const lineSheets = lineSheetsFor(settings, rows);
  const facts = lineSheets.includes(UNIT_FACTS_SHEET) ? rowsOf(UNIT_FACTS_SHEET) : null;
  const unfilled = facts?.filter((row) => isUnfilled(row['content'])).length ?? null;
  return {
    title: `${String(settings.budgetYear)}年部门预算录入：${unit.name}`,
    sheets: [
      unitGuideSheet(unit, settings, lineSheets, marks.record),
      unitTotalsSheet(unit, settings, lines, unfilled),
      ...FIXED_SHEETS.map((sheet) => fixedSheet(sheet, rowsOf(sheet), settings)),
      ...lineSheets.map((sheet) => lineSheet(sheet, rowsOf(sheet), settings, unit)),
      ...lists.sheets,
    ],
    names: [...entryNames([...FIXED_SHEETS, ...lineSheets]), ...lists.names, ...marks.names],
    properties: marks.properties,
  };
}

/** Draws the workbook for a unit, with the department's current lines of it. */
export function unitWorkbookOf(settings: Settings, unit: Unit, lines: UnitLines): WorkbookPlan {
  return unitWorkbook(settings, unit, unitRows(settings, unit, lines), lines);
}
