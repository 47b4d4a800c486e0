/** Tests styles of cells, rows and columns. */
import { connect, onSheet, refusal, sent, type Connection } from './connection';

let excel: Connection;

beforeEach(() => {
  excel = connect();
});

function fillOf(...addresses: readonly string[]): Promise<unknown[]> {
  return onSheet(excel, async (context, sheet) => {
    const ranges = addresses.map((address) => sheet.getRange(address).load('format/fill/color'));
    await context.sync();
    return ranges.map(({ format }) => format.fill.color);
  });
}

test('has the standard style in a new workbook of the Chinese Excel', async () => {
  await onSheet(excel, async (context, sheet) => {
    const { format } = sheet.getRange('A1');
    format.load('horizontalAlignment,verticalAlignment,wrapText,indentLevel,rowHeight,columnWidth');
    format.font.load('name,size,bold,italic,underline,strikethrough,color');
    format.fill.load('color');
    format.protection.load('locked,formulaHidden');
    await context.sync();
    expect(format.toJSON()).toMatchObject({
      horizontalAlignment: 'General',
      verticalAlignment: 'Center',
      wrapText: false,
      indentLevel: 0,
      rowHeight: 14.25,
      columnWidth: 54,
      font: { name: '等线', size: 11, bold: false, italic: false, underline: 'None', color: '#000000' },
      fill: { color: '#FFFFFF' },
      protection: { locked: true, formulaHidden: false },
    });
  });
});

test('changes a cell on top of the style of its row, otherwise of its column', async () => {
  await onSheet(excel, async (context, sheet) => {
    sheet.getRange('2:2').format.fill.color = '#FFC7CE';
    sheet.getRange('C:C').format.fill.color = '#DDEBF7';
    for (const address of ['B2', 'C3', 'D4']) sheet.getRange(address).format.font.bold = true;
    await context.sync();
  });
  await expect(fillOf('B2', 'C3', 'D4')).resolves.toEqual(['#FFC7CE', '#DDEBF7', '#FFFFFF']);
});

interface Setting {
  readonly member: string;
  readonly value: unknown;
  readonly wrong: unknown;
}

const FORMAT_SETTINGS: readonly Setting[] = [
  { member: 'horizontalAlignment', value: 'Center', wrong: 'Middle' },
  { member: 'verticalAlignment', value: 'Top', wrong: 'Middle' },
  { member: 'wrapText', value: true, wrong: 'yes' },
  { member: 'indentLevel', value: 2, wrong: -1 },
  { member: 'rowHeight', value: 30, wrong: 410 },
  { member: 'columnWidth', value: 120, wrong: -1 },
  { member: 'font/name', value: '宋体', wrong: 5 },
  { member: 'font/size', value: 16, wrong: 0 },
  { member: 'font/bold', value: true, wrong: 1 },
  { member: 'font/italic', value: true, wrong: 'x' },
  { member: 'font/color', value: '#C00000', wrong: '#C0' },
  { member: 'fill/color', value: '#DDEBF7', wrong: 'nocolour' },
  { member: 'protection/locked', value: false, wrong: 'no' },
];

function nested(member: string, value: unknown): object {
  const [head = '', ...rest] = member.split('/');
  return { [head]: rest.length === 0 ? value : nested(rest.join('/'), value) };
}

function read(object: object, member: string): unknown {
  return member.split('/').reduce<unknown>((value, name) => Reflect.get(value as object, name), object);
}

test.each(FORMAT_SETTINGS)('sets and reads $member apart from its neighbour', async ({ member, value }) => {
  await onSheet(excel, async (context, sheet) => {
    const target = sheet.getRange('B2');
    target.set({ format: nested(member, value) });
    const whole = sheet.getRange('B2:C3');
    target.load(`format/${member}`);
    whole.load(`format/${member}`);
    await context.sync();
    expect(read(target.format, member)).toBe(value);
    expect(read(whole.format, member)).toBeNull();
  });
});

