/** Tests merges, inserted and deleted rows, and all that moves with them. */
import { connect, onSheet, refusal, sent, valuesOf, type Connection } from './connection';

let excel: Connection;

beforeEach(() => {
  excel = connect();
});

function merges(): readonly string[] {
  return excel.host.workbook.active.merges.map(
    ({ firstRow, firstColumn, lastRow, lastColumn }) =>
      `${String(firstRow)},${String(firstColumn)}-${String(lastRow)},${String(lastColumn)}`,
  );
}

describe('merging', () => {
  test('keeps the first value and drops the others', async () => {
    await sent(excel, (sheet) => {
      sheet.getRange('A1:C2').values = [
        ['甲', '乙', '丙'],
        [1, 2, 3],
      ];
      sheet.getRange('A1:C2').merge();
    });
    expect(await valuesOf(excel, 'A1:C2')).toEqual([
      ['甲', '', ''],
      ['', '', ''],
    ]);
  });

  test('moves the first value to the corner, also a formula', async () => {
    await sent(excel, (sheet) => {
      sheet.getRange('B1').formulas = [['=1+1']];
      sheet.getRange('A1:C1').merge();
    });
    await onSheet(excel, async (context, sheet) => {
      const range = sheet.getRange('A1').load('formulas,values');
      await context.sync();
      expect([range.formulas, range.values]).toEqual([[['=1+1']], [[2]]]);
    });
  });

  test('drops values written under a merge', async () => {
    await sent(excel, (sheet) => {
      sheet.getRange('A1:B1').merge();
      sheet.getRange('A1:B1').values = [['甲', '乙']];
      sheet.getRange('A1:B1').unmerge();
    });
    expect(await valuesOf(excel, 'A1:B1')).toEqual([['甲', '']]);
  });

  test('finds merged areas from their first cell only', async () => {
    await onSheet(excel, async (context, sheet) => {
      sheet.getRange('A1:C1').merge();
      sheet.getRange('B3:B4').merge();
      const one = sheet.getRange('A1').getMergedAreasOrNullObject().load('address');
      const later = sheet.getRange('B1:C1').getMergedAreasOrNullObject();
      const all = sheet.getUsedRange().getMergedAreasOrNullObject();
      const every = sheet.getRange('A1:Z9').getMergedAreasOrNullObject().load('areaCount');
      const none = sheet.getRange('A2').getMergedAreasOrNullObject();
      await context.sync();
      expect([one.address, every.areaCount]).toEqual(['Sheet1!A1:C1', 2]);
      expect([none.isNullObject, later.isNullObject, all.isNullObject]).toEqual([true, true, false]);
    });
  });

  test('returns no more than 512 merges', async () => {
    const read = (rows: number) =>
      onSheet(excel, async (context, sheet) => {
        sheet.getRange(`A1:B${String(rows)}`).merge(true);
        const areas = sheet.getRange('A1:B9999').getMergedAreasOrNullObject().load('areaCount');
        await context.sync();
        return areas.areaCount;
      });
    expect(await read(512)).toBe(512);
    expect((await refusal(() => read(513))).code).toBe('GeneralException');
  });

  test('joins overlapping merges', async () => {
    await sent(excel, (sheet) => {
      sheet.getRange('A1:B2').merge();
      sheet.getRange('B2:C3').merge();
    });
    expect(merges()).toEqual(['0,0-2,2']);
  });

  test('merges each row separately with across', async () => {
    await sent(excel, (sheet) => {
      sheet.getRange('A1:C2').merge(true);
    });
    expect(merges()).toEqual(['0,0-0,2', '1,0-1,2']);
  });

  test('ends by unmerging any part of it; a single cell is not merged', async () => {
    await sent(excel, (sheet) => {
      sheet.getRange('A1:C2').merge();
      sheet.getRange('E1').merge();
      sheet.getRange('C2').unmerge();
    });
    expect(merges()).toEqual([]);
  });

  test('ends by clearing formats, not by clearing contents', async () => {
    await sent(excel, (sheet) => {
      sheet.getRange('A1:B1').merge();
      sheet.getRange('A2:B2').merge();
      sheet.getRange('A1:B1').clear('Contents');
      sheet.getRange('A2:B2').clear('Formats');
    });
    expect(merges()).toEqual(['0,0-0,1']);
  });
});

