/** Tests how the unit of a whole sheet is found: its line above the entries, its title, its name. */
import { ROLES } from '../../src/line-import/headers';
import { importReport, placeWords } from '../../src/line-import/import-words';
import type { EnteredBefore } from '../../src/line-import/propose-import';
import { columnsToCorrect } from '../../src/line-import/summary';
import { blankDepartment, outcomeKinds, planOf, sheetOf, valuesOf } from '../support/line-import';
import { rawSheet } from '../support/raw';

let department: EnteredBefore;
beforeAll(async () => {
  department = await blankDepartment();
});

const HEADERS = ['功能科目', '经费类型', '经济科目', '资金来源', '年度', '金额（元）'];
const LINE = ['2080109', '人员类', '30101', '一般公共预算财政拨款', '本年', 7];
const TITLE = '三门峡市社会养老保险中心2023年部门预算申报表';

it.each(['单位代码：703004', '预算单位编码:703004', '单位编码： 703004 三门峡市社会失业保险中心'])(
  'takes it from %s',
  (words) => {
    const plan = planOf([rawSheet('申报表', [['预算申报表'], [words], HEADERS, LINE])], department);
    expect(valuesOf(plan)).toMatchObject([{ unit: '703004' }]);
  },
);

it('asks whether the unit of the title has the rows, and takes the answer', () => {
  const sheet = rawSheet('申报表', [[TITLE], HEADERS, LINE, LINE]);
  const plan = planOf([sheet], department);
  expect(valuesOf(plan)).toEqual([]);
  expect(plan.asks).toMatchObject([
    {
      field: 'unit',
      word: TITLE,
      likely: '703002 三门峡市社会养老保险中心',
      what: `各行没有写单位，标题“${TITLE}”中有“三门峡市社会养老保险中心”，这些行是哪个单位的`,
    },
  ]);
  expect(plan.asks[0]?.offers[0]).toBe('703002 三门峡市社会养老保险中心');
  const answered = planOf([sheet], department, { as: { [TITLE]: '703004 三门峡市社会失业保险中心' } });
  expect(valuesOf(answered)).toMatchObject([{ unit: '703004' }, { unit: '703004' }]);
});

it('asks about a unit in the name of the sheet, and not where two units are named', () => {
  const named = planOf([rawSheet('三门峡市社会养老保险中心明细', [HEADERS, LINE])], department);
  expect(named.asks).toMatchObject([{ likely: '703002 三门峡市社会养老保险中心' }]);
  const both = planOf(
    [rawSheet('表', [['三门峡市社会养老保险中心、三门峡市社会失业保险中心'], HEADERS, LINE])],
    department,
  );
  expect(both.asks).toEqual([]);
  expect(outcomeKinds(both)).toContain('refused');
});

it('leaves rows that name their unit to that unit', () => {
  const plan = planOf([rawSheet('申报表', [[TITLE], ['单位', ...HEADERS], ['703004', ...LINE]])], department);
  expect(valuesOf(plan)).toMatchObject([{ unit: '703004' }]);
  expect(sheetOf(plan).outcomes.some(({ kind }) => kind === 'asked')).toBe(false);
});

