/** Tests how the unit of a whole sheet is found: its line above the entries, its title, its name. */
import type { EnteredBefore } from '../../src/line-import/propose-import';
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
