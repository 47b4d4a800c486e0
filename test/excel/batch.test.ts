/** What one request holds, to the byte, and what a request is that was never sent. */
import { batchesOf, firstBatch, fitsIntoRequest } from '../../src/excel/request/batch';
import { FRAME_BYTES } from '../../src/excel/request/cost';
import { MOST_BYTES, USUAL_BYTES } from '../../src/excel/request/limits';
import { request } from '../../src/excel/request/request';
import { openExcel } from './support/open-excel';

interface Item {
  readonly bytes: number;
  readonly halves?: () => readonly [Item, Item] | null;
}

const ROOM = MOST_BYTES - FRAME_BYTES;
const USUAL_ROOM = USUAL_BYTES - FRAME_BYTES;

function bytesOf(items: readonly Item[]): readonly (readonly number[])[] {
  return batchesOf(items).map((batch) => batch.map(({ bytes }) => bytes));
}

function cuttable(bytes: number): Item {
  const half = Math.ceil(bytes / 2);
  return { bytes, halves: () => (bytes < 2 ? null : [cuttable(half), cuttable(bytes - half)]) };
}

test('a request is filled to the last byte of its usual size, its frame included', () => {
  expect(MOST_BYTES).toBe(4_000_000);
  expect(fitsIntoRequest({ bytes: ROOM })).toBe(true);
  expect(fitsIntoRequest({ bytes: ROOM + 1 })).toBe(false);
  expect(USUAL_BYTES).toBe(1_500_000);
  expect(bytesOf([{ bytes: USUAL_ROOM - 1 }, { bytes: 1 }])).toEqual([[USUAL_ROOM - 1, 1]]);
  expect(bytesOf([{ bytes: USUAL_ROOM - 1 }, { bytes: 2 }, { bytes: 3 }])).toEqual([
    [USUAL_ROOM - 1],
    [2, 3],
  ]);
});

test('an item above the usual size that Excel accepts has a request of its own, uncut', () => {
  expect(bytesOf([{ bytes: 1 }, cuttable(USUAL_ROOM + 1), { bytes: 2 }])).toEqual([
    [1],
    [USUAL_ROOM + 1],
    [2],
  ]);
});

test('an item that is too large is cut, as often as it takes', () => {
  const quarter = ROOM / 4;
  expect(bytesOf([{ bytes: 3 * quarter }, cuttable(2 * ROOM + 4), { bytes: quarter }])).toEqual([
    [3 * quarter],
    [ROOM / 2 + 1],
    [ROOM / 2 + 1],
    [ROOM / 2 + 1],
    [ROOM / 2 + 1],
    [quarter],
  ]);
});

test('an item that cannot be cut has a batch of its own', () => {
  const whole = { bytes: ROOM + 1, halves: () => null };
  expect(bytesOf([{ bytes: 1 }, whole, { bytes: 2 }])).toEqual([[1], [ROOM + 1], [2]]);
  expect(firstBatch([{ bytes: ROOM + 1 }, { bytes: 1 }])).toEqual([{ bytes: ROOM + 1 }]);
  expect(batchesOf([])).toEqual([]);
});

test('a request that the client refuses has changed nothing', async () => {
  const { host } = openExcel();
  const reply = await request(({ workbook }) => workbook.worksheets.items.length);
  expect(reply).toMatchObject({
    kind: 'failed',
    officeError: { code: 'PropertyNotLoaded', progressed: 'nothing' },
    sent: null,
  });
  expect(host.traffic.count).toBe(0);
});
