/**
 * Tests when the workbook is read after edits: at once, when the clerk comes to the pane, or always; and that Ctrl+Z
 * stays.
 */
import { createHost, type Host, type HostOptions } from '../../src/excel-host';
import { connectNode } from '../../src/excel-host/transport/node';
import { officeWorkbook } from '../../src/excel/office-workbook';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { createPane, type Pane } from '../../src/taskpane/state/pane';
import type { OpenSession } from '../../src/workflow/create-session';
import type { WorkbookPort } from '../../src/workflow/port';
import { sessionOn } from '../support/sessions';
import { shortenPauses, turns, until, waitFor } from '../support/short-pauses';

shortenPauses();

const T03 = '部门支出总体情况表';
const ENTRIES = '支出录入';
/** The Excel of LTSC 2021 and 2024: with a shared runtime every request empties Excel's undo list. */
const LTSC: HostOptions = { excelApi: '1.14', undo: 'any-call-clears' };
const CURRENT: HostOptions = { excelApi: '1.19', undo: 'writes-undoable' };

let host: Host;
let port: WorkbookPort;
let session: OpenSession;
let pane: Pane;

/** Waits for events and answers, which come in turns of their own, and for earlier work of the session. */
async function settled(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await turns();
    await session.savePaneState(session.paneState());
  }
}

async function wait(time: number): Promise<void> {
  await waitFor(time);
  await settled();
}

/** Lets the pause after an edit pass, with the work that follows it. */
const pause = (): Promise<void> => wait(1200);

/** Clicks into the pane. */
async function come(): Promise<void> {
  pane.presence.come();
  await wait(700);
}

async function open(options: HostOptions, portOf = (own: WorkbookPort): WorkbookPort => own): Promise<void> {
  host = createHost(options);
  connectNode(host);
  port = portOf(officeWorkbook());
  session = sessionOn(port);
  const files = {
    openWorkerPool: () => Promise.reject(new Error('none')),
    saveFile: () => undefined,
    canSave: true,
  };
  pane = createPane(session, port, files);
  await session.loadSample();
  await session.generateTables(HENAN_2023.tables.map(({ id }) => id));
  await session.fillTables('values');
  await settled();
  host.traffic.reset();
}

afterEach(() => {
  expect(host.internalErrors).toEqual([]);
});

function cellOf(sheet: string, row: number, column: number): unknown {
  return host.workbook.sheet(sheet).grid.cell(row, column)?.value ?? null;
}

function stale(): number {
  return (session.status()?.tables ?? []).filter(({ state }) => state === 'stale').length;
}

const KEEPS_UNDO = ['1.19'];

test.each(['1.13', '1.14', '1.17', '1.18', '1.19'])(
  'notices a changed amount with ExcelApi %s, and 7 of 12 stale tables',
  async (excelApi) => {
    await open({ excelApi });
    host.user.type(ENTRIES, 'N2', '5000000');
    await pause();
    expect(session.attention.outdated()).toBe(!KEEPS_UNDO.includes(excelApi));
    if (!KEEPS_UNDO.includes(excelApi)) {
      expect(host.traffic.count).toBe(0);
      await come();
    }
    expect(stale()).toBe(7);
    expect(session.attention.outdated()).toBe(false);
  },
);

test.each([
  ['LTSC', LTSC],
  ['current', CURRENT],
] as const)(
  'rechecks an edit made just before the clerk comes to the pane, in an Excel that is %s',
  async (_, options) => {
    await open(options);
    expect((await session.checks.check({})).kind).toBe('done');
    const found = (): number => session.checks.report()?.findings.length ?? 0;
    const before = found();
    host.user.type(T03, 'F9', '9999');
    await come();
    await pause();
    expect(found()).toBeGreaterThan(before);
    expect(session.checks.report()?.outdated).toBe(false);
  },
);

describe('Ctrl+Z after a pause', () => {
  test.each([
    ['LTSC', LTSC],
    ['current', CURRENT],
  ] as const)('keeps Ctrl+Z for what was typed, in an Excel that is %s', async (_, options) => {
    await open(options);
    const before = cellOf(ENTRIES, 1, 13);
    host.user.type(ENTRIES, 'N2', '5000000');
    await pause();
    host.user.undo();
    expect(cellOf(ENTRIES, 1, 13)).toBe(before);
    await pause();
    await come();
    expect([stale(), session.attention.outdated()]).toEqual([0, false]);
  });

  test('keeps Ctrl+Z with 追溯 open in LTSC, whatever is selected; shows the figure when the clerk comes to the pane', async () => {
    await open(LTSC);
    const stop = pane.follower.follow();
    await settled();
    const before = cellOf(ENTRIES, 1, 13);
    host.user.type(ENTRIES, 'N2', '5000000');
    for (const cell of ['F8', 'F9', 'G9']) host.user.select(T03, cell);
    await pause();
    expect(pane.follower.followed.get().figure).toBeNull();
    host.user.undo();
    expect(cellOf(ENTRIES, 1, 13)).toBe(before);
    await come();
    expect(pane.follower.followed.get().figure?.trace.address).toBe('G9');
    stop();
  });
});

