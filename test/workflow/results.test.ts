/** Tests 核对结果 written again: typed explanations are imported or stay, and the clerk's own sheet is left alone. */
import { message } from '../../src/checks/finding';
import type { ExplainableFinding } from '../../src/checks/explanations';
import type { OpenSession } from '../../src/workflow/create-session';
import type { FoundSheet } from '../../src/sheets/plan/snapshot';
import { openFilled } from '../support/filled-workbook';
import { simulatedWorkbook, type SimulatedWorkbook } from '../support/simulated-workbook';
import { said, sessionOn } from '../support/sessions';
import { insertColumn, rowWith } from '../support/table-sheets';

const RESULTS = '核对结果';
const T03 = '部门支出总体情况表';
/** Columns of 级别, 状态, 规则, 问题和处理办法 and 审核说明, and the clerk's column beside them. */
const [LEVEL, STATE, MESSAGE, EXPLANATION, BESIDE] = [0, 1, 5, 6, 7];

let book: SimulatedWorkbook;
let session: OpenSession;

beforeEach(async () => {
  ({ book, session } = await openFilled());
  await session.checks.check();
});

function findings(): readonly ExplainableFinding[] {
  return session.checks.report()?.findings ?? [];
}

function sheet(): FoundSheet {
  return book.sheet(RESULTS);
}

function rowOf(one: ExplainableFinding | undefined): number {
  return rowWith(sheet(), one === undefined ? '?' : message(one.finding));
}

function explainable(): ExplainableFinding {
  const one = findings().find(({ finding, status }) => finding.severity === 'X' && status === 'open');
  if (one === undefined) throw new Error('Nothing can be explained.');
  return one;
}

/** Writes a figure that makes findings, or none when it is right. */
async function figure(value: number | null): Promise<void> {
  book.type(T03, rowWith(book.sheet(T03), '行政运行'), 6, value);
  await session.checks.check();
}

test('imports an explanation typed into the list, which closes its finding', async () => {
  await session.checks.writeResults();
  const one = explainable();
  book.type(RESULTS, rowOf(one), EXPLANATION, ' 上级口径 ');
  const outcome = await session.checks.writeResults();
  expect(outcome).toMatchObject({
    kind: 'done',
    details: expect.arrayContaining(['表中填写的1条审核说明已收下。']),
  });
  expect(findings().find(({ finding }) => finding.fingerprint === one.finding.fingerprint)).toMatchObject({
    status: 'explained',
    explanation: { text: '上级口径' },
  });
  const row = sheet().rows[rowOf(one)];
  expect([row?.[STATE], row?.[EXPLANATION]]).toEqual(['已说明', '上级口径']);
});

test('replaces the list’s explanation by one changed in the pane', async () => {
  const one = explainable();
  await session.checks.explain(one.finding.fingerprint, '先前的说明');
  await session.checks.writeResults();
  await session.checks.explain(one.finding.fingerprint, '后来的说明');
  await session.checks.writeResults();
  expect(sheet().rows[rowOf(one)]?.[EXPLANATION]).toBe('后来的说明');
  expect(findings().find(({ finding }) => finding.subject === one.finding.subject)?.explanation?.text).toBe(
    '后来的说明',
  );
});

test('keeps text beside a finding that cannot be explained', async () => {
  await figure(1);
  await session.checks.writeResults();
  const grave = findings().find(({ finding }) => finding.severity === 'E');
  book.type(RESULTS, rowOf(grave), EXPLANATION, '已报领导');
  book.type(RESULTS, rowOf(grave), BESIDE, '张三');
  await session.checks.writeResults();
  const row = sheet().rows[rowOf(grave)];
  expect([row?.[EXPLANATION], row?.[BESIDE]]).toEqual(['已报领导', '张三']);
  expect(sheet().rows[rowOf(grave)]?.[STATE]).toBe('待处理');
});

test('moves notes beside, between and below with their rows; undo restores all', async () => {
  await figure(1);
  await session.checks.writeResults();
  const gone = findings().find(({ finding }) => finding.severity === 'E');
  const staying = findings().find(({ finding }) => finding.severity === 'I');
  const below = sheet().rows.length + 1;
  book.type(RESULTS, rowOf(gone), BESIDE, '待核');
  book.type(RESULTS, rowOf(staying), BESIDE, '王五负责');
  book.type(RESULTS, 0, BESIDE, '经办人');
  book.type(RESULTS, below, 0, '本表由李四整理');
  const before = sheet();
  book.type(T03, rowWith(book.sheet(T03), '行政运行'), 6, 2724.12);
  await session.checks.check();
  const outcome = await session.checks.writeResults();
  expect(outcome).toMatchObject({
    details: expect.arrayContaining(['有1行的问题已不在结果中，但行内有手工填写的内容，予以保留，请核对。']),
  });
  const kept = sheet().rows[rowOf(gone)];
  expect([kept?.[STATE], kept?.[BESIDE]]).toEqual(['已不在结果中', '待核']);
  expect(sheet().rows[rowOf(staying)]?.[BESIDE]).toBe('王五负责');
  expect(sheet().rows[0]?.[BESIDE]).toBe('经办人');
  expect(rowWith(sheet(), '本表由李四整理')).toBeGreaterThan(rowOf(staying));
  const listed = sheet().rows.filter((row) => row[LEVEL] !== null && row[MESSAGE] !== undefined);
  expect(listed).toHaveLength(findings().length + 2);
  expect(said(await session.undo())).toBe('已撤销“写出核对结果”。');
  expect(sheet().rows.map((row) => row.slice(0, 8))).toEqual(before.rows.map((row) => row.slice(0, 8)));
});

test('treats an inserted column as the clerk’s, and finds the list again', async () => {
  await session.checks.writeResults();
  book.changeSheet(RESULTS, (one) => ({
    ...insertColumn(one, 1),
    formulaTexts: new Map(),
    formulas: new Set(),
  }));
  book.type(RESULTS, 0, 1, '批次');
  book.type(RESULTS, 1, 1, '第一批');
  await session.checks.writeResults();
  expect(sheet().rows[0]?.slice(0, 3)).toEqual(['级别', '批次', '状态']);
  expect(sheet().rows[1]?.[1]).toBe('第一批');
  expect(book.snapshot().tabs.filter(({ name }) => name.startsWith(RESULTS))).toHaveLength(1);
});

test('leaves the clerk’s own sheet of that name; the list has another name, and is found again', async () => {
  await session.makeEntrySheets(2023);
  const own: FoundSheet = {
    ...book.sheet('填报说明'),
    id: '{own}',
    name: RESULTS,
    rows: [['我的核对'], ['表三已看']],
    merges: [],
  };
  const start = book.snapshot();
  const other = simulatedWorkbook({
    ...start,
    sheets: [...start.sheets, own],
    tabs: [...start.tabs, { id: own.id, name: RESULTS, hidden: false }],
  });
  const here = sessionOn(other.port);
  await here.checks.check();
  const outcome = await here.checks.writeResults();
  expect(outcome).toMatchObject({
    details: expect.arrayContaining(['“核对结果”是您自己的表，没有改动；核对结果写在“核对结果（2）”表。']),
  });
  expect(other.sheet(RESULTS).rows).toEqual([['我的核对'], ['表三已看']]);
  await here.checks.writeResults();
  expect(
    other
      .snapshot()
      .tabs.map(({ name }) => name)
      .filter((name) => name.startsWith(RESULTS)),
  ).toEqual([RESULTS, '核对结果（2）']);
  expect(here.checks.report()?.outdated).toBe(false);
});
