/** Reports of the selected place and of edits. */
import { User } from '../../src/excel-host/user';
import type { ExcelAnswer, Edit, WorkbookPlace, Unsubscribe } from '../../src/workflow/port';
import { sheetPlan, textCell, workbookPlan } from '../support/plans';
import { addAll, change, openExcel, type OpenExcel } from './support/open-excel';

const always = (): boolean => true;

interface Watched extends OpenExcel {
  readonly user: User;
  readonly id: string;
}

async function prepared(excelApi = '1.14'): Promise<Watched> {
  const excel = openExcel({ excelApi });
  const rows = [
    [textCell('甲'), textCell('乙')],
    [textCell('丙'), textCell('丁')],
  ];
  await excel.apply(addAll(workbookPlan([sheetPlan(rows)])));
  await settled();
  return { ...excel, user: new User(excel.host), id: excel.host.workbook.sheet('表').id };
}

/** Waits for answers and events, which arrive in turns of their own, and for the reading of a selection. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}

function done<T>(answer: ExcelAnswer<T>): T {
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
  return answer.value;
}

const area = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number) => ({
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
});

describe('the selected place', () => {
  test('is read on request', async () => {
    const { port, user, id } = await prepared();
    user.select('表', 'B2:C5');
    expect(done(await port.selection())).toEqual({ sheetId: id, sheetName: '表', area: area(1, 1, 4, 2) });
  });

  test('is shown and selected by goTo', async () => {
    const { port, host } = await prepared();
    expect(await port.goTo('表', area(1, 0, 1, 1))).toEqual({ kind: 'done', value: null });
    expect(host.workbook.active.name).toBe('表');
    expect(host.workbook.active.selection).toEqual(area(1, 0, 1, 1));
  });

  test('on a missing sheet: names the sheet, and nothing moves', async () => {
    const { port, host } = await prepared();
    const answer = await port.goTo('没有', area(0, 0, 0, 0));
    expect(answer).toMatchObject({ kind: 'failed', excelError: { kind: 'sheet-gone', sheet: '没有' } });
    expect(host.workbook.active.name).toBe('Sheet1');
  });

  test('on a sheet that a person has hidden: names it, and nothing moves', async () => {
    const { port, host, user } = await prepared();
    user.setSheetVisibility('表', 'Hidden');
    const answer = await port.goTo('表', area(0, 0, 0, 0));
    expect(answer).toMatchObject({ kind: 'failed', excelError: { kind: 'sheet-hidden', sheet: '表' } });
    expect(host.workbook.active.name).toBe('Sheet1');
  });

  test('on a sheet that is shown, where Excel refuses: does not call it hidden', async () => {
    const { port, host } = await prepared();
    host.faults.plan({ kind: 'refuse-member', member: 'Worksheet.activate', code: 'GeneralException' });
    const answer = await port.goTo('表', area(0, 0, 0, 0));
    host.faults.clear();
    expect(answer).toMatchObject({ kind: 'failed', excelError: { kind: 'unexpected', sheet: '表' } });
  });

  test('is reported on each change until unsubscribed', async () => {
    const { port, user, host, id } = await prepared();
    const places: WorkbookPlace[] = [];
    const stop: Unsubscribe = done(await port.onSelectionChanged((place) => places.push(place), always));
    user.select('表', 'A2');
    await settled();
    expect(places).toEqual([{ sheetId: id, sheetName: '表', area: area(1, 0, 1, 0) }]);
    await stop();
    user.select('表', 'B1');
    await settled();
    expect(places).toHaveLength(1);
    expect(host.internalErrors).toEqual([]);
  });

  test('is read once more after many quick moves, not for each', async () => {
    const { port, user, host } = await prepared();
    const places: WorkbookPlace[] = [];
    done(await port.onSelectionChanged((place) => places.push(place), always));
    host.traffic.reset();
    for (const address of ['A1', 'B1', 'A2', 'B2', 'C3']) user.select('表', address);
    await settled();
    expect(places.at(-1)?.area).toEqual(area(2, 2, 2, 2));
    expect(host.traffic.count).toBeLessThanOrEqual(3);
  });

  test('is not reported while a cell is edited', async () => {
    const { port, user } = await prepared();
    const places: WorkbookPlace[] = [];
    done(await port.onSelectionChanged((place) => places.push(place), always));
    user.startEditing();
    user.select('表', 'A2');
    await settled();
    expect(places).toEqual([]);
    user.stopEditing();
    user.select('表', 'B2');
    await settled();
    expect(places).toHaveLength(1);
  });
});

describe.each(['1.13', '1.14', '1.17'])('edits, in an Excel with ExcelApi %s', (excelApi) => {
  interface Edited extends Watched {
    readonly edits: readonly Edit[];
    readonly stop: Unsubscribe;
  }

  async function watched(): Promise<Edited> {
    const excel = await prepared(excelApi);
    const edits: Edit[] = [];
    const stop = done(await excel.port.onEdited((edit) => edits.push(edit)));
    return { ...excel, edits, stop };
  }

  test('by a person are reported with their place', async () => {
    const { user, edits, id } = await watched();
    user.type('表', 'B2', '12');
    await settled();
    user.insertRows('表', '2:3');
    await settled();
    expect(edits).toEqual([
      { sheetId: id, address: 'B2', isLocal: true, movesCells: false },
      { sheetId: id, address: '2:3', isLocal: true, movesCells: true },
    ]);
  });

  test('added and deleted sheets are reported', async () => {
    const { user, edits, host } = await watched();
    user.addSheet('新');
    await settled();
    const added = host.workbook.sheet('新').id;
    user.deleteSheet('新');
    await settled();
    expect(edits).toEqual([
      { sheetId: added, address: '', isLocal: true, movesCells: true },
      { sheetId: added, address: '', isLocal: true, movesCells: true },
    ]);
  });

  test('by the add-in itself are not reported', async () => {
    const { apply, edits, id, snapshot } = await watched();
    await snapshot({ names: ['表'] });
    await apply(
      change([
        { kind: 'add', plan: sheetPlan([[textCell('一')]], { name: '又一表' }) },
        {
          kind: 'edit',
          sheetId: id,
          name: '表',
          rows: [{ kind: 'delete', at: 1, count: 1 }],
          cells: [{ row: 0, column: 0, content: { kind: 'text', text: '改' } }],
        },
        { kind: 'rename', sheetId: id, name: '表', to: '表改' },
        { kind: 'remove', name: 'Sheet1' },
      ]),
    );
    await settled();
    expect(edits).toEqual([]);
  });

  test('by a person right after the add-in are reported', async () => {
    const { apply, edits, id, user } = await watched();
    await apply(change([{ kind: 'add', plan: sheetPlan([[textCell('一')]], { name: '又一表' }) }]));
    await settled();
    user.type('表', 'A1', '改');
    await settled();
    expect(edits).toMatchObject([{ sheetId: id, address: 'A1' }]);
  });

  test('are not reported after unsubscribing', async () => {
    const { user, edits, stop, host } = await watched();
    await stop();
    user.type('表', 'A1', '改');
    await settled();
    expect(edits).toEqual([]);
    expect(host.session.subscriptions.size).toBe(0);
  });

  test('make the next change read again before it writes', async () => {
    const { user, snapshot, port, id } = await watched();
    await snapshot({ names: ['表'] });
    user.type('表', 'A1', '改');
    await settled();
    user.protectSheet('表');
    const answer = await port.apply(
      change([
        {
          kind: 'edit',
          sheetId: id,
          name: '表',
          rows: [],
          cells: [{ row: 0, column: 0, content: { kind: 'number', value: 1 } }],
        },
      ]),
    );
    expect(answer).toMatchObject({
      kind: 'failed',
      excelError: { kind: 'sheet-protected', sheet: '表' },
      touched: [],
    });
  });
});

test('renamed sheets are reported where Excel has the event', async () => {
  const { port, user, id } = await prepared('1.17');
  const edits: Edit[] = [];
  done(await port.onEdited((edit) => edits.push(edit)));
  user.renameSheet('表', '表改');
  await settled();
  // The packaged client has this event for Excel on the web only; the client from the network has it for 1.17.
  expect(edits.every((edit) => edit.sheetId === id)).toBe(true);
  expect(edits.length).toBeLessThanOrEqual(1);
});

test('an event that Excel refuses is an error', async () => {
  const { port, host } = await prepared();
  host.faults.plan({ kind: 'refuse', request: 1, code: 'ActivityLimitReached' });
  expect(await port.onEdited(() => undefined)).toMatchObject({
    kind: 'failed',
    excelError: { kind: 'excel-busy' },
  });
  host.faults.plan({ kind: 'refuse', request: 1, code: 'ActivityLimitReached' });
  expect(await port.onSelectionChanged(() => undefined, always)).toMatchObject({
    kind: 'failed',
    excelError: { kind: 'excel-busy' },
  });
});

test('handlers removed while Excel refuses requests do nothing any more', async () => {
  const { port, host, user } = await prepared();
  const edits: Edit[] = [];
  const stop = done(await port.onEdited((edit) => edits.push(edit)));
  host.faults.plan({ kind: 'refuse', request: 1, code: 'ActivityLimitReached' });
  await stop();
  user.type('表', 'A1', '改');
  await settled();
  expect(edits).toEqual([]);
});

describe('edits are followed although one event is missing', () => {
  test('keeps the other events when Excel refuses one', async () => {
    const { port, host, user, id } = await prepared('1.17');
    host.faults.plan({ kind: 'refuse', request: 4, code: 'GeneralException' });
    const edits: Edit[] = [];
    done(await port.onEdited((edit) => edits.push(edit)));
    user.type('表', 'A1', '改');
    user.addSheet('新');
    await settled();
    expect(edits.map(({ sheetId }) => sheetId)).toEqual([id, host.workbook.sheet('新').id]);
    expect(host.traffic.requests.some(({ error }) => error === 'GeneralException')).toBe(true);
  });

  test('keeps the other events when the client lacks one that Excel has', async () => {
    const { port, user, id } = await prepared('1.17');
    const sheets = Excel.WorksheetCollection.prototype;
    const known = Object.getOwnPropertyDescriptor(sheets, 'onNameChanged');
    if (known === undefined) throw new Error('The client has changed.');
    Object.defineProperty(sheets, 'onNameChanged', { configurable: true, value: undefined });
    try {
      const edits: Edit[] = [];
      done(await port.onEdited((edit) => edits.push(edit)));
      user.type('表', 'A1', '改');
      await settled();
      expect(edits).toMatchObject([{ sheetId: id, address: 'A1' }]);
    } finally {
      Object.defineProperty(sheets, 'onNameChanged', known);
    }
  });

  test('removes all handlers when Excel refuses the changes of cells', async () => {
    const { port, host } = await prepared('1.17');
    host.faults.plan({ kind: 'refuse', request: 1, code: 'GeneralException' });
    expect(await port.onEdited(() => undefined)).toMatchObject({ kind: 'failed' });
    expect(host.session.subscriptions.size).toBe(0);
  });
});

test.each(['1.13', '1.17'])('a sort is an edit that moves cells, with ExcelApi %s', async (excelApi) => {
  const { port, user, id } = await prepared(excelApi);
  const edits: Edit[] = [];
  done(await port.onEdited((edit) => edits.push(edit)));
  user.sort('表', 'A1:B2', { column: 0, direction: 'descending' });
  await settled();
  expect(edits).toEqual([{ sheetId: id, address: 'A1:B2', isLocal: true, movesCells: true }]);
});

test('edits of co-authors are distinguished', async () => {
  const { port, host, user } = await prepared('1.17');
  const edits: Edit[] = [];
  done(await port.onEdited((edit) => edits.push(edit)));
  host.remote.type('表', 'A1', '改');
  host.remote.sort('表', 'A1:B2', { column: 0, direction: 'descending' });
  user.type('表', 'A2', '也改');
  await settled();
  expect(edits.map(({ isLocal }) => isLocal)).toEqual([false, false, true]);
});
