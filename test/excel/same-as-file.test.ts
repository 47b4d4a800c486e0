/** Compares sheets drawn into Excel with the same sheets written into a file, cell by cell. */
import fc from 'fast-check';
import { rollUp } from '../../src/rollup/rollup';
import { filledEntryWorkbook, tablesWorkbook, templateWorkbook } from '../../src/sheets/draw/workbook-plans';
import type { SheetPlan, WorkbookPlan } from '../../src/sheets/plan/plan';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { HENAN_2023_CHARTS } from '../../src/sets/henan-2023/charts';
import type { HostOptions } from '../../src/excel-host';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { departments, fixedDepartment } from '../support/departments';
import { addAll, openExcel } from './support/open-excel';
import { describeFile } from './support/describe-file';
import { describeSheet } from './support/describe-live';
import { differences } from './support/description';

const entries = fixedDepartment({ units: 12, lines: 200, seed: 3 });
const filled = rollUp(entries, HENAN_2023);

const PLANS: readonly (readonly [string, WorkbookPlan])[] = [
  ['the empty entry workbook', templateWorkbook(2023, HENAN_2023)],
  ['an entry workbook with lines', filledEntryWorkbook(entries)],
  ['tables of figures', tablesWorkbook(entries, filled, 'values', []).plan],
  ['tables of formulas', tablesWorkbook(entries, filled, 'formulas', []).plan],
  ['tables with charts', tablesWorkbook(entries, filled, 'values', [], HENAN_2023_CHARTS).plan],
];

async function bothWays(plan: WorkbookPlan, options: HostOptions = {}) {
  const excel = openExcel(options);
  await excel.apply(addAll(plan));
  expect(excel.host.internalErrors).toEqual([]);
  const file = await writeWorkbook(plan);
  return { excel, file, described: await describeFile(file) };
}

/** Drops quotes around sheet names and the second end of a single cell, which mean nothing. */
function plainReference(reference: string): string {
  return reference.replaceAll("'", '').replace(/!(\$[A-Z]+\$\d+):\1$/u, '!$1');
}

describe.each(PLANS)('%s', (_, plan) => {
  // Excel on the web removes styles of cells that are merged (OfficeDev/office-js#6405).
  test.each<HostOptions>([
    { profile: 'LTSC 2021' },
    { profile: 'Microsoft 365 Windows' },
    { profile: 'web' },
  ])('every sheet and every name is equal in $profile', async (options) => {
    const { excel, described } = await bothWays(plan, options);
    const live = new Map(excel.host.workbook.sheets.map((sheet) => [sheet.name, describeSheet(sheet)]));
    expect(described.sheets.map(({ name }) => name)).toEqual(plan.sheets.map(({ name }) => name));
    for (const sheet of described.sheets) {
      const found = live.get(sheet.name);
      expect([sheet.name, found === undefined ? 'missing' : differences(found, sheet)]).toEqual([
        sheet.name,
        [],
      ]);
    }
    const names = excel.host.workbook.names.map(({ name, formula }) => [
      name,
      plainReference(formula.slice(1)),
    ]);
    expect(Object.fromEntries(names)).toEqual(
      Object.fromEntries([...described.names].map(([name, range]) => [name, plainReference(range)])),
    );
  });
});

test('reads entries from Excel as from the file', async () => {
  await fc.assert(
    fc.asyncProperty(departments({ maxUnits: 5, maxLines: 30 }), async (one) => {
      const plan = filledEntryWorkbook(one);
      const { excel, file } = await bothWays(plan);
      const snapshot = await excel.snapshot({ names: plan.sheets.map(({ name }) => name) });
      const read = await readWorkbook(file);
      if (read.kind !== 'workbook') throw new Error(read.detail);
      for (const sheet of read.workbook.sheets) {
        const found = snapshot.sheets.find(({ name }) => name === sheet.name);
        expect(found).toMatchObject({
          hidden: sheet.hidden,
          hiddenRows: sheet.hiddenRows,
          formulas: sheet.formulas,
        });
        expect(trimmed(found?.rows ?? [])).toEqual(trimmed(sheet.rows));
      }
    }),
    { numRuns: 6 },
  );
});

/** Drops empty cells and rows at the end. */
function cut<T>(items: readonly T[], isEmpty: (item: T) => boolean): readonly T[] {
  const reversed = [...items].reverse();
  const first = reversed.findIndex((item) => !isEmpty(item));
  return first < 0 ? [] : items.slice(0, items.length - first);
}

function trimmed(rows: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  return cut(
    rows.map((row) => cut(row, (cell) => cell === null)),
    (row) => row.length === 0,
  );
}

test('whole columns have the styles of the plan', async () => {
  const plan = templateWorkbook(2023, HENAN_2023);
  const { excel } = await bothWays(plan);
  const withStyles = plan.sheets.filter((sheet): sheet is SheetPlan => sheet.columnStyles !== undefined);
  expect(withStyles.length).toBeGreaterThan(3);
  for (const { name, columnStyles = [] } of withStyles) {
    const live = excel.host.workbook.sheet(name);
    const { cells } = describeSheet(live);
    const last = Math.max(...[...cells.keys()].map((key) => Number(key.split(',')[0])));
    for (const column of columnStyles.keys()) {
      // The rows below the last one have its styles.
      expect(live.grid.style(last + 1_000, column)).toBe(live.grid.style(last, column));
    }
  }
});
