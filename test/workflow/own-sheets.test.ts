/** Tests a clerk's own sheets under names of the add-in: kept whole, named, and in place again after undo. */
import { HENAN_2023 } from '../../src/sets/henan-2023';
import type { RawCell } from '../../src/entries/raw-workbook';
import type { WorkbookSnapshot } from '../../src/sheets/plan/snapshot';
import type { OpenSession } from '../../src/workflow/create-session';
import type { CommandOutcome } from '../../src/workflow/outcome';
import {
  EMPTY_WORKBOOK,
  sheetOf,
  simulatedWorkbook,
  workbookWith,
  type SimulatedWorkbook,
} from '../support/simulated-workbook';
import { said, sessionOn } from '../support/sessions';
import { rowWith } from '../support/table-sheets';

const T03 = '部门支出总体情况表';
const OLD = `${T03}（旧）`;
const ALL = HENAN_2023.tables.map(({ id }) => id);

async function withSample(
  start: WorkbookSnapshot,
): Promise<{ book: SimulatedWorkbook; session: OpenSession }> {
  const book = simulatedWorkbook(start);
  const session = sessionOn(book.port);
  await session.loadSample();
  return { book, session };
}

function details(outcome: CommandOutcome): readonly string[] {
  return outcome.kind === 'done' ? outcome.details : [];
}

const NOTES: readonly (readonly RawCell[])[] = Array.from({ length: 8 }, (_, row) =>
  ['甲', '乙', '丙'].map((name) => `${name}${String(row)}`),
);

test('keeps a draft with a table’s name as （旧） beside the table; undo restores the name', async () => {
  const { book, session } = await withSample(workbookWith(sheetOf(T03, NOTES)));
  const outcome = await session.generateTables(['03']);
  expect(said(outcome)).toBe('已生成表样：新建1张表。');
  expect(details(outcome)).toEqual([
    `工作簿中原有一张同名的表，不是本年的预算03表：内容没有改动，已改名为“${OLD}”；预算03表另建新表。`,
  ]);
  expect(book.sheet(OLD).rows).toEqual(NOTES);
  expect(book.sheet(T03).rows[1]?.[0]).toBe('预算03表');
  expect(said(await session.undo())).toBe('已撤销“生成表样”。');
  expect(book.sheet(T03).rows).toEqual(NOTES);
  expect(book.snapshot().tabs.map(({ name }) => name)).not.toContain(OLD);
});

test('treats a draft as no table: absent on the home screen, not filled, and reported', async () => {
  const { book, session } = await withSample(workbookWith(sheetOf(T03, NOTES)));
  await session.generateTables(['02']);
  expect(session.status()?.tables.find(({ id }) => id === '03')).toMatchObject({
    state: 'absent',
    sheetName: null,
  });
  const outcome = await session.fillTables('values');
  expect(said(outcome)).toMatch(/^已填充1张表/u);
  expect(details(outcome)).toEqual([
    `“${T03}”只是与公开表同名，没有填充，内容没有改动。请在“表样”中生成这张表。`,
  ]);
  expect(book.sheet(T03).rows).toEqual(NOTES);
});

test('keeps last year’s table under the same name whole; this year’s takes none of its figures', async () => {
  const { book: before, session: earlier } = await withSample(EMPTY_WORKBOOK);
  await earlier.generateTables(['03']);
  await earlier.fillTables('values');
  const last = before.sheet(T03);
  const rows = last.rows.map((cells) =>
    cells.map((cell) => (typeof cell === 'string' ? cell.replace('2023年', '2022年') : cell)),
  );
  expect(rows).not.toEqual(last.rows);
  const { book, session } = await withSample(workbookWith({ ...last, rows }));
  expect(details(await session.generateTables(['03']))).toEqual([
    `工作簿中原有一张同名的表，不是本年的预算03表：内容没有改动，已改名为“${OLD}”；预算03表另建新表。`,
  ]);
  expect(book.sheet(OLD).rows).toEqual(rows);
  const total = rowWith(book.sheet(T03), '行政运行');
  expect(book.sheet(T03).rows[total]?.[5] ?? null).toBeNull();
  await session.undo();
  expect(book.sheet(T03).rows).toEqual(rows);
});

test('recognizes a table of this year without memory in the workbook', async () => {
  const { book: before, session: earlier } = await withSample(EMPTY_WORKBOOK);
  await earlier.generateTables(['03']);
  await earlier.fillTables('values');
  const { book, session } = await withSample(workbookWith(before.sheet(T03)));
  expect(said(await session.generateTables(['03']))).toBe(
    '已生成表样：重新生成1张表，原有数字和手工内容不变。',
  );
  expect(book.sheet(T03).rows).toEqual(before.sheet(T03).rows);
});

