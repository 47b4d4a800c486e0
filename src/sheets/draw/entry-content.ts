/** Turns entries into the texts and numbers of entry sheets: the inverse of reading. */
import type { EntryRow, EntryRows } from './entry-rows';
import { FUND_LABELS } from '../../classification/funds';
import { PERIODS } from '../../classification/periods';
import { SPENDING_KINDS } from '../../classification/spending-kinds';
import { UNIT_TYPES } from '../../classification/unit-types';
import type { Entries, ExpenditureLine, OverallEntry } from '../../entries/entries';
import { EXPENDITURE_SHEET } from '../../entries/declarations/expenditure';
import { INCOME_SHEET } from '../../entries/declarations/income';
import {
  OVERALL_KIND_LABELS,
  OVERALL_PERFORMANCE_SHEET,
} from '../../entries/declarations/overall-performance';
import { PRIOR_YEAR_SHEET } from '../../entries/declarations/prior-year';
import { PROJECT_PERFORMANCE_SHEET } from '../../entries/declarations/project-performance';
import { ROSTER_SHEET } from '../../entries/declarations/roster';
import { SETTING_ITEMS, SETTINGS_SHEET, type TableSetChoice } from '../../entries/declarations/settings';
import { amountInUnit, type AmountUnit } from '../../money/amount-unit';
import type { Fen } from '../../money/fen';
import { accountNames } from '../../tables/account-names';
import type { AccountNames } from '../../tables/table';
import type { EntryForm } from '../../entries/entry-form';
import { measureRows, textRows, type TextOf } from './text-content';

/** Returns the name entered for a code; empty where none was entered. */
function nameOf(names: ReadonlyMap<string, string>, code: string): string {
  const name = names.get(code);
  return name === undefined ? '' : name;
}

function settingRows(entries: Entries, tableSets: readonly TableSetChoice[]): readonly EntryRow[] {
  const { settings } = entries;
  const set = tableSets.find(({ id }) => id === settings.tableSet);
  if (set === undefined) throw new Error(`Unknown table set ${settings.tableSet}.`);
  const texts = {
    ...settings,
    budgetYear: String(settings.budgetYear),
    tableSet: set.label,
  };
  return SETTING_ITEMS.map(({ key, label, hint }) => ({ item: label, content: texts[key], hint }));
}

/** Returns the rows of an unfilled 设置: only choices with a usual answer have a value. */
export function blankSettingRows(year: number, tableSet: TableSetChoice): readonly EntryRow[] {
  const usual: Readonly<Partial<Record<string, string>>> = {
    budgetYear: String(year),
    tableSet: tableSet.label,
    amountUnit: '元',
  };
  return SETTING_ITEMS.map(({ key, label, hint }): EntryRow => {
    const content = usual[key];
    return content === undefined ? { item: label, hint } : { item: label, content, hint };
  });
}

function expenditureRow(
  line: ExpenditureLine,
  entries: Entries,
  unitNames: ReadonlyMap<string, string>,
  names: AccountNames,
  amountOf: (amount: Fen) => number,
): EntryRow {
  return {
    unit: line.unit,
    unitName: nameOf(unitNames, line.unit),
    function: line.function,
    functionName: names.functions(line.function),
    kind: SPENDING_KINDS[line.kind].label,
    project: line.project,
    projectName: nameOf(entries.names.projects, line.project),
    departmental: line.departmental,
    departmentalName: names.departmental(line.departmental),
    governmental: line.governmental,
    governmentalName: names.governmental(line.governmental),
    fund: FUND_LABELS[line.fund],
    period: PERIODS[line.period].label,
    amount: amountOf(line.amount),
    remark: line.remark,
  };
}

function overallRow(entry: OverallEntry): EntryRow {
  const kind = OVERALL_KIND_LABELS[entry.kind];
  switch (entry.kind) {
    case 'goal':
      return { kind, content: entry.text };
    case 'task':
      return { kind, taskName: entry.name, content: entry.content };
    case 'indicator':
      return {
        kind,
        level1: entry.level1,
        level2: entry.level2,
        level3: entry.level3,
        target: entry.target,
        explanation: entry.explanation,
      };
  }
}

function priorRows({ priorYear }: Entries): ReadonlyMap<string, EntryRow> {
  const inWan = (amount: Fen): number => amountInUnit(amount, '万元');
  return new Map(
    priorYear.map(({ measure, amount, source, scope, restated }) => [
      measure,
      {
        measure,
        amount: inWan(amount),
        source,
        ...(scope === undefined ? {} : { scope }),
        ...(restated === undefined ? {} : { restated: inWan(restated.amount), note: restated.note }),
      },
    ]),
  );
}

export function entryRows(entries: Entries, tableSets: readonly EntryForm[]): EntryRows {
  const unitNames = new Map(entries.units.map((unit) => [unit.code, unit.name]));
  const { tableSet } = entries.settings;
  const form: TextOf = tableSets.find(({ id }) => id === tableSet) ?? { id: tableSet, text: null };
  const inUnit = (unit: AmountUnit) => (amount: Fen) => amountInUnit(amount, unit);
  const amountOf = inUnit(entries.settings.amountUnit);
  const names = accountNames(entries.names);
  return new Map<string, readonly EntryRow[]>([
    [SETTINGS_SHEET.name, settingRows(entries, tableSets)],
    [
      ROSTER_SHEET.name,
      entries.units.map(({ code, name, type }) => ({ code, name, type: UNIT_TYPES[type].label })),
    ],
    [
      INCOME_SHEET.name,
      entries.income.map((line) => ({
        unit: line.unit,
        unitName: nameOf(unitNames, line.unit),
        period: PERIODS[line.period].label,
        fund: FUND_LABELS[line.fund],
        amount: amountOf(line.amount),
        remark: line.remark,
      })),
    ],
    [
      EXPENDITURE_SHEET.name,
      entries.expenditure.map((line) => expenditureRow(line, entries, unitNames, names, amountOf)),
    ],
    [
      PROJECT_PERFORMANCE_SHEET.name,
      entries.projectIndicators.map(({ project, unit, category, indicator, target }) => ({
        project,
        projectName: nameOf(entries.names.projects, project),
        unit,
        category,
        indicator,
        target,
      })),
    ],
    [OVERALL_PERFORMANCE_SHEET.name, entries.overall.map(overallRow)],
    [PRIOR_YEAR_SHEET.name, measureRows(form.text?.measures ?? [], priorRows(entries))],
    ...textRows(entries.text, form, (code) => nameOf(unitNames, code)),
  ]);
}
