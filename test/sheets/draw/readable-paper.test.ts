/** Tests that entry sheets too wide for A4 are printed on A3, where their type can be read, and the others on A4. */
import { HENAN_2023 } from '../../../src/sets/henan-2023';
import { onReadablePaper } from '../../../src/sheets/draw/page-breaks';
import { templateWorkbook } from '../../../src/sheets/draw/workbook-plans';
import type { PageSetupPlan } from '../../../src/sheets/plan/plan';

test('prints the widest entry sheets on A3', () => {
  const onA3 = templateWorkbook(2023, HENAN_2023).sheets.filter(({ page }) => page.paper === 'A3');
  expect(onA3.map(({ name }) => name)).toEqual(['支出录入', '整体绩效录入']);
});

test.each([
  ['type of six points', 206, undefined],
  ['smaller type', 218, 'A3'],
])('chooses the paper by the size of the type: %s', (_, width, paper) => {
  const page: PageSetupPlan = {
    orientation: 'landscape',
    printArea: { firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 0 },
    margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4 },
  };
  expect(onReadablePaper(page, [width], 10).paper).toBe(paper);
});