test('draws on an empty sheet with the name', async () => {
  const { book, session } = await withSample(workbookWith(sheetOf(T03, [])));
  expect(details(await session.generateTables(['03']))).toEqual([
    '预算03表已按标准样式重新绘制；手工填写的内容已保留，单元格颜色等格式恢复为标准样式。',
  ]);
  expect(book.snapshot().tabs.map(({ name }) => name)).not.toContain(OLD);
});

test('names content under a merged cell by address and keeps it on the old sheet', async () => {
  const { book, session } = await withSample(EMPTY_WORKBOOK);
  await session.generateTables(ALL);
  await session.fillTables('values');
  // A person has removed the merges and written into the cells behind the title.
  book.changeSheet(T03, (sheet) => ({ ...sheet, merges: [] }));
  book.type(T03, 0, 4, '初稿');
  book.type(T03, 0, 5, '张三');
  const outcome = await session.generateTables(['03']);
  expect(said(outcome)).toBe('已生成表样：重新生成1张表，原有数字不变，放不下的手工内容留在原表。');
  expect(details(outcome)).toEqual([
    `预算03表中手工填写的单元格E1、F1在新表中没有位置，原表已改名为“${OLD}”，原样保留，请核对后自行处理。`,
  ]);
  expect(book.sheet(OLD).rows[0]?.slice(4, 6)).toEqual(['初稿', '张三']);
  const total = rowWith(book.sheet(T03), '行政运行');
  expect(book.sheet(T03).rows[total]?.[5]).toBe(book.sheet(OLD).rows[total]?.[5]);
  expect(said(await session.undo())).toBe('已撤销“生成表样”。');
  expect(book.sheet(T03).rows[0]?.slice(4, 6)).toEqual(['初稿', '张三']);
});

describe('defined names', () => {
  const named = (name: string, formula: string): WorkbookSnapshot => ({
    ...workbookWith(sheetOf('我的表', [[1]])),
    names: new Map([[name, formula]]),
  });

  test.each([
    ['支出_金额', "='我的表'!$B$2"],
    ['支出_金额', '=1000'],
    ['支出_金额', "=SUM('支出录入'!$N:$N)"],
  ])('keeps %s that refers to something else (%s)', async (name, formula) => {
    const { book, session } = await withSample(named(name, formula));
    const outcome = await session.makeEntrySheets(2023);
    expect(outcome).toEqual({
      kind: 'refused',
      message:
        '工作簿中已有与本程序同名的“名称”，指向别的内容，因此没有改动工作簿。请在“公式”的“名称管理器”中把下列名称改名，再执行一次。',
      items: [`${name}（${formula}）`],
    });
    expect(book.snapshot().names.get(name)).toBe(formula);
    expect(book.snapshot().tabs).toHaveLength(1);
  });

  test.each([
    ['broken', '=#REF!$N:$N'],
    ['of a deleted sheet', "='支出录入'!$M:$M"],
    ['of a sheet kept as （旧）', "='支出录入（旧）'!$N:$N"],
  ])('points a name that is %s at the new sheet, and back after undo', async (_, formula) => {
    const { book, session } = await withSample(named('支出_金额', formula));
    expect(book.snapshot().names.get('支出_金额')).toBe("='支出录入'!$N:$N");
    await session.undo();
    const after = formula.includes('#REF!') ? "='支出录入'!$N:$N" : formula;
    expect(book.snapshot().names.get('支出_金额')).toBe(after);
  });
});

describe('the sample', () => {
  test.each([
    ['a formula with a figure', '=1000+234', 1234],
    ['a formula with an empty result', '=""', ''],
    ['a formula in place of a template formula', '=A2', null],
  ])('refuses to load the sample over %s', async (_, formula, result) => {
    const book = simulatedWorkbook();
    const session = sessionOn(book.port);
    await session.makeEntrySheets(2023);
    book.type('支出录入', 1, 13, result);
    book.changeSheet('支出录入', (sheet) => ({
      ...sheet,
      formulaTexts: new Map([...sheet.formulaTexts, ['1,13', formula]]),
      formulas: new Set([...sheet.formulas, '1,13']),
    }));
    expect(said(await session.loadSample())).toBe(
      '为免混淆，样例只能载入还没有录入内容的工作簿；现在“支出录入”已有内容，没有改动。请新建一个工作簿，再载入样例。',
    );
  });

  test('ignores the formulas of a template', async () => {
    const book = simulatedWorkbook();
    const session = sessionOn(book.port);
    await session.makeEntrySheets(2023);
    expect(said(await session.loadSample())).toMatch(/^已载入样例/u);
  });
});
