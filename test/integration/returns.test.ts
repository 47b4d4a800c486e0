/** Tests the import of returns into a workbook that people have edited, through the genuine office.js. */
import { linesByUnit } from '../../src/distribution/unit-lines';
import { isSame } from '../../src/distribution/consolidation/difference';
import type { DistributionController } from '../../src/distribution/controller/distribution-controller';
import type { Entries } from '../../src/entries/entries';
import { officeWorkbook } from '../../src/excel/office-workbook';
import { createHost, type Host } from '../../src/excel-host';
import { connectNode } from '../../src/excel-host/transport/node';
import type { CommandOutcome } from '../../src/workflow/outcome';
import type { Session } from '../../src/workflow/session';
import { importRoster } from '../support/import-roster';
import { moreOf703001, pendingFile, returnedBytes, sampleEntries } from '../support/amended-returns';
import { agreeTo, controllerOn } from '../support/distribution';
import { typed } from '../support/distributed';
import { contentsOf, differences } from '../support/host-contents';
import { PROFILE_UNDER_TEST } from '../support/profile-under-test';
import { said, sessionOn } from '../support/sessions';

const EXPENDITURE = '支出录入';
const UNIT = '703001';

let host: Host;
let session: Session;
let controller: DistributionController;
let sample: Entries;

beforeAll(async () => {
  sample = await sampleEntries();
});

beforeEach(async () => {
  host = createHost(PROFILE_UNDER_TEST);
  connectNode(host);
  session = sessionOn(officeWorkbook());
  await session.loadSample();
  controller = controllerOn(session).controller;
});

afterEach(() => {
  expect(host.internalErrors).toEqual([]);
});

async function collect(): Promise<void> {
  const file = pendingFile('追加.xlsx', await returnedBytes(sample, UNIT, moreOf703001(sample)));
  expect(said(await controller.collect([file], {}))).toBe('已读取1个文件：再次交回，待确认1个。');
}

const replace = (): Promise<CommandOutcome> => agreeTo(controller, [UNIT]);

function value(sheet: string, row: number, column: number) {
  return host.workbook.sheet(sheet).grid.cell(row, column)?.value ?? null;
}

function style(sheet: string, row: number, column: number) {
  return host.workbook.sheet(sheet).grid.style(row, column);
}

/** Finds the zero-based rows with this text in this column. */
function rowsWith(sheet: string, column: number, text: string): readonly number[] {
  return [...host.workbook.sheet(sheet).grid.rows.keys()].filter((row) => value(sheet, row, column) === text);
}

async function entriesNow(): Promise<Entries> {
  await session.refresh();
  const reading = session.add(({ state }) => state)?.reading;
  if (reading?.kind !== 'entries') throw new Error('The entries cannot be used.');
  return reading.entries;
}

/** Expects the unit's returned lines, and the former lines of every other unit. */
async function expectImported(): Promise<void> {
  const now = linesByUnit(await entriesNow());
  const before = linesByUnit(sample);
  const more = (before(UNIT).expenditure[0]?.amount ?? 0) + 10_000;
  expect(now(UNIT).expenditure.map(({ amount }) => amount)).toContain(more);
  expect(now(UNIT).expenditure).toHaveLength(before(UNIT).expenditure.length);
  for (const { code } of sample.units)
    if (code !== UNIT) expect([code, isSame(now(code), before(code))]).toEqual([code, true]);
}

test('needs two requests to read and record, one for the question, six to import and record', async () => {
  host.traffic.reset();
  await collect();
  // Reads, then writes the record of the round.
  expect(host.traffic.count).toBe(2);
  expect(said(await replace())).toMatch(/^已并入1个单位。部门收入75,633,300\.00元 → 75,633,400\.00元，/u);
  // Reads, reads formats of cells beyond those in use (the new header, the log), writes, sets up the log's page,
  // looks at the workbook and writes the record.
  expect(host.traffic.count).toBe(9);
  await expectImported();
  const files = sample.units.map(async ({ code }) =>
    pendingFile(`${code}.xlsx`, await returnedBytes(sample, code, [typed('收入录入', 'F2', '再次交回')])),
  );
  await controller.collect(await Promise.all(files), {});
  host.traffic.reset();
  const all = sample.units.map(({ code }) => code);
  expect(said(await agreeTo(controller, all))).toMatch(/^已并入10个单位。/u);
  expect(host.traffic.count).toBe(6);
});

test('imports rows with the styles and the source of their columns; undo restores the old ones', async () => {
  const before = contentsOf(host);
  await collect();
  await replace();
  const source = 15;
  expect(value(EXPENDITURE, 0, source)).toBe('来源');
  const [first = 0, ...rest] = rowsWith(EXPENDITURE, 0, UNIT);
  expect(rest.length + 1).toBe(linesByUnit(sample)(UNIT).expenditure.length);
  expect(value(EXPENDITURE, first, source)).toBe('追加.xlsx 第2行');
  expect([style(EXPENDITURE, first, 0).numberFormat, style(EXPENDITURE, first, 13).numberFormat]).toEqual([
    style(EXPENDITURE, 1, 0).numberFormat,
    style(EXPENDITURE, 1, 13).numberFormat,
  ]);
  expect(host.workbook.sheets.map(({ name }) => name)).toContain('回收记录');
  expect(said(await session.undo())).toBe('已撤销“并入交回数据”。');
  expect(differences(before, contentsOf(host))).toEqual([]);
  const [back = 0] = rowsWith(EXPENDITURE, 0, UNIT);
  expect(style(EXPENDITURE, back, 0).numberFormat).toBe('@');
});