describe('a hidden pane', () => {
  test('reads nothing, and everything when it is shown again', async () => {
    await open(CURRENT);
    const stop = pane.follower.follow();
    await settled();
    pane.presence.show(false);
    host.traffic.reset();
    host.user.type(ENTRIES, 'N2', '5000000');
    host.user.select(T03, 'F9');
    await pause();
    expect(host.traffic.count).toBe(0);
    pane.presence.show(true);
    await wait(700);
    expect(stale()).toBe(7);
    expect(pane.follower.followed.get().figure?.trace.address).toBe('F9');
    stop();
  });

  test('still fills automatically after the clerk has chosen that', async () => {
    await open(LTSC);
    await session.savePaneState({ ...session.paneState(), autoFillOnEdit: true });
    pane.presence.show(false);
    host.user.type(ENTRIES, 'N2', '5000000');
    await pause();
    await session.refresh();
    expect(stale()).toBe(0);
    expect(session.autoFill.report()?.outcome.kind).toBe('done');
  });
});

describe('a visit to the pane', () => {
  test('finds changes without an event of Excel', async () => {
    await open(CURRENT);
    host.workbook.sheet(ENTRIES).grid.makeCell(1, 13).value = 5_000_000;
    await come();
    expect(stale()).toBe(7);
  });

  test('reads once for several signals, and not during a command', async () => {
    await open(CURRENT);
    for (let time = 0; time < 3; time += 1) pane.presence.come();
    await wait(700);
    expect(host.traffic.count).toBe(1);
    host.traffic.reset();
    pane.presence.come();
    await session.refresh();
    await wait(700);
    expect(host.traffic.count).toBe(1);
  });
});

describe('an Excel that reports no edits', () => {
  const DEAF = (own: WorkbookPort): WorkbookPort => ({
    ...own,
    onEdited: () => Promise.resolve({ kind: 'failed', excelError: { kind: 'not-supported', detail: '' } }),
  });

  test('is shown in the pane, and every trace reads anew', async () => {
    await open(CURRENT, DEAF);
    expect(session.attention.following()).toBe('not-reported');
    host.user.type(ENTRIES, 'N2', '5000000');
    const stop = pane.follower.follow();
    host.user.select(T03, 'F9');
    await wait(300);
    expect([stale(), session.attention.outdated()]).toEqual([7, true]);
    host.traffic.reset();
    host.user.select(T03, 'F10');
    await wait(300);
    // One request for the selection and one for the whole workbook.
    expect(host.traffic.count).toBe(2);
    stop();
  });

  test('works with a client without the event: no rejection is left over', async () => {
    await open(CURRENT, (own) => ({
      ...own,
      onEdited: () => Promise.reject(new TypeError("Cannot read properties of undefined (reading 'add')")),
    }));
    expect(session.attention.following()).toBe('not-reported');
  });
});

test('repeats an automatic reading that Excel refused while a cell was edited', async () => {
  await open(CURRENT);
  host.user.type(ENTRIES, 'N2', '5000000');
  host.user.startEditing();
  // Editing ends before the reading is repeated: it is repeated once.
  await until(() => host.traffic.requests.some(({ error }) => error !== null));
  expect(stale()).toBe(0);
  host.user.stopEditing();
  await until(() => !session.attention.outdated());
  expect(stale()).toBe(7);
});

test('notices a sort of the entries: problems and traced lines have the new order', async () => {
  await open(CURRENT);
  host.user.paste(ENTRIES, 'N2', [['不是数']]);
  await pause();
  const rowsOfProblems = (): readonly (number | undefined)[] =>
    (session.status()?.problems ?? []).filter(({ sheet }) => sheet === ENTRIES).map(({ row }) => row);
  expect(rowsOfProblems()).toContain(2);
  host.user.sort(ENTRIES, 'A2:O245', { column: 13, direction: 'ascending' });
  await pause();
  const moved = [...Array(245).keys()].find((row) => cellOf(ENTRIES, row, 13) === '不是数');
  expect(moved).not.toBe(1);
  expect(rowsOfProblems()).toContain((moved ?? 0) + 1);
  const sheetId = host.workbook.sheet(T03).id;
  const area = { firstRow: 7, firstColumn: 5, lastRow: 7, lastColumn: 5 };
  const trace = await session.trace({ sheetId, sheetName: T03, area });
  if (trace.kind !== 'figure') throw new Error(trace.message);
  const lines = trace.groups.flatMap((group) => group.lines);
  expect(lines.length).toBeGreaterThan(1);
  for (const { row, column, amount } of lines)
    expect(Number(cellOf(ENTRIES, row, column)) * 100).toBeCloseTo(Number(amount), 4);
});
