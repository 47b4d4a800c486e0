/** Tests ranges found by address, by numbers and from each other. */
import { connect, onSheet, refusal, sent, type Connection } from './connection';

let excel: Connection;

beforeEach(() => {
  excel = connect();
});

function addressOf(find: (sheet: Excel.Worksheet) => Excel.Range): Promise<string> {
  return onSheet(excel, async (context, sheet) => {
    const range = find(sheet).load('address');
    await context.sync();
    return range.address;
  });
}

test.each<[string, (range: Excel.Range) => Excel.Range, string]>([
  ['getCell', (range) => range.getCell(1, 2), 'D4'],
  ['getCell outside the block', (range) => range.getCell(5, 0), 'B8'],
  ['getRow', (range) => range.getRow(1), 'B4:D4'],
  ['getColumn', (range) => range.getColumn(2), 'D3:D5'],
  ['getLastRow', (range) => range.getLastRow(), 'B5:D5'],
  ['getLastColumn', (range) => range.getLastColumn(), 'D3:D5'],
  ['getLastCell', (range) => range.getLastCell(), 'D5'],
  ['getEntireRow', (range) => range.getEntireRow(), '3:5'],
  ['getEntireColumn', (range) => range.getEntireColumn(), 'B:D'],
  ['getRowsBelow', (range) => range.getRowsBelow(2), 'B6:D7'],
  ['getRowsAbove', (range) => range.getRowsAbove(1), 'B2:D2'],
  ['getColumnsAfter', (range) => range.getColumnsAfter(1), 'E3:E5'],
  ['getColumnsBefore', (range) => range.getColumnsBefore(1), 'A3:A5'],
  ['getOffsetRange', (range) => range.getOffsetRange(-1, 1), 'C2:E4'],
  ['getResizedRange', (range) => range.getResizedRange(-2, 1), 'B3:E3'],
  ['getAbsoluteResizedRange', (range) => range.getAbsoluteResizedRange(1, 2), 'B3:C3'],
  ['getBoundingRect', (range) => range.getBoundingRect('F1'), 'B1:F5'],
  ['getIntersection', (range) => range.getIntersection('C1:Z4'), 'C3:D4'],
])('%s', async (_, find, expected) => {
  expect(await addressOf((sheet) => find(sheet.getRange('B3:D5')))).toBe(`Sheet1!${expected}`);
});

test.each([
  ['$B$3', 'B3'],
  ['D5:B3', 'B3:D5'],
  ['Sheet1!A1', 'A1'],
  ["'Sheet1'!A1:A1", 'A1'],
  ['C:A', 'A:C'],
  ['', 'A:XFD'],
  ['XFD1048576', 'XFD1048576'],
])('finds getRange(%s)', async (written, expected) => {
  expect(await addressOf((sheet) => sheet.getRange(written))).toBe(`Sheet1!${expected}`);
});

test.each(['A0', 'XFE1', 'A1048577', 'A1:B2:C3', 'A', '3', 'Sheet2!A1', '没有这个名称', 'A1,B2'])(
  'refuses getRange(%s)',
  async (written) => {
    expect(await refusal(() => addressOf((sheet) => sheet.getRange(written)))).toMatchObject({
      code: 'InvalidArgument',
      location: 'Worksheet.getRange',
    });
  },
);

test('finds ranges by numbers', async () => {
  expect(await addressOf((sheet) => sheet.getRangeByIndexes(2, 1, 3, 2))).toBe('Sheet1!B3:C5');
  expect(await addressOf((sheet) => sheet.getCell(0, 27))).toBe('Sheet1!AB1');
  const outside: readonly [number, number, number, number][] = [
    [-1, 0, 1, 1],
    [0, 0, 0, 1],
    [1_048_575, 0, 2, 1],
    [0, 16_383, 1, 2],
  ];
  for (const numbers of outside) {
    const refused = await refusal(() => addressOf((sheet) => sheet.getRangeByIndexes(...numbers)));
    expect(refused.code).toBe('InvalidArgument');
  }
});

test('refuses a range outside the sheet', async () => {
  expect((await refusal(() => addressOf((sheet) => sheet.getRange('A1').getOffsetRange(-1, 0)))).code).toBe(
    'InvalidArgument',
  );
});

test('puts names with special characters in quotes', async () => {
  await sent(excel, (sheet) => {
    sheet.name = '预算 03 表';
  });
  const address = await excel.Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load('address');
    await context.sync();
    return range.address;
  });
  expect(address).toBe("'预算 03 表'!A1");
});

