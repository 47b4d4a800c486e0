/**
 * Tests that calls known to work in Excel for Windows do not fail here. The source is
 * fundamental-research-labs/calipers, workbooks that build 20326 made by such calls. Their results are not compared.
 */
import { connect, settled, type Connection } from './connection';

let excel: Connection;

beforeEach(() => {
  excel = connect({ profile: 'Microsoft 365 Windows' });
});

afterEach(async () => {
  await settled();
  expect(excel.host.internalErrors).toEqual([]);
});

type Use = (sheet: Excel.Worksheet, workbook: Excel.Workbook) => unknown;

async function carriedOut(use: Use): Promise<void> {
  await excel.Excel.run(async (context) => {
    use(context.workbook.worksheets.getItem('Sheet1'), context.workbook);
    await context.sync();
  });
}

test.each<[string, Use]>([
  ['freezing and unfreezing rows', ({ freezePanes }) => [freezePanes.freezeRows(1), freezePanes.unfreeze()]],
  ['freezing at a cell', (sheet) => sheet.freezePanes.freezeAt(sheet.getRange('B2'))],
  ['freezing columns', ({ freezePanes }) => freezePanes.freezeColumns(1)],
  [
    'merging, unmerging, writing into what was covered',
    (sheet) => {
      sheet.getRange('A1:B2').merge();
      sheet.getRange('A1:B2').unmerge();
      sheet.getRange('B2').values = [['甲']];
    },
  ],
  [
    'naming a range, a formula, and a range of one sheet',
    (sheet, { names }) => [
      names.add('甲', sheet.getRange('A1')),
      names.add('乙', '=2*Sheet1!$A$1'),
      sheet.names.add('丙', sheet.getRange('B1')),
    ],
  ],
  [
    'deleting a name in the request that made it',
    (sheet, { names }) => {
      names.add('甲', sheet.getRange('A1')).delete();
    },
  ],
  [
    'a list of choices, and clearing it',
    (sheet) => {
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } };
      dataValidation.clear();
    },
  ],
  [
    'a filter, and removing it',
    (sheet) => {
      sheet.getRange('A1:B2').values = [
        ['科目', '金额'],
        ['甲', 1],
      ];
      sheet.autoFilter.apply(sheet.getRange('A1:B2'));
      sheet.autoFilter.remove();
      return sheet.autoFilter.getRangeOrNullObject().load('address');
    },
  ],
  ['a comment at an address with the sheet’s name', (_, { comments }) => comments.add('Sheet1!A1', '话')],
  [
    'a comment found again by its cell',
    (sheet, { comments }) => {
      comments.add(sheet.getRange('B2'), '话');
      return comments.getItemByCell(sheet.getRange('B2')).load('content');
    },
  ],
  [
    'the place of a comment',
    (sheet, { comments }) => comments.add(sheet.getRange('B2'), '话').getLocation().load('address'),
  ],
  [
    'clearing all conditional formats of a range',
    (sheet) => {
      const { conditionalFormats } = sheet.getRange('B2:B5');
      conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      conditionalFormats.clearAll();
      return conditionalFormats.getCount();
    },
  ],
  [
    'a new sheet made the first',
    (_, { worksheets }) => {
      worksheets.add('前').position = 0;
    },
  ],
  [
    'a new sheet hidden',
    (_, { worksheets }) => {
      worksheets.add('隐').visibility = 'Hidden';
    },
  ],
  [
    'a new sheet deleted',
    (_, { worksheets }) => {
      const sheet = worksheets.add('删');
      sheet.getRange('A1').values = [[1]];
      sheet.delete();
    },
  ],
  [
    'colour of a tab, no grid lines',
    (sheet) => {
      sheet.tabColor = '#FF0000';
      sheet.showGridlines = false;
    },
  ],
  [
    'whole rows and columns hidden from a cell',
    (sheet) => {
      sheet.getRange('A2').getEntireRow().rowHidden = true;
      sheet.getRange('B1').getEntireColumn().columnHidden = true;
    },
  ],
  [
    'lines inside, coloured after their style',
    (sheet) => {
      const inside = sheet.getRange('A1:B2').format.borders.getItem('InsideHorizontal');
      inside.style = 'Continuous';
      inside.color = '#666666';
    },
  ],
  ['copying from a range to a cell', (sheet) => sheet.getRange('C1').copyFrom(sheet.getRange('A1:A3'))],
  [
    'serial dates with a format',
    (sheet) => {
      sheet.getRange('A1').values = [[44927]];
      sheet.getRange('A1').numberFormat = [['yyyy-mm-dd']];
    },
  ],
])('accepts %s', async (_, use) => {
  await carriedOut(use);
});

test('has no used range in an empty sheet, and returns null for a missing sheet', async () => {
  await excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const used = worksheets.add('空').getUsedRangeOrNullObject();
    const missing = worksheets.getItemOrNullObject('无');
    await context.sync();
    expect([used.isNullObject, missing.isNullObject]).toEqual([true, true]);
  });
});
