/** Tests the history in the workbook: the next session goes back as this one could. */
import type { FoundSheet, WorkbookSnapshot } from '../../src/sheets/plan/snapshot';
import { decodeMemory, encodeMemory } from '../../src/workflow/memory';
import type { CommandOutcome } from '../../src/workflow/outcome';
import type { Session } from '../../src/workflow/session';
import { keptSteps, type Undo } from '../../src/workflow/undo/undo';
import { NOW, said, sessionOn } from '../support/sessions';
import { simulatedWorkbook, type SimulatedWorkbook } from '../support/simulated-workbook';

const T02 = '部门收入总体情况表';
const T03 = '部门支出总体情况表';

jest.setTimeout(30_000);

async function filledTwice(): Promise<{ readonly book: SimulatedWorkbook; readonly session: Session }> {
  const book = simulatedWorkbook();
  const session = sessionOn(book.port);
  await session.loadSample();
  await session.generateTables(['02', '03']);
  await session.fillTables('values');
  book.type('收入录入', 1, 4, 5_000_000);
  book.type('支出录入', 1, 13, 5_000_000);
  await session.fillTables('values');
  return { book, session };
}

/** Saves and opens the file: sheets may have other ids than before. */
async function reopened(book: SimulatedWorkbook): Promise<{ book: SimulatedWorkbook; session: Session }> {
  const before = book.snapshot();
  const idOf = (id: string): string => `saved ${id}`;
  const snapshot: WorkbookSnapshot = {
    ...before,
    sheets: before.sheets.map((sheet) => ({ ...sheet, id: idOf(sheet.id) })),
    tabs: before.tabs.map((tab) => ({ ...tab, id: idOf(tab.id) })),
  };
  const again = simulatedWorkbook(snapshot);
  const session = sessionOn(again.port);
  await session.refresh();
  return { book: again, session };
}

function titles(session: Session): readonly string[] {
  return session.history().map(({ title }) => title);
}

function rowsOf(book: SimulatedWorkbook, ...names: readonly string[]): readonly FoundSheet['rows'][] {
  return names.map((name) => book.sheet(name).rows);
}

function asked(outcome: CommandOutcome): Extract<CommandOutcome, { kind: 'question' }>['question'] {
  if (outcome.kind !== 'question') throw new Error(`No question: ${said(outcome)}`);
  return outcome.question;
}

test('undoes the steps of yesterday one after another', async () => {
  const { book: yesterday } = await filledTwice();
  const { book, session } = await reopened(yesterday);
  expect(titles(session)).toEqual(['填充汇总', '填充汇总', '生成表样', '载入样例']);
  expect(session.history()[0]).toEqual({ title: '填充汇总', at: NOW, sheets: [T03, T02], isKept: true });
  expect(session.undoTitle()).toBe('填充汇总');
  const first = Number(book.sheet(T03).rows[6]?.[5]);
  expect(said(await session.undo())).toBe('已撤销“填充汇总”。');
  expect(book.sheet(T03).rows[6]?.[5]).toBe(7563.33);
  expect(first).not.toBe(7563.33);
  // The memory goes back as well: no figure counts as typed by hand.
  expect(session.status()?.tables.flatMap(({ handTyped }) => handTyped)).toEqual([]);
  expect(said(await session.undoUntil(1))).toBe('已撤销“填充汇总”。已撤销“生成表样”。');
  expect(book.snapshot().tabs.map(({ name }) => name)).not.toContain(T03);
  const { session: later } = await reopened(book);
  expect(titles(later)).toEqual(['载入样例']);
});

test('asks about what was edited since, and 仍然撤销 undoes all the same', async () => {
  const { book: yesterday } = await filledTwice();
  yesterday.type(T03, 30, 0, '昨天后来写的');
  const { book, session } = await reopened(yesterday);
  book.type(T03, 6, 5, 1);
  const question = asked(await session.undo());
  expect(question.items[0]).toContain(`“${T03}”F7：现为“1”，撤销后为“7563.33”`);
  expect(question.items.join()).toContain('昨天后来写的');
  const anyway = question.choices.find(({ label }) => label === '仍然撤销');
  expect(said(await session.undo({ answer: anyway?.id }))).toBe('已撤销“填充汇总”。');
  expect(book.sheet(T03).rows[6]?.[5]).toBe(7563.33);
});

test('stays within its size, and names what no longer fits', async () => {
  const { book, session } = await filledTwice();
  const { history } = decodeMemory(book.snapshot().memory);
  const sizes = history.map(({ record }) => record?.length ?? 0);
  expect(Math.max(...sizes)).toBeLessThan(100_000);
  const step = (title: string, record: string | null, earlier: Undo | null): Undo => ({
    title,
    at: NOW,
    change: { title, sheets: [], names: [], removedNames: [] },
    expected: { sheets: [], tabs: [], memory: null, names: new Map() },
    target: { sheets: [], tabs: [], memory: null, names: new Map() },
    explanations: null,
    record,
    earlier,
  });
  const long = 'x'.repeat(120_000);
  const kept = keptSteps(step('三', long, step('二', long, step('一', 'x', null))), []);
  expect(kept.map(({ title, record }) => [title, record?.length ?? null])).toEqual([
    ['三', 120_000],
    ['二', null],
    ['一', null],
  ]);
  expect(session.forgotten()).toEqual([]);
});

