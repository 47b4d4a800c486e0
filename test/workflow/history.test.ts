/** Tests the history: several steps back, later edits, and what 仍然撤销 would lose. */
import { onTop, pastSteps, type Undo } from '../../src/workflow/undo/undo';
import type { CommandOutcome, CommandQuestion } from '../../src/workflow/outcome';
import type { ApplyAnswer } from '../../src/workflow/port';
import type { Session } from '../../src/workflow/session';
import type { FoundSheet } from '../../src/sheets/plan/snapshot';
import { NOW, said, sessionOn } from '../support/sessions';
import { simulatedWorkbook, type SimulatedWorkbook } from '../support/simulated-workbook';

const T02 = '部门收入总体情况表';
const T03 = '部门支出总体情况表';

interface Work {
  readonly session: Session;
  readonly book: SimulatedWorkbook;
}

/** `answered`: answers to changes by their title; all others are carried out. */
async function withTables(answered: Readonly<Record<string, ApplyAnswer>> = {}): Promise<Work> {
  const book = simulatedWorkbook();
  const { port } = book;
  const session = sessionOn({
    ...port,
    apply: (change, options) => {
      const answer = answered[change.title];
      return answer === undefined ? port.apply(change, options) : Promise.resolve(answer);
    },
  });
  await session.loadSample();
  await session.generateTables(['02', '03']);
  await session.fillTables('values');
  return { book, session };
}

function tabs({ book }: Work): readonly string[] {
  return book.snapshot().tabs.map(({ name }) => name);
}

function titles({ session }: Work): readonly string[] {
  return session.history().map(({ title }) => title);
}

function asked(outcome: CommandOutcome): CommandQuestion {
  if (outcome.kind !== 'question') throw new Error(`No question: ${said(outcome)}`);
  return outcome.question;
}

function choice(question: CommandQuestion, label: string): string {
  const found = question.choices.find((one) => one.label === label);
  if (found === undefined) throw new Error(`There is no choice ${label}`);
  return found.id;
}

/** Fills again, so that tables 02 and 03 change, and types into table 03 afterwards. */
async function editedAfterFilling(): Promise<Work & { readonly before: readonly FoundSheet['rows'][] }> {
  const work = await withTables();
  const { book, session } = work;
  const before = [T02, T03].map((name) => book.sheet(name).rows);
  book.type('收入录入', 1, 4, 5_000_000);
  book.type('支出录入', 1, 13, 5_000_000);
  expect(said(await session.fillTables('values'))).toMatch(/^已填充2张表，\d+个数字有变化。$/u);
  book.type(T03, 30, 0, '后来写的');
  return { ...work, before };
}

it('lists what was done, when, and in which sheets', async () => {
  const { session } = await withTables();
  expect(session.history().map(({ title, at }) => [title, at])).toEqual([
    ['填充汇总', NOW],
    ['生成表样', NOW],
    ['载入样例', NOW],
  ]);
  expect(session.history()[1]?.sheets).toEqual(expect.arrayContaining([T02, T03]));
  expect(session.history()).toBe(session.history());
});

it('goes back step by step to the workbook before the first command', async () => {
  const work = await withTables();
  const { session } = work;
  for (const title of ['填充汇总', '生成表样', '载入样例'])
    expect(said(await session.undo())).toBe(`已撤销“${title}”。`);
  expect(tabs(work)).not.toContain('支出录入');
  expect(said(await session.undo())).toBe('没有可以撤销的操作。');
});

it('goes back several steps at once', async () => {
  const work = await withTables();
  expect(said(await work.session.undoUntil(1))).toBe('已撤销“填充汇总”。已撤销“生成表样”。');
  expect(titles(work)).toEqual(['载入样例']);
  expect(tabs(work)).not.toContain(T03);
  expect(tabs(work)).toContain('支出录入');
});

it('asks before it loses a later edit, and lists the edit with its place and contents', async () => {
  const { session, book } = await editedAfterFilling();
  const question = asked(await session.undo());
  expect(question.title).toBe('撤销会丢失后来的改动');
  expect(question.items).toEqual([`“${T03}”A31：现为“后来写的”，撤销后为空白`]);
  expect(question.choices.map(({ label, primary }) => [label, primary])).toEqual([
    ['保留这些改动，撤销其余', true],
    ['仍然撤销', false],
  ]);
  expect(book.sheet(T03).rows[30]?.[0]).toBe('后来写的');
});