describe('a workbook of the office with one sheet for each unit', () => {
  const OWN_HEADERS = ['支出功能分类', '经费性质', '经济分类科目', '资金性质', '所属年度', '预算数'];
  const sheets = ['就业', '失业保险'].map((name) => rawSheet(name, [OWN_HEADERS, LINE, LINE]));
  const columns = { 经费性质: ROLES.kind, 资金性质: ROLES.fund };
  const units = { 就业: '703005', 失业保险: '703004' };

  it('asks whose each sheet is, once for all its rows', () => {
    const plan = planOf(sheets, department, { unit: '元' });
    expect(plan.lines).toEqual([]);
    expect(plan.asks.filter(({ field }) => field === 'unit').map(({ word, what }) => [word, what])).toEqual([
      ['就业', '各行没有写单位，“就业”是哪个单位的'],
      ['失业保险', '各行没有写单位，“失业保险”是哪个单位的'],
    ]);
  });

  it('takes the answers', () => {
    const plan = planOf(sheets, department, { unit: '元', as: { ...columns, ...units } });
    expect([plan.asks, plan.refusals, plan.open]).toEqual([[], [], []]);
    expect(valuesOf(plan).map((values) => ('unit' in values ? values.unit : ''))).toEqual([
      '703005',
      '703005',
      '703004',
      '703004',
    ]);
    const wrong = planOf(sheets, department, { unit: '元', as: { ...columns, ...units, 就业: '799999' } });
    expect(wrong.refusals.map(({ reason }) => reason)).toEqual([
      '对“就业”的回答“799999”不是名册中的单位。请回答名册中的单位代码或名称，或先把单位加进名册。',
    ]);
  });

  it('asks once what all sheets ask, and names six of them', () => {
    const many = Array.from({ length: 8 }, (_, index) =>
      rawSheet(`分表${String(index + 1)}组`, [OWN_HEADERS, LINE]),
    );
    const plan = planOf(many, department);
    expect(plan.open).toMatchObject([{ sheets: many.map(({ name }) => name) }]);
    expect(columnsToCorrect(plan.proposal.sheets).map(({ header }) => header)).toEqual(OWN_HEADERS);
    const report = importReport(plan, department.units, (word) => word).map(({ words }) => words);
    expect(report.find((words) => words.includes('元还是万元'))).toMatch(
      /^“分表1组”、“分表2组”、“分表3组”、“分表4组”、“分表5组”、“分表6组”等8张表：金额是元还是万元？/u,
    );
    const places = many.map(({ name }) => ({ sheet: name, row: 3 }));
    expect(placeWords(places)).toMatch(/^“分表1组”第3行；.*“分表6组”第3行等8张表共8行$/u);
    expect(placeWords(places.slice(0, 2))).toBe('“分表1组”第3行；“分表2组”第3行');
  });

  it('takes an answer about last year’s title for this year’s', () => {
    const titled = rawSheet('申报表', [[TITLE.replace('2023', '2024')], HEADERS, LINE]);
    expect(valuesOf(planOf([titled], department, { as: { [TITLE]: '703004' } }))).toMatchObject([
      { unit: '703004' },
    ]);
  });
});

describe('a sheet whose name says nothing', () => {
  it.each(['Sheet1', '新建 Microsoft Excel 工作表', '表2', '2023年支出明细', '粘贴的内容'])(
    '%s asks whose its rows are',
    (name) => {
      const sheet = rawSheet(name, [['预算申报表'], HEADERS, LINE, LINE]);
      const word = `这份文件的${name}`;
      const plan = planOf([sheet], department);
      expect(plan.asks).toMatchObject([
        {
          field: 'unit',
          word,
          what: `“${name}”的各行、表头和标题都没有写单位，这些行是哪个单位的`,
          offers: department.units.map(({ code, name: full }) => `${code} ${full}`),
          likely: null,
        },
      ]);
      const as = { [word]: '703004 三门峡市社会失业保险中心' };
      expect(valuesOf(planOf([sheet], department, { as }))).toMatchObject([
        { unit: '703004' },
        { unit: '703004' },
      ]);
      const wrong = planOf([sheet], department, { as: { [word]: '799999' } });
      expect(wrong.refusals.map(({ reason }) => reason)).toEqual([
        `对“${word}”的回答“799999”不是名册中的单位。请回答名册中的单位代码或名称，或先把单位加进名册。`,
      ]);
    },
  );

  it('asks for a typed code in a department of many units', () => {
    const units = Array.from({ length: 31 }, (_, index) => ({
      code: `7031${String(index).padStart(2, '0')}`,
      name: `第${String(index)}中心`,
      type: 'publicInstitution1' as const,
    }));
    const plan = planOf([rawSheet('Sheet1', [HEADERS, LINE])], { ...department, units });
    expect(plan.asks).toMatchObject([
      { offers: [], what: expect.stringMatching(/，请回答单位代码$/u) as string },
    ]);
  });

  it('is not asked about where a row has a column of units, several units are named, or there is one unit', () => {
    const byRow = rawSheet('Sheet1', [
      ['单位', ...HEADERS],
      [null, ...LINE],
    ]);
    const two = rawSheet('Sheet1', [['三门峡市社会养老保险中心、三门峡市社会失业保险中心'], HEADERS, LINE]);
    for (const sheet of [byRow, two]) expect(planOf([sheet], department).asks).toEqual([]);
    const [only] = department.units;
    if (only === undefined) throw new Error('No unit.');
    const alone = planOf([rawSheet('Sheet1', [HEADERS, LINE])], { ...department, units: [only] });
    expect(valuesOf(alone)).toMatchObject([{ unit: only.code }]);
  });
});
