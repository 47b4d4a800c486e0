/** Compares entries drawn into Excel with the same entries written into a file, and the styles of whole columns. */
import fc from 'fast-check';
import { filledEntryWorkbook, templateWorkbook } from '../../src/sheets/draw/workbook-plans';
import type { SheetPlan, WorkbookPlan } from '../../src/sheets/plan/plan';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { departments } from '../support/departments';
import { describeSheet } from './support/describe-live';
import { addAll, openExcel, type OpenExcel } from './support/open-excel';

async function drawn(plan: WorkbookPlan): Promise<OpenExcel> {
  const excel = openExcel();
  await excel.apply(addAll(plan));
  expect(excel.host.internalErrors).toEqual([]);
  return excel;
}

test('reads entries from Excel as from the file', async () => {
  await fc.assert(
    fc.asyncProperty(departments({ maxUnits: 5, maxLines: 30 }), async (one) => {
      const plan = filledEntryWorkbook(one);
      const excel = await drawn(plan);
      const snapshot = await excel.snapshot({ names: plan.sheets.map(({ name }) => name) });
      const read = await readWorkbook(await writeWorkbook(plan));
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
  const excel = await drawn(plan);
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
