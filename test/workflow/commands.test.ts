/** Tests commands one by one: settings, roster, sample, formulas, undo, failures; each with its message. */
import type { Settings } from '../../src/entries/entries';
import type { CommandOutcome } from '../../src/workflow/outcome';
import type { Session } from '../../src/workflow/session';
import { simulatedWorkbook, type SimulatedWorkbook } from '../support/simulated-workbook';
import { said, sessionOn } from '../support/sessions';
import { cellWith, rowWith } from '../support/table-sheets';

const T03 = '部门支出总体情况表';
const TOTAL = 5;
const SETTINGS: Settings = {
  departmentCode: '703',
  departmentName: '某市人力资源和社会保障局',
  budgetYear: 2026,
  tableSet: 'henan-2023',
  amountUnit: '元',
};

function start(): { session: Session; book: SimulatedWorkbook } {
  const book = simulatedWorkbook();
  return { book, session: sessionOn(book.port) };
}

async function withTables(): Promise<{ session: Session; book: SimulatedWorkbook }> {
  const work = start();
  await work.session.loadSample();
  await work.session.generateTables(['02', '03']);
  await work.session.fillTables('values');
  return work;
}

function details(outcome: CommandOutcome): readonly string[] {
  return outcome.kind === 'done' ? outcome.details : [];
}

describe('entry sheets and settings', () => {
  test('creates entry sheets once and keeps existing ones', async () => {
    const { session, book } = start();
    expect(said(await session.makeEntrySheets(2026))).toBe(
      '已建立17张工作表：填报说明、设置、单位名册、收入录入、支出录入、项目绩效录入、整体绩效录入、上年数、说明事项、单位事项、增减原因、主要职责、机构设置、名词解释、改写、科目表、选项（隐藏）。',
    );
    // The template already has its year, though the settings are incomplete.
    expect(session.status()?.settings).toBeNull();
    expect(session.status()?.settingTexts.budgetYear).toBe('2026');
    book.type('单位名册', 1, 0, '703001');
    expect(said(await session.makeEntrySheets(2026))).toBe('录入表都已建立，没有改动。');
    expect(book.sheet('单位名册').rows[1]?.[0]).toBe('703001');
  });

  test('creates the entry sheets with the settings of an empty workbook', async () => {
    const { session, book } = start();
    expect(said(await session.saveSettings(SETTINGS))).toBe('已保存设置，并建立17张工作表。');
    expect(session.status()?.settings).toEqual(SETTINGS);
    expect(session.status()?.next).toBe('enter-units');
    const { row, column } = cellWith(book.sheet('设置'), '某市人力资源和社会保障局');
    expect([row, column]).toEqual([2, 1]);
  });

  test('writes only changed settings', async () => {
    const { session, book } = start();
    await session.saveSettings(SETTINGS);
    expect(said(await session.saveSettings(SETTINGS))).toBe('设置没有变化。');
    await session.saveSettings({ ...SETTINGS, departmentCode: '0704' });
    const [change] = book.applied.at(-1)?.sheets ?? [];
    expect(change?.kind === 'edit' && change.cells).toEqual([
      { row: 1, column: 1, content: { kind: 'text', text: '0704' } },
    ]);
  });

  test('renames the headers for another unit of money; a question lists the amounts, which stay', async () => {
    const { session, book } = start();
    await session.loadSample();
    const settings = session.status()?.settings ?? SETTINGS;
    expect(said(await session.saveSettings({ ...settings, amountUnit: '万元' }))).toBe('？金额单位改为万元');
    const amount = book.sheet('支出录入').rows[1]?.[13];
    expect(said(await session.saveSettings({ ...settings, amountUnit: '万元' }, { answer: 'switch' }))).toBe(
      '已保存设置。',
    );
    expect(book.sheet('支出录入').rows[0]?.[13]).toBe('金额(万元)');
    expect(book.sheet('收入录入').rows[0]).toContain('金额(万元)');
    expect(book.sheet('支出录入').rows[1]?.[13]).toBe(amount);
    expect(session.status()?.settings?.amountUnit).toBe('万元');
  });
});

describe('the sample', () => {
  test('fills empty entry sheets', async () => {
    const { session } = start();
    await session.makeEntrySheets(2026);
    expect(said(await session.loadSample())).toMatch(/^已载入样例/u);
    expect(session.status()?.units).toHaveLength(10);
  });

  test('is never written over entries', async () => {
    const { session, book } = start();
    await session.makeEntrySheets(2026);
    book.type('单位名册', 1, 0, '999001');
    expect(said(await session.loadSample())).toBe(
      '为免混淆，样例只能载入还没有录入内容的工作簿；现在“单位名册”已有内容，没有改动。请新建一个工作簿，再载入样例。',
    );
    expect(book.sheet('单位名册').rows[1]?.[0]).toBe('999001');
  });
});

