/** Tests which columns of other people's files are the amounts: funds, years, stages of a budget, totals beside them. */
import type { RawCell } from '../../src/entries/raw-workbook';
import { mixesAccounts } from '../../src/line-import/content';
import { importReport } from '../../src/line-import/import-words';
import type { EnteredBefore } from '../../src/line-import/propose-import';
import { blankDepartment, planOfRows, planOfText, sheetOf, valuesOf } from '../support/line-import';

let department: EnteredBefore;
beforeAll(async () => {
  department = await blankDepartment();
});

const HEADERS = ['单位', '功能科目', '经费类型', '项目名称', '经济科目', '资金来源', '年度', '金额（元）'];
const FISCAL = '一般公共预算财政拨款';

describe('columns of amounts', () => {
  it('makes a line of each fund column and compares the total column', () => {
    const rows = (total: number) => [
      ['单位代码', '功能科目', '支出类别', '经济科目', '资金来源', null, null, null],
      [null, null, null, null, '合计', '一般公共预算财政拨款', '政府性基金', '上年结转一般公共预算'],
      ['703002', '2080109', '人员类', '30101', total, 10, null, 5.5],
    ];
    const plan = planOfRows(rows(15.5), department, { unit: '万元', as: { 没有年度的行: '本年' } });
    expect(valuesOf(plan)).toMatchObject([
      { fund: 'generalFiscal', period: 'current', amount: 10_000_000 },
      { fund: 'general', period: 'carryover', amount: 5_500_000 },
    ]);
    const wrong = planOfRows(rows(16), department, { unit: '万元', as: { 没有年度的行: '本年' } });
    expect(wrong.refusals[0]?.reason).toContain('是160,000.00元，各列相加是155,000.00元');
  });

  const money = (headers: readonly (readonly RawCell[])[], ...amounts: readonly RawCell[]) => {
    const rows = [...headers, ['703002', '2080109', '人员类', '30101', ...amounts]];
    const plan = planOfRows(rows, department, { unit: '元' });
    return {
      refusals: plan.refusals.map(({ reason }) => reason),
      lines: valuesOf(plan).map((values) =>
        values.kind === 'expenditure' ? [values.fund, values.period, values.amount] : [],
      ),
    };
  };
  const BEFORE = ['单位代码', '功能科目', '支出类别', '经济科目'] as const;

  it('reads funds below three rows of headers, and compares each total', () => {
    const blank = [null, null, null, null] as const;
    const headers = [
      [...BEFORE, '资金来源', null, null, null, null],
      [...blank, '合计', '一般公共预算', null, null, '政府性基金'],
      [...blank, null, '小计', '财政拨款', '其他', null],
    ];
    const lines = [
      ['generalFiscal', 'current', 100],
      ['generalOther', 'current', 200],
      ['governmentFund', 'current', 300],
    ];
    expect(money(headers, 6, 3, 1, 2, 3)).toEqual({ refusals: [], lines });
    expect(money(headers, 6, 4, 1, 2, 3).refusals).toEqual([
      expect.stringMatching(/小计”（F列）是4\.00元，各列相加是3\.00元/u),
    ]);
    expect(money(headers, 7, 3, 1, 2, 3).refusals).toHaveLength(1);
  });

  it('takes 本年预算 beside 上年结转 for the money of the year', () => {
    const lines = [
      ['generalFiscal', 'current', 100],
      ['general', 'carryover', 200],
    ];
    const fund = '一般公共预算-财政拨款';
    expect(money([[...BEFORE, '资金来源', '本年预算', '上年结转', '合计']], fund, 1, 2, 3)).toEqual({
      refusals: [],
      lines,
    });
    const years = [
      [...BEFORE, '资金来源', '本年', '上年结转'],
      [null, null, null, null, null, '预算数', '结转数'],
    ];
    expect(money(years, fund, 1, 2)).toEqual({ refusals: [], lines });
  });

  it.each([
    [['一般公共预算', '政府性基金'], '追加安排', '看不出是哪项资金的。请把表头改为资金来源的名称'],
    [['人员类', '公用经费'], '特定支出', '看不出是哪类支出的。请把表头改为支出类别的名称'],
    [['上年结转一般公共预算'], '追加安排', '看不出是哪项资金的。'],
    [['本年预算', '上年结转'], '追加安排', '看不出是本年的还是上年结转的。请把表头改为本年或上年结转'],
  ])('asks about numbers of another header beside %j, unless a total tells', (divided, unknown, words) => {
    const open = (headers: readonly string[], as: Readonly<Record<string, string>> = {}) =>
      sheetOf(
        planOfRows(
          [
            ['单位代码', '功能科目', '经济科目', ...headers],
            ['703002', '2080109', '30101', ...headers.map((_, at) => at + 1)],
          ],
          department,
          { unit: '元', as },
        ),
      ).open;
    expect(open([...divided, unknown])).toEqual([expect.stringContaining(`“${unknown}”`)]);
    expect(open([...divided, unknown]).join('')).toContain(words);
    expect(open([...divided, unknown], { [unknown]: '不用' })).toEqual([]);
    expect(open([...divided, unknown, '合计'])).toEqual([]);
    for (const count of ['在职人数', '面积（㎡）', '占比(%)']) expect(open([...divided, count])).toEqual([]);
  });

  it('asks where the total is of other columns only', () => {
    const open = (unknownUpper: string | null) => {
      const headers = [
        [...BEFORE, '一般公共预算', null, null, '政府性基金', unknownUpper],
        [null, null, null, null, '小计', '财政拨款', '其他', null, '追加安排'],
      ];
      return sheetOf(
        planOfRows([...headers, ['703002', '2080109', '人员类', '30101', 3, 1, 2, 4, 5]], department, {
          unit: '元',
        }),
      ).open;
    };
    expect(open('本年新增')).toEqual([expect.stringContaining('“本年新增追加安排”（I列）是数字')]);
    const inside = [
      [...BEFORE, '一般公共预算', null, null, '政府性基金'],
      [null, null, null, null, '小计', '财政拨款', '追加安排', null],
    ];
    const plan = planOfRows([...inside, ['703002', '2080109', '人员类', '30101', 3, 1, 2, 4]], department, {
      unit: '元',
    });
    expect(sheetOf(plan).open).toEqual([]);
    expect(plan.refusals.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/小计”（E列）是3\.00元，各列相加是1\.00元/u),
    ]);
  });

  it('takes the amounts of the budget year, not those of another', () => {
    const headers = (...years: readonly string[]) => [[...BEFORE, '资金来源', ...years]];
    const fund = '一般公共预算-财政拨款';
    const both = headers('2022年预算数', '2023年预算数', '增减');
    expect(money(both, fund, 1, 2, 1).lines).toEqual([['generalFiscal', 'current', 200]]);
    expect(money(headers('2022年预算数'), fund, 1)).toEqual({ refusals: [], lines: [] });
    const plan = planOfRows(
      [...headers('2022年预算数'), ['703002', '2080109', '人员类', '30101', fund, 1]],
      department,
    );
    expect(sheetOf(plan).columns.at(-1)).toMatchObject({ meaning: null, why: '表头写的不是2023年' });
  });

  it('names a title of another year and hidden rows, whose lines are entered', () => {
    const rows = [
      ['某部门2022年部门预算支出明细表'],
      HEADERS,
      ...[1, 2].map((amount) => ['703002', '2080109', '人员类', null, '30101', FISCAL, '本年', amount]),
    ];
    const plan = planOfRows(rows, department, {}, { hiddenRows: new Set([3]) });
    expect(plan.lines).toHaveLength(2);
    expect(sheetOf(plan).doubts).toEqual([
      '标题是“某部门2022年部门预算支出明细表”，正在录入的是2023年的预算。请核对是不是这一年的文件',
      '第4行被隐藏或被筛选掉，其中的数据仍然导入。不要导入的，请先从文件中删除',
    ]);
    const report = importReport(plan, department.units, (word) => word);
    expect(report.filter(({ kind }) => kind === 'act').map(({ words }) => words)).toEqual([
      expect.stringMatching(/^“明细”标题是/u),
      expect.stringMatching(/^“明细”第4行被隐藏/u),
    ]);
    const own = [['2023年支出预算（与2022年比较）'], ...rows.slice(1)];
    expect(sheetOf(planOfRows(own, department)).doubts).toEqual([]);
    const headers = [...HEADERS, '2022年预算数'];
    const upper = [headers.map((header) => header.replace(/^.*科目/u, '科目')), headers, ...rows.slice(2)];
    expect(sheetOf(planOfRows(upper, department)).doubts).toEqual([]);
  });

  it('names the stages of a budget that the rows of one sheet have', () => {
    const row = (stage: string, amount: number) => [
      ...['703002', '2080109', '人员类', null, '30101', FISCAL, '本年', amount],
      stage,
    ];
    const doubtsOf = (...stages: readonly string[]) =>
      sheetOf(
        planOfRows([[...HEADERS, '版本'], ...stages.map((stage, at) => row(stage, at + 1))], department),
      ).doubts;
    expect(doubtsOf('一上', '二上', '一上')).toEqual([
      '“版本”（I列）写着一上、二上：同一笔钱可能列了几遍，现在各行都导入。只要其中一种的，请先从文件中删除其余的行',
    ]);
    expect(doubtsOf('二上', '二上')).toEqual([]);
    expect(doubtsOf('人事处', '财务处')).toEqual([]);
  });

  it('takes 全年合计 behind the months', () => {
    const months = Array.from({ length: 12 }, (_, at) => `${String(at + 1)}月`);
    const rows = [
      [...HEADERS.slice(0, -1), ...months, '全年合计（元）'],
      ['703002', '2080109', '人员类', null, '30101', FISCAL, '本年', ...months.map(() => 100), 1_200],
    ];
    expect(valuesOf(planOfRows(rows, department))).toMatchObject([{ amount: 120_000 }]);
  });

  it('names a column without use and takes it as 备注 when told', () => {
    const rows = [
      [...HEADERS, '人数'],
      ['703002', '2080109', '人员类', null, '30101', FISCAL, '本年', 5, 12],
    ];
    const column = sheetOf(planOfRows(rows, department)).columns.at(-1);
    expect(column).toMatchObject({ header: '人数', meaning: null });
    expect(valuesOf(planOfRows(rows, department, { as: { 人数: '备注' } }))).toMatchObject([
      { remark: '12' },
    ]);
  });

  it('asks which of two columns of amounts holds', () => {
    const rows = [
      [...HEADERS, '预算数'],
      ['703002', '2080109', '人员类', null, '30101', FISCAL, '本年', 5, 6],
    ];
    const plan = planOfRows(rows, department);
    expect(plan.open[0]?.words).toContain('有几列金额：“金额（元）”（H列）、“预算数”（I列）');
    const told = planOfRows(rows, department, { as: { 预算数: '不用' } });
    expect(valuesOf(told)).toMatchObject([{ amount: 500 }]);
  });

  it.each([[['申请数', '审定数']], [['一上申报数', '一下控制数', '二上申报数']], [['预算数', '批复数']]])(
    'asks which stage of the budget holds: %j',
    (stages) => {
      const [first = '', ...others] = stages;
      const header = ['单位', '功能科目', '经费类型', '经济科目', '资金来源', ...stages];
      const rows = [
        header,
        ['703002', '2080109', '人员类', '30101', FISCAL, ...stages.map((_, at) => at + 1)],
      ];
      const plan = planOfRows(rows, department, { unit: '元' });
      expect(plan.open).toMatchObject([{ words: expect.stringContaining('有几列金额') as string }]);
      const as = Object.fromEntries([[first, '金额'], ...others.map((one) => [one, '不用'])]) as Record<
        string,
        string
      >;
      const answered = planOfRows(rows, department, {
        unit: '元',
        as: { ...as, [FISCAL]: '一般公共预算-财政拨款' },
      });
      expect([answered.open, valuesOf(answered)]).toMatchObject([[], [{ amount: 100 }]]);
    },
  );

  it('reads codes that a text file keeps as text', () => {
    const text =
      '单位代码,功能科目,支出类别,经济科目,资金来源,金额（元）\n="703002",="2080109",人员类,="30101",一般公共预算-财政拨款,1.5';
    expect(valuesOf(planOfText(text, department))).toMatchObject([
      { unit: '703002', function: '2080109', departmental: '30101', amount: 150 },
    ]);
  });

  it('recognises columns without headers by their contents', () => {
    const text = [
      `703002\t2080109\t人员类\t30101\t${FISCAL}\t本年\t1,234.00`,
      `703004\t2080109\t公用\t30201\t${FISCAL}\t本年\t99.50`,
    ].join('\n');
    expect(valuesOf(planOfText(text, department, { unit: '元' }))).toMatchObject([
      { unit: '703002', amount: 123_400 },
      { unit: '703004', spendingKind: 'operating', amount: 9_950 },
    ]);
  });

  it.each([
    ['codes', '2080101 行政运行', '  30101 基本工资', '  30201 办公费'],
    ['names', '行政运行', '  基本工资', '  办公费'],
  ])('says that accounts with indents share a column: %s', (_, purpose, ...items) => {
    const rows = [
      ['科目', '一般公共预算财政拨款（元）', '财政专户（元）'],
      ['703001', 3, null],
      [purpose, 3, null],
    ];
    const plan = planOfRows([...rows, ...items.map((item, at) => [item, at + 1, null])], department);
    expect(sheetOf(plan)).toMatchObject({ kind: 'none', outcomes: [], open: [] });
    expect(sheetOf(plan).why).toContain('功能科目和经济科目上下写在同一列（“科目”（A列））');
    const income = [
      ['项目', '一般公共预算财政拨款（元）', '财政专户（元）'],
      ['收入', 3, 1],
    ];
    expect(sheetOf(planOfRows(income, department)).kind).toBe('income');
  });

  it('takes an account name of both lists for no mixture', () => {
    expect(mixesAccounts(['住房公积金', '住房公积金'])).toBe(false);
    expect(mixesAccounts(['住房公积金', '行政运行', '基本工资'])).toBe(true);
  });

  it('says why a sheet is no detail', () => {
    const plan = planOfRows(
      [
        ['功能科目', '金额'],
        ['2080109', 5],
      ],
      department,
    );
    expect(sheetOf(plan)).toMatchObject({
      kind: 'none',
      why: expect.stringContaining('没有部门经济科目') as string,
    });
  });
});