/** Fills a sheet with one of everything in rows 1 to 6, and a second sheet that refers to it. */
async function furnish(): Promise<void> {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B6').values = [
      ['头', '额'],
      ['甲', 1],
      ['乙', 2],
      ['丙', 3],
      ['丁', 4],
      ['合计', '=SUM(B2:B5)'],
    ];
    sheet.getRange('A3:C3').format.fill.color = '#FFCC00';
    sheet.getRange('A3').format.rowHeight = 33;
    sheet.getRange('D4:D5').merge();
    sheet.getRange('A2:A5').dataValidation.rule = { list: { inCellDropDown: true, source: '甲,乙' } };
    sheet.getRange('E5').formulas = [['=$B$5+B4']];
    sheet.pageLayout.setPrintArea('A1:D6');
    sheet.pageLayout.setPrintTitleRows('$1:$2');
    sheet.autoFilter.apply(sheet.getRange('A1:B5'));
    context.workbook.names.add('额', sheet.getRange('B2:B5'));
    context.workbook.names.add('整列', sheet.getRange('B:B'));
    context.workbook.names.add('算式', '=SUM(Sheet1!$B$2:$B$5)*2');
    const other = context.workbook.worksheets.add('别处');
    other.getRange('A1:A4').formulas = [['=Sheet1!B5'], ["=SUM('Sheet1'!B:B)"], ['=B5'], ['=SUM(额)']];
    await context.sync();
  });
}

interface Found {
  readonly formulas: readonly unknown[];
  readonly names: Readonly<Record<string, string>>;
  readonly merges: readonly string[];
  readonly validated: readonly string[];
  readonly printed: readonly string[];
  readonly filtered: string;
}

async function found(): Promise<Found> {
  return excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const other = context.workbook.worksheets.getItem('别处').getRange('A1:A4').load('formulas');
    const used = sheet.getRange('A1:E12').load('formulas');
    const names = context.workbook.names.load('items/name,items/formula');
    const area = sheet.pageLayout.getPrintAreaOrNullObject().load('address');
    const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load('address');
    const filter = sheet.autoFilter.getRangeOrNullObject().load('address');
    await context.sync();
    const validated = excel.host.workbook
      .sheet('Sheet1')
      .validations.flatMap(({ areas }) =>
        areas.map(({ firstRow, lastRow }) => `${String(firstRow + 1)}-${String(lastRow + 1)}`),
      );
    return {
      formulas: [
        ...used.formulas.flat().filter((each) => typeof each === 'string' && each.startsWith('=')),
        ...other.formulas.flat(),
      ],
      names: Object.fromEntries(names.items.map(({ name, formula }) => [name, String(formula)])),
      merges: merges(),
      validated,
      printed: [area.address, titles.address],
      filtered: filter.address,
    };
  });
}

describe('inserted rows', () => {
  test('move everything below down', async () => {
    await furnish();
    await sent(excel, (sheet) => {
      sheet.getRange('4:5').insert('Down');
    });
    expect(await found()).toEqual({
      formulas: ['=$B$7+B6', '=SUM(B2:B7)', '=Sheet1!B7', "=SUM('Sheet1'!B:B)", '=B5', '=SUM(额)'],
      names: { 额: '=Sheet1!$B$2:$B$7', 整列: '=Sheet1!$B:$B', 算式: '=SUM(Sheet1!$B$2:$B$7)*2' },
      merges: ['5,3-6,3'],
      validated: ['2-7'],
      printed: ['Sheet1!A1:D8', 'Sheet1!1:2'],
      filtered: 'Sheet1!A1:B7',
    });
    expect(await valuesOf(excel, 'A1:B8')).toEqual([
      ['头', '额'],
      ['甲', 1],
      ['乙', 2],
      ['', ''],
      ['', ''],
      ['丙', 3],
      ['丁', 4],
      ['合计', 10],
    ]);
  });

  test('take the style of the row above', async () => {
    await furnish();
    await onSheet(excel, async (context, sheet) => {
      sheet.getRange('4:4').insert('Down');
      const fresh = sheet.getRange('A4').load('format/fill/color,format/rowHeight');
      const next = sheet.getRange('A5').load('format/fill/color,format/rowHeight');
      await context.sync();
      expect([fresh.format.fill.color, fresh.format.rowHeight]).toEqual(['#FFCC00', 33]);
      expect([next.format.fill.color, next.format.rowHeight]).toEqual(['#FFFFFF', 14.25]);
    });
  });

  test('move the ranges that the client keeps', async () => {
    await furnish();
    await onSheet(excel, async (context, sheet) => {
      const held = sheet.getRange('A5').load('values,address');
      await context.sync();
      sheet.getRange('1:3').insert('Down');
      held.load('values,address');
      await context.sync();
      expect([held.address, held.values]).toEqual(['Sheet1!A8', [['丁']]]);
    });
  });

  test('are refused when they push cells off the sheet', async () => {
    await sent(excel, (sheet) => {
      sheet.getRange('A1048576').values = [['last']];
    });
    const insert = () =>
      sent(excel, (sheet) => {
        sheet.getRange('1:1').insert('Down');
      });
    expect((await refusal(insert)).code).toBe('InsertDeleteConflict');
  });
});

