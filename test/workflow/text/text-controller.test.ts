/** Tests the text of a live workbook: sections with state, figures with places, what a person types, all undoable. */
import { textOf } from '../../../src/narrative/segment';
import { HENAN_2023 } from '../../../src/sets/henan-2023';
import { TextController } from '../../../src/workflow/text/text-controller';
import type { TextField } from '../../../src/workflow/text/text-fields';
import type { SectionView, SentenceView, TextView } from '../../../src/workflow/text/text-view';
import type { Session } from '../../../src/workflow/session';
import { said, sessionOn } from '../../support/sessions';
import { simulatedWorkbook, type SimulatedWorkbook } from '../../support/simulated-workbook';
import { UNHURRIED } from '../../support/unhurried';

let session: Session;
let book: SimulatedWorkbook;
let text: TextController;

async function openSample(): Promise<void> {
  book = simulatedWorkbook();
  session = sessionOn(book.port);
  await session.loadSample();
  text = session.add((store, ports, queue) => new TextController(store, ports, queue, UNHURRIED));
}

beforeEach(openSample);

function shown(): Extract<TextView, { kind: 'text' }> {
  const view = text.view();
  if (view?.kind !== 'text') throw new Error('There is no text.');
  return view;
}

function sectionWith(id: string): SectionView {
  const found = shown().sections.find((section) => section.id === id);
  if (found === undefined) throw new Error(`There is no section ${id}.`);
  return found;
}

