/** Tests the batch protocol beyond calls and values. */
import { connect, onSheet, refusal, sent, settled, valuesOf, type Connection } from './connection';

let excel: Connection;

beforeEach(() => {
  excel = connect();
});

afterEach(async () => {
  await settled();
  expect(excel.host.internalErrors).toEqual([]);
});

describe('load', () => {
  test.each<[string, (sheet: Excel.Worksheet) => Excel.Range]>([
    ['a text', (sheet) => sheet.getRange('A1').load('address, format/fill/color,format/font/name')],
    ['a list', (sheet) => sheet.getRange('A1').load(['address', 'format/fill/color', 'format/font/name'])],
    [
      'an object',
      (sheet) =>
        sheet.getRange('A1').load({ address: true, format: { fill: { color: true }, font: { name: true } } }),
    ],
  ])('selects members by %s', async (_, load) => {
    await onSheet(excel, async (context, sheet) => {
      const range = load(sheet);
      await context.sync();
      expect([range.address, range.format.fill.color, range.format.font.name]).toEqual([
        'Sheet1!A1',
        '#FFFFFF',
        '等线',
      ]);
      expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }) as Error);
    });
  });

  test('returns all scalars without a selection', async () => {
    await onSheet(excel, async (context, sheet) => {
      sheet.load();
      await context.sync();
      expect([sheet.name, sheet.visibility, sheet.position, sheet.tabColor, sheet.showGridlines]).toEqual([
        'Sheet1',
        'Visible',
        0,
        '',
        true,
      ]);
    });
  });

  test('follows a navigation, and items of a collection', async () => {
    await sent(excel, (_, { workbook }) => {
      workbook.worksheets.add('二');
    });
    await excel.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name,items/protection/protected');
      await context.sync();
      expect(sheets.items.map((sheet) => [sheet.name, sheet.protection.protected])).toEqual([
        ['Sheet1', false],
        ['二', false],
      ]);
      const list = context.workbook.worksheets.load(['items/name']);
      await context.sync();
      expect(list.toJSON().items).toMatchObject([{ name: 'Sheet1' }, { name: '二' }]);
    });
  });

  test('refuses by name a member that the stand-in lacks', async () => {
    const load = () =>
      sent(excel, (sheet) => {
        sheet.getRange('A1').load('nonsense');
      });
    expect(await refusal(load)).toMatchObject({
      code: 'NotImplemented',
      location: 'Range.nonsense',
      message: 'The stand-in for Excel has no Range.nonsense.',
    });
  });
});

test('gives results of methods only after the request', async () => {
  await excel.Excel.run(async (context) => {
    const count = context.workbook.worksheets.getCount();
    expect(() => count.value).toThrow(expect.objectContaining({ code: 'ValueNotLoaded' }) as Error);
    await context.sync();
    expect(count.value).toBe(1);
  });
});

describe('null objects', () => {
  test('ignore calls and cause no error', async () => {
    await excel.Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('没有');
      const range = none.getRange('A1').load('values');
      none.delete();
      none.name = '新';
      range.values = [[1]];
      const deeper = none.protection.load('protected');
      const count = none.names.getCount();
      await context.sync();
      expect([none.isNullObject, range.isNullObject, deeper.isNullObject]).toEqual([true, true, true]);
      expect(count.value).toBeUndefined();
    });
    expect(excel.host.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  });

  test('report that they are null only after the request', async () => {
    await excel.Excel.run(async (context) => {
      const some = context.workbook.worksheets.getItemOrNullObject('Sheet1').load('name');
      await context.sync();
      expect([some.isNullObject, some.name]).toEqual([false, 'Sheet1']);
    });
  });
});

