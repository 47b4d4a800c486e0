/** Tests the events that an add-in receives from the workbook. */
import { connect, sent, settled, type Connection } from './connection';

interface Heard {
  readonly [name: string]: unknown;
}

let excel: Connection;
let heard: Heard[];

beforeEach(() => {
  excel = connect({ excelApi: '1.15' });
  heard = [];
});

const hear = (event: object): Promise<void> => {
  heard.push({ ...event });
  return Promise.resolve();
};

async function listen(
  register: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Promise<void> {
  await sent(excel, register);
}

describe('changes of cells', () => {
  beforeEach(() =>
    listen((sheet) => {
      sheet.onChanged.add(hear);
    }),
  );

  test('report typing with the values before and after', async () => {
    excel.host.user.type('Sheet1', 'D9', '12');
    excel.host.user.type('Sheet1', 'D9', '甲');
    await settled();
    expect(heard).toMatchObject([
      {
        type: 'WorksheetChanged',
        changeType: 'RangeEdited',
        address: 'D9',
        source: 'Local',
        triggerSource: 'Unknown',
        details: { valueBefore: '', valueAfter: 12, valueTypeBefore: 'Empty', valueTypeAfter: 'Double' },
      },
      { details: { valueBefore: 12, valueAfter: '甲', valueTypeBefore: 'Double', valueTypeAfter: 'String' } },
    ]);
  });

  test("report the add-in's own writes as its own", async () => {
    await sent(excel, (sheet) => {
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange('A1').clear('Contents');
    });
    await settled();
    expect(heard).toMatchObject([
      { address: 'A1:B2', source: 'Local', triggerSource: 'ThisLocalAddin', details: undefined },
      { address: 'A1', triggerSource: 'ThisLocalAddin' },
    ]);
  });

  test('report inserted and deleted rows', async () => {
    excel.host.user.insertRows('Sheet1', '3:4');
    excel.host.user.deleteRows('Sheet1', '7:7');
    await settled();
    expect(heard).toMatchObject([
      { changeType: 'RowInserted', address: '3:4' },
      { changeType: 'RowDeleted', address: '7:7' },
    ]);
  });

  test('report pasting and clearing', async () => {
    excel.host.user.paste('Sheet1', 'B2', [
      ['1', '2'],
      ['3', '4'],
    ]);
    excel.host.user.clear('Sheet1', 'B2:C2');
    await settled();
    expect(heard.map(({ address }) => address)).toEqual(['B2:C3', 'B2:C2']);
  });

  test('lead to their cells, also when these moved later', async () => {
    const addresses: string[] = [];
    await listen((sheet) => {
      sheet.onChanged.add(async (event) => {
        if (event.changeType !== 'RangeEdited') return;
        await excel.Excel.run(async (context) => {
          const range = event.getRange(context).load('address');
          await context.sync();
          addresses.push(range.address);
        });
      });
    });
    excel.host.user.type('Sheet1', 'D9', '12');
    excel.host.user.insertRows('Sheet1', '1:2');
    await settled();
    await settled();
    expect(addresses).toEqual(['Sheet1!D11']);
  });

  test('do not include other sheets', async () => {
    excel.host.user.addSheet('二');
    excel.host.user.type('二', 'A1', '1');
    await settled();
    expect(heard).toEqual([]);
  });

  test('do not include changes of style only', async () => {
    excel.host.user.format('Sheet1', 'A1', { bold: true });
    await settled();
    expect(heard).toEqual([]);
  });
});

test('name the trigger from ExcelApi 1.14 on', async () => {
  excel = connect({ excelApi: '1.13' });
  await listen((sheet) => {
    sheet.onChanged.add(hear);
  });
  excel.host.user.type('Sheet1', 'A1', '1');
  await settled();
  expect(heard[0]?.triggerSource).toBeUndefined();
});

test('still reach other handlers after remove()', async () => {
  const others: Heard[] = [];
  await listen((sheet) => {
    sheet.onChanged.add((event: object) => {
      others.push({ ...event });
      return Promise.resolve();
    });
  });
  const registration = await excel.Excel.run(async (context) => {
    const added = context.workbook.worksheets.getItem('Sheet1').onChanged.add(hear);
    await context.sync();
    return added;
  });
  registration.remove();
  await registration.context.sync();
  excel.host.user.type('Sheet1', 'A1', '1');
  await settled();
  expect([heard.length, others.length]).toEqual([0, 1]);
});

test('do not arrive after remove()', async () => {
  const registration = await excel.Excel.run(async (context) => {
    const added = context.workbook.worksheets.getItem('Sheet1').onChanged.add(hear);
    await context.sync();
    return added;
  });
  excel.host.user.type('Sheet1', 'A1', '1');
  await settled();
  await excel.Excel.run(registration.context as Excel.RequestContext, async (context) => {
    registration.remove();
    await context.sync();
  });
  excel.host.user.type('Sheet1', 'A1', '2');
  await settled();
  expect(excel.host.session.subscriptions.size).toBe(0);
  expect(heard).toHaveLength(1);
});

test('do not reach handlers of the workbook before', async () => {
  await listen((sheet, { workbook }) => {
    sheet.onChanged.add(hear);
    workbook.onSelectionChanged.add(hear);
    workbook.worksheets.onAdded.add(hear);
  });
  excel = connect();
  excel.host.user.type('Sheet1', 'A1', '1');
  excel.host.user.select('Sheet1', 'B2');
  excel.host.user.addSheet('二');
  await sent(excel, (sheet) => {
    sheet.getRange('A1').values = [[1]];
  });
  await settled();
  expect(heard).toEqual([]);
});

describe('events of all sheets', () => {
  test('report changes with their sheet', async () => {
    excel.host.user.addSheet('二');
    await listen((_, { workbook }) => {
      workbook.worksheets.onChanged.add(hear);
    });
    excel.host.user.type('二', 'A1', '1');
    await settled();
    expect(heard).toMatchObject([{ address: 'A1', worksheetId: excel.host.workbook.sheet('二').id }]);
  });

  test('report sheets added, deleted, activated', async () => {
    await listen((_, { workbook }) => {
      workbook.worksheets.onAdded.add(hear);
      workbook.worksheets.onDeleted.add(hear);
      workbook.worksheets.onActivated.add(hear);
      workbook.worksheets.onDeactivated.add(hear);
    });
    excel.host.user.addSheet('二');
    const { id } = excel.host.workbook.sheet('二');
    excel.host.user.deleteSheet('二');
    await settled();
    expect(heard.map(({ type, worksheetId }) => [type, worksheetId === id])).toEqual([
      ['WorksheetAdded', true],
      ['WorksheetDeactivated', false],
      ['WorksheetActivated', true],
      ['WorksheetDeactivated', true],
      ['WorksheetActivated', false],
      ['WorksheetDeleted', true],
    ]);
  });

  test('report protection, styles, sorting and hiding of rows', async () => {
    await listen((sheet) => {
      sheet.onProtectionChanged.add(hear);
      sheet.onFormatChanged.add(hear);
      sheet.onRowSorted.add(hear);
      sheet.onRowHiddenChanged.add(hear);
    });
    const { user } = excel.host;
    user.paste('Sheet1', 'A1', [['2'], ['1']]);
    user.format('Sheet1', 'A1', { bold: true });
    user.sort('Sheet1', 'A1:A2', { column: 0, direction: 'ascending' });
    user.hideRows('Sheet1', '2:2');
    user.protectSheet('Sheet1');
    await settled();
    expect(heard).toMatchObject([
      { type: 'WorksheetFormatChanged', address: 'A1' },
      { type: 'WorksheetRowSorted', address: 'A1:A2' },
      { type: 'WorksheetRowHiddenChanged', address: '2:2', changeType: 'Hidden' },
      { type: 'WorksheetProtectionChanged', isProtected: true },
    ]);
  });
});

test('report the selection, of a sheet, of all and of the workbook', async () => {
  await listen((sheet, { workbook }) => {
    sheet.onSelectionChanged.add(hear);
    workbook.worksheets.onSelectionChanged.add(hear);
    workbook.onSelectionChanged.add(() => hear({ type: 'of the workbook' }));
  });
  excel.host.user.select('Sheet1', 'B2:C3');
  await settled();
  expect(heard.map(({ type, address }) => [type, address])).toEqual([
    ['WorksheetSelectionChanged', 'B2:C3'],
    ['WorksheetSelectionChanged', 'B2:C3'],
    ['of the workbook', undefined],
  ]);
});
