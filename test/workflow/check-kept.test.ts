/** Tests that the last check outlives the pane: stored in the workbook, marked when outdated, counted when long. */
import { decodeMemory, encodeMemory } from '../../src/workflow/memory';
import type { OpenSession } from '../../src/workflow/create-session';
import type { MarkedCell, MarkingPort } from '../../src/workflow/checks/marking-port';
import { storable } from '../../src/workflow/checks/check-record';
import { openFilled } from '../support/filled-workbook';
import { type SimulatedWorkbook } from '../support/simulated-workbook';
import { said, sessionOn } from '../support/sessions';
import { rowWith } from '../support/table-sheets';

const T03 = '部门支出总体情况表';
const BASIC = 6;

let book: SimulatedWorkbook;
let marks: readonly MarkedCell[];

const marking: MarkingPort = {
  showMarks: (cells) => {
    marks = cells;
    return Promise.resolve({ kind: 'done', value: { channel: 'comment', skipped: [] } });
  },
};

async function opened(): Promise<OpenSession> {
  const session = sessionOn(book.port, marking);
  await session.refresh();
  return session;
}

beforeEach(async () => {
  marks = [];
  ({ book } = await openFilled(marking));
  book.type(T03, rowWith(book.sheet(T03), '行政运行'), BASIC, 1);
});

test('restores date, counts, list and marks in a new pane', async () => {
  const first = await opened();
  await first.checks.check();
  const again = await opened();
  expect(again.checks.report()).toEqual(first.checks.report());
  expect(again.checks.report()).toMatchObject({ marked: true, outdated: false, unlisted: null });
});

test('leaves the memory of tables as it was, so that an edit compares only its own table', async () => {
  const session = await opened();
  const store = session.add((one) => one);
  const tables = store.state?.memory.tables;
  await session.checks.check();
  expect(store.state?.memory.check).not.toBeNull();
  expect(store.state?.memory.tables).toBe(tables);
  expect(store.state?.memory).toEqual(decodeMemory(book.snapshot().memory));
});

test('is outdated after a change without an open pane', async () => {
  await (await opened()).checks.check();
  book.type('支出录入', 1, 13, 5_000_000);
  expect((await opened()).checks.report()?.outdated).toBe(true);
});

test('accepts a suggestion of an earlier pane and follows an edit', async () => {
  await (await opened()).checks.check();
  const again = await opened();
  const repairable = again.checks.report()?.findings.find(({ finding }) => finding.repair !== null);
  const outcome = await again.checks.repair(repairable?.finding.fingerprint ?? '');
  expect(said(outcome)).toMatch(/^已在“部门支出总体情况表”/u);
  const fingerprints = again.checks.report()?.findings.map(({ finding }) => finding.fingerprint);
  expect(fingerprints).not.toContain(repairable?.finding.fingerprint);
  expect((await opened()).checks.report()?.findings).toEqual(again.checks.report()?.findings);
});

test('keeps date and counts of a list too long for the workbook', async () => {
  const first = await opened();
  await first.checks.check();
  const { findings = [] } = first.checks.report() ?? {};
  const list = findings.map(({ finding }) => finding);
  const [one] = list;
  if (one === undefined) throw new Error('Nothing was found.');
  expect(storable(list)).toBe(list);
  expect(storable(Array.from({ length: 5_000 }, () => one))).toBeNull();
  const memory = decodeMemory(book.snapshot().memory);
  if (memory.check === null) throw new Error('Nothing was kept.');
  const shorter = encodeMemory({ ...memory, check: { ...memory.check, findings: null } });
  await book.port.apply({ title: '', sheets: [], names: [], removedNames: [], memory: shorter });
  const again = await opened();
  expect(again.checks.report()).toMatchObject({
    findings: [],
    unlisted: memory.check.counts,
    outdated: false,
  });
  expect(said(await again.checks.writeResults())).toBe(
    '上次的结果没有全部保存在工作簿里。请重新检查，再写出核对结果。',
  );
});

test('restores no older result by a command or its undo', async () => {
  const first = await opened();
  await first.checks.check();
  await first.generateTables(['03']);
  await first.checks.clearMarks();
  const at = first.checks.report();
  await first.undo();
  const again = await opened();
  expect(again.checks.report()).toMatchObject({ at: at?.at, marked: false });
  expect(marks).toEqual([]);
});

test('ignores a damaged record and keeps the rest of the memory', async () => {
  await (await opened()).checks.check();
  const damaged = book.snapshot().memory?.replaceAll('"address":', '"adress":') ?? '';
  await book.port.apply({ title: '', sheets: [], names: [], removedNames: [], memory: damaged });
  const again = await opened();
  expect(again.checks.report()?.unlisted).not.toBeNull();
  expect(again.status()?.tables.every(({ state }) => state !== 'absent')).toBe(true);
});
