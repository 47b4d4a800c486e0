/** Compares sheets drawn into Excel with the same sheets written into a file, cell by cell. */
import { rollUp } from '../../src/rollup/rollup';
import { filledEntryWorkbook, tablesWorkbook, templateWorkbook } from '../../src/sheets/draw/workbook-plans';
import type { WorkbookPlan } from '../../src/sheets/plan/plan';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { HENAN_2023_CHARTS } from '../../src/sets/henan-2023/charts';
import type { HostOptions } from '../../src/excel-host';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { fixedDepartment } from '../support/departments';
import { addAll, openNamedExcel } from './support/named-excel';
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

/** Drops quotes around sheet names and the second end of a single cell, which mean nothing. */
function plainReference(reference: string): string {
  return reference.replaceAll("'", '').replace(/!(\$[A-Z]+\$\d+):\1$/u, '!$1');
}

describe.each(PLANS)('%s', (_, plan) => {
  /** Written and read once for all Excels. */
  let inFile: ReturnType<typeof describeFile> | null = null;
  // Excel on the web removes styles of cells that are merged (OfficeDev/office-js#6405).
  test.each<HostOptions>([
    { profile: 'LTSC 2021' },
    { profile: 'Microsoft 365 Windows' },
    { profile: 'web' },
  ])('every sheet and every name is equal in $profile', async (options) => {
    const excel = openNamedExcel(options);
    await excel.apply(addAll(plan));
    expect(excel.host.internalErrors).toEqual([]);
    const described = await (inFile ??= writeWorkbook(plan).then(describeFile));
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