test('fills a template with prepared rows in one step, and undo empties it again', async () => {
  host = createHost(PROFILE_UNDER_TEST);
  connectNode(host);
  session = sessionOn(officeWorkbook());
  controller = controllerOn(session).controller;
  expect(said(await session.makeEntrySheets(sample.settings.budgetYear))).toMatch(/^已建立/u);
  expect((await session.saveSettings(sample.settings)).kind).toBe('done');
  expect((await importRoster(session, sample.units)).kind).toBe('done');
  const before = contentsOf(host);
  const files = sample.units.map(async ({ code }) =>
    pendingFile(`${code}.xlsx`, await returnedBytes(sample, code)),
  );
  await controller.collect(await Promise.all(files), {});
  expect(said(await controller.consolidate(new Set(), {}))).toMatch(/^已并入10个单位。/u);
  const now = linesByUnit(await entriesNow());
  for (const { code } of sample.units)
    expect([code, isSame(now(code), linesByUnit(sample)(code))]).toEqual([code, true]);
  expect(said(await session.undo())).toBe('已撤销“并入交回数据”。');
  expect(differences(before, contentsOf(host))).toEqual([]);
});

test('keeps added columns, notes and sorted or filtered rows', async () => {
  host.user.type(EXPENDITURE, 'P1', '我的记号');
  host.user.type(EXPENDITURE, 'P200', '看过');
  const code = value(EXPENDITURE, 199, 0);
  expect(code).not.toBe(UNIT);
  host.user.sort(EXPENDITURE, 'A2:P245', { column: 13, direction: 'descending' });
  host.user.filter(EXPENDITURE, 'A1:P245', 0, ['703002']);
  await collect();
  expect(said(await replace())).toMatch(/^已并入1个单位。/u);
  await expectImported();
  const [marked = -1] = rowsWith(EXPENDITURE, 15, '看过');
  expect(value(EXPENDITURE, marked, 0)).toBe(code);
  expect(value(EXPENDITURE, 0, 15)).toBe('我的记号');
  expect(value(EXPENDITURE, 0, 16)).toBe('来源');
});

test('refuses a protected sheet by name, writes nothing and keeps the readings', async () => {
  await collect();
  host.user.protectSheet(EXPENDITURE);
  const before = contentsOf(host);
  const outcome = await replace();
  expect(outcome.kind).toBe('failed');
  expect(said(outcome)).toContain(`“${EXPENDITURE}”：工作表受保护，不能写入。`);
  expect(said(outcome)).toContain('工作簿保持原样。');
  expect(differences(before, contentsOf(host))).toEqual([]);
  host.user.unprotectSheet(EXPENDITURE);
  expect(said(await replace())).toMatch(/^已并入1个单位。/u);
  await expectImported();
});

test('repeats the question after an edit during it, and keeps another unit’s edit', async () => {
  await collect();
  const [row = 0] = rowsWith(EXPENDITURE, 0, '703002');
  const amount = Number(value(EXPENDITURE, row, 13));
  host.user.type(EXPENDITURE, `N${String(row + 1)}`, String(amount + 7));
  const [own = 0] = rowsWith(EXPENDITURE, 0, UNIT);
  const shown = await controller.consolidate(new Set([UNIT]), {});
  if (shown.kind !== 'question') throw new Error(said(shown));
  host.user.type(EXPENDITURE, `N${String(own + 1)}`, '1');
  const before = contentsOf(host);
  const answer = shown.question.choices[0]?.id ?? '';
  const again = await controller.consolidate(new Set([UNIT]), { answer });
  expect(again.kind === 'question' && again.question.items).not.toEqual(shown.question.items);
  expect(differences(before, contentsOf(host))).toEqual([]);
  expect(said(await replace())).toMatch(/^已并入1个单位。/u);
  const [moved = 0] = rowsWith(EXPENDITURE, 0, '703002');
  expect(value(EXPENDITURE, moved, 13)).toBe(amount + 7);
});

test('leaves a renamed log alone and begins a new one', async () => {
  await collect();
  await replace();
  host.user.renameSheet('回收记录', '以前的记录');
  const kept = contentsOf(host).get('以前的记录');
  const again = pendingFile('原来的.xlsx', await returnedBytes(sample, UNIT));
  await controller.collect([again], {});
  expect(said(await replace())).toMatch(/^已并入1个单位。/u);
  expect(contentsOf(host).get('以前的记录')).toBe(kept);
  expect(value('回收记录', 1, 3)).toBe('原来的.xlsx');
});
