/** Input prompts, where Excel refuses comments: only at cells without a validation of the clerk. */
import { officeMarks } from '../../../src/excel/marks/office-marks';
import type { Host } from '../../../src/excel-host';
import { formatAddress } from '../../../src/excel-host/model/a1';
import {
  addThingsOfTheClerk,
  at,
  areaAt,
  commentOn,
  highlightsOf,
  openMarked,
  shown,
  stateOf,
} from './marked';

/** Excel without modern comments lists them and refuses to add one. */
function withoutComments(host: Host): void {
  const process = host.process.bind(host);
  host.process = (text, mark) => {
    const { Actions: actions, ObjectPaths: paths } = JSON.parse(text) as {
      Actions: { Id: number; ObjectPathId: number }[];
      ObjectPaths: Record<string, { Name: string; ParentObjectPathId: number }>;
    };
    const index = actions.findIndex(({ ObjectPathId }) => {
      const path = paths[String(ObjectPathId)];
      return path?.Name === 'Add' && paths[String(path.ParentObjectPathId)]?.Name === 'Comments';
    });
    if (index >= 0) host.faults.plan({ kind: 'break-off', request: 1, after: index, code: 'NotImplemented' });
    return process(text, mark);
  };
}

function promptsOf({ workbook }: Host): readonly string[] {
  return workbook.sheets.flatMap(({ name, validations }) =>
    validations
      .filter(({ prompt }) => prompt.title === '【核对】预算公开表助手')
      .map(
        ({ areas, prompt, rule }) =>
          `${name}!${areas.map(formatAddress).join()} ${String(prompt.message)} ${JSON.stringify(rule)}`,
      ),
  );
}

const CELLS = ['B2', 'B4', 'C5', 'C6'].map((address) => at('预算 01表', address));

function prepared() {
  const excel = openMarked();
  addThingsOfTheClerk(excel);
  const before = stateOf(excel.host);
  withoutComments(excel.host);
  return { ...excel, before };
}

test('replace comments and keep validations and comments of the clerk', async () => {
  const { host, show } = prepared();
  expect(await show(...CELLS)).toEqual({ channel: 'prompt', skipped: [] });
  expect(highlightsOf(host)).toEqual(['预算 01表 E:P #FFC7CE B2,B4,C5:C6']);
  expect(promptsOf(host)).toEqual([
    '预算 01表!C5 必须改正：C5 不平 {"custom":{"formula":"=TRUE"}}',
    '预算 01表!C6 必须改正：C6 不平 {"custom":{"formula":"=TRUE"}}',
  ]);
  expect(host.workbook.comments.map(({ content }) => content)).toEqual([
    '【核对】老王已核对',
    '【核对】老王已核对',
  ]);
  expect(host.internalErrors).toEqual([]);
});

test('go without a trace', async () => {
  const { host, show, before } = prepared();
  await show(...CELLS);
  await show(at('预算02表', 'D7'));
  expect(promptsOf(host)).toHaveLength(1);
  expect(await show()).toEqual({ channel: 'prompt', skipped: [] });
  expect(stateOf(host)).toEqual(before);
});

test('does not try a refused channel again: five requests from then on, three without a change', async () => {
  const { host, show } = prepared();
  await show(...CELLS);
  host.traffic.reset();
  await show(at('预算 01表', 'C6'));
  expect(host.traffic.count).toBe(5);
  host.traffic.reset();
  await show(at('预算 01表', 'C6'));
  expect(host.traffic.count).toBe(4);
});

test('opened again in an Excel with comments: comments replace prompts', async () => {
  const { host, show } = prepared();
  await show(...CELLS);
  const marks = officeMarks(undefined, 'comment');
  const { process } = Object.getPrototypeOf(host) as Host;
  host.process = process;
  expect(shown(await marks.showMarks(CELLS)).channel).toBe('comment');
  expect(promptsOf(host)).toEqual([]);
  expect(highlightsOf(host)).toEqual(['预算 01表 E #FFC7CE B2,B4,C5:C6']);
});

test('keeps a rule that a person set instead', async () => {
  const { host, show } = prepared();
  await show(...CELLS);
  const sheet = host.workbook.sheet('预算 01表');
  const rule = { list: { inCellDropDown: true, source: '甲,乙' } };
  sheet.validations = sheet.validations.map((each) =>
    each.areas.some((area) => formatAddress(area) === 'C6') ? { ...each, rule } : each,
  );
  await show();
  expect(
    sheet.validations.filter(({ areas }) => areas.some((area) => formatAddress(area) === 'C6')),
  ).toMatchObject([{ rule }]);
});

test('does not read a highlight copied over whole columns cell by cell', async () => {
  const { host, show, before } = prepared();
  await show(at('预算 01表', 'C6'));
  const [format] = host.workbook.sheet('预算 01表').conditionalFormats;
  if (format === undefined) throw new Error('There is no format.');
  format.areas = [areaAt('C6'), areaAt('G:H')];
  host.traffic.reset();
  await show();
  expect(host.traffic.largestRequest).toBeLessThan(10_000);
  expect(stateOf(host)).toEqual(before);
});

test('finds all prompts again after a request that breaks off anywhere', async () => {
  let steps = 0;
  for (let after = 0; ; after += 3) {
    const { host, marks, show, before } = prepared();
    await show(...CELLS);
    const process = host.process.bind(host);
    host.faults.plan({ kind: 'break-off', request: 5, after, code: 'ServiceNotAvailable' });
    const answer = await marks.showMarks([at('预算 01表', 'C6', 'X'), at('预算02表', 'D7')]);
    if (answer.kind === 'done') break;
    steps += 1;
    host.process = process;
    host.faults.clear();
    await show();
    expect(stateOf(host)).toEqual(before);
  }
  expect(steps).toBeGreaterThan(10);
});

test('switches to prompts after six cells with notes that the client cannot see', async () => {
  const { host, show } = openMarked();
  const sheet = host.workbook.sheet('预算 01表');
  const addresses = Array.from({ length: 8 }, (_, index) => `C${String(index + 1)}`);
  host.workbook.notes = addresses.slice(0, 6).map((address) => commentOn(sheet, address, '老王的批注'));
  const before = stateOf(host);
  expect((await show(...addresses.map((address) => at('预算 01表', address)))).channel).toBe('prompt');
  expect(promptsOf(host)).toHaveLength(8);
  expect(host.workbook.comments).toEqual([]);
  await show();
  expect(stateOf(host)).toEqual(before);
});
