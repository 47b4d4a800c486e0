/** Counts requests for many marks: constant unless they fill a request. */
import type { MarkedCell } from '../../../src/workflow/checks/marking-port';
import { USUAL_BYTES } from '../../../src/excel/request/limits';
import { at, commentOn, highlightsOf, openMarked, stateOf } from './marked';

function many(sheets: number, cellsOfEach: number, message = '合计不等于各项之和'): readonly MarkedCell[] {
  return Array.from({ length: sheets }, (_, sheet) =>
    Array.from({ length: cellsOfEach }, (__, index) =>
      at(`表${String(sheet)}`, `C${String(2 * index + 1)}`, 'E', `${message}${String(index)}`),
    ),
  ).flat();
}

function withSheets(count: number) {
  const excel = openMarked();
  for (let sheet = 0; sheet < count; sheet += 1) excel.host.user.addSheet(`表${String(sheet)}`);
  excel.host.traffic.reset();
  return excel;
}

test.each([
  [1, 1],
  [3, 50],
  [25, 12],
])('%d sheets with %d cells each: three requests, then four', async (sheets, cells) => {
  const { host, show } = withSheets(sheets);
  const before = stateOf(host);
  await show(...many(sheets, cells));
  expect(host.traffic.count).toBe(3);
  expect(host.workbook.comments).toHaveLength(sheets * cells);
  await show(...many(sheets, cells, '改'));
  // Highlights stay: sheets, marks, their areas, writing.
  expect(host.traffic.count).toBe(3 + 4);
  await show();
  expect(host.traffic.count).toBe(3 + 4 + 4);
  expect(stateOf(host)).toEqual(before);
});

test('cells too many for one address become several highlights', async () => {
  const { host, show } = withSheets(1);
  await show(...many(1, 2_000));
  const highlights = highlightsOf(host);
  expect(highlights).toHaveLength(2);
  for (const highlight of highlights) expect(highlight.length).toBeLessThan(8_192);
  const before = stateOf(host);
  host.traffic.reset();
  await show(...many(1, 2_000));
  expect(stateOf(host)).toEqual(before);
});

test('sends many long ones in several requests, each as large as usual', async () => {
  const { host, show } = withSheets(1);
  const before = stateOf(host);
  await show(...many(1, 1_500, '长'.repeat(900)));
  expect(host.traffic.count).toBeGreaterThan(3);
  expect(host.traffic.largestRequest).toBeGreaterThan(1_000_000);
  expect(host.traffic.largestRequest).toBeLessThanOrEqual(USUAL_BYTES);
  await show();
  expect(stateOf(host)).toEqual(before);
  expect(host.traffic.largestRequest).toBeLessThanOrEqual(USUAL_BYTES);
});

test("reads fewer comments at once when they are longer than the add-in's", async () => {
  const { host, show } = withSheets(1);
  const sheet = host.workbook.sheet('表0');
  const long = Array.from({ length: 300 }, (_, index) =>
    commentOn(sheet, `E${String(index + 1)}`, '长'.repeat(7_000)),
  );
  host.workbook.comments = long;
  await show(at('表0', 'E7'), at('表0', 'F7'));
  expect(host.workbook.comments).toHaveLength(301);
  // The second answer is too large and is read again in two parts.
  expect(host.traffic.requests.map(({ error }) => error)).toEqual([
    null,
    'ResponsePayloadSizeLimitExceeded',
    null,
    null,
    null,
  ]);
});
