/** Tests sheets of several parts: lines between the entries change the unit, the unit of money or the columns below. */
import type { RawCell } from '../../src/entries/raw-workbook';
import type { EnteredBefore } from '../../src/line-import/propose-import';
import { blankDepartment, outcomeKinds, planOfRows, valuesOf } from '../support/line-import';

let department: EnteredBefore;
beforeAll(async () => {
  department = await blankDepartment();
});

const FUND = '一般公共预算-财政拨款';
const PENSION = '三门峡市社会养老保险中心';
const UNEMPLOYED = '三门峡市社会失业保险中心';
const OWN = ['功能科目', '支出类别', '经济科目', '资金来源', '年度'] as const;
const HEADERS = ['单位代码', ...OWN, '金额（元）'] as const;

function line(amount: RawCell): readonly RawCell[] {
  return ['2080109', '人员类', '30101', FUND, '本年', amount];
}

function unitsAndAmounts(rows: readonly (readonly RawCell[])[], as: Readonly<Record<string, string>> = {}) {
  const plan = planOfRows(rows, department, { as });
  return {
    lines: valuesOf(plan).map((values) => ('amount' in values ? [values.unit, values.amount] : [])),
    refusals: plan.refusals.map(({ reason }) => reason),
    asks: plan.asks.map(({ word }) => word),
  };
}

describe('units one below the other', () => {
  const of = (first: string, second: string) => [
    [first],
    [...OWN, '金额（元）'],
    line(1),
    [second],
    [...OWN, '金额（元）'],
    line(2),
  ];

  it.each([
    ['单位：', ''],
    ['编制单位：', ''],
    ['预算单位（公章）: ', '   单位：元'],
  ])('are each named by a line %s', (before, behind) => {
    expect(unitsAndAmounts(of(`${before}${PENSION}${behind}`, `${before}${UNEMPLOYED}${behind}`))).toEqual({
      lines: [
        ['703002', 100],
        ['703004', 200],
      ],
      refusals: [],
      asks: [],
    });
  });

  it('are asked about where a line names none of the roster, and never keep the unit above', () => {
    const rows = of(`单位：${PENSION}`, '单位：市失业中心');
    expect(unitsAndAmounts(rows)).toEqual({ lines: [['703002', 100]], refusals: [], asks: ['市失业中心'] });
    expect(unitsAndAmounts(rows, { 市失业中心: '703004' }).lines).toEqual([
      ['703002', 100],
      ['703004', 200],
    ]);
  });

  it('are asked about one by one where titles name them', () => {
    const titles = [`${PENSION}2023年预算支出表`, `${UNEMPLOYED}2023年预算支出表`] as const;
    const rows = of(...titles);
    expect(unitsAndAmounts(rows).asks).toEqual(titles);
    expect(unitsAndAmounts(rows, { [titles[0]]: '703002', [titles[1]]: '703004' }).lines).toEqual([
      ['703002', 100],
      ['703004', 200],
    ]);
  });

  it('are not changed by a remark', () => {
    const rows = [
      [`单位：${PENSION}`],
      [...OWN, '金额（元）'],
      line(1),
      [`注：含${UNEMPLOYED}代管人员`],
      line(2),
    ];
    expect(unitsAndAmounts(rows).lines).toEqual([
      ['703002', 100],
      ['703002', 200],
    ]);
  });
});

