/** Tests what Ctrl+Z undoes, and which calls of an add-in clear it. */
import { connect, sent, settled, valuesOf, type Connection } from './connection';

let excel: Connection;

afterEach(async () => {
  await settled();
  expect(excel.host.internalErrors).toEqual([]);
});

const type = (address: string, text: string): void => {
  excel.host.user.type('Sheet1', address, text);
};
const write = (address: string, value: unknown) =>
  sent(excel, (sheet) => {
    sheet.getRange(address).values = [[value]];
  });
const cellOf = (address: string): unknown =>
  excel.host.workbook.sheet('Sheet1').grid.cell(Number(address.slice(1)) - 1, address.charCodeAt(0) - 65)
    ?.value ?? null;

describe('a person', () => {
  beforeEach(() => {
    excel = connect({ undo: 'writes-undoable' });
  });

  test('undoes typing, pasting, clearing and sorting, one by one', () => {
    const { user } = excel.host;
    type('A1', '3');
    user.paste('Sheet1', 'A2', [['1'], ['2']]);
    user.sort('Sheet1', 'A1:A3', { column: 0, direction: 'ascending' });
    user.clear('Sheet1', 'A1:A3');
    const now = () => ['A1', 'A2', 'A3'].map(cellOf);
    expect(now()).toEqual([null, null, null]);
    user.undo();
    expect(now()).toEqual([1, 2, 3]);
    user.undo();
    expect(now()).toEqual([3, 1, 2]);
    user.undo(2);
    expect(now()).toEqual([null, null, null]);
    user.undo();
    expect(excel.host.undoStack.depth).toBe(0);
  });

  test('restores formulas, calculated, and the add-in receives the change', async () => {
    const heard: unknown[] = [];
    await sent(excel, (sheet) => {
      sheet.onChanged.add(({ address, details, source }) => {
        heard.push([address, source, details.valueAfter]);
        return Promise.resolve();
      });
    });
    type('A1', '2');
    type('B1', '=A1+1');
    type('B1', '7');
    excel.host.user.undo();
    await settled();
    expect(await valuesOf(excel, 'B1')).toEqual([[3]]);
    expect(heard.at(-1)).toEqual(['B1', 'Local', 3]);
  });

  test('makes no step of input that a rule refused', () => {
    type('A1', '1');
    excel.host.user.protectSheet('Sheet1');
    expect(() => {
      type('A2', '2');
    }).toThrow('You cannot perform the requested operation.');
    // Protecting changes the sheet and cannot be undone.
    expect(excel.host.undoStack).toMatchObject({
      depth: 0,
      cleared: [{ request: 0, by: 'protection', lost: 1 }],
    });
  });

  test('cannot undo inserted rows in the stand-in', () => {
    excel.host.user.insertRows('Sheet1', '1:2');
    expect(() => {
      excel.host.user.undo();
    }).toThrow('The stand-in takes back contents of cells only.');
  });

  test('does not undo the edits of a co-author', () => {
    type('A1', '1');
    excel.host.remote.type('Sheet1', 'A2', '2');
    excel.host.user.undo(2);
    expect([cellOf('A1'), cellOf('A2')]).toEqual([null, 2]);
  });
});

