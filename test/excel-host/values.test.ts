/** Tests how Excel converts values and formulas written into cells, and what it returns. */
import { connect, onSheet, refusal, sent, settled, valuesOf, type Connection } from './connection';

let excel: Connection;

beforeEach(() => {
  excel = connect();
});

afterEach(async () => {
  await settled();
  expect(excel.host.internalErrors).toEqual([]);
});

interface CellReading {
  readonly value: unknown;
  readonly text: string | undefined;
  readonly type: unknown;
  readonly format: unknown;
}

/** Types into B2 as a person and reads it back. */
function typedByHand(text: string): Promise<CellReading> {
  excel.host.user.type('Sheet1', 'B2', text);
  return put(undefined);
}

/** Writes a value into B2 and reads it back. */
function put(value: unknown, numberFormat?: string): Promise<CellReading> {
  return onSheet(excel, async (context, sheet) => {
    const cell = sheet.getRange('B2');
    if (numberFormat !== undefined) cell.numberFormat = [[numberFormat]];
    if (value !== undefined) cell.values = [[value]];
    cell.load('values,text,valueTypes,numberFormat');
    await context.sync();
    return {
      value: cell.values[0]?.[0],
      text: cell.text[0]?.[0],
      type: cell.valueTypes[0]?.[0],
      format: cell.numberFormat[0]?.[0],
    };
  });
}

describe('text in a General cell', () => {
  test.each([
    ['01', 1, '1', 'General'],
    ['1,234.50', 1234.5, '1,234.50', '#,##0.00'],
    ['1,234', 1234, '1,234', '#,##0'],
    ['5%', 0.05, '5%', '0%'],
    ['12.5%', 0.125, '12.50%', '0.00%'],
    ['(12)', -12, '-12', 'General'],
    ['+7', 7, '7', 'General'],
    ['1e3', 1000, '1.00E+03', '0.00E+00'],
    ['$3,000', 3000, '$3,000', '$#,##0'],
    ['12345678901234567', 12345678901234600, '1.23457E+16', 'General'],
    ['2026-01-31', 46053, '2026/1/31', 'yyyy/m/d'],
    ['2026/1/31', 46053, '2026/1/31', 'yyyy/m/d'],
    ['1/31/2026', 46053, '2026/1/31', 'yyyy/m/d'],
    ['1900-01-01', 1, '1900/1/1', 'yyyy/m/d'],
    ['true', true, 'TRUE', 'General'],
    [' 12 ', 12, '12', 'General'],
  ])('%s becomes %p', async (typed, value, text, format) => {
    expect(await put(typed)).toMatchObject({ value, text, format });
  });

  test.each([
    ['￥3,000', 3000, '￥3,000', '￥#,##0'],
    ['2026年1月31日', 46053, '2026年1月31日', 'yyyy"年"m"月"d"日"'],
  ])(
    '%s becomes %p only at the keyboard, because the API uses American forms',
    async (text, value, shown, format) => {
      expect(await typedByHand(text)).toMatchObject({ value, text: shown, format });
      excel = connect();
      expect(await put(text)).toMatchObject({ value: text, text, format: 'General' });
    },
  );

  test.each(['2026-02-30', '1,23', '12a', '１２', '--5', '(-5)', '1 2', '2026-13', '.', '31/12', '1.2.3'])(
    '%s stays text',
    async (typed) => {
      expect(await put(typed)).toMatchObject({ value: typed, type: 'String', format: 'General' });
    },
  );

  test('becomes a day of this year without a year', async () => {
    const start = Date.UTC(new Date().getFullYear(), 0, 2) / 86_400_000 + 25_569;
    expect(await put('1-2')).toMatchObject({ value: start, format: 'd-mmm' });
    excel = connect();
    expect(await typedByHand('1-2')).toMatchObject({ value: start, format: 'm"月"d"日"' });
  });

  test('stays text after an apostrophe, which is removed', async () => {
    expect(await put("'001")).toMatchObject({ value: '001', type: 'String', format: 'General' });
  });

  test('becomes an error value', async () => {
    expect(await put('#N/A')).toMatchObject({ value: '#N/A', type: 'Error' });
  });

  test('keeps an existing format', async () => {
    expect(await put('5%', '0.000')).toMatchObject({ value: 0.05, format: '0.000', text: '0.050' });
  });
});

describe('a cell formatted as text', () => {
  test.each(['01', '=1+1', '2026-01-31', '5%', '20260101000000000000001'])(
    'keeps %s as it is',
    async (typed) => {
      expect(await put(typed, '@')).toMatchObject({ value: typed, text: typed, type: 'String', format: '@' });
    },
  );

  test('turns numbers into text', async () => {
    expect(await put(12.5, '@')).toMatchObject({ value: '12.5', type: 'String' });
  });

  test('does not change values by formatting as text afterwards', async () => {
    await sent(excel, (sheet) => {
      const cell = sheet.getRange('A1');
      cell.values = [['01']];
      cell.numberFormat = [['@']];
    });
    expect(await valuesOf(excel, 'A1')).toEqual([[1]]);
  });
});

