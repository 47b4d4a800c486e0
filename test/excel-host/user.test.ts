/** Tests the actions of a person at the screen. */
import { InputRefused } from '../../src/excel-host';
import { connect, sent, settled, valuesOf, type Connection } from './connection';

let excel: Connection;

beforeEach(async () => {
  excel = connect();
  await sent(excel, (sheet) => {
    sheet.getRange('A1:C4').values = [
      ['名称', '额', '倍'],
      ['丙', 30, '=B2*2'],
      ['', 10, '=B3*2'],
      ['甲', 20, '=B4*$B$2'],
    ];
    sheet.getRange('A2').format.fill.color = '#FFCC00';
  });
});

describe('sorting', () => {
  test('moves contents, styles and references to the same row; empty cells come last', async () => {
    excel.host.user.sort('Sheet1', 'A2:C4', { column: 0, direction: 'descending' });
    expect(await valuesOf(excel, 'A2:B4')).toEqual([
      ['甲', 20],
      ['丙', 30],
      ['', 10],
    ]);
    const { grid } = excel.host.workbook.active;
    expect([1, 2, 3].map((row) => grid.cell(row, 2)?.formula)).toEqual(['=B2*$B$2', '=B3*2', '=B4*2']);
    expect(grid.style(2, 0).fill).toBe('#FFCC00');
  });

  test('sorts by numbers', async () => {
    excel.host.user.sort('Sheet1', 'A2:C4', { column: 1, direction: 'ascending' });
    expect(await valuesOf(excel, 'B2:B4')).toEqual([[10], [20], [30]]);
  });

  test('refuses a block with merges', () => {
    excel.host.user.merge('Sheet1', 'A2:B2');
    expect(() => {
      excel.host.user.sort('Sheet1', 'A2:C4', { column: 1, direction: 'ascending' });
    }).toThrow(expect.objectContaining({ code: 'InvalidOperation' }) as Error);
  });
});

test('hides rows with a filter; the add-in still reads them', async () => {
  excel.host.user.filter('Sheet1', 'A1:C4', 0, ['甲']);
  const { grid, filter } = excel.host.workbook.active;
  expect([0, 1, 2, 3].map((row) => grid.rows.get(row)?.hidden ?? false)).toEqual([false, true, true, false]);
  expect(filter?.hasCriteria).toBe(true);
  expect(await valuesOf(excel, 'B2:B4')).toEqual([[30], [10], [20]]);
  excel.host.user.clearFilter('Sheet1');
  expect([1, 2, 3].map((row) => grid.rows.get(row)?.hidden ?? false)).toEqual([false, false, false]);
});

describe('typing into a cell with a rule', () => {
  beforeEach(() =>
    sent(excel, (sheet, { workbook }) => {
      workbook.names.add('选项', sheet.getRange('A2:A4'));
      const rules: readonly [string, Excel.DataValidationRule, string][] = [
        ['E2:E9', { list: { inCellDropDown: true, source: '=选项' } }, 'Stop'],
        ['F2:F9', { list: { inCellDropDown: true, source: '是, 否' } }, 'Warning'],
        ['G2:G9', { custom: { formula: '=AND(ISNUMBER(G2),G2>B2)' } }, 'Stop'],
      ];
      for (const [address, rule, style] of rules) {
        const { dataValidation } = sheet.getRange(address);
        dataValidation.rule = rule;
        dataValidation.errorAlert = {
          title: '标题',
          message: '不能这样填',
          showAlert: true,
          style: style as Excel.DataValidationAlertStyle,
        };
      }
    }),
  );

  test.each([
    ['E2', '甲'],
    ['F9', '是'],
    ['G3', '11'],
    ['E2', ''],
  ])('accepts into %s: %s', (address, text) => {
    excel.host.user.type('Sheet1', address, text);
  });

  test.each([
    ['E2', '乙', 'Stop'],
    ['F2', '也许', 'Warning'],
    ['G2', '11', 'Stop'],
    ['G2', '文字', 'Stop'],
  ])('undoes in %s: %s', async (address, text, style) => {
    excel.host.user.paste('Sheet1', address, [['旧']]);
    expect(() => {
      excel.host.user.type('Sheet1', address, text);
    }).toThrow(InputRefused);
    try {
      excel.host.user.type('Sheet1', address, text);
    } catch (error) {
      expect(error).toMatchObject({ title: '标题', message: '不能这样填', style });
    }
    expect(await valuesOf(excel, address)).toEqual([['旧']]);
  });

  test('reports no event about undone input', async () => {
    const heard: string[] = [];
    await sent(excel, (sheet) => {
      sheet.onChanged.add(({ address }) => {
        heard.push(address);
        return Promise.resolve();
      });
    });
    expect(() => {
      excel.host.user.type('Sheet1', 'E2', '乙');
    }).toThrow(InputRefused);
    excel.host.user.type('Sheet1', 'E3', '甲');
    await settled();
    expect(heard).toEqual(['E3']);
  });

  test('skips validation for pasting and for the add-in', async () => {
    excel.host.user.paste('Sheet1', 'E2', [['乙']]);
    await sent(excel, (sheet) => {
      sheet.getRange('G2').values = [['文字']];
    });
    expect([await valuesOf(excel, 'E2'), await valuesOf(excel, 'G2')]).toEqual([[['乙']], [['文字']]]);
  });
});

test('leaves cells empty without pasted text', async () => {
  excel.host.user.paste('Sheet1', 'A2', [['x'], ['1', '2']]);
  expect(await valuesOf(excel, 'A2:B3')).toEqual([
    ['x', ''],
    [1, 2],
  ]);
});

test('notifies watchers of every request and every action', async () => {
  let calls = 0;
  const stop = excel.host.watch(() => {
    calls += 1;
  });
  excel.host.user.type('Sheet1', 'A9', '1');
  expect(calls).toBe(1);
  await valuesOf(excel, 'A1');
  expect(calls).toBeGreaterThan(1);
  stop();
  const heard = calls;
  excel.host.user.type('Sheet1', 'A9', '2');
  expect(calls).toBe(heard);
});

test('keeps the workbook when the pane opens again', async () => {
  const { connectNode } = await import('../../src/excel-host/transport/node');
  excel.host.user.type('Sheet1', 'A9', '留下');
  connectNode(excel.host);
  expect(await valuesOf(excel, 'A9')).toEqual([['留下']]);
});
