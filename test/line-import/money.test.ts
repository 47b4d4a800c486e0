/** Tests how the unit of money is known: by words, decimals, size and sums, and never by a guess. */
import type { RawCell } from '../../src/entries/raw-workbook';
import type { EnteredBefore } from '../../src/line-import/propose-import';
import { fen } from '../../src/money/fen';
import { blankDepartment, planOfRows, sheetOf, valuesOf } from '../support/line-import';

let department: EnteredBefore;
beforeAll(async () => {
  department = await blankDepartment();
});

function rows(header: string, amounts: readonly RawCell[], above: readonly RawCell[] = []) {
  return [
    ...above.map((cell) => [cell]),
    ['单位代码', '资金来源', '年度', header],
    ...amounts.map((amount) => ['703002', '事业收入', '本年', amount]),
  ];
}

describe('the unit of money', () => {
  it.each([
    ['by the header', rows('金额（万元）', [5]), '文件中写明单位是万元', 5_000_000],
    ['by a line above', rows('金额', [5], ['收入表', '金额单位：元']), '文件中写明单位是元', 500],
    ['by the decimals', rows('金额', [5.123]), '“5.123”的小数超过两位，按元计会小于一分', 5_123_000],
    ['by the size', rows('金额', [24_138_550]), '“24138550”按万元计超过1000亿元', 2_413_855_000],
    ['in each cell', rows('金额', ['50万']), '每个金额都带有单位', 50_000_000],
  ])('is told %s', (_, cells, why, amount) => {
    const plan = planOfRows(cells, department);
    expect(sheetOf(plan).moneyUnit).toMatchObject({ kind: 'certain', why });
    expect(valuesOf(plan)).toMatchObject([{ amount }]);
  });

  it('is told by the sum of what is entered already', () => {
    const { entries } = department;
    if (entries === null) throw new Error('The department has entries.');
    const line = {
      row: 2,
      unit: '703002',
      function: '2080109',
      kind: 'personnel' as const,
      project: '',
      departmental: '30101',
      governmental: '50501',
      fund: 'institutionalIncome' as const,
      period: 'current' as const,
      amount: fen(30_000_000),
      remark: '',
    };
    const entered = { ...department, entries: { ...entries, expenditure: [line] } };
    const plan = planOfRows(rows('金额', [10, 20]), entered);
    expect(sheetOf(plan).moneyUnit).toMatchObject({
      unit: '万元',
      why: '按万元计，合计与已录入的支出合计相等',
    });
  });

  it('is a question where nothing tells it, and nothing is written', () => {
    const plan = planOfRows(rows('金额', [5, 6]), department);
    expect(plan.open[0]?.words).toContain('金额是元还是万元？');
  });

  it('is a question where the file states both', () => {
    const plan = planOfRows(rows('金额（元）', [5], ['单位：万元']), department);
    expect(plan.open[0]?.words).toContain('既写了元，又写了万元');
  });

  it('is the stated one, and too fine an amount is refused', () => {
    const plan = planOfRows(rows('金额（元）', [5.123, 6]), department);
    expect(plan.refusals[0]?.reason).toContain('“5.123”小数超过到分的位数');
    expect(valuesOf(plan)).toMatchObject([{ amount: 600 }]);
  });

  it('of one cell holds for that cell', () => {
    const plan = planOfRows(rows('金额（元）', ['￥300,000.00元', '1.5万元', 7]), department);
    expect(valuesOf(plan)).toMatchObject([{ amount: 30_000_000 }, { amount: 1_500_000 }, { amount: 700 }]);
  });
});

it('takes the unit of an earlier file of the same form, unless the file itself says another', async () => {
  const entered = await blankDepartment();
  const headers = ['单位', '功能科目', '经费类型', '经济科目', '资金来源', '年度', '金额'];
  const line = (amount: number) => [
    '703004',
    '2080109',
    '人员类',
    '30101',
    '一般公共预算财政拨款',
    '本年',
    amount,
  ];
  const kept = { as: { [`金额单位：${headers.join('、')}`]: '万元' } };
  const unitOf = (rows: readonly (readonly RawCell[])[]) =>
    sheetOf(planOfRows(rows, entered, kept)).moneyUnit;
  expect(unitOf([headers, line(7)])).toEqual({
    kind: 'certain',
    unit: '万元',
    why: '“导入对照”中记着，上次这样的表是万元',
  });
  expect(unitOf([headers, line(70_000_000_000)])).toMatchObject({ kind: 'certain', unit: '元' });
  expect(unitOf([[...headers.slice(0, -1), '金额（元）'], line(7)])).toMatchObject({ unit: '元' });
  expect(
    unitOf([
      ['备注', ...headers],
      ['', ...line(7)],
    ]),
  ).toMatchObject({ kind: 'ask' });
});

describe('a stated unit of money', () => {
  it.each([
    '金额 万元',
    '金额:万元',
    '金额/万元',
    '预算数-万元',
    '金额［万元］',
    '金额【万元】',
    '预算数（2023年）（单位：万元）',
    '金额（万）',
  ])('is read from the header %s', (header) => {
    const plan = planOfRows(rows(header, [5]), department);
    expect(valuesOf(plan)).toMatchObject([{ amount: 5_000_000 }]);
    expect(plan.open).toEqual([]);
  });

  it.each(['单位：万元、平方米', '单位: 万元(保留两位小数)', '金额单位：人民币万元', '单位:万'])(
    'is read from the line %s',
    (words) => {
      expect(valuesOf(planOfRows(rows('金额', [5], [words]), department))).toMatchObject([
        { amount: 5_000_000 },
      ]);
    },
  );

  it.each([
    ['金额（亿元）', '亿元'],
    ['金额（千元）', '千元'],
    ['金额(百万元)', '百万元'],
    ['金额:千元', '千元'],
  ])('refuses the sheet where the header is %s', (header, word) => {
    const plan = planOfRows(rows(header, [5]), department, { unit: '元' });
    expect([sheetOf(plan).kind, sheetOf(plan).why, plan.lines]).toEqual([
      'none',
      `金额单位是${word}，只能读取元和万元。请换算成元或万元后再导入`,
      [],
    ]);
  });

  it('refuses the sheet where a line above says 千元', () => {
    expect(sheetOf(planOfRows(rows('金额', [5], ['（单位：千元）']), department)).why).toMatch(
      /^金额单位是千元/u,
    );
  });
});