it('undoes the other sheets and keeps the later edits', async () => {
  const { session, book, before } = await editedAfterFilling();
  const figures = book.sheet(T03).rows;
  const answer = choice(asked(await session.undo()), '保留这些改动，撤销其余');
  expect(said(await session.undo({ answer }))).toBe('已撤销“填充汇总”。');
  expect(book.sheet(T02).rows).toEqual(before[0]);
  expect(book.sheet(T03).rows).toEqual(figures);
  // The kept table keeps the memory of its filling: none of its figures counts as typed.
  const table = session.status()?.tables.find(({ id }) => id === '03');
  expect([table?.state, table?.handTyped]).toEqual(['filled', []]);
});

it('undoes all on 仍然撤销', async () => {
  const { session, book, before } = await editedAfterFilling();
  const answer = choice(asked(await session.undo()), '仍然撤销');
  expect(said(await session.undo({ answer }))).toBe('已撤销“填充汇总”。');
  expect(book.sheet(T02).rows).toEqual(before[0]);
  expect(book.sheet(T03).rows[30]?.[0] ?? null).toBeNull();
  expect(book.sheet(T03).rows.slice(0, 20)).toEqual(before[1]?.slice(0, 20));
});

it('asks again where more was typed after the question', async () => {
  const { session, book } = await editedAfterFilling();
  const answer = choice(asked(await session.undo()), '仍然撤销');
  book.type(T03, 31, 0, '还有一行');
  expect(asked(await session.undo({ answer })).items).toHaveLength(2);
  expect(book.sheet(T03).rows[31]?.[0]).toBe('还有一行');
});

it('says that a whole sheet would go', async () => {
  const work = await withTables();
  const { session, book } = work;
  await session.undo();
  book.type(T03, 30, 0, '后来写的');
  const question = asked(await session.undo());
  expect(question.items).toEqual([`“${T03}”A31：现为“后来写的”，撤销后连同整张表删除`]);
  await session.undo({ answer: choice(question, '保留这些改动，撤销其余') });
  expect(tabs(work)).toContain(T03);
  expect(tabs(work)).not.toContain(T02);
});

it('stops at a step with later edits on the way to an earlier one', async () => {
  const work = await withTables();
  work.book.type('单位名册', 1, 1, '改名');
  const question = asked(await work.session.undoUntil(0));
  expect(titles(work)).toEqual(['载入样例']);
  expect(question.items[0]).toContain('“单位名册”B2：现为“改名”');
});

it('says which steps are undone where an earlier one asks', async () => {
  const work = await withTables();
  work.book.type('单位名册', 1, 1, '改名');
  const { text } = asked(await work.session.undoUntil(0));
  expect(text).toMatch(/^已撤销“填充汇总”。已撤销“生成表样”。“载入样例”之后，/u);
});

it.each<[string, ApplyAnswer, string]>([
  [
    'fails',
    { kind: 'failed', excelError: { kind: 'sheet-protected', sheet: T03, detail: '' }, touched: [] },
    `已撤销“填充汇总”。再往前的没有撤销。“${T03}”：工作表受保护，不能写入。请在“审阅”中撤销工作表保护，然后重试。`,
  ],
  ['is cancelled', { kind: 'cancelled', touched: [] }, '已撤销“填充汇总”。再往前的已取消，没有撤销。'],
])('does not call the workbook unchanged where an earlier step %s', async (_, answer, message) => {
  const work = await withTables({ 撤销生成表样: answer });
  const outcome = await work.session.undoUntil(0);
  expect(said(outcome)).toBe(message);
  const written = 'written' in outcome ? outcome.written : [];
  expect(written).toEqual(expect.arrayContaining([T02, T03]));
  expect(titles(work)).toEqual(['生成表样', '载入样例']);
});

it('drops the oldest steps where they hold too many cells', () => {
  const wide: FoundSheet['rows'] = [Array.from({ length: 700_000 }, () => 1)];
  const sheets = [{ name: T03, rows: wide } as unknown as FoundSheet];
  const none = { sheets: [], tabs: [], names: new Map<string, string>(), memory: null };
  const step = (title: string): Undo => ({
    title,
    at: NOW,
    change: { title, sheets: [], names: [], removedNames: [] },
    expected: { ...none, sheets },
    target: none,
    explanations: null,
    record: null,
    earlier: null,
  });
  const all = ['一', '二', '三', '四'].reduce<Undo | null>(
    (earlier, title) => onTop(step(title), earlier),
    null,
  );
  expect(pastSteps(all).map(({ title }) => title)).toEqual(['四', '三']);
});
