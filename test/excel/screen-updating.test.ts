/** Suspends drawing only for large requests, since Excel's window flickers afterwards. */
import { officeMarks } from '../../src/excel/marks/office-marks';
import type { Host } from '../../src/excel-host';
import { sheetPlan, textCell } from '../support/plans';
import { at } from './marks/marked';
import { change, openExcel } from './support/open-excel';

function suspensions({ traffic }: Host): number {
  return traffic.requests
    .flatMap(({ body }) => body?.Actions ?? [])
    .filter(({ Name }) => Name === 'SuspendScreenUpdatingUntilNextSync').length;
}

const rows = (count: number) => Array.from({ length: count }, () => [textCell('甲'), textCell('乙')]);
const add = (count: number) => change([{ kind: 'add', plan: sheetPlan(rows(count), { name: '新' }) }]);

test.each([
  ['a memory alone', change([], { memory: JSON.stringify('忆'.repeat(10_000)) }), 0],
  ['a small sheet', add(20), 0],
  ['a sheet of two hundred cells', add(100), 1],
])('%s', async (_, one, expected) => {
  const { host, apply } = openExcel();
  await apply(one);
  expect(suspensions(host)).toBe(expected);
});

test.each([
  [3, 0],
  [150, 1],
])('%s marks', async (count, expected) => {
  const { host } = openExcel();
  // Far apart, so that each is a prompt of its own below one highlight.
  const cells = Array.from({ length: count * 2 }, (_, index) => at('Sheet1', `B${String(index * 2 + 1)}`));
  const answer = await officeMarks().showMarks(cells);
  expect(answer.kind).toBe('done');
  expect(suspensions(host)).toBe(expected);
});
