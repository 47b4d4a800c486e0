/** Tests that rows that come or go change how many pages tall a sheet is printed. */
import type { SheetChange } from '../../src/sheets/plan/change';
import { sheetPlan, textCell, workbookPlan } from '../support/plans';
import { describeSheet } from './support/describe-live';
import { addAll, change, openExcel } from './support/open-excel';

type Edit = Extract<SheetChange, { kind: 'edit' }>;

async function tallAfter(edit: Pick<Edit, 'printArea' | 'onePage'>): Promise<number | null> {
  const excel = openExcel();
  const plan = sheetPlan([[textCell('甲')]], { name: '一' });
  await excel.apply(addAll(workbookPlan([{ ...plan, page: { ...plan.page, onePage: true } }])));
  const tab = (await excel.snapshot()).tabs.find(({ name }) => name === '一');
  if (tab === undefined) throw new Error('There is no sheet.');
  const rows: Edit['rows'] = [{ kind: 'insert', at: 1, rows: [[textCell('乙')]], heights: [20], merges: [] }];
  await excel.apply(change([{ kind: 'edit', sheetId: tab.id, name: '一', rows, cells: [], ...edit }]));
  expect(excel.host.internalErrors).toEqual([]);
  return describeSheet(excel.host.workbook.sheet('一')).page.pagesTall;
}

const printArea = { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 0 };

it.each([
  ['a table that no longer fits', { printArea, onePage: false }, 0],
  ['a table that still fits', { printArea, onePage: true }, 1],
  ['a sheet of which nothing is said', { printArea }, 1],
] as const)('%s', async (_, edit, tall) => {
  expect(await tallAfter(edit)).toBe(tall);
});