test.each(FORMAT_SETTINGS)('refuses $wrong for $member', async ({ member, wrong }) => {
  const set = () =>
    sent(excel, (sheet) => {
      sheet.getRange('B2').set({ format: nested(member, wrong) });
    });
  expect((await refusal(set)).code).toBe('InvalidArgument');
});

test('accepts colours by name and removes a fill', async () => {
  await sent(excel, (sheet) => {
    sheet.getRange('A1:B1').format.fill.color = 'yellow';
    sheet.getRange('B1').format.fill.clear();
  });
  expect(await fillOf('A1', 'B1')).toEqual(['#FFFF00', '#FFFFFF']);
});

test('accepts many number formats in one table, and returns null in no cell', async () => {
  await onSheet(excel, async (context, sheet) => {
    const range = sheet.getRange('A1:C2');
    range.numberFormat = [
      ['@', '@', '0.00'],
      ['General', '#,##0', '@'],
    ];
    range.load('numberFormat');
    await context.sync();
    expect(range.numberFormat).toEqual([
      ['@', '@', '0.00'],
      ['General', '#,##0', '@'],
    ]);
  });
});

describe('styles of columns, rows and cells', () => {
  test('apply from the column to cells without their own, also to later ones', async () => {
    await sent(excel, (sheet) => {
      sheet.getRange('B2').format.font.bold = true;
      sheet.getRange('B:C').format.fill.color = '#00FF00';
    });
    expect(await fillOf('B1', 'B2', 'C1000', 'D1', 'B:C', 'A:C')).toEqual([
      '#00FF00',
      '#00FF00',
      '#00FF00',
      '#FFFFFF',
      '#00FF00',
      null,
    ]);
    await onSheet(excel, async (context, sheet) => {
      const cell = sheet.getRange('B2').load('format/font/bold');
      await context.sync();
      expect(cell.format.font.bold).toBe(true);
    });
  });

  test('apply from the row before the column, and from the later one where both are set', async () => {
    await sent(excel, (sheet) => {
      sheet.getRange('B:B').format.fill.color = '#00FF00';
      sheet.getRange('3:3').format.fill.color = '#0000FF';
    });
    expect(await fillOf('B2', 'B3', 'A3', '3:3')).toEqual(['#00FF00', '#0000FF', '#0000FF', '#0000FF']);
    await sent(excel, (sheet) => {
      sheet.getRange('A:B').format.fill.color = '#FF0000';
    });
    expect(await fillOf('B2', 'B3', 'A3', 'C3')).toEqual(['#FF0000', '#FF0000', '#FF0000', '#0000FF']);
  });

  test('keep from the column the parts that were not set', async () => {
    await sent(excel, (sheet) => {
      sheet.getRange('B:B').format.font.bold = true;
      sheet.getRange('3:3').format.fill.color = '#0000FF';
    });
    await onSheet(excel, async (context, sheet) => {
      const cell = sheet.getRange('B3').load('format/font/bold,format/fill/color');
      await context.sync();
      expect([cell.format.font.bold, cell.format.fill.color]).toEqual([true, '#0000FF']);
    });
  });

  test('become plain after clearing formats, also in a column or row with a style', async () => {
    await sent(excel, (sheet) => {
      sheet.getRange('B:B').format.fill.color = '#00FF00';
      sheet.getRange('5:5').format.fill.color = '#0000FF';
      sheet.getRange('B2:C5').clear('Formats');
    });
    expect(await fillOf('B1', 'B2', 'B5', 'C5', 'D5', 'B6')).toEqual([
      '#00FF00',
      '#FFFFFF',
      '#FFFFFF',
      '#FFFFFF',
      '#0000FF',
      '#00FF00',
    ]);
  });

  test('leave nothing after clearing the whole sheet', async () => {
    await sent(excel, (sheet) => {
      sheet.getRange('B:B').format.fill.color = '#00FF00';
      sheet.getRange('5:5').format.fill.color = '#0000FF';
      sheet.getRange('A1').values = [[1]];
      sheet.getRange().clear();
    });
    expect(await fillOf('B1', 'A5', 'A:XFD')).toEqual(['#FFFFFF', '#FFFFFF', '#FFFFFF']);
    expect(excel.host.workbook.active.used(false)).toBeNull();
  });

  test('stay when only contents are cleared, and the reverse', async () => {
    await sent(excel, (sheet) => {
      const cell = sheet.getRange('A1');
      cell.values = [[1]];
      cell.format.fill.color = '#00FF00';
      cell.clear('Contents');
      const other = sheet.getRange('A2');
      other.values = [[2]];
      other.format.fill.color = '#00FF00';
      other.clear('Formats');
    });
    expect(await fillOf('A1', 'A2')).toEqual(['#00FF00', '#FFFFFF']);
    await onSheet(excel, async (context, sheet) => {
      const range = sheet.getRange('A1:A2').load('values');
      await context.sync();
      expect(range.values).toEqual([[''], [2]]);
    });
  });
});