describe('formulas', () => {
  test('turns every figure into a formula and back, and takes none for hand-typed', async () => {
    const { session, book } = await withTables();
    expect(said(await session.fillTables('formulas'))).toBe('已填充2张表，数字没有变化。');
    const row = rowWith(book.sheet(T03), '行政运行');
    expect(book.sheet(T03).formulaTexts.get(`${String(row)},${String(TOTAL)}`)).toMatch(/^=ROUND\(/u);
    expect(session.status()?.tables[2]?.handTyped).toEqual([]);
    expect(said(await session.fillTables('values'))).toBe('已填充2张表，数字没有变化。');
    expect(book.sheet(T03).formulaTexts.size).toBe(0);
  });

  test('refuses formulas that would read cells differently', async () => {
    const { session, book } = await withTables();
    book.type('支出录入', 1, 13, '1,000');
    const outcome = await session.fillTables('formulas');
    expect(said(outcome)).toBe(
      '录入表中有公式无法识别的内容，按公式填充会与实际不符。请先改正以下内容，或改用“数值”填充。',
    );
    expect(outcome.kind === 'refused' && outcome.items[0]).toContain('N2');
  });
});

describe('omitted rows', () => {
  test('reports rows that cannot be counted after filling', async () => {
    const { session, book } = await withTables();
    book.type('支出录入', 1, 13, '两万');
    expect(details(await session.fillTables('values'))).toContain(
      '录入表中有1行未计入汇总，请在“录入”中处理后重新填充。',
    );
  });
});

describe('undo', () => {
  test('undoes a filling to the cell', async () => {
    const { session, book } = await withTables();
    const before = book.sheet(T03).rows;
    book.type('支出录入', 1, 13, 5_000_000);
    await session.fillTables('values');
    expect(book.sheet(T03).rows).not.toEqual(before);
    expect(session.undoTitle()).toBe('填充汇总');
    expect(said(await session.undo())).toBe('已撤销“填充汇总”。');
    expect(book.sheet(T03).rows).toEqual(before);
    // The filling before this one is the next step back.
    expect(session.history().map(({ title }) => title)).toEqual(['填充汇总', '生成表样', '载入样例']);
    expect(session.status()?.tables[2]?.state).toBe('stale');
  });

  test('removes new sheets and restores redrawn ones', async () => {
    const { session, book } = await withTables();
    book.type(T03, 0, 0, '自己的标题');
    const before = book.sheet(T03).rows;
    await session.generateTables(['03', '05']);
    expect(said(await session.undo())).toBe('已撤销“生成表样”。');
    expect(book.snapshot().tabs.map((tab) => tab.name)).not.toContain('一般公共预算支出情况表');
    expect(book.sheet(T03).rows).toEqual(before);
  });
});

describe('failures', () => {
  const excelError = { kind: 'cell-being-edited', detail: 'InvalidOperationInCellEditMode' } as const;

  test('leaves the workbook unchanged when nothing was sent; a retry succeeds', async () => {
    const { session, book } = await withTables();
    book.type('支出录入', 1, 13, 5_000_000);
    book.failNext({ kind: 'failed', excelError, touched: [] });
    expect(said(await session.fillTables('values'))).toBe(
      '“填充汇总”没有完成。Excel 正在编辑单元格或开着对话框。请按回车键结束编辑，关闭对话框，然后重试。工作簿保持原样。',
    );
    expect(said(await session.fillTables('values'))).toMatch(/^已填充2张表，\d+个数字有变化。$/u);
  });

  test('finds the workbook unchanged when no request has arrived', async () => {
    const { session, book } = await withTables();
    book.type('支出录入', 1, 13, 5_000_000);
    book.failNext({ kind: 'failed', excelError, touched: [T03] });
    const outcome = await session.fillTables('values');
    expect(outcome.kind === 'failed' && outcome.written).toEqual([]);
  });

  test('restores a kept pane state in the next session', async () => {
    const { session, book } = await withTables();
    await session.savePaneState({
      screen: 'trace',
      chosenTables: ['03'],
      fillMode: 'formulas',
      autoFillOnEdit: true,
    });
    const again = sessionOn(book.port);
    await again.refresh();
    expect(again.paneState()).toEqual({
      screen: 'trace',
      chosenTables: ['03'],
      fillMode: 'formulas',
      autoFillOnEdit: true,
    });
    expect(again.status()?.tables[2]?.state).toBe('filled');
  });
});
