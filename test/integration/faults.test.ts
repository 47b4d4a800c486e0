/**
 * Every request of every command fails once, in every way: afterwards the workbook is as it was, or the message names
 * every sheet that is not; and doing it again brings about what a run without failure does.
 */
import { createHost, type Host } from '../../src/preview/host';
import type { Fault } from '../../src/preview/host/faults';
import { connectNode } from '../../src/preview/host/transport/node';
import { officeWorkbook } from '../../src/excel/office-workbook';
import { HENAN_2023 } from '../../src/tables/sets/henan-2023';
import type { Outcome } from '../../src/workflow/outcome';
import type { Session } from '../../src/workflow/session';
import { moreOf703001, pendingFile, returnedBytes, sampleEntries } from '../support/amended-returns';
import { agreeTo, deskOn } from '../support/desks';
import { typed } from '../support/distributed';
import { contentsOf, differences, type Contents } from '../support/host-contents';
import { sessionOn } from '../support/sessions';

const ALL = HENAN_2023.tables.map((table) => table.id);

interface Work {
  readonly host: Host;
  readonly session: Session;
}

type Command = (session: Session) => Promise<Outcome>;

const load: Command = (session) => session.loadSample();
const generate: Command = (session) => session.generateTables(ALL);
const fill: Command = (session) => session.fillTables('values', { answer: 'keep' });
const refill: Command = (session) => session.fillTables('formulas', { answer: 'keep' });

/** Two units that have lines send others: rows go, rows come, a log is begun. */
const takeIn: Command = async (session) => {
  const { desk } = deskOn(session);
  const entries = await sampleEntries();
  const read = await desk.collect(
    [
      pendingFile('703001.xlsx', await returnedBytes(entries, '703001', moreOf703001(entries))),
      pendingFile('703019.xlsx', await returnedBytes(entries, '703019', [typed('收入录入', 'F2', '追加')])),
    ],
    {},
  );
  return read.kind === 'done' ? agreeTo(desk, ['703001', '703019']) : read;
};

/** Prepared rows with formulas below: those move when rows come, and must be known again. */
const template: Command = async (session) => {
  const { settings, units } = await sampleEntries();
  for (const step of [
    () => session.makeEntrySheets(settings.budgetYear),
    () => session.saveSettings(settings),
  ]) {
    const outcome = await step();
    if (outcome.kind !== 'done') return outcome;
  }
  return session.importRoster(units);
};

const COMMANDS: readonly {
  readonly name: string;
  readonly before: readonly Command[];
  readonly command: Command;
}[] = [
  { name: 'load', before: [], command: load },
  { name: 'generate', before: [load], command: generate },
  { name: 'fill', before: [load, generate], command: fill },
  { name: 'generate again', before: [load, generate, fill], command: generate },
  { name: 'fill with formulas', before: [load, generate, fill], command: refill },
  { name: 'take returns in', before: [load, generate, fill], command: takeIn },
  { name: 'take returns into a template', before: [template], command: takeIn },
];

async function prepared(before: readonly Command[]): Promise<Work> {
  const host = createHost();
  connectNode(host);
  const session = sessionOn(officeWorkbook());
  for (const command of before) {
    const outcome = await command(session);
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  }
  host.traffic.reset();
  return { host, session };
}

/** Actions that are done before a request breaks off. */
const BREAKS = [0, 40, 400];

function faultsAt(request: number): readonly Fault[] {
  return [
    { kind: 'refuse', request, code: 'GeneralException' },
    { kind: 'lose-answer', request, code: 'ServiceNotAvailable' },
    { kind: 'disconnect', request },
    ...BREAKS.map((after): Fault => ({ kind: 'break-off', request, after, code: 'GeneralException' })),
  ];
}

function faultName(fault: Fault): string {
  return fault.kind === 'break-off' ? `${fault.kind} after ${String(fault.after)}` : fault.kind;
}

async function tryFault(
  before: readonly Command[],
  command: Command,
  fault: Fault,
  expected: Contents,
): Promise<string | null> {
  const { host, session } = await prepared(before);
  const start = contentsOf(host);
  host.faults.plan(fault);
  const outcome = await command(session);
  host.faults.clear();
  const changed = differences(start, contentsOf(host));
  if (outcome.kind === 'done') {
    const wrong = differences(expected, contentsOf(host));
    return wrong.length === 0 ? null : `done, but ${wrong.join('、')} differ`;
  }
  if (outcome.kind !== 'failed') return `ended as ${outcome.kind}`;
  const unnamed = changed.filter((name) => !outcome.written.includes(name));
  if (unnamed.length > 0) return `changed without saying so: ${unnamed.join('、')} (${outcome.message})`;
  if (changed.length === 0 && outcome.written.length === 0 && !outcome.message.includes('工作簿保持原样'))
    return `does not say that nothing changed: ${outcome.message}`;
  for (const name of outcome.written)
    if (!outcome.message.includes(`“${name}”`)) return `${name} is not in the message`;
  const again = await command(session);
  if (again.kind !== 'done') return `again: ${JSON.stringify(again)}`;
  const wrong = differences(expected, contentsOf(host));
  return wrong.length === 0 ? null : `done again, but ${wrong.join('、')} differ`;
}

describe.each(COMMANDS)('$name', ({ before, command }) => {
  test('survives every failure of each of its requests', async () => {
    const good = await prepared(before);
    const outcome = await command(good.session);
    expect(outcome.kind).toBe('done');
    expect(good.host.internalErrors).toEqual([]);
    const requests = good.host.traffic.count;
    const expected = contentsOf(good.host);
    const failures: string[] = [];
    for (let request = 1; request <= requests; request += 1) {
      for (const fault of faultsAt(request)) {
        const failure = await tryFault(before, command, fault, expected);
        if (failure !== null) failures.push(`request ${String(request)}, ${faultName(fault)}: ${failure}`);
      }
    }
    expect(requests).toBeGreaterThan(1);
    expect(failures).toEqual([]);
  }, 300_000);
});
