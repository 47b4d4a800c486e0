/** Reads all entries of a raw workbook and reports every problem. */
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
import { readExpenditureInSlices } from './declarations/expenditure';
import { INCOME_SHEET, toIncome } from './declarations/income';
import { OVERALL_PERFORMANCE_SHEET, toOverall } from './declarations/overall-performance';
import { PROJECT_PERFORMANCE_SHEET, toProjectIndicators } from './declarations/project-performance';
import { ROSTER_SHEET, toUnits } from './declarations/roster';
import { SETTINGS_SHEET, settingText, toSettings } from './declarations/settings';
import { readTextInSlices } from './read-text';
import { isAmong } from './sheet-heads';
import type { TextForm } from './text-form';

export type EntriesReading =
  | { readonly kind: 'entries'; readonly entries: Entries; readonly problems: readonly EntryProblem[] }
  /** A blocking problem: the program makes no tables from this workbook. */
  | {
      readonly kind: 'unusable';
      readonly problems: readonly EntryProblem[];
      /** The readable part, to show the progress of the work. */
      readonly settings: Settings | null;
      readonly units: readonly Unit[];
    };

/** Returns the first day of the budget year; accounts must be in force on this date. */
export function budgetDate(budgetYear: number): string {
  return `${String(budgetYear)}-01-01`;
}

/** The context before settings and roster are read. */
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

/** Collects the units of unusable roster rows, so that lines of these units get the right message. */
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

/**
 * Whether no row is excluded. Excluded rows unbalance income and expenditure, so the clerk corrects them
 * first.
 */
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
  const projectSheet = yield* readSheetInSlices(workbook, PROJECT_PERFORMANCE_SHEET, amountUnit, context);
  const overallSheet = yield* readSheetInSlices(workbook, OVERALL_PERFORMANCE_SHEET, amountUnit, context);
  const income = toIncome(incomeSheet, context);
  const expenditure = yield* readExpenditureInSlices(workbook, context);
  yield;
  const overall = toOverall(overallSheet);
  const forText = yield* readTextInSlices(workbook, context, textForms);
  const lineProblems = [incomeSheet, income, expenditure].flatMap((part) => part.problems);
  const bySheet = [...lineProblems, ...projectSheet.problems, ...overallSheet.problems];
  // If a sheet is unreadable, every comparison with it would fail.
  const indicators =
    expenditure.kind === 'read'
      ? toProjectIndicators(projectSheet, expenditure.lines)
      : { indicators: [], problems: [] };
  yield;
  const balances = isComplete(lineProblems)
    ? yield* balanceProblems(units, income.lines, expenditure.lines)
    : [];
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

/** Returns the name of the table set in 设置, known or unknown; `null` for none. */
export function tableSetNamed(workbook: RawWorkbook): string | null {
  return settingText(readSheet(workbook, SETTINGS_SHEET, '元', BLANK_CONTEXT), 'tableSet');
}

/** Finds the chosen set. Reading the settings has refused unknown names. Throws for an unknown set. */
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
      ENTRY_SHEETS.filter((sheet) => !isAmong(form.entrySheets, sheet)).map(({ name }) => name),
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
  // Without a roster each line would report its unit: report only the missing roster.
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

/** Reads the entries without slices. */
export function readEntries(workbook: RawWorkbook, tableSets: readonly EntryForm[]): EntriesReading {
  return atOnce(readEntriesInSlices(workbook, tableSets));
}