describe('borders', () => {
  const EDGES = [
    'EdgeTop',
    'EdgeBottom',
    'EdgeLeft',
    'EdgeRight',
    'InsideVertical',
    'InsideHorizontal',
  ] as const;

  function styles(address: string): Promise<Record<string, unknown>> {
    return onSheet(excel, async (context, sheet) => {
      const borders = sheet.getRange(address).format.borders.load('items/sideIndex,items/style');
      await context.sync();
      return Object.fromEntries(borders.items.map(({ sideIndex, style }) => [sideIndex, style]));
    });
  }

  test.each(EDGES)('include %s alone', async (edge) => {
    await sent(excel, (sheet) => {
      sheet.getRange('B2:D4').format.borders.getItem(edge).style = 'Continuous';
    });
    const expected = Object.fromEntries(EDGES.map((each) => [each, each === edge ? 'Continuous' : 'None']));
    expect(await styles('B2:D4')).toEqual(expected);
  });

  test('are sides of the cells along them', async () => {
    await sent(excel, (sheet) => {
      const { borders } = sheet.getRange('B2:D4').format;
      borders.getItem('EdgeTop').style = 'Double';
      borders.getItem('InsideHorizontal').style = 'Dash';
    });
    expect(await styles('B2')).toMatchObject({ EdgeTop: 'Double', EdgeBottom: 'Dash', EdgeLeft: 'None' });
    expect(await styles('C3')).toMatchObject({ EdgeTop: 'Dash', EdgeBottom: 'Dash' });
    expect(await styles('D4')).toMatchObject({ EdgeTop: 'Dash', EdgeBottom: 'None' });
  });

  test('become thin lines with a colour, keep it with a weight, and go with None', async () => {
    await onSheet(excel, async (context, sheet) => {
      const border = sheet.getRange('B2').format.borders.getItem('EdgeTop');
      border.color = '#A9B4C0';
      border.weight = 'Medium';
      border.load('style,weight,color');
      await context.sync();
      expect([border.style, border.weight, border.color]).toEqual(['Continuous', 'Medium', '#A9B4C0']);
      border.style = 'None';
      border.load('style');
      await context.sync();
      expect(border.style).toBe('None');
    });
  });

  test('include lines between all rows of whole columns', async () => {
    await sent(excel, (sheet) => {
      for (const edge of EDGES) sheet.getRange('B:C').format.borders.getItem(edge).style = 'Continuous';
    });
    expect(await styles('B7')).toMatchObject({
      EdgeTop: 'Continuous',
      EdgeBottom: 'Continuous',
      EdgeLeft: 'Continuous',
      EdgeRight: 'Continuous',
    });
    expect(excel.host.workbook.active.used(false)).toBeNull();
  });

  test('refuse diagonals by name', async () => {
    const draw = () =>
      sent(excel, (sheet) => {
        sheet.getRange('B2').format.borders.getItem('DiagonalUp').style = 'Continuous';
      });
    expect((await refusal(draw)).code).toBe('InvalidArgument');
  });
});

