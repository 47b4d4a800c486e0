/** Tests what is read of last year's files: figures with places, the year, what stays unknown. */
import { sampleEntries, shanghaiSampleEntries } from '../../scripts/sample-entries';
import type { Entries } from '../../src/entries/entries';
import type { RawSheet, RawWorkbook } from '../../src/entries/raw-workbook';
import { readSource } from '../../src/last-year/read-source';
import { filledEntryWorkbook } from '../../src/sheets/draw/workbook-plans';
import { placesOf, setCell, tablesOf } from '../support/checks';
import {
  amountsOf,
  readOf,
  sourceOf,
  targetFor,
  textFile,
  workbookFile,
  yearAfter,
} from '../support/last-year';
import { rawFromPlan } from '../support/raw';
import { REFERENCE_TEXT } from '../support/reference-text';

let former: Entries;
let current: Entries;
let tables: RawWorkbook;

beforeAll(async () => {
  former = await sampleEntries();
  current = await yearAfter();
  tables = tablesOf(former);
});

/** 2023 as the reference publishes it, in 元. */
const PUBLISHED = {
  收入总计: 75_633_300,
  支出总计: 75_633_300,
  一般公共预算收支: 75_633_300,
  政府性基金收支: 0,
  '“三公”经费合计': 161_000,
  '因公出国（境）费': 0,
  公务用车购置费: 0,
  公务用车运行费: 135_000,
  公务用车购置及运行费: 135_000,
  公务接待费: 26_000,
};

function withTexts(workbook: RawWorkbook, words: string, instead: string): RawWorkbook {
  return {
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row.map((cell) => (typeof cell === 'string' ? cell.replaceAll(words, instead) : cell)),
      ),
    })),
  };
}

/** Multiplies amounts in 万元; whole numbers of tables are amounts, too. */
function inYuanRows(rows: RawSheet['rows']): RawSheet['rows'] {
  return rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? Number((cell * 10_000).toFixed(2)) : cell)),
  );
}