describe('deleted rows', () => {
  test('move everything below up and shrink references', async () => {
    await furnish();
    await sent(excel, (sheet) => {
      sheet.getRange('4:4').delete('Up');
    });
    expect(await found()).toEqual({
      formulas: ['=$B$4+#REF!', '=SUM(B2:B4)', '=Sheet1!B4', "=SUM('Sheet1'!B:B)", '=B5', '=SUM(额)'],
      names: { 额: '=Sheet1!$B$2:$B$4', 整列: '=Sheet1!$B:$B', 算式: '=SUM(Sheet1!$B$2:$B$4)*2' },
      merges: [],
      validated: ['2-4'],
      printed: ['Sheet1!A1:D5', 'Sheet1!1:2'],
      filtered: 'Sheet1!A1:B4',
    });
    expect(await valuesOf(excel, 'B2:B5')).toEqual([[1], [2], [4], [7]]);
  });

  test('leave #REF! in a name without cells', async () => {
    await furnish();
    await sent(excel, (sheet) => {
      sheet.getRange('2:5').delete('Up');
    });
    expect((await found()).names).toMatchObject({ 额: '=Sheet1!#REF!' });
    expect(await valuesOf(excel, 'B2')).toEqual([['#REF!']]);
  });

  test('leave a kept range without its cells, which is not found', async () => {
    const work = onSheet(excel, async (context, sheet) => {
      const held = sheet.getRange('A5').load('address');
      await context.sync();
      sheet.getRange('4:6').delete('Up');
      held.load('values');
      await context.sync();
    });
    expect((await refusal(() => work)).code).toBe('ItemNotFound');
  });
});

test.each(['insert', 'delete'])('refuses to %s cells other than whole rows, by name', async (what) => {
  const change = () =>
    sent(excel, (sheet) => {
      const cells = sheet.getRange('A1:B1');
      if (what === 'insert') cells.insert('Down');
      else cells.delete('Up');
    });
  expect(await refusal(change)).toMatchObject({
    code: 'NotImplemented',
    message: `The stand-in for Excel has Range.${what} for whole rows only.`,
  });
});

describe('copying', () => {
  test('copies contents with moved references, styles, merges and rules', async () => {
    await furnish();
    await onSheet(excel, async (context, sheet) => {
      sheet.getRange('A10').copyFrom('A3:E5');
      const copy = sheet.getRange('A10:E12').load('formulas');
      const filled = sheet.getRange('A10').load('format/fill/color');
      await context.sync();
      expect(copy.formulas).toEqual([
        ['乙', 2, '', '', ''],
        ['丙', 3, '', '', ''],
        ['丁', 4, '', '', '=$B$5+B11'],
      ]);
      expect(filled.format.fill.color).toBe('#FFCC00');
    });
    expect(merges()).toEqual(['3,3-4,3', '10,3-11,3']);
    const rules = excel.host.workbook.sheet('Sheet1').validations.flatMap(({ areas }) => areas);
    expect(rules).toContainEqual({ firstRow: 9, lastRow: 11, firstColumn: 0, lastColumn: 0 });
  });

  test.each([
    ['Values', [[2, 6]], '#FFFFFF'],
    ['Formulas', [[2, '=G8*3']], '#FFFFFF'],
    ['Formats', [['', '']], '#FFCC00'],
  ] as const)('copies only %s', async (kind, formulas, fill) => {
    await onSheet(excel, async (context, sheet) => {
      sheet.getRange('A1:B1').formulas = [[2, '=A1*3']];
      sheet.getRange('A1:B1').format.fill.color = '#FFCC00';
      sheet.getRange('G8').copyFrom('A1:B1', kind);
      const copy = sheet.getRange('G8:H8').load('formulas,format/fill/color');
      await context.sync();
      expect([copy.formulas, copy.format.fill.color]).toEqual([formulas, fill]);
    });
  });

  test('copies one row into many', async () => {
    await sent(excel, (sheet) => {
      sheet.getRange('A1:B1').formulas = [[2, '=A1*3']];
      sheet.getRange('A2:A4').values = [[3], [4], [5]];
      sheet.getRange('B2:B4').copyFrom('B1');
    });
    expect(await valuesOf(excel, 'B1:B4')).toEqual([[6], [9], [12], [15]]);
  });
});