describe('many styles in one call', () => {
  test('apply to cells', async () => {
    await onSheet(excel, async (context, sheet) => {
      const range = sheet.getRange('A1:B2');
      const bold = { format: { font: { bold: true, color: '#FF0000' }, wrapText: true } };
      const lined = {
        format: {
          fill: { color: '#DDEBF7' },
          horizontalAlignment: 'Right' as const,
          protection: { locked: false },
          borders: { bottom: { style: 'Continuous' as const, color: '#000000' } },
        },
      };
      range.setCellProperties([
        [bold, lined],
        [{}, bold],
      ]);
      const read = range.getCellProperties({
        address: true,
        format: {
          font: { bold: true, color: true },
          fill: { color: true },
          wrapText: true,
          horizontalAlignment: true,
          protection: { locked: true },
          borders: { bottom: { style: true } } as never,
        } as never,
      });
      await context.sync();
      expect(read.value).toMatchObject([
        [
          { address: 'Sheet1!A1', format: { font: { bold: true, color: '#FF0000' }, wrapText: true } },
          {
            format: {
              fill: { color: '#DDEBF7' },
              horizontalAlignment: 'Right',
              protection: { locked: false },
              borders: { bottom: { style: 'Continuous' } },
            },
          },
        ],
        [
          { format: { font: { bold: false }, fill: { color: '#FFFFFF' } } },
          { format: { font: { bold: true } } },
        ],
      ]);
    });
  });

  test('apply to rows and columns', async () => {
    await onSheet(excel, async (context, sheet) => {
      sheet
        .getRange('A1:B3')
        .setRowProperties([{ format: { rowHeight: 30, font: { bold: true } } }, {}, { rowHidden: true }]);
      sheet.getRange('A1:B3').setColumnProperties([{ format: { columnWidth: 100 } }, { columnHidden: true }]);
      const rows = sheet.getRange('A1:B3').getRowProperties({
        rowHidden: true,
        format: { rowHeight: true, font: { bold: true } } as never,
      });
      const columns = sheet.getRange('A1:B3').getColumnProperties({
        columnHidden: true,
        format: { columnWidth: true } as never,
      });
      await context.sync();
      expect(rows.value).toMatchObject([
        { rowHidden: false, format: { rowHeight: 30, font: { bold: true } } },
        { rowHidden: false, format: { rowHeight: 14.25, font: { bold: false } } },
        { rowHidden: true },
      ]);
      expect(columns.value).toMatchObject([
        { columnHidden: false, format: { columnWidth: 100 } },
        { columnHidden: true, format: { columnWidth: 54 } },
      ]);
    });
  });

  test('refuse the wrong shape, and by name what the stand-in lacks', async () => {
    const shape = () =>
      sent(excel, (sheet) => {
        sheet.getRange('A1:B2').setCellProperties([[{}, {}]]);
      });
    expect((await refusal(shape)).code).toBe('InvalidArgument');
    const unknown = () =>
      sent(excel, (sheet) => {
        sheet.getRange('A1').setCellProperties([[{ format: { font: { tintAndShade: 0.5 } } }]]);
      });
    expect(await refusal(unknown)).toMatchObject({
      code: 'NotImplemented',
      message: 'The stand-in for Excel has no cell property font.tintAndShade.',
    });
  });
});

test('give rows and columns their usual size again', async () => {
  await onSheet(excel, async (context, sheet) => {
    const { format } = sheet.getRange('B2:C3');
    format.rowHeight = 40;
    format.columnWidth = 90;
    format.load('useStandardHeight,useStandardWidth');
    await context.sync();
    expect([format.useStandardHeight, format.useStandardWidth]).toEqual([false, false]);
    format.useStandardHeight = true;
    format.useStandardWidth = true;
    format.load('rowHeight,columnWidth,useStandardHeight,useStandardWidth');
    await context.sync();
    expect([format.rowHeight, format.columnWidth]).toEqual([14.25, 54]);
    expect([format.useStandardHeight, format.useStandardWidth]).toEqual([true, true]);
  });
});
