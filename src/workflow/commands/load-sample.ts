/** Writes the reference department's entries into a workbook without entries (载入样例). */
import { cellKey } from '../../grid/cell-key';
import { ENTRY_SHEETS } from '../../entries/all-sheets';
import { SETTINGS_SHEET } from '../../entries/declarations/settings';
import { isBlank } from '../../entries/cell-reading';
import type { Entries } from '../../entries/entries';
import { readEntries } from '../../entries/read-entries';
import type { SheetChange } from '../../sheets/plan/change';
import { filledEntryWorkbook, templateWorkbook } from '../../sheets/draw/workbook-plans';
import { writtenValue, foundValue } from '../../sheets/written/written-sheet';
import type { FoundSheet } from '../../sheets/plan/snapshot';
import type { SheetPlan, WorkbookPlan } from '../../sheets/plan/plan';
import { TABLE_SETS } from '../../sets';
import type { AnyEntrySheet } from '../../entries/entry-sheet';
import type { TableSet } from '../../tables/table-set';
import { sheetByName, type WorkbookState } from '../reading/workbook-state';
import { missingSheets } from './entry-sheet-plans';
import { refused, type PreparedCommand } from '../perform/prepared';
import { LOAD_SAMPLE_TITLE } from '../command-titles';
import type { SessionPorts } from '../session-ports';

/** Reads the sample of a set. Errors: when the add-in's own sample is unusable. */
export async function readSample(ports: SessionPorts, set: TableSet): Promise<Entries> {
  const file = await ports.readFile(await ports.sampleFile(set.id));
  if (file.kind === 'unusable') throw new Error(`The sample cannot be read: ${file.message}`);
  const reading = readEntries(file.workbook, TABLE_SETS);
  if (reading.kind === 'unusable') throw new Error('The sample cannot be used.');
  return reading.entries;
}

/** The answer that consents. */
const REPLACE_SETTINGS = 'replace-settings';

/** Collects prefilled texts of all sets: after a change of set the former ones are still no entries. */
function givenTexts(
  { name, columns }: AnyEntrySheet,
  templates: readonly WorkbookPlan[],
): ReadonlySet<unknown> {
  const given = Object.values(columns).map((column) => column.given !== undefined);
  const rows = templates
    .flatMap(({ sheets }) => sheets.filter((plan) => plan.name === name))
    .flatMap((plan) => plan.rows);
  return new Set(
    rows.flatMap((cells) =>
      cells.flatMap((cell, index) => (given[index] === true ? [writtenValue(cell?.content)] : [])),
    ),
  );
}

/** Finds contents of an entry sheet that an empty template lacks. */
function hasEntries(sheet: FoundSheet, blank: SheetPlan, given: ReadonlySet<unknown>): boolean {
  return sheet.rows.some((cells, row) =>
    cells.some((cell, column) => {
      // A formula with an empty result was typed all the same.
      if (isBlank(cell) && !sheet.formulaTexts.has(cellKey(row, column))) return false;
      const found = foundValue(sheet, row, column);
      return found !== writtenValue(blank.rows[row]?.[column]?.content) && !given.has(found);
    }),
  );
}

function blankPlans(set: TableSet, year: number): WorkbookPlan {
  return templateWorkbook(year, { ...set, entrySheets: ENTRY_SHEETS });
}

/** Lists sheets with entries, also sheets that the set does not need. 设置 of another year or set is no entry. */
function enteredSheets(state: WorkbookState, year: number, blanks: readonly SheetPlan[]): readonly string[] {
  const templates = TABLE_SETS.map((set) => blankPlans(set, year));
  return ENTRY_SHEETS.filter((declaration) => {
    const sheet = sheetByName(state.snapshot, declaration.name);
    const blank = blanks.find((plan) => plan.name === declaration.name);
    if (sheet === null || blank === undefined) return false;
    return hasEntries(sheet, blank, givenTexts(declaration, templates));
  }).map(({ name }) => name);
}

/** Returns the year in 设置, as the blank template would have written it. */
function yearInSettings(state: WorkbookState, usual: number): number {
  const sheet = sheetByName(state.snapshot, SETTINGS_SHEET.name);
  const years = sheet?.rows.flat().filter((cell) => typeof cell === 'string' && /^20\d\d$/u.test(cell));
  return Number(years?.[0] ?? usual);
}

function sampleName({ settings }: Entries): string {
  return `${settings.departmentName}${String(settings.budgetYear)}年`;
}

/** Asks before replacing 设置: a clerk who chose a set there has filled in the rest as well. */
function settingsQuestion(sample: Entries): PreparedCommand {
  return {
    kind: 'question',
    question: {
      title: LOAD_SAMPLE_TITLE,
      text: `“${SETTINGS_SHEET.name}”的内容将换成样例的：${sampleName(sample)}。其他录入表还没有内容。载入后可以撤销。`,
      items: [],
      choices: [{ id: REPLACE_SETTINGS, label: LOAD_SAMPLE_TITLE, primary: true }],
    },
  };
}

export function loadSample(
  state: WorkbookState,
  sample: Entries,
  answer: string | undefined,
): PreparedCommand {
  const year = yearInSettings(state, sample.settings.budgetYear);
  const blanks = blankPlans(state.set, year).sheets;
  const entered = enteredSheets(state, year, blanks);
  const onlySettings = entered.every((name) => name === SETTINGS_SHEET.name);
  if (entered.length > 0 && onlySettings && answer !== REPLACE_SETTINGS) return settingsQuestion(sample);
  if (!onlySettings) {
    return refused(
      `为免混淆，样例只能载入还没有录入内容的工作簿；现在${entered.map((name) => `“${name}”`).join('')}已有内容，没有改动。请新建一个工作簿，再载入样例。`,
    );
  }
  const plan = filledEntryWorkbook(sample);
  const missing = missingSheets(state, plan);
  const redrawn = plan.sheets.flatMap((sheet): readonly SheetChange[] => {
    const found = ENTRY_SHEETS.some(({ name }) => name === sheet.name)
      ? sheetByName(state.snapshot, sheet.name)
      : null;
    if (found === null) return [];
    // Without lines, as drawn before: an undo prints no 500 empty rows.
    const printedBefore = blanks.find(({ name }) => name === sheet.name)?.page;
    const redraw = { kind: 'redraw', sheetId: found.id, name: found.name, plan: sheet } as const;
    return [printedBefore === undefined ? redraw : { ...redraw, printedBefore }];
  });
  return {
    kind: 'change',
    change: {
      title: LOAD_SAMPLE_TITLE,
      sheets: [...redrawn, ...missing.changes],
      names: missing.names,
      removedNames: [],
      activate: SETTINGS_SHEET.name,
    },
    summary: `已载入样例：${sampleName(sample)}，${String(sample.units.length)}个单位。`,
    details: ['样例的单位明细为重构数据，汇总后与该部门公开的数字一致。'],
    figures: [],
  };
}