describe('a failing batch', () => {
  test('stops at the failure, reports its place and keeps earlier actions', async () => {
    const work = () =>
      sent(excel, (sheet, { workbook }) => {
        sheet.getRange('A1').values = [['kept']];
        workbook.worksheets.getItem('没有').activate();
        sheet.getRange('A2').values = [['lost']];
      });
    expect(await refusal(work)).toMatchObject({
      code: 'ItemNotFound',
      location: 'WorksheetCollection.getItem',
      message: "The requested resource doesn't exist.",
    });
    expect(await valuesOf(excel, 'A1:A2')).toEqual([['kept'], ['']]);
  });

  test('does not report the call before a failed query', async () => {
    excel = connect({ cellsPerRead: 1 });
    const work = () =>
      onSheet(excel, async (context, sheet) => {
        sheet.getRange('A1:B1').load('values');
        context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('address');
        await context.sync();
      });
    expect(await refusal(work)).toMatchObject({ code: 'RangeExceedsLimit', location: 'Range.values' });
  });

  test('leaves the context usable', async () => {
    await onSheet(excel, async (context, sheet) => {
      sheet.getRange('A1:B2').values = [[1]];
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
      const range = sheet.getRange('A1').load('values');
      await context.sync();
      expect(range.values).toEqual([['']]);
    });
  });
});

describe('objects over several requests', () => {
  test('keep ranges during their run and release them after it', async () => {
    let range: Excel.Range | undefined;
    await onSheet(excel, async (context, sheet) => {
      range = sheet.getRange('B2').load('address');
      await context.sync();
      range.values = [[5]];
      await context.sync();
      expect(excel.host.keptReferences).toBeGreaterThan(0);
    });
    await settled();
    expect(excel.host.keptReferences).toBe(0);
    const late = async () => {
      range?.load('values');
      await range?.context.sync();
    };
    expect((await refusal(late)).code).toBe('InvalidObjectPath');
  });

  test('keep nothing of released ranges', async () => {
    await valuesOf(excel, 'A1:B2');
    await sent(excel, (sheet) => {
      sheet.getRange('A1').values = [[1]];
    });
    await settled();
    await valuesOf(excel, 'A1');
    await settled();
    await valuesOf(excel, 'A1');
    expect(excel.host.workbook.active.anchors.size).toBeLessThanOrEqual(1);
  });

  test('find items without ids again by their places', async () => {
    await onSheet(excel, async (context, sheet) => {
      const { areas } = sheet.getRanges('A1,C3:D4').load('areas/items/address');
      await context.sync();
      const [, second] = areas.items;
      if (second === undefined) throw new Error('There are two.');
      second.load('rowIndex,columnIndex');
      await context.sync();
      expect([second.rowIndex, second.columnIndex]).toEqual([2, 2]);
    });
  });

  test('find such items of a part of a collection, too', async () => {
    await onSheet(excel, async (context, sheet) => {
      const part = sheet.getRanges('A1,C3,E5').areas.load({ select: 'address', skip: 1, top: 1 } as never);
      await context.sync();
      const [only] = part.items;
      if (only === undefined || part.items.length > 1) throw new Error('There is one.');
      only.load('rowIndex');
      await context.sync();
      expect([only.address, only.rowIndex]).toEqual(['Sheet1!C3', 2]);
    });
  });

  test('keep a tracked range after its run', async () => {
    const tracked = await onSheet(excel, async (context, sheet) => {
      const range = sheet.getRange('B2');
      context.trackedObjects.add(range);
      await context.sync();
      return range;
    });
    await excel.Excel.run(tracked, async (context) => {
      tracked.load('address');
      await context.sync();
      expect(tracked.address).toBe('Sheet1!B2');
      tracked.untrack();
      await context.sync();
    });
  });

  test('find items of a collection again by their ids', async () => {
    await excel.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/id');
      await context.sync();
      excel.host.user.renameSheet('Sheet1', '改名');
      const [sheet] = sheets.items;
      if (sheet === undefined) throw new Error('There is a sheet.');
      sheet.load('name');
      await context.sync();
      expect(sheet.name).toBe('改名');
    });
  });
});

