/** Tests which operations write, by the flags of the client: reading never does, so that Ctrl+Z stays. */
import { createHost, type Host } from '../../src/excel-host';
import { connectNode } from '../../src/excel-host/transport/node';
import { officeMarks } from '../../src/excel/marks/office-marks';
import { officeWorkbook } from '../../src/excel/office-workbook';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import type { OpenSession } from '../../src/workflow/create-session';
import type { WorkbookPort } from '../../src/workflow/port';
import { createPane, type Pane } from '../../src/taskpane/state/pane';
import { SCREEN_ORDER } from '../../src/taskpane/screens';
import { sessionOn } from '../support/sessions';
import { readInTurn } from '../../src/workflow/reading/read-now';
import { shortenPauses, turns, waitFor } from '../support/short-pauses';

shortenPauses();

const T03 = '部门支出总体情况表';
const ENTRIES = '支出录入';

let host: Host;
let port: WorkbookPort;
let session: OpenSession;
let pane: Pane;

/** Lets the pause after an edit pass, with the work that follows it. */
async function pause(): Promise<void> {
  await waitFor(1200);
  await settled();
}

/** Waits until earlier work of the session has ended. */
async function settled(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await turns();
    await session.savePaneState(session.paneState());
  }
}

function open(): void {
  port = officeWorkbook();
  session = sessionOn(port, officeMarks());
  const files = {
    openWorkerPool: () => Promise.reject(new Error('none')),
    saveFile: () => undefined,
    canSave: true,
  };
  pane = createPane(session, port, files);
}

beforeAll(async () => {
  host = createHost({ excelApi: '1.19' });
  connectNode(host);
  open();
  await session.loadSample();
  await session.generateTables(HENAN_2023.tables.map(({ id }) => id));
  await session.fillTables('values');
  await session.checks.check();
});

beforeEach(async () => {
  open();
  await session.refresh();
  await settled();
  host.traffic.reset();
});

afterEach(() => {
  expect(host.internalErrors).toEqual([]);
});

function writers(): readonly string[] {
  return [...new Set(host.traffic.requests.flatMap((request) => request.writers ?? ['?']))];
}

test.each<[string, () => Promise<unknown>]>([
  ['opening the pane', () => (open(), session.refresh())],
  ['reading again', () => session.refresh()],
  ['reading for the files of units', () => session.add((...shared) => readInTurn(...shared, {}))],
  ['reading after an edit of an entry sheet', () => (host.user.type(ENTRIES, 'O2', '备注'), pause())],
  ['reading after an edit of a table with marks', () => (host.user.type(T03, 'F8', '1'), pause())],
  [
    'reading with rows filtered away',
    () => (host.user.filter(ENTRIES, 'A1:O245', 0, ['703001']), session.refresh()),
  ],
  ['reading after a sheet was added', () => (host.user.addSheet('我的表'), pause())],
  ['going to a cell', () => port.goTo(T03, { firstRow: 7, firstColumn: 5, lastRow: 7, lastColumn: 5 })],
  [
    'following the selection in 追溯',
    async () => {
      const stop = pane.follower.follow();
      await settled();
      host.user.select(T03, 'F9');
      await pause();
      expect(pane.follower.followed.get().figure).not.toBeNull();
      stop();
    },
  ],
  ...SCREEN_ORDER.map((id): [string, () => Promise<unknown>] => [
    `opening the screen ${id}`,
    () => (pane.select(id), pause()),
  ]),
  [
    'choosing how to fill',
    () => (pane.keeper.change({ fillMode: 'formulas', chosenTables: ['03'] }), pause()),
  ],
])('requests nothing that counts as a write: %s', async (_, operation) => {
  await operation();
  expect(writers()).toEqual([]);
});

test.each<[string, () => Promise<unknown>]>([
  ['filling', () => (host.user.type(ENTRIES, 'N3', '5'), session.fillTables('values'))],
  ['generating', () => session.generateTables(['05'])],
  ['checking, which marks cells', () => session.checks.check()],
  ['removing marks', () => session.checks.clearMarks()],
  [
    'switching on automatic filling',
    () => session.savePaneState({ ...session.paneState(), autoFillOnEdit: true }),
  ],
])('writes: %s', async (_, operation) => {
  await operation();
  expect(writers()).not.toEqual([]);
});
