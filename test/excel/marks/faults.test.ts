/** Each error at each request of marking. The next marking restores the right state. */
import type { Fault } from '../../../src/excel-host';
import type { MarkedCell } from '../../../src/workflow/checks/marking-port';
import type { ExcelError } from '../../../src/workflow/excel-error';
import {
  addThingsOfTheClerk,
  at,
  commentOn,
  highlightsOf,
  messagesOf,
  openMarked,
  stateOf,
  type MarkedExcel,
} from './marked';

const BEFORE = [at('预算 01表', 'C6'), at('预算 01表', 'C5'), at('预算02表', 'B7', 'X')];
const AFTER = [at('预算 01表', 'C6', 'X'), at('预算02表', 'B7', 'X', '改'), at('预算02表', 'B8', 'I')];

interface Prepared extends MarkedExcel {
  /** The state before any marks. */
  readonly clean: unknown;
}

/** Contents of the clerk and marks; the next marks need four requests. */
async function prepared(): Promise<Prepared> {
  const excel = openMarked();
  addThingsOfTheClerk(excel);
  const clean = stateOf(excel.host);
  await excel.show(...BEFORE);
  excel.host.traffic.reset();
  return { ...excel, clean };
}

function marksOf({ host }: MarkedExcel): readonly string[] {
  return [...highlightsOf(host), ...messagesOf(host.workbook.comments)].sort();
}

const WANTED = [
  '预算 01表 X #FFEB9C C6',
  '预算 01表!C6 核实或说明：C6 不平',
  '预算02表 I #BDD7EE B8',
  '预算02表 X #FFEB9C B7',
  '预算02表!B7 核实或说明：改',
  '预算02表!B8 提示：B8 不平',
];

async function excelErrorOf({ marks }: MarkedExcel, cells: readonly MarkedCell[]): Promise<ExcelError> {
  const answer = await marks.showMarks(cells);
  if (answer.kind !== 'failed') throw new Error(answer.kind);
  return answer.excelError;
}

/** The next marks are right, and all of them can be removed. */
async function expectRecovery(excel: Prepared): Promise<void> {
  excel.host.faults.clear();
  await excel.show(...AFTER);
  expect(marksOf(excel)).toEqual(WANTED);
  await excel.show();
  expect(stateOf(excel.host)).toEqual(excel.clean);
  expect(excel.host.internalErrors).toEqual([]);
}

test('without a fault: four requests', async () => {
  const excel = await prepared();
  await excel.show(...AFTER);
  expect(marksOf(excel)).toEqual(WANTED);
  expect(excel.host.traffic.count).toBe(4);
});

const REQUESTS = [1, 2, 3, 4];

describe.each(REQUESTS)('request %d', (request) => {
  test.each<[string, Fault, ExcelError['kind']]>([
    [
      'refused while a cell is edited',
      { kind: 'refuse', request, code: 'InvalidOperationInCellEditMode' },
      'cell-being-edited',
    ],
    [
      'refused because Excel is busy',
      { kind: 'refuse', request, code: 'ActivityLimitReached' },
      'excel-busy',
    ],
    [
      'refused because the session is over',
      { kind: 'refuse', request, code: 'InvalidOrTimedOutSession' },
      'connection-lost',
    ],
    ['refused in a read-only workbook', { kind: 'refuse', request, code: 'AccessDenied' }, 'read-only'],
    ['answer lost', { kind: 'lose-answer', request, code: 'GeneralException' }, 'unexpected'],
    ['no connection', { kind: 'disconnect', request }, 'connection-lost'],
  ])('%s', async (_, fault, kind) => {
    const excel = await prepared();
    excel.host.faults.plan(fault);
    const excelError = await excelErrorOf(excel, AFTER);
    expect(excelError.kind).toBe(kind);
    await expectRecovery(excel);
  });
});

