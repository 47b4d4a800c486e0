/** Tests what the workbook keeps of a round of returns: due date, hand-outs, files read elsewhere. */
import { isWaiting, summaryOf, unitProgress, type UnitProgress } from '../../src/distribution/unit-progress';
import { readEntries } from '../../src/entries/read-entries';
import { TABLE_SETS } from '../../src/sets';
import type { OpenSession } from '../../src/workflow/create-session';
import { decodeMemory, encodeMemory, NO_MEMORY } from '../../src/workflow/memory';
import { moreOf703001, pendingFile, returnedBytes, sampleEntries } from '../support/amended-returns';
import { agreeTo, controllerOn, type DistributionUnderTest } from '../support/distribution';
import { typed, type Spoil } from '../support/distributed';
import { NOW, said, sessionOn } from '../support/sessions';
import { turns } from '../support/short-pauses';
import { simulatedWorkbook, type SimulatedWorkbook } from '../support/simulated-workbook';

interface Desk extends DistributionUnderTest {
  readonly workbook: SimulatedWorkbook;
  readonly session: OpenSession;
}

/** A pane on the workbook, on a computer of its own: no reading is kept there. */
async function deskOn(workbook: SimulatedWorkbook): Promise<Desk> {
  const session = sessionOn(workbook.port);
  await session.refresh();
  return { workbook, session, ...controllerOn(session) };
}

async function sampleDesk(): Promise<Desk> {
  const workbook = simulatedWorkbook();
  const session = sessionOn(workbook.port);
  await session.refresh();
  await session.loadSample();
  session.close();
  return deskOn(workbook);
}

async function collect(desk: Desk, code: string, spoils: readonly Spoil[] = []): Promise<string> {
  const reading = readEntries({ sheets: desk.workbook.snapshot().sheets }, TABLE_SETS);
  if (reading.kind === 'unusable') throw new Error(reading.problems[0]?.message);
  const file = pendingFile(`${code}.xlsx`, await returnedBytes(reading.entries, code, spoils));
  return said(await desk.controller.collect([file], {}));
}

function rows({ controller }: Desk): readonly UnitProgress[] {
  const view = controller.overviewView();
  if (view === null) throw new Error('There is no overview.');
  return unitProgress(view.overview, controller.roundRecord());
}

function row(desk: Desk, code: string): UnitProgress {
  const found = rows(desk).find(({ unit }) => unit.code === code);
  if (found === undefined) throw new Error(`${code} is not in the overview.`);
  return found;
}

const SPOILT = [typed('支出录入', 'N2', '待定')];

it('keeps the due date and the units handed out to, for every later pane', async () => {
  const first = await sampleDesk();
  expect(first.controller.isInUse()).toBe(false);
  await first.controller.setDue('2026-12-05');
  await first.controller.distribute(new Set(['703001', '703005']), {});
  const later = await deskOn(first.workbook);
  expect(later.controller.isInUse()).toBe(true);
  expect(later.controller.roundRecord()).toMatchObject({
    due: '2026-12-05',
    handedOut: { '703001': NOW, '703005': NOW },
  });
  expect(row(later, '703005').handedOut).toBe(NOW);
  expect(row(later, '703019').handedOut).toBeNull();
  await later.controller.setDue(null);
  expect(decodeMemory(first.workbook.snapshot().memory).returns?.due).toBeNull();
});

it('shows on another computer what was read here', async () => {
  const here = await sampleDesk();
  await collect(here, '703005', SPOILT);
  const there = await deskOn(here.workbook);
  expect(row(there, '703005')).toMatchObject({
    status: 'with-problems',
    readElsewhere: { at: NOW, status: 'with-problems', toMend: 1 },
  });
  expect(row(here, '703005').readElsewhere).toBeNull();
  expect(summaryOf(rows(there), null)).toMatchObject({ returned: 1, withProblems: 1, waiting: 0 });
  // The unit's sound file takes the place of the other.
  await collect(there, '703005');
  expect(row(await deskOn(here.workbook), '703005')).toMatchObject({ status: 'not-returned' });
});

it('forgets a file that is no longer used, here and elsewhere', async () => {
  const here = await sampleDesk();
  await collect(here, '703005', SPOILT);
  const there = await deskOn(here.workbook);
  await there.controller.forgetRecorded('703005');
  expect(row(there, '703005').status).toBe('not-returned');
  await collect(here, '703001', [typed('支出录入', 'N2', '待定')]);
  here.controller.forget(new Set(['703001.xlsx']));
  await turns();
  expect(here.controller.roundRecord()?.read).not.toHaveProperty('703001');
});

it('stays through commands and their undo', async () => {
  const { controller, session } = await sampleDesk();
  await session.generateTables(['01']);
  await controller.setDue('2026-12-05');
  expect(said(await session.undo())).toMatch(/^已撤销/u);
  expect(controller.roundRecord()?.due).toBe('2026-12-05');
});

it('writes nothing where nothing changes, so that Ctrl+Z stays', async () => {
  const desk = await sampleDesk();
  await desk.controller.setDue('2026-12-05');
  const before = desk.workbook.applied.length;
  await desk.controller.setDue('2026-12-05');
  expect(desk.workbook.applied).toHaveLength(before);
});

it('is about one budget year', async () => {
  const desk = await sampleDesk();
  await desk.controller.setDue('2026-12-05');
  const record = decodeMemory(desk.workbook.snapshot().memory).returns;
  expect(record?.year).toBe(2023);
  desk.workbook.type('设置', 3, 1, 2024);
  await desk.session.refresh();
  expect(desk.controller.roundRecord()).toBeNull();
});

it.each([
  [{ year: 2023, due: 5, handedOut: {}, read: {} }],
  [{ year: 2023, due: null, handedOut: { '703001': 1 }, read: {} }],
  [{ year: 2023, due: null, handedOut: {}, read: { '703001': { at: NOW, status: 'lost', toMend: 0 } } }],
])('counts a damaged record as none: %j', (returns) => {
  const memory = encodeMemory(NO_MEMORY).replace('"returns":null', `"returns":${JSON.stringify(returns)}`);
  expect(memory).toContain('"year":2023');
  expect(decodeMemory(memory).returns).toBeNull();
});

it('counts a sound file that is not imported as waiting', async () => {
  const desk = await sampleDesk();
  await collect(desk, '703001', moreOf703001(await sampleEntries()));
  const there = await deskOn(desk.workbook);
  expect(row(there, '703001')).toMatchObject({ status: 'returned-again', readElsewhere: { toMend: 0 } });
  expect(rows(there).filter(isWaiting)).toHaveLength(1);
  expect(said(await agreeTo(desk.controller, ['703001']))).toMatch(/^已并入1个单位。/u);
  expect(desk.controller.roundRecord()?.read).toEqual({});
  const after = await deskOn(desk.workbook);
  expect(row(after, '703001')).toMatchObject({ status: 'accepted', readElsewhere: null });
  expect(rows(after).filter(isWaiting)).toEqual([]);
});
