/** Tests whether a request is a read or a write by the genuine client's declaration. */
import { connect, sent, settled, type Connection } from './connection';

let excel: Connection;
const nothing = (): Promise<void> => Promise.resolve();

beforeEach(() => {
  excel = connect();
});

afterEach(async () => {
  await settled();
  expect(excel.host.internalErrors).toEqual([]);
});

test.each<[string, (sheet: Excel.Worksheet) => void, readonly string[]]>([
  ['values', (sheet) => sheet.getRange('A1').load('values'), []],
  ['hidden rows', (sheet) => sheet.getRange('A1:A9').load('rowHidden'), []],
  // OfficeDev/office-js#5918: the client declares this reading a write.
  [
    'merges',
    (sheet) => sheet.getUsedRange().getMergedAreasOrNullObject().load('address'),
    ['getMergedAreasOrNullObject'],
  ],
  [
    'styles of rows',
    (sheet) => sheet.getRange('1:2').getRowProperties({ rowHidden: true }),
    ['getRowProperties'],
  ],
])('counts reading of %s as the client does', async (_, queue, writers) => {
  await sent(excel, queue);
  expect(excel.host.traffic.requests).toMatchObject([{ isWrite: writers.length > 0, writers }]);
});

test('names each writing member once', async () => {
  await sent(excel, (sheet) => {
    sheet.getRange('A1').values = [[1]];
    sheet.getRange('A2').values = [[2]];
    sheet.getRange('A1').format.fill.color = '#FFFFFF';
    sheet.getRange('A3').load('values');
  });
  expect(excel.host.traffic.writes).toMatchObject([{ number: 1, writers: ['values', 'color'] }]);
});

// The client declares the events of one sheet and those of the collection differently.
test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void, readonly string[]]>([
  ['changes on a sheet', (sheet) => sheet.onChanged.add(nothing), ['_RegisterDataChangedEvent']],
  ['changes anywhere', (_, { workbook }) => workbook.worksheets.onChanged.add(nothing), []],
  ['sheets added', (_, { workbook }) => workbook.worksheets.onAdded.add(nothing), []],
  ['sheets deleted', (_, { workbook }) => workbook.worksheets.onDeleted.add(nothing), []],
  ['rows sorted', (_, { workbook }) => workbook.worksheets.onRowSorted.add(nothing), []],
  ['the selection', (_, { workbook }) => workbook.onSelectionChanged.add(nothing), []],
])('counts registering for %s as the client does', async (_, queue, writers) => {
  excel = connect({ excelApi: '1.17' });
  await sent(excel, queue);
  expect(excel.host.traffic.requests.map((request) => request.writers)).toEqual([writers]);
});