test.each([
  [1, 'fails'],
  [2, 'asked again in parts'],
  [3, 'asked again in parts'],
  [4, 'fails'],
])('the answer to request %d is too large: %s', async (request, outcome) => {
  const excel = await prepared();
  excel.host.faults.plan({ kind: 'lose-answer', request, code: 'ResponsePayloadSizeLimitExceeded' });
  if (outcome === 'fails') expect((await excelErrorOf(excel, AFTER)).kind).toBe('too-large');
  else await excel.show(...AFTER);
  await expectRecovery(excel);
});

async function actionsOf(request: number): Promise<number> {
  const excel = await prepared();
  await excel.show(...AFTER);
  return excel.host.traffic.requests[request - 1]?.body?.Actions.length ?? 0;
}

test.each(REQUESTS)(
  'request %d breaks off anywhere',
  async (request) => {
    const actions = await actionsOf(request);
    expect(actions).toBeGreaterThan(4);
    for (let after = 0; after < actions; after += 1) {
      const excel = await prepared();
      excel.host.faults.plan({ kind: 'break-off', request, after, code: 'ServiceNotAvailable' });
      expect((await excelErrorOf(excel, AFTER)).kind).toBe('connection-lost');
      await expectRecovery(excel);
    }
  },
  60_000,
);

describe('in between', () => {
  test('a sheet deleted after the reading: reported, and right the next time', async () => {
    const excel = await prepared();
    const { host } = excel;
    const process = host.process.bind(host);
    let requests = 0;
    host.process = (text, mark) => {
      requests += 1;
      if (requests === 2) host.user.deleteSheet('预算02表');
      return process(text, mark);
    };
    expect((await excelErrorOf(excel, AFTER)).kind).toBe('sheet-gone');
    expect((await excel.show(...AFTER)).skipped).toEqual(['预算02表']);
  });

  test('a sheet protected after the reading: reported', async () => {
    const excel = await prepared();
    const { host } = excel;
    const process = host.process.bind(host);
    let requests = 0;
    host.process = (text, mark) => {
      requests += 1;
      if (requests === 4) host.user.protectSheet('预算02表');
      return process(text, mark);
    };
    expect((await excelErrorOf(excel, AFTER)).kind).toBe('sheet-protected');
    host.process = process;
    host.user.unprotectSheet('预算02表');
    await expectRecovery(excel);
  });
});

describe('cancelled', () => {
  test.each([0, 1, 2, 3])('after %d requests: sends nothing further', async (sent) => {
    const excel = await prepared();
    const { host } = excel;
    const controller = new AbortController();
    const process = host.process.bind(host);
    if (sent === 0) controller.abort();
    host.process = (text, mark) => {
      if (host.traffic.count === sent - 1) controller.abort();
      return process(text, mark);
    };
    const answer = await excel.marks.showMarks(AFTER, { signal: controller.signal });
    expect(answer).toEqual({ kind: 'cancelled' });
    expect(host.traffic.count).toBe(sent);
    host.process = process;
    await expectRecovery(excel);
  });
});

describe('a note of a person, which the client cannot see', () => {
  test.each([1, 5])('at %d cells: these get the highlight only, all others their message', async (count) => {
    const { host, show } = openMarked();
    const sheet = host.workbook.sheet('预算 01表');
    const noted = Array.from({ length: count }, (_, index) => `C${String(2 * index + 2)}`);
    host.workbook.notes = noted.map((address) => commentOn(sheet, address, '老王的批注'));
    const before = stateOf(host);
    const cells = Array.from({ length: 12 }, (_, index) => at('预算 01表', `C${String(index + 1)}`));
    host.traffic.reset();
    expect(await show(...cells)).toEqual({ channel: 'comment', skipped: [] });
    expect(host.traffic.count).toBe(3 + count);
    expect(highlightsOf(host)).toEqual(['预算 01表 E #FFC7CE C1:C12']);
    expect(host.workbook.comments).toHaveLength(12 - count);
    await show();
    expect(stateOf(host)).toEqual(before);
  });
});