describe('published tables of last year', () => {
  it('give the figures that the text compares, with sheet and cell', () => {
    const read = readOf(workbookFile('公开表.xlsx', tables), current);
    expect(read.year).toBe(2023);
    expect(amountsOf(read)).toEqual(PUBLISHED);
    expect(read.figures.map(({ source }) => source)).toContain(
      '上年公开表“公开表.xlsx”一般公共预算“三公”经费支出情况表 F6',
    );
    expect(read.unknown).toEqual([{ measure: '机关运行经费', why: '没有说明事项·机关运行经费口径' }]);
  });

  it('leave a blank figure unknown where the table prints zeros', () => {
    const places = placesOf(tables);
    const purchase = places.get('08/expenses/total/vehiclePurchase');
    const abroad = places.get('08/expenses/total/abroad');
    if (purchase === undefined || abroad === undefined) throw new Error('Table 08 has no such cells.');
    const read = readOf(workbookFile('公开表.xlsx', setCell(tables, purchase, 0)), current);
    expect(amountsOf(read)).toMatchObject({ 公务用车购置费: 0 });
    expect(amountsOf(read)).not.toHaveProperty('因公出国（境）费');
    expect(read.unknown).toContainEqual({
      measure: '因公出国（境）费',
      why: '一般公共预算“三公”经费支出情况表 B6是空白，看不出是不是0',
    });
  });

  it('of another set give the measures that both sets compare', async () => {
    const shanghai = await shanghaiSampleEntries();
    const into: Entries = {
      ...current,
      settings: { ...current.settings, budgetYear: shanghai.settings.budgetYear + 1 },
    };
    const read = readOf(workbookFile('上海.xlsx', tablesOf(shanghai)), into);
    expect(Object.keys(amountsOf(read)).sort()).toEqual([
      '“三公”经费合计',
      '公务接待费',
      '公务用车购置及运行费',
      '公务用车购置费',
      '公务用车运行费',
      '因公出国（境）费',
    ]);
  });

  it('of another year are refused with the year', () => {
    const late: Entries = { ...current, settings: { ...current.settings, budgetYear: 2025 } };
    expect(sourceOf(workbookFile('旧表.xlsx', tables), late)).toEqual({
      kind: 'refused',
      file: '旧表.xlsx',
      message: '“旧表.xlsx”是2023年的，不是2024年的，没有读入。请换成2024年的公开文件。',
    });
  });

  it.each([
    ['单位：十万元', '预算08表的“单位：十万元”认不出来'],
    ['单位：美元', '预算08表的“单位：美元”认不出来'],
    ['2023年', '预算08表没有写明金额单位是元还是万元'],
  ])('leave figures unknown under %s, which is no unit that is read', (label, why) => {
    const read = readOf(workbookFile('公开表.xlsx', withTexts(tables, '单位：万元', label)), current);
    expect(amountsOf(read)).toEqual({ 政府性基金收支: 0, '因公出国（境）费': 0, 公务用车购置费: 0 });
    expect(read.unknown).toContainEqual({ measure: '公务接待费', why });
  });

  describe('without a unit of money', () => {
    const stated = (workbook: RawWorkbook, moneyUnit: '元' | '万元') => {
      const file = workbookFile('公开表.xlsx', withTexts(workbook, '单位：万元', ''));
      const source = readSource(file, { ...targetFor(current), moneyUnit });
      if (source.kind === 'refused') throw new Error(source.message);
      return source;
    };

    it('give what a person states: the same figures in 万元, a ten-thousandth in 元', () => {
      const printed = amountsOf(readOf(workbookFile('公开表.xlsx', tables), current));
      expect(amountsOf(stated(tables, '万元'))).toEqual(printed);
      const inYuan = { sheets: tables.sheets.map((sheet) => ({ ...sheet, rows: inYuanRows(sheet.rows) })) };
      const read = stated(inYuan, '元');
      expect(amountsOf(read)).toEqual(printed);
      expect(read.figures.map(({ source }) => source)).toContain(
        '上年公开表“公开表.xlsx”一般公共预算“三公”经费支出情况表 F6（金额单位元由您写明）',
      );
      expect(read.unknown).toEqual([{ measure: '机关运行经费', why: '没有说明事项·机关运行经费口径' }]);
    });

    it('keep the unit that a table prints, whatever a person states', () => {
      const file = workbookFile('公开表.xlsx', tables);
      const plain = readOf(file, current);
      expect(readSource(file, { ...targetFor(current), moneyUnit: '元' })).toEqual(plain);
    });

    it('keep a printed unit that is not read, too', () => {
      const file = workbookFile('公开表.xlsx', withTexts(tables, '单位：万元', '单位：十万元'));
      const plain = readOf(file, current);
      expect(readSource(file, { ...targetFor(current), moneyUnit: '元' })).toEqual(plain);
    });
  });

  it('in 千元 give amounts of a tenth of those in 万元', () => {
    const inWan = amountsOf(readOf(workbookFile('公开表.xlsx', tables), current));
    const inThousands = withTexts(tables, '单位：万元', '单位：千元');
    const read = amountsOf(readOf(workbookFile('公开表.xlsx', inThousands), current));
    expect(read).toEqual(
      Object.fromEntries(Object.entries(inWan).map(([name, amount]) => [name, amount / 10])),
    );
  });

  it('of 决算 are refused', () => {
    const outturn = withTexts(tables, '支出', '支出决算');
    expect(sourceOf(workbookFile('公开表.xlsx', withTexts(outturn, '预算', '决算')), current)).toMatchObject({
      kind: 'refused',
      message: '“公开表.xlsx”是决算公开，不是预算公开，没有读入。请换成2023年的预算公开文件。',
    });
  });

  it('that are no tables are refused', () => {
    const source = sourceOf(workbookFile('别的.xlsx', { sheets: [] }), current);
    expect(source).toMatchObject({ kind: 'refused' });
    expect(source.kind === 'refused' && source.message).toMatch(/^“别的.xlsx”没有读入：没有找到公开表/u);
  });
});