describe('where writes can be undone', () => {
  test('undoes each write as a step, of the add-in or not, but no styles', async () => {
    excel = connect({ undo: 'writes-undoable' });
    type('A1', '1');
    await sent(excel, (sheet) => {
      sheet.getRange('A1').values = [[2]];
      sheet.getRange('A1').format.fill.color = '#FF0000';
      sheet.getRange('A2').values = [[3]];
    });
    expect(excel.host.undoStack.depth).toBe(3);
    excel.host.user.undo();
    expect([cellOf('A1'), cellOf('A2')]).toEqual([2, null]);
    excel.host.user.undo();
    expect(cellOf('A1')).toBe(1);
    expect(excel.host.workbook.sheet('Sheet1').grid.style(0, 0).fill).toBe('#FF0000');
    expect(excel.host.undoStack.cleared).toEqual([]);
    expect(Office.context.requirements.isSetSupported('ExcelUndoApiAll', '1.0')).toBe(true);
  });

  test('keeps an XML part written with cells when the cells return', async () => {
    excel = connect({ undo: 'writes-undoable' });
    type('A1', '1');
    await excel.Excel.run(async ({ workbook }) => {
      workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[2]];
      workbook.customXmlParts.add('<a/>');
      await workbook.context.sync();
    });
    excel.host.user.undo();
    expect([cellOf('A1'), excel.host.workbook.xmlParts.length]).toEqual([1, 1]);
    expect(excel.host.undoStack.cleared).toEqual([]);
  });

  test('keeps the steps after reading, except of merges', async () => {
    excel = connect({ undo: 'writes-undoable' });
    type('A1', '1');
    await valuesOf(excel, 'A1');
    await sent(excel, (sheet) => sheet.load('name, visibility'));
    expect(excel.host.undoStack.cleared).toEqual([]);
    await sent(excel, (sheet) => sheet.getUsedRange().getMergedAreasOrNullObject().load('address'));
    expect(excel.host.undoStack.cleared).toEqual([
      { request: 3, by: 'Range.getMergedAreasOrNullObject', lost: 1 },
    ]);
  });

  test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
    [
      'WorksheetProtection.protect',
      (sheet) => {
        sheet.protection.protect();
      },
    ],
    [
      'Worksheet.position',
      (sheet) => {
        sheet.position = 0;
      },
    ],
    [
      'Worksheet.name',
      (sheet) => {
        sheet.name = '二';
      },
    ],
  ])('loses its steps with %s', async (member, queue) => {
    excel = connect({ undo: 'writes-undoable' });
    type('A1', '1');
    await sent(excel, (sheet, context) => {
      queue(sheet, context);
    });
    expect(excel.host.undoStack.cleared).toEqual([{ request: 1, by: member, lost: 1 }]);
  });

  test('undoes a sheet’s name on the web, but no title', async () => {
    excel = connect({ undo: 'writes-undoable', platform: 'web' });
    type('A1', '1');
    await sent(excel, (sheet) => {
      sheet.name = '二';
    });
    expect(excel.host.undoStack.cleared).toEqual([]);
    await excel.Excel.run(async (context) => {
      context.workbook.properties.title = '题';
      await context.sync();
    });
    expect(excel.host.undoStack.cleared).toMatchObject([{ request: 2, by: 'DocumentProperties.title' }]);
  });
});

test('loses its steps with a write before undo support, not with reading', async () => {
  excel = connect({ undo: 'writes-clear' });
  type('A1', '1');
  type('A1', '2');
  await valuesOf(excel, 'A1');
  expect(excel.host.undoStack).toMatchObject({ depth: 2, cleared: [] });
  await write('B1', 1);
  expect(excel.host.undoStack).toMatchObject({ depth: 0, cleared: [{ request: 2, by: 'values', lost: 2 }] });
  excel.host.user.undo();
  expect(cellOf('A1')).toBe(2);
  expect(Office.context.requirements.isSetSupported('ExcelUndoApiAll', '1.0')).toBe(false);
});

test('loses its steps with any call in a shared runtime before undo support', async () => {
  excel = connect({ undo: 'any-call-clears' });
  type('A1', '1');
  await valuesOf(excel, 'A1');
  expect(excel.host.undoStack.cleared).toEqual([{ request: 1, by: 'any call', lost: 1 }]);
});

test('keeps its steps after a request refused as a whole', async () => {
  excel = connect({ undo: 'any-call-clears' });
  type('A1', '1');
  excel.host.user.startEditing();
  await expect(valuesOf(excel, 'A1')).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  expect(excel.host.undoStack).toMatchObject({ depth: 1, cleared: [] });
});