test('writes members of members with set()', async () => {
  await onSheet(excel, async (context, sheet) => {
    const range = sheet.getRange('A1:B1');
    range.set({ values: [[1, 2]], format: { font: { bold: true }, fill: { color: '#FF0000' } } });
    range.load('values,format/font/bold,format/fill/color');
    await context.sync();
    expect([range.values, range.format.font.bold, range.format.fill.color]).toEqual([
      [[1, 2]],
      true,
      '#FF0000',
    ]);
  });
});

test('refuses to write a read-only member', async () => {
  const write = () =>
    sent(excel, (sheet) => {
      Reflect.set(sheet, 'id', 'x');
    });
  // The client's own objects have no setter for it.
  await write();
  expect(excel.host.workbook.active.id).toMatch(/^\{/u);
});

test.each<[string, (sheet: Excel.Worksheet) => void]>([
  [
    'Range.flashFill',
    (sheet) => {
      sheet.getRange('A1').flashFill();
    },
  ],
  [
    'RangeFormat.autofitColumns',
    (sheet) => {
      sheet.getRange('A1').format.autofitColumns();
    },
  ],
  [
    'Range.removeDuplicates',
    (sheet) => {
      sheet.getRange('A1').removeDuplicates([0], true);
    },
  ],
  [
    'Worksheet.shapes',
    (sheet) => {
      sheet.shapes.load('items/name');
    },
  ],
  [
    'RangeFont.tintAndShade',
    (sheet) => {
      sheet.getRange('A1').format.font.tintAndShade = 1;
    },
  ],
])('refuses %s by name', async (member, use) => {
  expect(await refusal(() => sent(excel, use))).toMatchObject({
    code: 'NotImplemented',
    location: member,
    message: `The stand-in for Excel has no ${member}.`,
  });
});

describe('requirement sets', () => {
  const nothing = (): Promise<void> => Promise.resolve();

  // The client sets a flag that its own check does not read, so that it checks nothing (build 16.0.15407).
  test('refuse members above the highest set in the host, at that action', async () => {
    excel = connect({ excelApi: '1.12' });
    const work = () =>
      sent(excel, (sheet) => {
        sheet.getRange('A1').values = [[1]];
        sheet.getRange('A1').getDirectDependents();
        sheet.getRange('A1').values = [[2]];
      });
    expect(await refusal(work)).toMatchObject({
      code: 'NotImplemented',
      location: 'Range.getDirectDependents',
      message: 'This operation is not implemented.',
    });
    expect(excel.host.traffic.count).toBe(1);
    expect(await valuesOf(excel, 'A1')).toEqual([[1]]);
  });

  test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
    [
      'WorksheetCollection._RegisterEventNameChanged',
      (_, { workbook }) => workbook.worksheets.onNameChanged.add(nothing),
    ],
    ['Worksheet._RegisterProtectionChangedEvent', (sheet) => sheet.onProtectionChanged.add(nothing)],
  ])('refuse an event above the highest set at its registration: %s', async (location, register) => {
    excel = connect({ excelApi: '1.13' });
    const work = () =>
      sent(excel, (sheet, context) => {
        register(sheet, context);
      });
    expect(await refusal(work)).toMatchObject({ code: 'NotImplemented', location });
  });

  test('leave such members out without a selection, and refuse them by name', async () => {
    excel = connect({ excelApi: '1.8' });
    await sent(excel, (sheet) => sheet.load());
    expect((await refusal(() => sent(excel, (sheet) => sheet.pageLayout.load('orientation')))).location).toBe(
      'Worksheet.pageLayout',
    );
  });

  test('are reported as those of the host', () => {
    excel = connect({ excelApi: '1.12' });
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.12')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.13')).toBe(false);
    expect(Office.context.requirements.isSetSupported('SharedRuntime', '1.1')).toBe(true);
    expect(Office.context.requirements.isSetSupported('WordApi', '1.1')).toBe(false);
  });

  test('let their members reach the host', async () => {
    excel = connect({ excelApi: '1.15' });
    const work = () =>
      sent(excel, (sheet) => {
        sheet.getRange('A1').getDirectDependents();
      });
    expect((await refusal(work)).message).toBe('The stand-in for Excel has no Range.getDirectDependents.');
  });
});
