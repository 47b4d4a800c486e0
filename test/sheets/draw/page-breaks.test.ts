/** Printed tables go on before a project or unit, and no page has a few left-over rows. */
import { unzipSync, strFromU8 } from 'fflate';
import { sampleEntries } from '../../../scripts/sample-entries';
import { rollUp } from '../../../src/rollup/rollup';
import { HENAN_2023 } from '../../../src/sets/henan-2023';
import { fittedPage, type PrintedTable } from '../../../src/sheets/draw/page-breaks';
import { tablesWorkbook } from '../../../src/sheets/draw/workbook-plans';
import type { PageSetupPlan, SheetPlan } from '../../../src/sheets/plan/plan';
import { writeWorkbook } from '../../../src/xlsx/write-workbook';

const PAGE: PageSetupPlan = {
  orientation: 'landscape',
  printArea: { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 },
  margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4 },
};

/** Rows of 20 points below a header of one: 24 fit on each page. */
function table(rows: number, parts: Partial<PrintedTable> = {}): PrintedTable {
  return {
    widths: [20, 20],
    heights: Array.from({ length: rows + 1 }, () => 20),
    repeated: { first: 0, last: 0 },
    firstRow: 1,
    merges: [],
    goesOn: () => false,
    ...parts,
  };
}

const merged = (firstRow: number, lastRow: number) => ({ firstRow, lastRow, firstColumn: 0, lastColumn: 0 });

test.each([
  ['leaves a table to the program that breaks well by itself', table(60), []],
  ['leaves a table of one page alone', table(20), []],
  ['keeps few rows from being left over', table(49), [25, 42]],
  ['breaks before a merged cell', table(40, { merges: [merged(20, 28)] }), [20]],
  ['keeps a heading row with the row below it', table(40, { goesOn: (row) => row === 24 }), [24]],
  ['cuts what is higher than a page', table(80, { merges: [merged(1, 80)] }), []],
] as const)('%s', (_, printed, breaks) => {
  const { breaks: found = [], onePage } = fittedPage(printed, PAGE);
  expect([found, onePage]).toEqual([breaks, undefined]);
});

/** Columns as wide as 800 points: the page shrinks them to 96 %. */
const WIDE = { widths: [65, 65] };

test.each([
  ['prints a table of a few rows more than a page smaller', table(26), true],
  ['shrinks no table by more than that', table(36), undefined],
  ['prints a wide table smaller still', table(26, WIDE), true],
  ['leaves type alone that would be too small to read', table(48, { widths: [110, 110] }), undefined],
] as const)('%s', (_, printed, onePage) => {
  expect(fittedPage(printed, PAGE).onePage).toBe(onePage);
});

function sheetOf(sheets: readonly SheetPlan[], name: string): SheetPlan {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found;
}

test('no project of the sample is cut, in the plan and in the file', async () => {
  const entries = await sampleEntries();
  const { plan } = tablesWorkbook(entries, rollUp(entries, HENAN_2023), 'values', []);
  const { page, merges, frozenRows } = sheetOf(plan.sheets, '部门预算项目绩效目标汇总表');
  const breaks = page.breaks ?? [];
  expect(breaks.length).toBeGreaterThan(3);
  for (const row of breaks)
    expect(
      merges.filter(({ firstRow, lastRow }) => firstRow >= frozenRows && firstRow < row && row <= lastRow),
    ).toEqual([]);
  const parts = unzipSync(await writeWorkbook(plan));
  const index = plan.sheets.findIndex(({ name }) => name === '部门预算项目绩效目标汇总表') + 1;
  const xml = strFromU8(parts[`xl/worksheets/sheet${String(index)}.xml`] ?? new Uint8Array());
  // A break of the file stands below the row whose one-based number it has.
  expect([...xml.matchAll(/<brk id="(\d+)"/gu)].map(([, row]) => Number(row))).toEqual(breaks);
  expect(xml).toContain('<headerFooter scaleWithDoc="0">');
});

test('table 04 of the sample is on one page, in the plan and in the file', async () => {
  const entries = await sampleEntries();
  const { plan } = tablesWorkbook(entries, rollUp(entries, HENAN_2023), 'values', []);
  const onOne = plan.sheets.filter(({ page }) => page.onePage === true).map(({ name }) => name);
  expect(onOne).toEqual(['财政拨款收支总体情况表']);
  const parts = unzipSync(await writeWorkbook(plan));
  const fits = plan.sheets.filter((_, index) => {
    const part = parts[`xl/worksheets/sheet${String(index + 1)}.xml`];
    return part !== undefined && /<pageSetup[^>]*fitToHeight="1"/u.test(strFromU8(part));
  });
  expect(fits.map(({ name }) => name)).toEqual(onOne);
});
