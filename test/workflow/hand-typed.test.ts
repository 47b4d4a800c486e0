/** Tests that typed content survives filling, generating anew, sorting and inserting, and is reported separately. */
import type { Session } from '../../src/workflow/session';
import type { FoundSheet } from '../../src/sheets/plan/snapshot';
import { openFilled } from '../support/filled-workbook';
import { said } from '../support/sessions';
import { cellWith, insertColumn, reorderRows, rowWith } from '../support/table-sheets';

const T03 = '部门支出总体情况表';
const T10 = '项目支出预算表';
const T12 = '部门预算项目绩效目标汇总表';
const ENTRIES = '支出录入';

/** Column of 合计 in table 03. */
const TOTAL = 5;

function status(session: Session, id: string) {
  const table = session.status()?.tables.find((candidate) => candidate.id === id);
  if (table === undefined) throw new Error(`No table ${id}.`);
  return table;
}

/** Row and column of the amount on the entry line of this row. */
const AMOUNT = 13;

describe('hand-typed figures', () => {
  test('are listed with place, content and computed figure, lead to a question, and stay', async () => {
    const { session, book } = await openFilled();
    const row = rowWith(book.sheet(T03), '行政运行');
    book.type(T03, row, TOTAL, 999.99);
    await session.refresh();
    const [typed, ...others] = status(session, '03').handTyped;
    expect(others).toEqual([]);
    expect([typed?.label, typed?.sheetName, typed?.row, typed?.column, typed?.found]).toEqual([
      '预算03表 · 行政运行 · 合计',
      T03,
      row,
      TOTAL,
      '999.99',
    ]);
    const asked = await session.fillTables('values');
    expect(said(asked)).toBe('？有手工填写的数字');
    expect(asked.kind === 'question' && asked.question.items).toEqual([
      expect.stringMatching(/^预算03表 · 行政运行 · 合计：现为999\.99，汇总为[\d,.]+$/u),
    ]);
    const kept = await session.fillTables('values', { answer: 'keep' });
    expect(kept.kind === 'done' && kept.details).toContain('1个手工填写的数字保留不变。');
    expect(book.sheet(T03).rows[row]?.[TOTAL]).toBe(999.99);
    expect(status(session, '03').handTyped).toHaveLength(1);
  });

  test('are replaced with the clerk’s consent', async () => {
    const { session, book } = await openFilled();
    const row = rowWith(book.sheet(T03), '行政运行');
    const before = book.sheet(T03).rows[row]?.[TOTAL];
    book.type(T03, row, TOTAL, 1);
    const outcome = await session.fillTables('values', { answer: 'replace' });
    expect(outcome.kind === 'done' && outcome.changes.map(({ label, before: was }) => [label, was])).toEqual([
      ['预算03表 · 行政运行 · 合计', 1_000_000],
    ]);
    expect(book.sheet(T03).rows[row]?.[TOTAL]).toBe(before);
    expect(status(session, '03').handTyped).toEqual([]);
  });

  test.each([
    ['an emptied cell', null, ''],
    ['text', '待定', '待定'],
    ['zero', 0, '0'],
  ])('counts %s as typed', async (_, content, found) => {
    const { session, book } = await openFilled();
    const row = rowWith(book.sheet(T03), '行政运行');
    book.type(T03, row, TOTAL, content);
    await session.refresh();
    expect(status(session, '03').handTyped.map((one) => one.found)).toEqual([found]);
  });

  test('ignores the computed figure typed by hand', async () => {
    const { session, book } = await openFilled();
    const row = rowWith(book.sheet(T03), '行政运行');
    const value = book.sheet(T03).rows[row]?.[TOTAL] ?? null;
    book.type(T03, row, TOTAL, value);
    await session.refresh();
    expect(status(session, '03').handTyped).toEqual([]);
  });

  test('survive generating the layout again, with notes below and remarks beside', async () => {
    const { session, book } = await openFilled();
    const sheet = book.sheet(T03);
    const row = rowWith(sheet, '行政运行');
    const last = sheet.rows.length;
    const beside = sheet.rows[row]?.length ?? 0;
    book.type(T03, row, TOTAL, 999.99);
    book.type(T03, 0, 0, '自己改的标题');
    book.type(T03, last + 1, 0, '核对人：张三');
    book.type(T03, row, beside + 1, '已核');
    const outcome = await session.generateTables(['03']);
    expect(said(outcome)).toBe('已生成表样：重新生成1张表，原有数字和手工内容不变。');
    const now = book.sheet(T03);
    expect(now.rows[row]?.[TOTAL]).toBe(999.99);
    expect(now.rows[0]?.[0]).toBe('自己改的标题');
    expect(now.rows[last + 1]?.[0]).toBe('核对人：张三');
    expect(now.rows[row]?.[beside + 1]).toBe('已核');
    expect(now.rows.slice(1, row)).toEqual(sheet.rows.slice(1, row));
  });
});