describe('the used range', () => {
  const used = (valuesOnly: boolean) =>
    onSheet(excel, async (context, sheet) => {
      const range = sheet.getUsedRangeOrNullObject(valuesOnly).load('address');
      await context.sync();
      return range.isNullObject ? null : range.address;
    });

  test('does not exist on an empty sheet', async () => {
    expect(await used(false)).toBeNull();
    expect(await addressOf((sheet) => sheet.getUsedRange())).toBe('Sheet1!A1');
  });

  test('contains values, and styles unless only values count', async () => {
    await sent(excel, (sheet) => {
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('C5').values = [['x']];
      sheet.getRange('E9').format.fill.color = '#FF0000';
      sheet.getRange('H:H').format.fill.color = '#FF0000';
    });
    expect([await used(true), await used(false)]).toEqual(['Sheet1!B2:C5', 'Sheet1!B2:E9']);
    expect(await addressOf((sheet) => sheet.getRange('A1:B9').getUsedRange(true))).toBe('Sheet1!B2');
  });

  test('shrinks when cells are emptied', async () => {
    await sent(excel, (sheet) => {
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('C5').values = [['x']];
      sheet.getRange('C5').values = [['']];
    });
    expect(await used(true)).toBe('Sheet1!B2');
  });
});

test('returns a null object without an intersection, or an error where one is required', async () => {
  await onSheet(excel, async (context, sheet) => {
    const none = sheet.getRange('A1').getIntersectionOrNullObject('B2');
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
  expect((await refusal(() => addressOf((sheet) => sheet.getRange('A1').getIntersection('B2')))).code).toBe(
    'ItemNotFound',
  );
});

test('handles several areas at once', async () => {
  await onSheet(excel, async (context, sheet) => {
    const areas = sheet.getRanges('A1:B2, D4,F:F').load('address,areaCount,cellCount,areas/items/address');
    areas.format.fill.color = '#00FF00';
    const inside = sheet.getRange('D4').load('format/fill/color');
    const outside = sheet.getRange('C3').load('format/fill/color');
    await context.sync();
    expect(areas.address).toBe('Sheet1!A1:B2,Sheet1!D4,Sheet1!F:F');
    expect([areas.areaCount, areas.cellCount]).toEqual([3, 4 + 1 + 1_048_576]);
    expect(areas.areas.items.map(({ address }) => address)).toEqual([
      'Sheet1!A1:B2',
      'Sheet1!D4',
      'Sheet1!F:F',
    ]);
    expect([inside.format.fill.color, outside.format.fill.color]).toEqual(['#00FF00', '#FFFFFF']);
    areas.clear('Formats');
    inside.load('format/fill/color');
    await context.sync();
    expect(inside.format.fill.color).toBe('#FFFFFF');
  });
});

test("returns the numbers of a range's place", async () => {
  await onSheet(excel, async (context, sheet) => {
    const range = sheet.getRange('B3:D5').load('rowIndex,columnIndex,rowCount,columnCount,cellCount');
    const all = sheet.getRange().load('cellCount,isEntireRow,isEntireColumn');
    await context.sync();
    expect([range.rowIndex, range.columnIndex, range.rowCount, range.columnCount, range.cellCount]).toEqual([
      2, 1, 3, 3, 9,
    ]);
    expect([all.cellCount, all.isEntireRow, all.isEntireColumn]).toEqual([-1, true, true]);
  });
});

test('returns cells with formulas as one area per block', async () => {
  const found = (address: string) =>
    onSheet(excel, async (context, sheet) => {
      const cells = sheet.getRange(address).getSpecialCellsOrNullObject('Formulas').load('address');
      await context.sync();
      return cells.isNullObject ? null : cells.address;
    });
  await sent(excel, (sheet) => {
    sheet.getRange('B2:C3').formulas = [
      ['=1', '=2'],
      ['=3', '=4'],
    ];
    sheet.getRange('E3').formulas = [['=5']];
    sheet.getRange('B5').formulas = [['=6']];
    sheet.getRange('A1').values = [[1]];
  });
  expect((await found('A1:E9'))?.split(',').sort()).toEqual(['Sheet1!B2:C3', 'Sheet1!B5', 'Sheet1!E3']);
  expect(await found('C1:C2')).toBe('Sheet1!C2');
  expect(await found('A1')).toBeNull();
  const others = () =>
    onSheet(excel, async (context, sheet) => {
      sheet.getRange('A1:E9').getSpecialCellsOrNullObject('Blanks').load('address');
      await context.sync();
    });
  expect((await refusal(others)).code).toBe('NotImplemented');
});

test('accepts addresses of 8,192 characters', async () => {
  const address = (length: number) => `${'A1,'.repeat(Math.floor((length - 2) / 3))}A1`.padEnd(length, ' ');
  const areas = (length: number) =>
    sent(excel, (sheet) => {
      sheet.getRanges(address(length)).load('areaCount');
    });
  await areas(8_192);
  expect((await refusal(() => areas(8_193))).code).toBe('InvalidArgument');
});
