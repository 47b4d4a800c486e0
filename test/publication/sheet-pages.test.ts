/** Tests how the printed pages of the published workbook are counted and worded. */
import { sheetPages, sheetPageWarnings, sheetPageWords } from '../../src/publication/sheet-pages';
import type { PageSetupPlan, SheetPlan } from '../../src/sheets/plan/plan';
import { sheetPlan } from '../support/plans';

const HEIGHT = 20;

/** Rows of one height; on A4 landscape 25 of them fill a page. */
function tall(rows: number, page: Partial<PageSetupPlan> = {}): SheetPlan {
  const plan = sheetPlan([], { name: '预算04表', columnWidths: [20, 20] });
  return {
    ...plan,
    rowHeights: Array.from({ length: rows }, () => HEIGHT),
    page: {
      orientation: 'landscape',
      printArea: { firstRow: 0, lastRow: rows - 1, firstColumn: 0, lastColumn: 1 },
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4 },
      repeatedRows: { first: 0, last: 1 },
      ...page,
    },
  };
}

it.each([
  ['a table that fits', tall(25), [25]],
  ['a table of two rows more; its header is repeated', tall(27), [25, 2]],
  ['a table printed smaller on one page', tall(30, { onePage: true }), [30]],
  ['a table with a break of its own', tall(27, { breaks: [20] }), [20, 7]],
  ['a table of three pages', tall(60), [25, 23, 12]],
])('counts the rows of each page: %s', (_, plan, rows) => {
  expect(sheetPages([plan])).toEqual([{ name: '预算04表', rows }]);
});

it('says how many pages there are, and which few rows go on to a further page', () => {
  const pages = sheetPages([tall(27), tall(25)]);
  expect(sheetPageWords(pages)).toEqual([
    '公开表工作簿打印共3页，2张表。',
    '“预算04表”打印2页。',
    '“预算04表”打印1页。',
  ]);
  expect(sheetPageWarnings(pages)).toEqual(['“预算04表”打印时有2行多出到第2页。']);
});