describe('moved rows', () => {
  const shuffles: readonly (readonly [string, (sheet: FoundSheet) => FoundSheet])[] = [
    [
      'sorted the other way round',
      (sheet) => reorderRows(sheet, (rows) => [...rows.slice(0, 8), ...rows.slice(8).reverse()]),
    ],
    ['a row put in above the title', (sheet) => reorderRows(sheet, (rows) => [null, ...rows])],
    [
      'a row put in within the body',
      (sheet) => reorderRows(sheet, (rows) => [...rows.slice(0, 10), null, ...rows.slice(10)]),
    ],
    ['a column put in among the figures', (sheet) => insertColumn(sheet, 7)],
    ['a column put in at the left', (sheet) => insertColumn(sheet, 0)],
  ];

  test.each(shuffles)('finds every figure and updates a changed line: %s', async (_, shuffle) => {
    const { session, book } = await openFilled();
    book.changeSheet(T03, shuffle);
    await session.refresh();
    expect(status(session, '03').handTyped).toEqual([]);
    expect(status(session, '03').changes).toEqual([]);
    const line = book.sheet(ENTRIES).rows[1] ?? [];
    book.type(ENTRIES, 1, AMOUNT, Number(line[AMOUNT]) + 1_000_000);
    const outcome = await session.fillTables('values');
    const labels = outcome.kind === 'done' ? outcome.changes.map(({ label }) => label) : [];
    expect(labels).toContain('预算03表 · 合计 · 合计');
    const { row } = cellWith(book.sheet(T03), '合计');
    const rows = book.sheet(T03).rows;
    const totalRow = rows.findIndex((cells, index) => index > row && cells.includes('合计'));
    expect(rows[totalRow]).toContain(7663.33);
  });
});

describe('rows that appear and vanish', () => {
  const item = 2;
  const name = 3;

  test('inserts a row for a new functional item at its place', async () => {
    const { session, book } = await openFilled();
    const before = book.sheet(T03).rows.length;
    const line = rowWith(book.sheet(ENTRIES), '2080101');
    book.type(ENTRIES, line, item, '2080102');
    book.type(ENTRIES, line, name, '一般行政管理事务');
    const outcome = await session.fillTables('values');
    expect(outcome.kind).toBe('done');
    const change = book.applied.at(-1)?.sheets.find((one) => one.kind === 'edit' && one.name === T03);
    expect(change?.kind === 'edit' && change.rows.map((edit) => edit.kind)).toEqual(
      book.sheet(T03).rows.length === before ? [] : ['insert'],
    );
    await session.refresh();
    expect(status(session, '03').changes).toEqual([]);
    expect(status(session, '03').handTyped).toEqual([]);
  });

  test('removes a vanished row; keeps and reports one with typed content', async () => {
    const { session, book } = await openFilled();
    const codes = book
      .sheet(ENTRIES)
      .rows.slice(1)
      .map((row) => row[item]);
    const rare = codes.find((code) => codes.filter((other) => other === code).length === 1);
    const line = rowWith(book.sheet(ENTRIES), rare ?? null);
    const functionName = book.sheet(ENTRIES).rows[line]?.[name] ?? null;
    const row = rowWith(book.sheet(T03), functionName);
    book.type(T03, row, 20, '保留');
    book.type(ENTRIES, line, item, '2080101');
    book.type(ENTRIES, line, name, '行政运行');
    const outcome = await session.fillTables('values', { answer: 'keep' });
    expect(outcome.kind === 'done' && outcome.details).toContain(
      '预算03表中有些行已没有录入数据，但含有手工填写的内容，予以保留，请核对。',
    );
    const kept = book.sheet(T03).rows[rowWith(book.sheet(T03), functionName)] ?? [];
    expect(kept[20]).toBe('保留');
    expect(kept.slice(TOTAL, 20).filter((cell) => typeof cell === 'number')).toEqual([]);
    // Without the remark the row is removed.
    book.type(T03, rowWith(book.sheet(T03), functionName), 20, null);
    await session.fillTables('values');
    expect(book.sheet(T03).rows.some((cells) => cells.includes(functionName))).toBe(false);
  });

  test('draws table 12 anew when its indicators change, and keeps content without a place on the old sheet', async () => {
    const { session, book } = await openFilled();
    const row = rowWith(book.sheet(T12), '三级指标') + 3;
    book.type(T12, row, 12, '手工指标值');
    const indicators = book.sheet('项目绩效录入').rows;
    const [project = null, projectName = null, unit = null] = indicators[1] ?? [];
    for (let more = 0; more < 9; more += 1) {
      const cells = [project, projectName, unit, '产出', `新增指标${String(more)}`, '≥1项'];
      for (const [column, cell] of cells.entries())
        book.type('项目绩效录入', indicators.length + more, column, cell);
    }
    const outcome = await session.fillTables('values', { answer: 'keep' });
    expect(outcome.kind === 'done' && outcome.details.join('')).toContain('预算12表已按标准样式重新绘制');
    const everywhere = book.snapshot().sheets.filter((sheet) => sheet.rows.flat().includes('手工指标值'));
    expect(everywhere.map((sheet) => sheet.name)).toEqual([T12]);
  });
});

describe('tabs', () => {
  test('finds a renamed tab by the number on the sheet, and fills it', async () => {
    const { session, book } = await openFilled();
    book.changeSheet(T10, (sheet) => ({ ...sheet, name: '表十' }));
    await session.refresh();
    expect(status(session, '10')).toMatchObject({ state: 'filled', sheetName: '表十' });
    expect(said(await session.fillTables('values'))).toBe('已填充12张表，数字没有变化。');
  });
});
