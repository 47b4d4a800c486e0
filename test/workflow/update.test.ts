/** Tests 更新: missing tables made, all filled and checked in one step, which one undo takes back. */
import { createHost, type Host } from '../../src/excel-host';
import { connectNode } from '../../src/excel-host/transport/node';
import { officeMarks } from '../../src/excel/marks/office-marks';
import { officeWorkbook } from '../../src/excel/office-workbook';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import type { OpenSession } from '../../src/workflow/create-session';
import type { CommandOutcome } from '../../src/workflow/outcome';
import { contentsOf } from '../support/host-contents';
import { said, sessionOn } from '../support/sessions';

const ALL = HENAN_2023.tables.map(({ id }) => id);
const T03 = '部门支出总体情况表';

async function start(): Promise<{ readonly host: Host; readonly session: OpenSession }> {
  const host = createHost({});
  connectNode(host);
  const session = sessionOn(officeWorkbook(), officeMarks());
  await session.loadSample();
  return { host, session };
}

function tabs(host: Host): readonly string[] {
  return host.workbook.sheets.map(({ name }) => name);
}

function details(outcome: CommandOutcome): readonly string[] {
  return outcome.kind === 'done' ? outcome.details : [];
}

test('makes, fills and checks all tables; one undo takes all of them away', async () => {
  const { host, session } = await start();
  const before = contentsOf(host);
  const outcome = await session.updateTables('values');
  expect(said(outcome)).toMatch(/^已填充12张表（新建12张）。已检查12张表：必须改正\d+条/u);
  expect(session.status()?.next).toBe('done');
  expect(session.checks.report()?.outdated).toBe(false);
  expect(session.undoTitle()).toBe('更新');
  await session.checks.clearMarks();
  expect(said(await session.undo())).toBe('已撤销“更新”。');
  expect(contentsOf(host)).toEqual(before);
});

test('makes only the tables chosen in the pane, and keeps the others away', async () => {
  const { host, session } = await start();
  await session.savePaneState({ ...session.paneState(), chosenTables: ['02', '03'] });
  expect(said(await session.updateTables('values'))).toMatch(/^已填充2张表（新建2张）。已检查2张表：/u);
  expect(tabs(host)).toContain(T03);
  expect(tabs(host)).not.toContain('财政拨款收支总体情况表');
});

test('says what has changed and fills again what a changed line reaches', async () => {
  const { host, session } = await start();
  await session.updateTables('values');
  expect(said(await session.updateTables('values'))).toMatch(/^已填充12张表，数字没有变化。已检查12张表：/u);
  host.user.type('支出录入', 'N2', '5000000');
  await session.refresh();
  const outcome = await session.updateTables('values');
  expect(said(outcome)).toMatch(/^已填充12张表，\d+个数字有变化。已检查12张表：/u);
  expect(outcome.kind === 'done' && outcome.changes.length).toBeGreaterThan(0);
  expect(session.status()?.tables.filter(({ state }) => state === 'stale')).toEqual([]);
});

test('asks about hand-typed figures before anything is written', async () => {
  const { host, session } = await start();
  await session.updateTables('values');
  host.user.type(T03, 'F7', '9999');
  await session.refresh();
  expect(said(await session.updateTables('values'))).toBe('？有手工填写的数字');
  const kept = await session.updateTables('values', { answer: 'keep' });
  expect(details(kept)).toContain('1个手工填写的数字保留不变。');
  expect(contentsOf(host).get(T03)).toContain('6,5 9999');
});

test('writes nothing while the entries are unusable', async () => {
  const { host, session } = await start();
  host.user.deleteSheet('支出录入');
  await session.refresh();
  const before = tabs(host);
  const outcome = await session.updateTables('values');
  expect(outcome.kind).toBe('refused');
  expect(tabs(host)).toEqual(before);
});

test('keeps what was filled when the check fails, and says that nothing was checked', async () => {
  const { host, session } = await start();
  await session.generateTables(ALL);
  host.faults.plan({
    kind: 'refuse-member',
    member: 'ConditionalFormatCollection.add',
    code: 'GeneralException',
  });
  const outcome = await session.updateTables('values');
  expect(said(outcome)).toMatch(/^已填充12张表/u);
  expect(details(outcome).some((detail) => detail.startsWith('表已更新，没有检查：'))).toBe(true);
  expect(session.status()?.tables.every(({ state }) => state === 'filled')).toBe(true);
});
