/** Tests two people with one workbook, each with an Excel and an add-in. */
import { connectBeside, type ConnectedExcel } from '../../src/excel-host/transport/node';
import type { Host } from '../../src/excel-host';
import { connect, settled, type Connection } from './connection';

let mine: Connection;
let hers: Host;
let herExcel: ConnectedExcel;

beforeEach(() => {
  mine = connect({ excelApi: '1.14' });
  hers = mine.host.coAuthor();
  herExcel = connectBeside(hers);
});

afterEach(() => {
  expect([...mine.host.internalErrors, ...hers.internalErrors]).toEqual([]);
});

type Heard = Pick<Excel.WorksheetChangedEventArgs, 'address' | 'source' | 'triggerSource'>;

async function listen(heard: Heard[]): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(({ address, source, triggerSource }) => {
      heard.push({ address, source, triggerSource });
      return Promise.resolve();
    });
    await context.sync();
  });
}

function write(value: number): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[value]];
    await context.sync();
  });
}

test('sends each add-in’s requests to its own Excel, also from timers', async () => {
  await write(1);
  await herExcel.run(() => write(2));
  await herExcel.run(
    () =>
      new Promise<void>((resolve, reject) => {
        setTimeout(() => {
          write(3).then(resolve, reject);
        }, 1);
      }),
  );
  expect([mine.host.traffic.count, hers.traffic.count]).toEqual([1, 2]);
  expect(mine.host.workbook.sheet('Sheet1').grid.cell(0, 0)?.value).toBe(3);
});

test('reports an edit as local to its author and as remote to the other', async () => {
  const [here, there]: [Heard[], Heard[]] = [[], []];
  await listen(here);
  await herExcel.run(() => listen(there));
  mine.host.user.type('Sheet1', 'A1', '1');
  hers.user.type('Sheet1', 'B2', '2');
  await settled();
  const by = (address: string, source: string) => ({ address, source, triggerSource: 'Unknown' });
  expect(here).toEqual([by('A1', 'Local'), by('B2', 'Remote')]);
  expect(there).toEqual([by('A1', 'Remote'), by('B2', 'Local')]);
});

test('marks an add-in’s write as its own only in its own Excel', async () => {
  const [here, there]: [Heard[], Heard[]] = [[], []];
  await listen(here);
  await herExcel.run(() => listen(there));
  await herExcel.run(() => write(5));
  await settled();
  expect(here).toEqual([{ address: 'A1', source: 'Remote', triggerSource: 'Unknown' }]);
  expect(there).toEqual([{ address: 'A1', source: 'Local', triggerSource: 'ThisLocalAddin' }]);
});

test('reports a person without the add-in as remote', async () => {
  const heard: Heard[] = [];
  await listen(heard);
  mine.host.remote.type('Sheet1', 'C3', '3');
  await settled();
  expect(heard).toEqual([{ address: 'C3', source: 'Remote', triggerSource: 'Unknown' }]);
});

test('does not report the selection of a co-author', async () => {
  const heard: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.onSelectionChanged.add(() => {
      heard.push('selection');
      return Promise.resolve();
    });
    await context.sync();
  });
  mine.host.remote.select('Sheet1', 'C3');
  await settled();
  expect(heard).toEqual([]);
  mine.host.user.select('Sheet1', 'C4');
  await settled();
  expect(heard).toEqual(['selection']);
});

test('refuses only the person’s own add-in while typing into a cell', async () => {
  hers.user.startEditing();
  await write(1);
  await expect(herExcel.run(() => write(2))).rejects.toMatchObject({
    code: 'InvalidOperationInCellEditMode',
  });
});
