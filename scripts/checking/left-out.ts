/** Fills one table without a unit or a project that all others have; its own totals stay right. */
import type { Entries } from '../../src/entries/entries';
import type { RawSheet, RawWorkbook } from '../../src/entries/raw-workbook';
import { SPENDING_KINDS } from '../../src/classification/spending-kinds';
import type { TableSet } from '../../src/tables/table-set';
import { setOf } from '../../test/support/set-of';
import { tablesOf } from '../../test/support/checks';
import type { Ground, Mutation } from './mutation';

function withoutUnit(entries: Entries, unit: string): Entries {
  const isOther = (line: { readonly unit: string }): boolean => line.unit !== unit;
  return {
    ...entries,
    units: entries.units.filter(({ code }) => code !== unit),
    income: entries.income.filter(isOther),
    expenditure: entries.expenditure.filter(isOther),
    projectIndicators: entries.projectIndicators.filter(isOther),
  };
}

function withoutProject(entries: Entries, project: string): Entries {
  const isOther = (line: { readonly project: string }): boolean => line.project !== project;
  return {
    ...entries,
    expenditure: entries.expenditure.filter(isOther),
    projectIndicators: entries.projectIndicators.filter(isOther),
  };
}

function once<T>(make: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => (known ??= { value: make() }).value;
}

function replacedSheet(workbook: RawWorkbook, sheet: RawSheet | undefined): RawWorkbook {
  return { sheets: workbook.sheets.map((one) => (one.name === sheet?.name ? sheet : one)) };
}

/** Returns all figures of a sheet except zeros, which print amounts below 50 元. */
function figuresOf({ sheets }: RawWorkbook, name: string): string {
  const rows = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  return JSON.stringify(rows.flat().filter((cell) => typeof cell === 'number' && cell !== 0));
}

/** Replaces one table at a time by its sheet without the part. */
function tablesWithout(
  set: TableSet,
  tables: readonly string[],
  whole: () => RawWorkbook,
  rest: () => Entries,
): readonly Mutation[] {
  const made = once(() => tablesOf(rest()));
  return set.tables
    .filter(({ id }) => tables.includes(id))
    .map(({ name }) => ({
      sheet: name,
      row: -1,
      column: null,
      get within() {
        return figuresOf(whole(), name) === figuresOf(made(), name);
      },
      apply: (workbook) =>
        replacedSheet(
          workbook,
          made().sheets.find((sheet) => sheet.name === name),
        ),
    }));
}

export function unitsLeftOut({ entries }: Ground): readonly Mutation[] {
  const set = setOf(entries);
  const tables = set.tables.map(({ id }) => id);
  const whole = once(() => tablesOf(entries));
  return entries.units.flatMap(({ code }) =>
    tablesWithout(set, tables, whole, () => withoutUnit(entries, code)),
  );
}

function projectsOf({ expenditure }: Entries): readonly string[] {
  const own = expenditure.filter(({ kind }) => SPENDING_KINDS[kind].group === 'project');
  return [...new Set(own.map(({ project }) => project))];
}

export function projectsLeftOut(table: '10' | '12') {
  return ({ entries }: Ground): readonly Mutation[] => {
    const whole = once(() => tablesOf(entries));
    return projectsOf(entries).flatMap((project) =>
      tablesWithout(setOf(entries), [table], whole, () => withoutProject(entries, project)),
    );
  };
}
