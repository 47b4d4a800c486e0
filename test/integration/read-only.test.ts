/** Tests a read-only workbook: it can be read, and commands give the reason in one sentence. */
import { createHost, type Host } from '../../src/excel-host';
import { connectBeside, connectNode } from '../../src/excel-host/transport/node';
import { officeMarks } from '../../src/excel/marks/office-marks';
import { officeWorkbook } from '../../src/excel/office-workbook';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import type { OpenSession } from '../../src/workflow/create-session';
import type { CommandOutcome } from '../../src/workflow/outcome';
import { said, sessionOn } from '../support/sessions';

const T03 = '部门支出总体情况表';

let readOnly: Host;
let session: OpenSession;
let run: <T>(work: () => T) => T;

beforeAll(async () => {
  const host = createHost({ profile: 'Microsoft 365 Windows' });
  connectNode(host);
  const first = sessionOn(officeWorkbook());
  await first.loadSample();
  await first.generateTables(HENAN_2023.tables.map(({ id }) => id));
  await first.fillTables('values');
  first.close();
  host.user.type('支出录入', 'N2', '5000000');
  host.user.hideRows('支出录入', '5:9');
  readOnly = host.coAuthor({ ...host.options, document: 'read-only' });
  ({ run } = connectBeside(readOnly));
});

beforeEach(() => {
  session = run(() => sessionOn(officeWorkbook(), officeMarks()));
});

afterEach(() => {
  expect(readOnly.internalErrors).toEqual([]);
});

test('reads it, with hidden rows, stale figures and the lines behind a figure', async () => {
  expect(said(await run(() => session.refresh()))).toBe('已读取工作簿。');
  const status = session.status();
  expect(status?.tables.filter(({ state }) => state === 'stale')).toHaveLength(7);
  expect(status?.problems.map(({ code }) => code)).toContain('hidden-row');
  const { id } = readOnly.workbook.sheet(T03);
  const area = { firstRow: 7, firstColumn: 5, lastRow: 7, lastColumn: 5 };
  const trace = await run(() => session.trace({ sheetId: id, sheetName: T03, area }));
  expect(trace.kind).toBe('figure');
  expect(readOnly.traffic.writes).toEqual([]);
});

test.each<[string, () => Promise<CommandOutcome>]>([
  ['填充汇总', () => session.fillTables('values')],
  ['生成表样', () => session.generateTables(['03'])],
  ['建立录入表', () => session.makeEntrySheets(2026)],
  ['检查', () => session.checks.check()],
])('refuses “%s” in one sentence', async (title, command) => {
  await run(() => session.refresh());
  expect(said(await run(command))).toBe(
    `“${title}”没有完成。工作簿以只读方式打开。请另存为一份可编辑的副本后重试。工作簿保持原样。`,
  );
});

test('opens the pane’s screens without a message', async () => {
  await run(() => session.refresh());
  expect(await run(() => session.savePaneState({ ...session.paneState(), screen: 'trace' }))).toMatchObject({
    kind: 'done',
  });
});
