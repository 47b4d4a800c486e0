/** Tests the sheet 预算情况说明: written on request, following the entries, never at the cost of what was typed there. */
import { HENAN_2023 } from '../../../src/sets/henan-2023';
import { TextController } from '../../../src/workflow/text/text-controller';
import type { Session } from '../../../src/workflow/session';
import { said, sessionOn } from '../../support/sessions';
import { simulatedWorkbook, type SimulatedWorkbook } from '../../support/simulated-workbook';
import { UNHURRIED } from '../../support/unhurried';

const SHEET = '预算情况说明';

let session: Session;
let book: SimulatedWorkbook;
let text: TextController;

beforeEach(async () => {
  book = simulatedWorkbook();
  session = sessionOn(book.port);
  await session.loadSample();
  text = session.add((store, ports, queue) => new TextController(store, ports, queue, UNHURRIED));
});

/** 章节, 编号, 说明文字, 改写, 核对, 依据. */
function rowOf(id: string, sheet = SHEET): readonly unknown[] {
  const row = book.sheet(sheet).rows.find((cells) => cells[1] === id);
  if (row === undefined) throw new Error(`The sheet has no row ${id}.`);
  return row;
}

function sheetState(): string {
  const view = text.view();
  if (view?.kind !== 'text') throw new Error('There is no text.');
  if (view.sheet === null) return 'none';
  return view.sheet.isStale ? 'stale' : 'current';
}

async function typeReception(amount: number): Promise<void> {
  const sheet = book.sheet('支出录入');
  const row = sheet.rows.findIndex((cells) => cells.includes('30217'));
  book.type('支出录入', row, 13, amount);
  await session.refresh();
}

test('shows each sentence with its words, findings and sources', async () => {
  await text.rewrite('s3.expenditure', '基本支出{基本支出}万元，项目支出{项目支出}万元。');
  expect(sheetState()).toBe('none');
  expect(said(await text.writeSheet())).toBe('已写出“预算情况说明”表，一句一行。');
  expect(rowOf('s3.expenditure').slice(0, 4)).toEqual([
    '三、支出预算总体情况说明',
    's3.expenditure',
    '基本支出7130.19万元，项目支出433.15万元。',
    '基本支出{基本支出}万元，项目支出{项目支出}万元。',
  ]);
  expect(rowOf('s3.expenditure')[5]).toBe(
    '预算03表 · 合计 · 基本支出 · 小计；预算03表 · 合计 · 项目支出 · 小计',
  );
  expect(rowOf('s10.admin')[4]).toContain('福利费');
  expect(rowOf('s1.income')[5]).toContain('上年数 · 收入总计');
  expect(sheetState()).toBe('current');
  await session.undo();
  expect(book.snapshot().tabs.map(({ name }) => name)).not.toContain(SHEET);
  expect(sheetState()).toBe('none');
});

test('names what is missing', async () => {
  book.type(
    '上年数',
    book.sheet('上年数').rows.findIndex((row) => row[0] === '收入总计'),
    1,
    null,
  );
  await session.refresh();
  await text.writeSheet();
  expect(rowOf('s1.income')[4]).toBe('缺：上年数·收入总计');
});

test('follows a filling of the tables, in place, and is undone with it', async () => {
  await session.generateTables(HENAN_2023.tables.map((table) => table.id));
  await session.fillTables('values');
  await text.writeSheet();
  const before = rowOf('s8.reception');
  await typeReception(90_000);
  expect(sheetState()).toBe('stale');
  const outcome = await session.fillTables('values');
  expect(outcome.kind === 'done' ? outcome.details : []).toContain('“预算情况说明”表已一起更新。');
  expect(rowOf('s8.reception')[2]).not.toBe(before[2]);
  expect(sheetState()).toBe('current');
  const change = book.applied.at(-1)?.sheets.find((one) => 'name' in one && one.name === SHEET);
  expect(change?.kind).toBe('edit');
  await session.undo();
  expect(rowOf('s8.reception')).toEqual(before);
});

test('follows edits by itself where the tables do', async () => {
  await session.generateTables(HENAN_2023.tables.map((table) => table.id));
  await session.fillTables('values');
  await text.writeSheet();
  await session.savePaneState({ ...session.paneState(), autoFillOnEdit: true });
  jest.useFakeTimers({ doNotFake: ['performance'] });
  const row = book.sheet('增减原因').rows.findIndex((cells) => cells[0] === '收入总计');
  book.type('增减原因', row, 1, '工资调整');
  await jest.advanceTimersByTimeAsync(5_000);
  jest.useRealTimers();
  await session.refresh();
  expect(rowOf('s1.income')[2]).toMatch(/主要原因：工资调整。$/u);
});

test('keeps what was typed in it on an old sheet', async () => {
  await text.writeSheet();
  const row = book.sheet(SHEET).rows.findIndex((cells) => cells[1] === 's3.expenditure');
  book.type(SHEET, row, 3, '我的话');
  await session.refresh();
  const outcome = await text.writeSheet();
  expect(outcome.kind === 'done' ? outcome.details : []).toEqual([
    `“预算情况说明”表中D${String(row + 1)}是手工填写的，原表已改名为“预算情况说明（旧）”，原样保留。改写请写在“改写”表，或窗格的“说明”中。`,
  ]);
  expect(rowOf('s3.expenditure', '预算情况说明（旧）')[3]).toBe('我的话');
  expect(rowOf('s3.expenditure')[3] ?? null).toBeNull();
});

test('leaves a sheet alone that only has its name', async () => {
  await text.writeSheet();
  await session.undo();
  book.changeSheet('整体绩效录入', (sheet) => ({ ...sheet, name: SHEET, rows: [['我的表']] }));
  await session.refresh();
  const outcome = await text.writeSheet();
  expect(said(outcome)).toBe('已写出“预算情况说明（2）”表，一句一行。');
  expect(book.sheet(SHEET).rows).toEqual([['我的表']]);
});

test('is not read as a published table', async () => {
  await session.generateTables(HENAN_2023.tables.map((table) => table.id));
  await session.fillTables('values');
  await text.writeSheet();
  await session.checks.check();
  expect(session.checks.report()?.tables).toBe(12);
  await session.refresh();
  expect(session.checks.report()?.outdated).toBe(false);
});
