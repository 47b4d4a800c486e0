/** Tests 上海市九张表 in an open workbook: the choice in 设置 decides everything else. */
import { YUAN } from '../../../src/money/amount-style';
import { SHANGHAI } from '../../../src/sets/shanghai';
import type { OpenSession } from '../../../src/workflow/create-session';
import { said, sessionOn } from '../../support/sessions';
import { simulatedWorkbook, type SimulatedWorkbook } from '../../support/simulated-workbook';
import { cellWith, rowWith } from '../../support/table-sheets';
import { SHANGHAI_ENTRY_SHEETS } from '../../support/shanghai-sheets';

const INCOME = '部门收入预算总表';
const THREE_PUBLIC = '部门“三公”经费和机关运行经费预算表';
const ALL = SHANGHAI.tables.map(({ id }) => id);

function chooseSet(book: SimulatedWorkbook, label: string): void {
  const { row, column } = cellWith(book.sheet('设置'), '表样');
  book.type('设置', row, column + 1, label);
}

async function withSample(): Promise<{ readonly book: SimulatedWorkbook; readonly session: OpenSession }> {
  const book = simulatedWorkbook();
  const session = sessionOn(book.port);
  await session.makeEntrySheets(2025);
  chooseSet(book, '上海市九张表');
  await session.refresh();
  expect(said(await session.loadSample())).toBe('已载入样例：某区财政局2025年，1个单位。');
  return { book, session };
}

describe('上海市九张表', () => {
  it('fills the published figures by values and by formulas', async () => {
    const { book, session } = await withSample();
    expect(session.status()?.tables.map(({ name }) => name)).toEqual(SHANGHAI.tables.map(({ name }) => name));
    expect(said(await session.generateTables(ALL))).toBe('已生成表样：新建9张表。');
    await session.fillTables('values');
    const income = book.sheet(INCOME);
    expect(income.rows[rowWith(income, '信息化建设')]?.slice(3, 6)).toEqual([
      '信息化建设',
      1_666_600,
      1_666_600,
    ]);
    expect(book.sheet(THREE_PUBLIC).rows[5]).toEqual([0.95, null, 0.95, null, null, null, 229.43]);
    await session.fillTables('formulas');
    const formulas = [...book.sheet(THREE_PUBLIC).formulaTexts.values()];
    expect(formulas.at(-1)).toContain('支出_单位代码,"101001"');
    expect(session.status()?.tables.map(({ state }) => state)).toEqual(ALL.map(() => 'filled'));
  });

  it('traces a figure in 元 to its lines', async () => {
    const { book, session } = await withSample();
    await session.generateTables(ALL);
    await session.fillTables('values');
    const sheet = book.sheet(INCOME);
    const row = rowWith(sheet, '信息化建设');
    const area = { firstRow: row, lastRow: row, firstColumn: 4, lastColumn: 4 };
    const trace = await session.trace({ sheetId: sheet.id, sheetName: INCOME, area });
    expect(trace).toMatchObject({
      kind: 'figure',
      label: '部门收入预算总表 · 信息化建设 · 收入预算 · 合计',
      amount: 166_660_000,
      style: YUAN,
      groups: [{ unitCode: '101001', lines: [{ amount: 166_660_000 }] }],
    });
  });

  it('needs only its own entry sheets', async () => {
    const book = simulatedWorkbook();
    const session = sessionOn(book.port);
    const settings = {
      departmentCode: '101',
      departmentName: '某区财政局',
      budgetYear: 2025,
      tableSet: 'shanghai',
      amountUnit: '元',
    } as const;
    await session.saveSettings(settings);
    expect(book.snapshot().tabs.map(({ name }) => name)).toEqual([
      '填报说明',
      ...SHANGHAI_ENTRY_SHEETS,
      '科目表',
      '选项',
    ]);
    expect(session.status()?.entrySheets.map(({ name }) => name)).toEqual([...SHANGHAI_ENTRY_SHEETS]);
    expect(session.status()?.problems.filter(({ code }) => code === 'missing-optional-sheet')).toEqual([]);
  });

  it('keeps the entries of another set and uses them again', async () => {
    const book = simulatedWorkbook();
    const session = sessionOn(book.port);
    await session.loadSample();
    const before = session.status()?.entrySheets;
    chooseSet(book, '上海市九张表');
    await session.refresh();
    expect(session.status()?.entrySheets).toEqual(before);
    expect(session.status()?.tables).toHaveLength(9);
    chooseSet(book, '河南省十二张表');
    await session.refresh();
    expect(session.status()?.entrySheets).toEqual(before);
    expect(session.status()?.tables).toHaveLength(12);
  });

  it('generates all its tables after a choice of another set’s tables', async () => {
    const { session } = await withSample();
    expect(said(await session.generateTables(['03', '05']))).toBe('已生成表样：新建9张表。');
  });

  it('loads its sample after a question if only 设置 is filled in', async () => {
    const book = simulatedWorkbook();
    const session = sessionOn(book.port);
    await session.saveSettings({
      departmentCode: '203',
      departmentName: '某区教育局',
      budgetYear: 2026,
      tableSet: 'shanghai',
      amountUnit: '万元',
    });
    const outcome = await session.loadSample();
    expect(outcome).toMatchObject({
      kind: 'question',
      question: {
        title: '载入样例',
        text: '“设置”的内容将换成样例的：某区财政局2025年。其他录入表还没有内容。载入后可以撤销。',
      },
    });
    expect(session.status()?.settings?.departmentName).toBe('某区教育局');
    const answer = outcome.kind === 'question' ? outcome.question.choices[0]?.id : undefined;
    if (answer === undefined) throw new Error('The session asked no question.');
    expect(said(await session.loadSample({ answer }))).toBe('已载入样例：某区财政局2025年，1个单位。');
    expect(session.status()).toMatchObject({
      settings: { departmentName: '某区财政局', tableSet: 'shanghai', amountUnit: '元' },
      problems: [],
      next: 'generate',
    });
    await session.undo();
    expect(session.status()?.settings?.departmentName).toBe('某区教育局');
  });

  it('does not load a sample over sheets that it does not need itself', async () => {
    const book = simulatedWorkbook();
    const session = sessionOn(book.port);
    await session.makeEntrySheets(2025);
    chooseSet(book, '上海市九张表');
    book.type('项目绩效录入', 1, 0, '41120023');
    await session.refresh();
    expect(said(await session.loadSample())).toContain('现在“项目绩效录入”已有内容');
  });
});
