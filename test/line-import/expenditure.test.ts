/** Tests expenditure of other people's files: real-looking sheets become exact lines, or say what is open. */
import { fen } from '../../src/money/fen';
import type { EnteredBefore } from '../../src/line-import/propose-import';
import {
  blankDepartment,
  outcomeKinds,
  planOf,
  planOfRows,
  planOfText,
  valuesOf,
} from '../support/line-import';
import { rawSheet } from '../support/raw';

let department: EnteredBefore;
beforeAll(async () => {
  department = await blankDepartment();
});

const HEADERS = ['单位', '功能科目', '经费类型', '项目名称', '经济科目', '资金来源', '年度', '金额（元）'];
const FISCAL = '一般公共预算财政拨款';

const BASIC_LINE = {
  kind: 'expenditure',
  unit: '703002',
  function: '2080109',
  spendingKind: 'personnel',
  project: '',
  departmental: '30101',
  governmental: '50501',
  fund: 'generalFiscal',
  period: 'current',
  amount: fen(100_000_00),
};

describe('names and codes', () => {
  it('finds the codes of account names and the governmental item of the unit type', () => {
    const plan = planOfRows(
      [
        HEADERS,
        [
          '三门峡市社会养老保险中心',
          '社会保险经办机构',
          '人员经费',
          null,
          '基本工资',
          FISCAL,
          '本年',
          100000,
        ],
      ],
      department,
    );
    expect(valuesOf(plan)).toEqual([expect.objectContaining(BASIC_LINE)]);
    expect(plan.lines[0]?.changes).toContainEqual({
      column: '功能科目编码',
      before: '社会保险经办机构',
      after: '2080109',
      why: '按名称对应编码',
    });
  });

  it.each([
    ['208-01-09', '301-01'],
    ['208.01.09', '30101 基本工资'],
    ['2080109 社会保险经办机构', '基本工资'],
    ['社会保障和就业支出-人力资源和社会保障管理事务-社会保险经办机构', '301.01'],
    [2080109, 30101],
  ])('reads the function %s and the item %s', (purpose, item) => {
    const row = ['703002', purpose, '人员类', null, item, FISCAL, '本年', '100,000.00'];
    expect(valuesOf(planOfRows([HEADERS, row], department))).toEqual([expect.objectContaining(BASIC_LINE)]);
  });

  it('joins 类, 款 and 项 in three columns', () => {
    const rows = [
      ['单位编码', '功能科目编码', null, null, '部门经济科目', null, '支出类别', '资金来源', '年度', '金额'],
      [null, '类', '款', '项', '类', '款', null, null, null, null],
      ['703002', '208', '01', '09', '301', '01', '人员类', FISCAL, '本年', 100000],
      ['703002', 208, 1, 9, 301, 1, '人员类', FISCAL, '本年', 100000],
    ];
    const plan = planOfRows(rows, department, { unit: '元' });
    expect(valuesOf(plan)).toEqual([
      expect.objectContaining(BASIC_LINE),
      expect.objectContaining(BASIC_LINE),
    ]);
  });

  it('asks which of several accounts a name means, with their parents, and takes the answer', () => {
    const rows = [HEADERS, ['703002', '行政运行', '人员类', null, '基本工资', FISCAL, '本年', 100000]];
    const plan = planOfRows(rows, department);
    expect(plan.lines).toEqual([]);
    expect(plan.asks).toHaveLength(1);
    expect(plan.asks[0]).toMatchObject({ field: 'function', word: '行政运行' });
    expect(plan.asks[0]?.offers[0]).toMatch(/^\d{7} .+-.+-行政运行$/u);
    const answered = planOfRows(rows, department, { as: { 行政运行: '2080101' } });
    expect(valuesOf(answered)).toEqual([expect.objectContaining({ function: '2080101' })]);
  });

  it('narrows a name by the names of upper levels before it', () => {
    const name = '人力资源和社会保障管理事务-行政运行';
    const rows = [HEADERS, ['703002', name, '人员类', null, '基本工资', FISCAL, '本年', 100000]];
    expect(valuesOf(planOfRows(rows, department))).toEqual([
      expect.objectContaining({ function: '2080101' }),
    ]);
  });

  it('asks about a code and a name that contradict each other', () => {
    const rows = [
      [...HEADERS, '功能科目名称'],
      ['703002', '2080101', '人员类', null, '30101', FISCAL, '本年', 100000, '社会保险经办机构'],
    ];
    const plan = planOfRows(rows, department);
    expect(plan.asks).toMatchObject([{ field: 'function', word: '2080101 社会保险经办机构' }]);
    expect(plan.asks[0]?.offers.map((offer) => offer.slice(0, 7))).toEqual(['2080101', '2080109']);
  });

  it('refuses an account that does not exist, with its place', () => {
    const rows = [HEADERS, ['703002', '9990101', '人员类', null, '30101', FISCAL, '本年', 100000]];
    const plan = planOfRows(rows, department);
    expect(plan.lines).toEqual([]);
    expect(plan.refusals).toEqual([
      {
        reason: '功能科目编码“9990101”不在科目表中。请核对编码后再导入。',
        places: [{ sheet: '明细', row: 2 }],
      },
    ]);
  });
});

