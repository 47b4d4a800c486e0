/** A chunk that fails to load is reported as a lost connection, and nothing changes. */
import { officeMarks } from '../../src/excel/marks/office-marks';
import { fetchWriting } from '../../src/excel/write/writing';
import { change, openExcel } from './support/open-excel';

jest.mock('../../src/excel/write/apply-change', () => {
  throw new Error('ChunkLoadError: writing');
});
jest.mock('../../src/excel/marks/show-marks', () => {
  throw new Error('ChunkLoadError: marks');
});

test('a change', async () => {
  const { host, port } = openExcel();
  expect(await port.apply(change([], { memory: '{}' }))).toEqual({
    kind: 'failed',
    excelError: { kind: 'connection-lost', detail: 'Error: ChunkLoadError: writing' },
    touched: [],
  });
  expect(host.traffic.count).toBe(0);
});

test('loading it early does no harm', async () => {
  expect(await fetchWriting()).toBe(false);
});

test('marks', async () => {
  openExcel();
  expect(await officeMarks().showMarks([])).toEqual({
    kind: 'failed',
    excelError: { kind: 'connection-lost', detail: 'Error: ChunkLoadError: marks' },
  });
});
