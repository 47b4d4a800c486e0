/** Tests that a saved workbook of the stand-in has its charts and page breaks, as the add-in drew them. */
import { plannedWorkbook } from '../../src/preview/save/save-workbook';
import { rollUp } from '../../src/rollup/rollup';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { HENAN_2023_CHARTS } from '../../src/sets/henan-2023/charts';
import { tablesWorkbook } from '../../src/sheets/draw/workbook-plans';
import { addAll, openExcel } from '../excel/support/open-excel';
import { fixedDepartment } from '../support/departments';

test('keeps charts with their cells, titles and colours, and where pages begin', async () => {
  const entries = fixedDepartment({ units: 3, lines: 60, seed: 4 });
  const filled = rollUp(entries, HENAN_2023);
  const { plan } = tablesWorkbook(entries, filled, 'values', [], HENAN_2023_CHARTS);
  const excel = openExcel();
  await excel.apply(addAll(plan));
  const saved = plannedWorkbook(excel.host.workbook, '公开表').sheets.find(({ name }) => name === '图表');
  const drawn = plan.sheets.find(({ name }) => name === '图表');
  // Office.js sets no alternative text.
  expect(saved?.charts).toEqual(drawn?.charts?.map((chart) => ({ ...chart, altText: '' })));
  expect(saved?.charts?.length).toBeGreaterThan(2);
  expect(saved?.page.breaks).toEqual(drawn?.page.breaks);
});