describe('writing', () => {
  test('leaves a cell with null and empties it with an empty text', async () => {
    await sent(excel, (sheet) => {
      sheet.getRange('A1:B1').values = [['a', 'b']];
      sheet.getRange('A1:B1').values = [[null, '']];
    });
    expect(await valuesOf(excel, 'A1:B1')).toEqual([['a', '']]);
  });

  test('fills all cells with one value', async () => {
    await onSheet(excel, async (context, sheet) => {
      const range = sheet.getRange('A1:B2');
      Object.assign(range, { values: 7 });
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([
        [7, 7],
        [7, 7],
      ]);
    });
  });

  test('accepts large tables, which the client splits', async () => {
    const table = Array.from({ length: 400 }, (_, row) => [
      row,
      `r${String(row)}`,
      row * 2,
      row * 3,
      row / 10,
    ]);
    await sent(excel, (sheet) => {
      sheet.getRange('J1:N400').values = table;
    });
    expect(await valuesOf(excel, 'J1:N400')).toEqual(table);
  });

  test.each([
    ['too few columns', [[1], [2]]],
    ['too few rows', [[1, 2]]],
    ['rows of different length', [[1, 2], [3]]],
    ['a number in place of a row', [[1, 2], 3]],
    [
      'an object in a cell',
      [
        [1, 2],
        [3, {}],
      ],
    ],
  ])('refuses %s and writes nothing', async (_, values) => {
    const refused = await refusal(() =>
      sent(excel, (sheet) => {
        Object.assign(sheet.getRange('A1:B2'), { values });
      }),
    );
    expect(refused).toMatchObject({ code: 'InvalidArgument', location: 'Range.values' });
    expect(await valuesOf(excel, 'A1:B2')).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });

  test('accepts texts of 32,767 characters', async () => {
    const write = (length: number) =>
      sent(excel, (sheet) => {
        sheet.getRange('A1').values = [['x'.repeat(length)]];
      });
    await write(32_767);
    expect((await refusal(() => write(32_768))).code).toBe('InvalidArgument');
  });

  test('accepts formulas of 8,192 characters', async () => {
    const write = (length: number) =>
      sent(excel, (sheet) => {
        sheet.getRange('A1').formulas = [[`="${'x'.repeat(length - 3)}"`]];
      });
    await write(8_192);
    expect((await refusal(() => write(8_193))).code).toBe('InvalidArgument');
  });

  test.each(['=SUM(', '=1+', '=)', '="x'])('refuses %s as a formula', async (formula) => {
    const write = () =>
      sent(excel, (sheet) => {
        sheet.getRange('A1').values = [[formula]];
      });
    expect((await refusal(write)).code).toBe('InvalidArgument');
  });
});

describe('reading', () => {
  test('returns the formula, or the value without one', async () => {
    await onSheet(excel, async (context, sheet) => {
      sheet.getRange('A1:B2').values = [
        [2, '=A1*3'],
        ['文字', ''],
      ];
      const range = sheet.getRange('A1:B2').load('values,formulas,valueTypes');
      await context.sync();
      expect(range.formulas).toEqual([
        [2, '=A1*3'],
        ['文字', ''],
      ]);
      expect(range.values).toEqual([
        [2, 6],
        ['文字', ''],
      ]);
      expect(range.valueTypes).toEqual([
        ['Double', 'Double'],
        ['String', 'Empty'],
      ]);
    });
  });

  test('returns no values for whole columns and rows', async () => {
    await onSheet(excel, async (context, sheet) => {
      const columns = sheet.getRange('A:B').load('values,numberFormat,address');
      const rows = sheet.getRange('2:3').load('values,address');
      await context.sync();
      expect([columns.values, columns.numberFormat, columns.address]).toEqual([null, null, 'Sheet1!A:B']);
      expect([rows.values, rows.address]).toEqual([null, 'Sheet1!2:3']);
    });
  });

  test('refuses more than five million cells', async () => {
    const read = (address: string) =>
      onSheet(excel, async (context, sheet) => {
        sheet.getRange(address).load('values');
        await context.sync();
      });
    expect(await refusal(() => read('A1:F1000000'))).toMatchObject({ code: 'RangeExceedsLimit' });
  });

  test('can have a lower limit', async () => {
    excel = connect({ cellsPerRead: 10 });
    await valuesOf(excel, 'A1:B5');
    expect((await refusal(() => valuesOf(excel, 'A1:A11'))).code).toBe('RangeExceedsLimit');
  });
});
