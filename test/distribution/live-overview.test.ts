/** Tests the overview of hundreds of returns: computed in slices, it replaces the last one when ready. */
import { LiveOverview, type Basis } from '../../src/distribution/controller/live-overview';
import type { ReturnReading } from '../../src/distribution/returns/return-reading';
import { linesByUnit } from '../../src/distribution/unit-lines';
import { filledEntryWorkbook } from '../../src/sheets/draw/workbook-plans';
import { atOnce } from '../../src/slices/slices';
import { workbookStateInSlices, type WorkbookState } from '../../src/workflow/reading/workbook-state';
import { TABLE_WORK } from '../../src/workflow/tables/table-work';
import { fixedDepartment } from '../support/departments';
import { rawFromPlan } from '../support/raw';
import { sheetOf, workbookWith } from '../support/simulated-workbook';

/** So many lines need more than one slice on any machine. */
const ENTRIES = fixedDepartment({ units: 200, lines: 30_000, seed: 12 });

function stateOf(): WorkbookState {
  const { sheets } = rawFromPlan(filledEntryWorkbook(ENTRIES));
  const snapshot = workbookWith(...sheets.map(({ name, rows }) => sheetOf(name, rows)));
  return atOnce(workbookStateInSlices(snapshot, null, TABLE_WORK));
}

/** Makes returns of all units with their lines; the first unit's amounts differ. */
function returns(): readonly ReturnReading[] {
  const linesOf = linesByUnit(ENTRIES);
  return ENTRIES.units.map((unit, index) => {
    const lines = linesOf(unit.code);
    const changed = { ...lines, income: lines.income.map((line) => ({ ...line, remark: '追加' })) };
    const file = `${unit.code}.xlsx`;
    const sent = index === 0 ? changed : lines;
    return { kind: 'read', file, unit, version: 1, problems: [], lines: sent, workbook: null };
  });
}

let state: WorkbookState;

beforeAll(() => {
  state = stateOf();
  expect(state.reading.kind).toBe('entries');
});

interface Seen {
  readonly live: LiveOverview;
  readonly changes: () => number;
}

function liveReturnsOverview(): Seen {
  let changes = 0;
  const live = new LiveOverview(() => (changes += 1));
  return { live, changes: () => changes };
}

it('shows nothing before the first overview is ready, and notifies then', async () => {
  const { live, changes } = liveReturnsOverview();
  const basis: Basis = { state, readings: returns() };
  expect([live.now(basis), live.isBeingMade]).toEqual([null, true]);
  const view = await live.whenMade(() => basis);
  expect([view?.overview.rows.length, live.isBeingMade, changes()]).toEqual([200, false, 1]);
  expect(view?.overview.rows[0]?.status).toBe('returned-again');
  expect(live.now(basis)).toBe(view);
});

it('keeps the last overview while a newer one is computed', async () => {
  const { live } = liveReturnsOverview();
  const before: Basis = { state, readings: [] };
  const first = await live.whenMade(() => before);
  const after: Basis = { state, readings: returns() };
  expect([live.now(after), live.isBeingMade]).toEqual([first, true]);
  const second = await live.whenMade(() => after);
  expect(second?.overview.rows[0]?.files).toEqual([`${ENTRIES.units[0]?.code ?? ''}.xlsx`]);
});

it('never shows an outdated overview', async () => {
  const { live, changes } = liveReturnsOverview();
  live.now({ state, readings: returns() });
  const last: Basis = { state, readings: returns().slice(0, 150) };
  live.now(last);
  const view = await live.whenMade(() => last);
  expect(view?.overview.rows.filter(({ files }) => files.length > 0)).toHaveLength(150);
  expect(changes()).toBe(1);
});

it('drops the overview once the entries are unusable', async () => {
  const { live, changes } = liveReturnsOverview();
  live.now({ state, readings: returns() });
  const reading = { kind: 'unusable', problems: [], settings: null, units: [] } as const;
  const gone: Basis = { state: { ...state, reading }, readings: [] };
  expect([live.now(gone), live.isBeingMade]).toEqual([null, false]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect([live.now(gone), changes()]).toEqual([null, 0]);
});

it('computes the effects of a return on request, and notifies when they are ready', async () => {
  const { live, changes } = liveReturnsOverview();
  const basis: Basis = { state, readings: returns() };
  const view = await live.whenMade(() => basis);
  const [row] = view?.overview.rows ?? [];
  if (view === null || row === undefined) throw new Error('There is no overview.');
  expect(view.effectsOf(row)).toBeNull();
  while (live.now(basis)?.effectsOf(row) === null) await new Promise((resolve) => setTimeout(resolve, 5));
  // Another remark changes no published figure.
  expect([live.now(basis)?.effectsOf(row), changes()]).toEqual([[], 2]);
  expect(live.now(basis)).not.toBe(view);
});

it('throws the error at the next request, and works again after a change', async () => {
  const { live } = liveReturnsOverview();
  const [broken] = returns();
  const readings = [{ ...broken, lines: { ...broken, income: null } }] as unknown as readonly ReturnReading[];
  const basis: Basis = { state, readings };
  await expect(live.whenMade(() => basis)).rejects.toThrow(TypeError);
  const good: Basis = { state, readings: [] };
  expect((await live.whenMade(() => good))?.overview.rows).toHaveLength(200);
});
