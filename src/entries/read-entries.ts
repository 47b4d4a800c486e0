/** A workbook as found → everything that was entered, and every problem on the way. */
import type { Entries, Settings, Unit } from './entries';
import { balanceProblems } from './balance';
import { codeText } from './code-text';
import type { EntryProblem } from './problem';
import { ENTRY_SHEETS } from './all-sheets';
import type { EntryForm } from './entry-form';
import { foldedProblems } from './folded-problems';
import { counted } from './problem-list';
import type { RawWorkbook } from './raw-workbook';
import { readSheet, readSheetInSlices } from './read-sheet';
import { atOnce, type Sliced } from '../slices/slices';
import type { ReadingContext } from './reading-context';
import { EXPENDITURE_SHEET, toExpenditure } from './declarations/expenditure';
import { INCOME_SHEET, toIncome } from './declarations/income';
import { OVERALL_PERFORMANCE_SHEET, toOverall } from './declarations/overall-performance';
import { PROJECT_PERFORMANCE_SHEET, toProjectIndicators } from './declarations/project-performance';
import { ROSTER_SHEET, toUnits } from './declarations/roster';
import { SETTINGS_SHEET, settingText, toSettings } from './declarations/settings';
import { readTextInSlices } from './read-text';
import type { TextForm } from './text-form';

export type EntriesReading =
  | { readonly kind: 'entries'; readonly entries: Entries; readonly problems: readonly EntryProblem[] }
  /** Something blocking was found; nothing can be made of this workbook. */
  | {
      readonly kind: 'unusable';
      readonly problems: readonly EntryProblem[];
      /** What could be read all the same, for whoever shows how far the work has come. */
      readonly settings: Settings | null;
      readonly units: readonly Unit[];
    };

/** First day of the budget year: the date on which accounts have to be in force. */
export function budgetDate(budgetYear: number): string {
  return `${String(budgetYear)}-01-01`;
}

/** Before settings and roster are known. */
const BLANK_CONTEXT: ReadingContext = {
  amountUnit: '元',
  budgetDate: '',
  units: new Map(),
  kinds: null,
  basicClasses: null,
  unneeded: new Set(),
  defectiveUnits: new Set(),
};

function isUnusable(problems: readonly EntryProblem[]): boolean {
  return problems.some((found) => found.severity === 'blocking');
}

/** Rosters name units even in rows that cannot be used: lines of those units deserve the right message. */
function defectiveUnitCodes(
  rows: readonly number[],
  workbook: RawWorkbook,
  units: readonly Unit[],
): Set<string> {
  const sheet = workbook.sheets.find((candidate) => candidate.name.trim() === ROSTER_SHEET.name);
  const known = new Set(units.map((unit) => unit.code));
  const codes = new Set<string>();
  for (const row of rows) {
    for (const cell of sheet?.rows[row - 1] ?? []) {
      const read = typeof cell === 'string' || typeof cell === 'number' ? codeText(String(cell)) : null;
      if (read?.kind === 'code' && !known.has(read.code)) codes.add(read.code);
    }
  }
  return codes;
}

/** Rows left out make income and expenditure disagree: mending them comes first, and may be all there is to do. */
function isComplete(problems: readonly EntryProblem[]): boolean {
  return problems.every((found) => found.severity === 'normalized' || found.severity === 'confirm');
}

function* readLines(
  workbook: RawWorkbook,
  settings: Settings,
  context: ReadingContext,
  units: readonly Unit[],
  textForms: readonly TextForm[],
): Sliced<{ entries: Entries; problems: readonly EntryProblem[] }> {
  const { amountUnit } = settings;
  const incomeSheet = yield* readSheetInSlices(workbook, INCOME_SHEET, amountUnit, context);
  const expenditureSheet = yield* readSheetInSlices(workbook, EXPENDITURE_SHEET, amountUnit, context);
  const projectSheet = yield* readSheetInSlices(workbook, PROJECT_PERFORMANCE_SHEET, amountUnit, context);
  const overallSheet = yield* readSheetInSlices(workbook, OVERALL_PERFORMANCE_SHEET, amountUnit, context);
  const income = toIncome(incomeSheet, context);
  const expenditure = yield* toExpenditure(expenditureSheet, context);
  yield;
  const overall = toOverall(overallSheet);
  const forText = yield* readTextInSlices(workbook, context, textForms);
  const lineProblems = [incomeSheet, income, expenditureSheet, expenditure].flatMap((part) => part.problems);
  const bySheet = [...lineProblems, ...projectSheet.problems, ...overallSheet.problems];
  // Against a sheet that could not be read everything would look wrong.
  const indicators =
    expenditureSheet.kind === 'read'
      ? toProjectIndicators(projectSheet, expenditure.lines)
      : { indicators: [], problems: [] };
  yield;
  const balances = isComplete(lineProblems) ? balanceProblems(units, income.lines, expenditure.lines) : [];
  return {
    entries: {
      settings,
      units,
      income: income.lines,
      expenditure: expenditure.lines,
      projectIndicators: indicators.indicators,
      overall: overall.entries,
      priorYear: forText.priorYear,
      text: forText.text,
      names: expenditure.names,
    },
    problems: [bySheet, indicators.problems, overall.problems, forText.problems, balances].flat(),
  };
}