describe('rows', () => {
  it('fills merged and blank groups from above, and imports no totals', () => {
    const rows = [
      ['2023年支出明细表'],
      ['单位：万元'],
      HEADERS.map((header) => header.replace('（元）', '')),
      ['703002', '2080109', '人员类', null, '30101', FISCAL, '本年', 10],
      [null, null, '公用', null, '办公费', FISCAL, '本年', 2.5],
      ['社会养老保险中心小计', null, null, null, null, null, null, 12.5],
      ['703004', '2080109', '人员类', null, '30101', FISCAL, '本年', 1],
      ['合计', null, null, null, null, null, null, 13.5],
      ['制表人：张三'],
    ];
    const plan = planOfRows(rows, department);
    expect(valuesOf(plan)).toMatchObject([
      { unit: '703002', amount: 10_000_000 },
      { unit: '703002', function: '2080109', spendingKind: 'operating', amount: 2_500_000 },
      { unit: '703004', amount: 1_000_000 },
    ]);
    expect(outcomeKinds(plan)).toEqual([
      'header',
      'header',
      'header',
      'lines',
      'lines',
      'total',
      'lines',
      'total',
      'note',
    ]);
  });

  it('leaves out a row of an upper account that adds up the rows below, and refuses one that does not', () => {
    const rows = (sum: number) => [
      HEADERS,
      ['703002', '208', '人员类', null, '301', FISCAL, '本年', sum],
      ['703002', '2080109', '人员类', null, '30101', FISCAL, '本年', 60],
      ['703002', '2080109', '人员类', null, '30102', FISCAL, '本年', 40],
    ];
    expect(outcomeKinds(planOfRows(rows(100), department))).toEqual(['header', 'total', 'lines', 'lines']);
    const wrong = planOfRows(rows(99), department);
    expect(outcomeKinds(wrong)).toEqual(['header', 'refused', 'lines', 'lines']);
    expect(wrong.refusals[0]?.reason).toContain('“208、301”是上级科目');
  });

  it('takes rows that name a unit, an account or a project for the sums of their lines, and refuses others', () => {
    const project = ['特定目标类', '系统建设'];
    const item = (code: string, amount: number) => [null, null, null, null, code, FISCAL, '本年', amount];
    const rows = (unit: number, account: number, ofProject: number) => [
      HEADERS,
      ['703002', null, null, null, null, null, null, unit],
      [null, '2080109', null, null, null, null, null, account],
      [null, null, ...project, null, null, null, ofProject],
      item('30227', 5),
      item('30201', 7),
      ['703004', null, null, null, null, null, null, 7],
      [null, '2080109', '公用经费', null, '30201', FISCAL, '本年', 7],
    ];
    const as = { 系统建设: '411200230000000001234' };
    const kinds = (...amounts: [number, number, number]) =>
      outcomeKinds(planOfRows(rows(...amounts), department, { as }));
    const lines = ['lines', 'lines', 'total', 'lines'];
    expect(kinds(12, 12, 12)).toEqual(['header', 'total', 'total', 'total', ...lines]);
    expect(kinds(19, 12, 12)).toEqual(['header', 'refused', 'total', 'total', ...lines]);
    expect(kinds(12, 12, 5)).toEqual(['header', 'total', 'total', 'refused', ...lines]);
  });

  it('keeps a line without its account, though the next is as large', () => {
    const rows = [
      HEADERS,
      ['703002', '2080109', '公用经费', null, null, FISCAL, '本年', 7],
      ['703002', '2080109', '公用经费', null, '30201', FISCAL, '本年', 7],
    ];
    expect(outcomeKinds(planOfRows(rows, department))).toEqual(['header', 'refused', 'lines']);
  });

  it('fills no function from another unit', () => {
    const rows = [
      HEADERS,
      ['703002', '2080109', '人员类', null, '30101', FISCAL, '本年', 10],
      ['703004', null, '人员类', null, '30101', FISCAL, '本年', 10],
    ];
    const plan = planOfRows(rows, department);
    expect(plan.refusals).toMatchObject([
      { reason: expect.stringContaining('没有功能科目') as string, places: [{ row: 3 }] },
    ]);
  });

  it('gives project lines without a project column of their own no project', () => {
    const rows = [
      HEADERS,
      ['703002', '2080109', '特定目标类', '系统建设', '30227', FISCAL, '本年', 50],
      ['703002', '2080109', '人员类', null, '30101', FISCAL, '本年', 60],
    ];
    const plan = planOfRows(rows, department, { as: { 系统建设: '411200230000000000001' } });
    expect(valuesOf(plan)).toMatchObject([
      { project: '411200230000000000001', projectName: '系统建设' },
      { project: '', projectName: '' },
    ]);
  });

  it('takes the unit from the name of the sheet', () => {
    const headers = HEADERS.slice(1);
    const row = ['2080109', '人员类', null, '30101', FISCAL, '本年', 7];
    const plan = planOf(
      [rawSheet('703004', [headers, row]), rawSheet('三门峡市社会养老保险中心', [headers, row])],
      department,
    );
    expect(valuesOf(plan)).toMatchObject([{ unit: '703004' }, { unit: '703002' }]);
  });

  it('keeps a row without amount or with an unreadable one, and names it', () => {
    const rows = [
      HEADERS,
      ['703002', '2080109', '人员类', null, '30101', FISCAL, '本年', null],
      ['703002', '2080109', '人员类', null, '30101', FISCAL, '本年', '约5'],
      ['703002', '2080109', '人员类', null, '30101', FISCAL, '本年', 0],
    ];
    const plan = planOfRows(rows, department);
    expect(outcomeKinds(plan)).toEqual(['header', 'refused', 'refused', 'note']);
    expect(plan.refusals.map(({ reason }) => reason)).toEqual([
      '没有金额。请补上金额，或删除这一行。',
      expect.stringContaining('“约5”不是数字'),
    ]);
  });
});