describe('our own entry workbook of last year', () => {
  it('gives summed figures and, of the units that count, 机关运行经费 with its scope', () => {
    const read = readOf(workbookFile('录入.xlsx', rawFromPlan(filledEntryWorkbook(former))), current);
    expect(amountsOf(read)).toMatchObject(PUBLISHED);
    expect(read.figures.find(({ measure }) => measure === '机关运行经费')?.source).toMatch(
      /^上年录入表“录入.xlsx”预算06表·合计·公用经费（口径：全部单位的公用经费）$/u,
    );
    expect(read.figures.find(({ measure }) => measure === '公务接待费')?.source).toBe(
      '上年录入表“录入.xlsx”预算08表·合计·公务接待费',
    );
    expect(read.unknown).toEqual([]);
    expect(read.texts.duties.length).toBe(former.text.duties.length);
  });
});

describe('a text of last year', () => {
  it("gives its own year's figures, with section and words", () => {
    const read = readOf(textFile('说明.txt', REFERENCE_TEXT), current);
    expect(read.year).toBe(2023);
    expect(amountsOf(read)).toEqual({ ...PUBLISHED, 机关运行经费: 2_420_100 });
    expect(read.figures.find(({ measure }) => measure === '公务接待费')?.source).toMatch(
      /^上年公开文本“说明.txt”八（二）「.*公务接待费.*2.60 ?万元」$/u,
    );
    expect(read.others).toContainEqual(expect.objectContaining({ name: '一般公务用车', value: '7辆' }));
  });

  it('of this year gives last year by its changes, marked as worked out', () => {
    const read = readOf(textFile('说明.txt', REFERENCE_TEXT), former);
    expect(amountsOf(read)).toEqual({
      收入总计: 62_452_600,
      支出总计: 62_452_600,
      一般公共预算收支: 62_452_600,
      政府性基金收支: 0,
      '“三公”经费合计': 201_000,
      '因公出国（境）费': 0,
      公务接待费: 21_000,
      公务用车购置及运行费: 180_000,
      机关运行经费: 2_174_400,
    });
    expect(
      read.figures.every(({ origin, source }) => origin === 'implied' && source.endsWith('（推算）')),
    ).toBe(true);
  });

  it('without a year is taken by the name of its file, or refused', () => {
    const text = REFERENCE_TEXT.replace(/20\d\d年度?|20\d\d 年/gu, '当年');
    expect(readOf(textFile('2023年说明.txt', text), current).year).toBe(2023);
    expect(sourceOf(textFile('说明.txt', text), current)).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('没有写明年度') as string,
    });
  });

  it('dated in Chinese digits is of that year', () => {
    const chinese = REFERENCE_TEXT.replaceAll('2023年', '二〇二三年').replaceAll('2022年', '二○二二年');
    const plain = readOf(textFile('预算说明.txt', REFERENCE_TEXT), current);
    const read = readOf(textFile('预算说明.txt', chinese), current);
    expect(read.year).toBe(2023);
    expect(amountsOf(read)).toEqual(amountsOf(plain));
    const older = chinese.replaceAll('二〇二三年', '二〇二一年').replaceAll('二○二二年', '二○二○年');
    expect(sourceOf(textFile('预算说明.txt', older), current)).toMatchObject({
      kind: 'refused',
      message: '“预算说明.txt”是2021年的，不是2023年的，没有读入。请换成2023年的公开文件。',
    });
  });

  it('of 决算 is refused', () => {
    const outturn = REFERENCE_TEXT.replace(/(?<!一般公共|政府性基金|国有资本经营)预算/gu, '决算');
    expect(sourceOf(textFile('2023年.txt', outturn), current)).toMatchObject({
      kind: 'refused',
      message: '“2023年.txt”是决算公开，不是预算公开，没有读入。请换成2023年的预算公开文件。',
    });
  });

  it('without any figure is refused', () => {
    expect(sourceOf(textFile('通知.txt', '请各单位抓紧报送。'), current)).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('没有找到预算情况说明的数字') as string,
    });
  });
});