function sentence(id: string): SentenceView {
  const found = shown()
    .sections.flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'paragraph' ? block.sentences : []))
    .find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no sentence ${id}.`);
  return found;
}

function words(id: string): string {
  return textOf(sentence(id).segments);
}

function fieldOf(id: string, item: string): TextField {
  const found = sentence(id).fields.find((field) => field.item === item);
  if (found === undefined) throw new Error(`${id} has no field ${item}.`);
  return found;
}

function rowOf(sheet: string, key: string): number {
  return book.sheet(sheet).rows.findIndex((row) => row[0] === key);
}

/** Empties an entry as a person does. */
async function clear(sheet: string, key: string): Promise<void> {
  book.type(sheet, rowOf(sheet, key), 1, null);
  await session.refresh();
}

describe('the sections', () => {
  it('are those of the text, each with what it waits for', async () => {
    expect(sectionWith('s1').heading).toBe('一、收入支出预算总体情况说明');
    expect(sectionWith('s1').missing).toEqual([]);
    await clear('上年数', '收入总计');
    await clear('增减原因', '支出总计');
    expect(sectionWith('s1').missing.map(({ sheet, item }) => `${sheet} ${item}`)).toEqual([
      '上年数 收入总计',
      '增减原因 支出总计',
    ]);
    expect(words('s1.income')).toContain('〔请填写：上年数·收入总计〕');
  });

  it('count findings in words of a person, at their sentence', () => {
    expect(sectionWith('s10').findings).toEqual({ toMend: 1, toConfirm: 0 });
    expect(sentence('s10.admin').findings.map(({ rule }) => rule)).toEqual(['N-07']);
    expect(sentence('s10.assets').findings).toEqual([]);
  });

  it('stay the same object until the workbook is read again', async () => {
    const view = text.view();
    expect(text.view()).toBe(view);
    await session.refresh();
    expect(text.view()).not.toBe(view);
  });

  it('say why there is no text', async () => {
    const empty = simulatedWorkbook();
    const other = sessionOn(empty.port);
    const none = other.add((store, ports, queue) => new TextController(store, ports, queue, UNHURRIED));
    expect(none.view()).toBeNull();
    await other.refresh();
    expect(none.view()).toEqual({ kind: 'none', why: 'unusable' });
  });

  it('name the entry sheets that are missing', async () => {
    book.deleteSheet('增减原因');
    await session.refresh();
    expect(shown().missingSheets).toEqual(['增减原因']);
    expect(shown().hasTables).toBe(false);
  });
});

describe('a figure', () => {
  beforeEach(async () => {
    await session.generateTables(HENAN_2023.tables.map((table) => table.id));
    await session.fillTables('values');
  });

  it('leads to its cell where it is now, and to its lines', async () => {
    const at = sentence('s3.expenditure').segments.findIndex(
      (one) => one.kind === 'figure' && one.text === '94.27%',
    );
    const source = await text.source('s3.expenditure', at);
    expect(
      source?.cells.map(({ label, place }) => `${label} ${place?.sheetName ?? ''}!${place?.address ?? ''}`),
    ).toEqual([
      '预算03表 · 合计 · 基本支出 · 小计 部门支出总体情况表!G7',
      '预算03表 · 合计 · 合计 部门支出总体情况表!F7',
    ]);
    const place = source?.cells[0]?.place;
    expect(book.sheet('部门支出总体情况表').rows[place?.row ?? -1]?.[place?.column ?? -1]).toBe(7130.19);
    expect(source?.groups.flatMap(({ lines }) => lines).length).toBeGreaterThan(100);
  });

  it('is found again after a row was inserted above it', async () => {
    book.changeSheet('部门支出总体情况表', (sheet) => ({ ...sheet, rows: [[], ...sheet.rows], merges: [] }));
    await session.refresh();
    const at = sentence('s3.expenditure').segments.findIndex((one) => one.kind === 'figure');
    const source = await text.source('s3.expenditure', at);
    expect(source?.cells[0]?.place?.address).toBe('F8');
  });

  it('of a table without a sheet has no place', async () => {
    book.deleteSheet('部门支出总体情况表');
    await session.refresh();
    const at = sentence('s3.expenditure').segments.findIndex((one) => one.kind === 'figure');
    expect((await text.source('s3.expenditure', at))?.cells[0]?.place).toBeNull();
  });

  it('of last year leads to its entry', async () => {
    const at = sentence('s1.income').segments.findIndex(
      (one) => one.kind === 'figure' && one.role === 'change',
    );
    const source = await text.source('s1.income', at);
    expect(source?.entries.map(({ sheet, item }) => `${sheet} ${item}`)).toEqual(['上年数 收入总计']);
    expect(source?.entries[0]?.place?.row).toBe(rowOf('上年数', '收入总计'));
  });

  it('that is gone has no source', async () => {
    expect(await text.source('s1.income', 999)).toBeNull();
  });

  it('leads back from its cell to the sentences that print it, then to those that depend on it', () => {
    const path = { table: '03', block: 'functions', row: 'total', column: 'basic' };
    const [first, ...others] = text.mentions(path);
    expect(first).toMatchObject({
      section: 's3',
      heading: '三、支出预算总体情况说明',
      sentence: 's3.expenditure',
      segment: sentence('s3.expenditure').segments.findIndex(
        (one) => one.kind === 'figure' && one.text === '7130.19',
      ),
    });
    expect(others.filter(({ segment }) => segment !== null)).toEqual([]);
    expect(text.mentions({ ...path, table: '12', row: 'nowhere' })).toEqual([]);
  });
});

describe('what is typed beside a sentence', () => {
  it('is written into its entry sheet, and undone', async () => {
    const row = rowOf('增减原因', '收入总计');
    const before = book.sheet('增减原因').rows[row]?.[1];
    expect(said(await text.enter(fieldOf('s1.income', '收入总计'), '工资调整。'))).toBe(
      '已写入“增减原因”表：收入总计。',
    );
    expect(book.sheet('增减原因').rows[row]?.[1]).toBe('工资调整。');
    expect(words('s1.income')).toMatch(/主要原因：工资调整。$/u);
    await session.undo();
    expect(book.sheet('增减原因').rows[row]?.[1]).toBe(before);
  });

  it('goes into the cell of a moved column', async () => {
    book.changeSheet('增减原因', (sheet) => ({ ...sheet, rows: sheet.rows.map((row) => ['', ...row]) }));
    await session.refresh();
    await text.enter(fieldOf('s1.income', '收入总计'), '工资调整');
    const row = book.sheet('增减原因').rows.find((cells) => cells[1] === '收入总计');
    expect(row?.[2]).toBe('工资调整');
  });

  it('gets a row where the clerk deleted it', async () => {
    book.changeSheet('增减原因', (sheet) => ({
      ...sheet,
      rows: sheet.rows.filter((row) => row[0] !== '收入总计'),
    }));
    await session.refresh();
    await text.enter(fieldOf('s1.income', '收入总计'), '工资调整');
    expect(book.sheet('增减原因').rows.at(-1)?.slice(0, 2)).toEqual(['收入总计', '工资调整']);
    expect(words('s1.income')).toMatch(/主要原因：工资调整。$/u);
  });

  it('gets its sheet where there is none', async () => {
    book.deleteSheet('增减原因');
    await session.refresh();
    expect(said(await text.enter(fieldOf('s1.income', '收入总计'), '工资调整'))).toMatch(/^已写入/u);
    expect(words('s1.income')).toMatch(/主要原因：工资调整。$/u);
    expect(book.sheet('增减原因').rows.length).toBeGreaterThan(5);
  });

  it('is a number for last year, and refused where it is none', async () => {
    await clear('上年数', '收入总计');
    const field = fieldOf('s1.income', '收入总计');
    expect(field.type.kind).toBe('amount');
    expect(said(await text.enter(field, '六千'))).toMatch(
      /^“收入总计”应为数字，单位万元.*您填写的“六千”没有写入/u,
    );
    expect(book.sheet('上年数').rows[rowOf('上年数', '收入总计')]?.[1] ?? null).toBeNull();
    await text.enter(field, '6,245.26');
    expect(book.sheet('上年数').rows[rowOf('上年数', '收入总计')]?.[1]).toBe(6245.26);
  });

  it('is refused where its column is gone, and changes nothing', async () => {
    await clear('上年数', '收入总计');
    book.type('上年数', 0, 1, '数字');
    await session.refresh();
    const before = book.snapshot();
    expect(said(await text.enter(fieldOf('s1.income', '收入总计'), '6245.26'))).toBe(
      '“上年数”表中没有找到“金额”列，没有改动工作簿。请恢复模板中的表头，再执行一次。',
    );
    expect(book.snapshot()).toBe(before);
  });
});

describe('words of a person', () => {
  it('stand in 改写 with live figures and the sentence that they replaced', async () => {
    await text.rewrite('s3.expenditure', '基本支出{基本支出}万元。');
    const row = book.sheet('改写').rows.find((cells) => cells[0] === 's3.expenditure');
    expect(row?.slice(0, 3)).toEqual([
      's3.expenditure',
      '基本支出{基本支出}万元。',
      '{部门}{年度}支出合计7563.33万元，其中：基本支出{基本支出}万元，占94.27%；项目支出{项目支出}万元，占5.73%。',
    ]);
    expect(words('s3.expenditure')).toBe('基本支出7130.19万元。');
    expect(sentence('s3.expenditure').override).toMatchObject({ problem: null, isOriginalChanged: false });
  });

  it('go back to the generated sentence, and by undo to the words', async () => {
    const generated = words('s3.expenditure');
    await text.rewrite('s3.expenditure', '基本支出{基本支出}万元。');
    await text.rewrite('s3.expenditure', '');
    expect(words('s3.expenditure')).toBe(generated);
    expect(sentence('s3.expenditure').override).toBeNull();
    await session.undo();
    expect(words('s3.expenditure')).toBe('基本支出7130.19万元。');
  });

  it('are refused with an unknown name', async () => {
    expect(said(await text.rewrite('s3.expenditure', '{基本}万元。'))).toBe(
      '没有叫作“{基本}”的数字，改写没有写入。请从“可用的数字”中选取名称。',
    );
    expect(text.preview('{基本}和{基本支出}').unknown).toEqual(['基本']);
    expect(text.preview('{基本支出}万元').text).toBe('7130.19万元');
  });

  it('are held against the tables where they hold plain figures', async () => {
    await text.rewrite(
      's3.expenditure',
      '支出合计7563.33万元，其中：基本支出7130.81万元，项目支出{项目支出}万元。',
    );
    expect(sentence('s3.expenditure').findings.map(({ statement }) => statement)).toEqual([
      expect.stringContaining('7130.81万元'),
    ]);
  });

  it('begin from the sentence in live words', () => {
    expect(text.liveWords('s8.reception.change')).toBe(
      '预算数{增减·公务接待费}，主要原因：{原因·公务接待费}。',
    );
  });
});

describe('a changed entry', () => {
  it('marks the sentences that read otherwise, with the words before, until taken note of', async () => {
    const before = words('s8.reception');
    const sheet = book.sheet('支出录入');
    const row = sheet.rows.findIndex((cells) => cells.includes('30217'));
    const column = sheet.rows[0]?.findIndex((cell) => String(cell).startsWith('金额')) ?? -1;
    book.type('支出录入', row, column, 90_000);
    await session.refresh();
    expect(sentence('s8.reception').before).toBe(before);
    expect(sentence('s8.abroad').before).toBeNull();
    expect(sectionWith('s8').changed).toBeGreaterThan(0);
    text.takeNote();
    expect(sentence('s8.reception').before).toBeNull();
  });

  it('is no news where the clerk made it here', async () => {
    await text.enter(fieldOf('s1.income', '收入总计'), '工资调整');
    expect(sentence('s1.income').before).toBeNull();
  });
});

describe('a row of an entry sheet', () => {
  const place = (sheetName: string, row: number) => ({
    sheetId: sheetName,
    sheetName,
    area: { firstRow: row, firstColumn: 0, lastRow: row, lastColumn: 0 },
  });
  const sentences = (sheet: string, row: number): readonly string[] =>
    text.mentionsOfRow(place(sheet, row))?.mentions.map((one) => one.sentence) ?? [];

  it('leads from an entered line to the sentences in which it counts', () => {
    const row = book.sheet('支出录入').rows.findIndex((cells) => cells.includes('30217'));
    expect(text.mentionsOfRow(place('支出录入', row))?.label).toBe(`“支出录入”第${String(row + 1)}行`);
    expect(sentences('支出录入', row)).toEqual(
      expect.arrayContaining(['s1.expenditure', 's5.classes', 's6.basic', 's8.total', 's8.reception']),
    );
    expect(sentences('支出录入', row)).not.toContain('s8.abroad');
    expect(sentences('支出录入', 5_000)).toEqual([]);
  });

  it('leads from a reason, last year and a fact to their sentences, filled in or not', async () => {
    expect(sentences('增减原因', rowOf('增减原因', '公务接待费'))).toEqual(['s8.reception.change']);
    expect(sentences('上年数', rowOf('上年数', '公务接待费'))).toEqual(['s8.reception.change']);
    expect(sentences('说明事项', rowOf('说明事项', '其他用车'))).toEqual(['s10.assets']);
    await clear('说明事项', '其他用车');
    expect(sentences('说明事项', rowOf('说明事项', '其他用车'))).toEqual(['s10.assets']);
    expect(text.mentionsOfRow(place('部门支出总体情况表', 3))).toBeNull();
  });
});

describe('the sheet of an earlier day', () => {
  it('is what changed sentences are compared with, after the pane was closed', async () => {
    await text.writeSheet();
    const before = words('s8.reception');
    const sheet = book.sheet('支出录入');
    const row = sheet.rows.findIndex((cells) => cells.includes('30217'));
    const column = sheet.rows[0]?.findIndex((cell) => String(cell).startsWith('金额')) ?? -1;
    book.type('支出录入', row, column, 90_000);
    session = sessionOn(book.port);
    await session.refresh();
    text = session.add((store, ports, queue) => new TextController(store, ports, queue, UNHURRIED));
    expect(sentence('s8.reception').before).toBe(before);
    expect(sentence('s8.abroad').before).toBeNull();
    await text.writeSheet();
    expect(sentence('s8.reception').before).toBeNull();
  });
});