describe('another unit of money', () => {
  const amounts = (rows: readonly (readonly RawCell[])[], unit?: '元') =>
    valuesOf(planOfRows(rows, department, unit === undefined ? {} : { unit })).map((values) =>
      'amount' in values ? values.amount : null,
    );
  const plain = [...HEADERS.slice(0, -1), '金额'];
  const pages = [['单位：元'], plain, ['703002', ...line(1)], ['单位：万元'], plain, ['703002', ...line(2)]];

  it('holds below the line that states it, unless a person states one for all', () => {
    expect(amounts(pages)).toEqual([100, 2_000_000]);
    expect(amounts(pages, '元')).toEqual([100, 200]);
  });

  it('holds below a header that states it', () => {
    const again = [...HEADERS.slice(0, -1), '金额（万元）'];
    const rows = [HEADERS, ['703002', ...line(1)], again, ['703002', ...line(2)]];
    expect(amounts(rows)).toEqual([100, 2_000_000]);
    expect(outcomeKinds(planOfRows(rows, department))).toEqual(['header', 'lines', 'header', 'lines']);
  });

  it('is named and refused where it is neither 元 nor 万元', () => {
    const rows = [['单位：元'], plain, ['703002', ...line(1)], ['单位：千元'], plain, ['703002', ...line(2)]];
    expect(unitsAndAmounts(rows)).toMatchObject({
      lines: [['703002', 100]],
      refusals: ['金额单位是千元，只能读取元和万元。请换算成元或万元后再导入。'],
    });
  });
});

it('refuses rows below a header with other columns, until the first header stands there again', () => {
  const other = [...OWN.slice(0, 1), '单位代码', ...OWN.slice(1), '金额（元）'];
  const rows = [
    HEADERS,
    ['703002', ...line(1)],
    other,
    ['2080109', '703002', '人员类', '30101', FUND, '本年', 2],
    HEADERS,
    ['703002', ...line(3)],
  ];
  expect(unitsAndAmounts(rows)).toMatchObject({
    lines: [
      ['703002', 100],
      ['703002', 300],
    ],
    refusals: [
      '第3行是另一种表头（A列是“功能科目”），与前面的列不同。请把这一行以下的内容放在另一张表中再导入。',
    ],
  });
});

describe('lines of a form that are no entries', () => {
  it.each([
    ['numbers of columns', ['1', '2', '3', '4', '5', '6', '7'], 'header'],
    ['numbers as numbers', [1, 2, 3, 4, 5, 6, 7], 'header'],
    ['signs and numbers', ['甲', '乙', '丙', '丁', '戊', '1', '2=3+4'], 'header'],
  ])('are %s below the header', (_, row, kind) => {
    const plan = planOfRows([HEADERS, row, ['703002', ...line(1)]], department);
    expect([outcomeKinds(plan), plan.asks]).toEqual([['header', kind, 'lines'], []]);
  });

  it.each([
    [['制表人：张三', null, null, '审核：李四', null, null, '日期：2023.1.1']],
    [['填表人：', null, '张三', '联系电话：', null, null, 13_800_000_000]],
    [['单位负责人（签字）：', null, null, '财务负责人：', null, null, '填报日期：']],
  ])('are signatures below the entries: %j', (row) => {
    const plan = planOfRows([HEADERS, ['703002', ...line(1)], row], department);
    expect([outcomeKinds(plan), plan.refusals]).toEqual([['header', 'lines', 'note'], []]);
  });

  it('are no signatures where an entry has such words in place of its unit', () => {
    const plan = planOfRows([HEADERS, ['单位：703002', ...line(1)]], department);
    expect([outcomeKinds(plan), plan.asks.map(({ word }) => word)]).toEqual([
      ['header', 'asked'],
      ['单位：703002'],
    ]);
  });

  it('are no numbers of columns further down', () => {
    const plan = planOfRows([HEADERS, ['703002', ...line(1)], [1, 2, 3, 4, 5, 6, 7]], department);
    expect(outcomeKinds(plan)).toEqual(['header', 'lines', 'refused']);
  });
});

it('takes words of one’s own that end like a total for no total', () => {
  const rows = [
    [...HEADERS, '情况'],
    ['703002', ...line(1), '3人合计'],
    ['703002小计', null, null, null, null, null, 1, null],
    ['合计', null, null, null, null, null, 1, null],
  ];
  expect(outcomeKinds(planOfRows(rows, department))).toEqual(['header', 'lines', 'total', 'total']);
});