/** The table set that 设置 names, whether there is such a set or not; `null`: it names none. */
export function tableSetNamed(workbook: RawWorkbook): string | null {
  return settingText(readSheet(workbook, SETTINGS_SHEET, '元', BLANK_CONTEXT), 'tableSet');
}

/** What was chosen in 设置; reading it has refused every other name. Errors: when there is no such set. */
function formOf({ tableSet }: Settings, forms: readonly EntryForm[]): EntryForm {
  const form = forms.find(({ id }) => id === tableSet);
  if (form === undefined) throw new Error(`Unknown table set ${tableSet}.`);
  return form;
}

/** That of the chosen set first: what was entered for another set is kept. */
function textFormsOf(chosen: EntryForm, forms: readonly EntryForm[]): readonly TextForm[] {
  return [chosen, ...forms].flatMap(({ text }) => (text === null ? [] : [text]));
}

/** `tableSets`: the sets that 设置 may name. */
export function* readEntriesInSlices(
  workbook: RawWorkbook,
  tableSets: readonly EntryForm[],
): Sliced<EntriesReading> {
  const settingsSheet = yield* readSheetInSlices(workbook, SETTINGS_SHEET, '元', BLANK_CONTEXT);
  const { settings, problems: settingProblems } = toSettings(settingsSheet, tableSets);
  const early =
    settingsSheet.kind === 'read' ? [...settingsSheet.problems, ...settingProblems] : settingsSheet.problems;
  if (settings === null) return { kind: 'unusable', problems: counted(early), settings: null, units: [] };
  const form = formOf(settings, tableSets);
  const base: ReadingContext = {
    ...BLANK_CONTEXT,
    amountUnit: settings.amountUnit,
    budgetDate: budgetDate(settings.budgetYear),
    kinds: form.kinds,
    basicClasses: form.basicClasses,
    unneeded: new Set(
      ENTRY_SHEETS.filter((sheet) => !form.entrySheets.includes(sheet)).map(({ name }) => name),
    ),
  };
  const rosterSheet = yield* readSheetInSlices(workbook, ROSTER_SHEET, settings.amountUnit, base);
  const roster = toUnits(rosterSheet, settings);
  const rosterProblems = [...rosterSheet.problems, ...roster.problems];
  const context: ReadingContext = {
    ...base,
    units: new Map(roster.units.map((unit) => [unit.code, unit])),
    defectiveUnits: defectiveUnitCodes(rosterSheet.excluded, workbook, roster.units),
  };
  // Without a roster every line would be reported for its unit: say the one thing that is wrong.
  if (isUnusable(rosterProblems)) {
    const problems = counted([...early, ...rosterProblems]);
    return { kind: 'unusable', problems, settings, units: roster.units };
  }
  const textForms = textFormsOf(form, tableSets);
  const lines = yield* readLines(workbook, settings, context, roster.units, textForms);
  const { entries, problems: lineProblems } = lines;
  const folded = foldedProblems(entries, form);
  const problems = counted([...early, ...rosterProblems, ...lineProblems, ...folded]);
  return isUnusable(problems)
    ? { kind: 'unusable', problems, settings, units: roster.units }
    : { kind: 'entries', entries, problems };
}

/** The same in one go. */
export function readEntries(workbook: RawWorkbook, tableSets: readonly EntryForm[]): EntriesReading {
  return atOnce(readEntriesInSlices(workbook, tableSets));
}