describe('words', () => {
  it.each([
    [
      '财政拨款',
      '资金来源',
      ['一般公共预算-财政拨款', '一般公共预算-其他', '政府性基金', '国有资本经营预算'],
    ],
    ['一般公共预算', '资金来源', ['一般公共预算-财政拨款', '一般公共预算-其他']],
  ])('asks once what the fund %s means', (word, _, offers) => {
    const row = ['703002', '2080109', '人员类', null, '30101', word, '本年', 5];
    const plan = planOfRows([HEADERS, row, row], department);
    expect(plan.asks).toMatchObject([{ field: 'fund', word, offers }]);
    expect(plan.asks[0]?.places).toHaveLength(2);
  });

  it('takes words with one meaning', () => {
    const rows = [
      HEADERS,
      ['703002', '2080109', '基本支出-人员', null, '30101', '基金', '本年', 1],
      ['703002', '2080109', '工资福利支出', null, '30101', '事业收入', '2023年', 2],
      ['703002', '2080109', '日常公用', null, '30201', '一般公共预算', '上年结转', 3],
      ['703002', '2080109', '基本支出', null, '30201', '政府性基金预算', '结转结余', 4],
    ];
    expect(valuesOf(planOfRows(rows, department))).toMatchObject([
      { spendingKind: 'personnel', fund: 'governmentFund', period: 'current' },
      { spendingKind: 'personnel', fund: 'institutionalIncome', period: 'current' },
      { spendingKind: 'operating', fund: 'general', period: 'carryover' },
      { spendingKind: 'operating', fund: 'governmentFund', period: 'carryover' },
    ]);
  });

  it('asks which kind 项目支出 is, and says when an answer is none', () => {
    const rows = [HEADERS, ['703002', '2080109', '项目支出', '培训', '30216', FISCAL, '本年', 5]];
    expect(planOfRows(rows, department).asks[0]).toMatchObject({
      word: '项目支出',
      offers: ['特定目标类', '其他运转类'],
    });
    const wrong = planOfRows(rows, department, { as: { 项目支出: '大项目' } });
    expect(wrong.refusals[0]?.reason).toContain('回答“大项目”不是支出类别');
  });

  it('takes money as of the year unless the file speaks of carry-over, and then asks', () => {
    const text = (title: string) =>
      [
        title,
        '单位代码\t功能科目\t类别\t支出类别\t经济科目\t资金来源\t金额（元）',
        '703002\t2080109\t\t人员类\t30101\t事业收入\t5',
      ].join('\n');
    const plan = planOfText(text('预算明细'), department);
    expect(valuesOf(plan)).toMatchObject([{ period: 'current', fund: 'institutionalIncome' }]);
    expect(plan.lines[0]?.changes).toContainEqual({
      column: '年度',
      before: '',
      after: '本年',
      why: '文件中没有写结转，按本年',
    });
    const carried = planOfText(text('预算明细（含上年结转）'), department);
    expect(carried.asks.map(({ word }) => word)).toEqual(['没有年度的行']);
    expect(carried.lines).toEqual([]);
  });

  it('gives as example only an offer that is clearly likeliest', () => {
    const row = (unit: string, purpose: string) => [
      unit,
      purpose,
      '人员类',
      null,
      '30101',
      FISCAL,
      '本年',
      5,
    ];
    const likely = (unit: string, purpose: string) =>
      planOfRows([HEADERS, row(unit, purpose)], department).asks.map((ask) => [ask.offers[0], ask.likely]);
    const insurance = '703002 三门峡市社会养老保险中心';
    expect(likely('三门峡市社会养老保障中心', '2080109')).toEqual([[insurance, insurance]]);
    expect(likely('三门峡市某某中心', '2080109').map(([, one]) => one)).toEqual([null]);
    expect(likely('703002', '行政运行').map(([, one]) => one)).toEqual([null]);
    const agency = '2080109 社会保障和就业支出-人力资源和社会保障管理事务-社会保险经办机构';
    expect(likely('703002', '社会保险的经办机构')).toEqual([[agency, agency]]);
  });
});
