/** Tests workbooks and situations in which Excel refuses what it does elsewhere. */
import { connect, onSheet, refusal, sent, settled, valuesOf, type Connection } from './connection';

let excel: Connection;

beforeEach(() => {
  excel = connect();
});

afterEach(async () => {
  await settled();
  expect(excel.host.internalErrors).toEqual([]);
});

describe('a read-only workbook', () => {
  beforeEach(() => {
    excel = connect({ document: 'read-only' });
  });

  test('can be read and is reported as read-only', async () => {
    excel.host.user.type('Sheet1', 'A1', '1');
    expect(await valuesOf(excel, 'A1')).toEqual([[1]]);
    await excel.Excel.run(async ({ workbook }) => {
      workbook.load('readOnly');
      await workbook.context.sync();
      expect(workbook.readOnly).toBe(true);
    });
  });

  test('refuses what the client declares a write, some readings included', async () => {
    const write = () =>
      sent(excel, (sheet) => {
        sheet.getRange('A1').values = [[1]];
      });
    const ask = () => sent(excel, (sheet) => sheet.getRange('1:2').getRowProperties({ rowHidden: true }));
    expect((await refusal(write)).code).toBe('AccessDenied');
    expect((await refusal(ask)).code).toBe('AccessDenied');
  });
});

test('returns no selected range while a chart is selected', async () => {
  const { user } = excel.host;
  const select = () =>
    excel.Excel.run(async ({ workbook }) => {
      const range = workbook.getSelectedRange().load('address');
      await workbook.context.sync();
      return range.address;
    });
  user.selectChart();
  expect((await refusal(select)).code).toBe('InvalidSelection');
  user.select('Sheet1', 'B2');
  expect(await select()).toBe('Sheet1!B2');
});

test('reads a sheet with a table like any other, and refuses to merge inside it', async () => {
  const { user } = excel.host;
  user.paste('Sheet1', 'A1', [
    ['科目', '金额'],
    ['甲', '1'],
  ]);
  user.makeTable('Sheet1', 'A1:B2');
  expect(await valuesOf(excel, 'A1:B2')).toEqual([
    ['科目', '金额'],
    ['甲', 1],
  ]);
  const merge = () =>
    sent(excel, (sheet) => {
      sheet.getRange('A2:B3').merge();
    });
  expect((await refusal(merge)).code).toBe('InvalidOperation');
  user.insertRows('Sheet1', '1:3');
  await merge();
});

describe.each([
  ['a desktop Excel', true, '#FF0000'],
  ['Excel on the web', false, '#FFFFFF'],
])('merging in %s', (_, mergeKeepsStyles, covered) => {
  test('shows the styles of covered cells', async () => {
    excel = connect({ mergeKeepsStyles });
    const fills = await onSheet(excel, async (context, sheet) => {
      const block = sheet.getRange('A1:B2');
      block.format.fill.color = '#FF0000';
      block.merge();
      const styles = block.getCellProperties({ format: { fill: { color: true } } });
      await context.sync();
      return styles.value.flat().map(({ format }) => format?.fill?.color);
    });
    expect(fills).toEqual(['#FF0000', covered, covered, covered]);
  });

  test('loses nothing when a person merges', () => {
    excel = connect({ mergeKeepsStyles });
    excel.host.user.format('Sheet1', 'A1:B2', { fill: '#FF0000' });
    excel.host.user.merge('Sheet1', 'A1:B2');
    expect(excel.host.workbook.sheet('Sheet1').grid.style(1, 1).fill).toBe('#FF0000');
  });
});