test('says at a step too large to be kept that closing loses it', async () => {
  const { book, session } = await filledTwice();
  for (let row = 200; row < 2_300; row += 1) book.type(T03, row, 29, '我的说明');
  book.type('支出录入', 1, 13, 6_000_000);
  const outcome = await session.fillTables('values');
  expect(outcome.kind === 'done' ? outcome.details.at(-1) : outcome.kind).toBe(
    '改动的工作表太大，没有随工作簿保存这一步：要撤销，请在关闭窗格以前。',
  );
  expect(session.history().map(({ isKept }) => isKept)).toEqual([false, false, false, false, false]);
  const { session: later } = await reopened(book);
  expect(later.history()).toEqual([]);
  expect(later.forgotten().map(({ title }) => title)).toEqual(titles(session));
});

test('names the steps of somebody who has the workbook open as well', async () => {
  const { book, session } = await filledTwice();
  const memory = decodeMemory(book.snapshot().memory);
  const theirs = { title: '导入明细', at: '2030-01-02T03:04:05.000Z', sheets: ['支出录入'], record: 'x' };
  book.remember(encodeMemory({ ...memory, history: [theirs, ...memory.history] }));
  await session.refresh();
  book.type('支出录入', 1, 13, 6_000_000);
  await session.fillTables('values');
  expect(session.forgotten()).toEqual([{ title: '导入明细', at: theirs.at, sheets: ['支出录入'] }]);
  const kept = decodeMemory(book.snapshot().memory).history;
  expect(kept.map(({ title, record }) => [title, record === null])).toContainEqual(['导入明细', true]);
  expect(titles(session)[0]).toBe('填充汇总');
  await session.fillTables('values');
  expect(session.forgotten()).toHaveLength(1);
});

test('goes back to the last readable step where a record is damaged, and names the rest', async () => {
  const { book } = await filledTwice();
  const memory = decodeMemory(book.snapshot().memory);
  const history = memory.history.map((kept, index) =>
    index === 1 ? { ...kept, record: `${kept.record ?? ''}x` } : kept,
  );
  const damaged = { ...book.snapshot(), memory: encodeMemory({ ...memory, history }) };
  const session = sessionOn(simulatedWorkbook(damaged).port);
  await session.refresh();
  expect(titles(session)).toEqual(['填充汇总']);
  expect(session.forgotten().map(({ title }) => title)).toEqual(['填充汇总', '生成表样', '载入样例']);
  await session.undo();
  expect(said(await session.undo())).toBe('没有可以撤销的操作。');
});

test('takes explanations back as steps, in this session and in the next', async () => {
  const book = simulatedWorkbook();
  const session = sessionOn(book.port);
  await session.loadSample();
  await session.generateTables(['02', '03', '12']);
  await session.fillTables('values');
  await session.checks.check();
  const of = (opened: Session) =>
    opened.checks.report()?.findings.filter((one) => one.finding.severity === 'X') ?? [];
  const [one, other] = of(session);
  if (one === undefined || other === undefined) throw new Error('Too few findings to explain.');
  await session.checks.explain(one.finding.fingerprint, '按批复填列');
  await session.checks.explain(one.finding.fingerprint, '改过的说明', [other.finding.fingerprint]);
  expect(titles(session).slice(0, 2)).toEqual(['审核说明', '审核说明']);
  expect(of(session).filter(({ status }) => status === 'explained')).toHaveLength(2);
  await session.undo();
  expect(
    of(session)
      .map(({ explanation }) => explanation?.text)
      .slice(0, 2),
  ).toEqual(['按批复填列', undefined]);
  const { session: next } = await reopened(book);
  expect(said(await next.undo())).toBe('已撤销“审核说明”。');
  expect(of(next).filter(({ status }) => status === 'explained')).toEqual([]);
  expect(titles(next)[0]).toBe('填充汇总');
});

test('does not keep a history within the history', async () => {
  const { book, session } = await filledTwice();
  const before = book.snapshot().memory?.length ?? 0;
  for (let round = 0; round < 6; round += 1) {
    book.type('支出录入', 1, 13, 5_000_000 + round);
    await session.fillTables('values');
  }
  expect((book.snapshot().memory?.length ?? 0) - before).toBeLessThan(200_000);
  expect(rowsOf(book, T03)[0]?.length).toBeGreaterThan(5);
});
