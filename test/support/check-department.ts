/** Declares a small department that every rule reads without a finding. */
import type { CurrentYearFund } from '../../src/classification/funds';
import type { SpendingKind } from '../../src/classification/spending-kinds';
import type { Entries, ExpenditureLine, IncomeLine } from '../../src/entries/entries';
import { fen, sumFen, type Fen } from '../../src/money/fen';
import { NO_TEXT } from '../../src/entries/text-entries';

/** Converts 元 to 分. */
function yuan(amount: number): Fen {
  return fen(amount * 100);
}

type Spent = readonly [
  unit: string,
  account: string,
  kind: SpendingKind,
  item: string,
  governmental: string,
  fund: CurrentYearFund | 'carried',
  amount: number,
  project?: string,
];

const OFFICE = '703001';
const CENTRE = '703002';
const SYSTEM = '411200230000000000101';
const TRAINING = '411200230000000000102';
const LAND = '411200230000000000103';
const SCHOOL = '411200230000000000201';

const SPENT: readonly Spent[] = [
  [OFFICE, '2080101', 'personnel', '30101', '50101', 'generalFiscal', 1_234_500],
  [OFFICE, '2080101', 'personnel', '30102', '50101', 'generalFiscal', 456_700],
  [OFFICE, '2080101', 'operating', '30229', '50201', 'generalFiscal', 23_400],
  [OFFICE, '2080101', 'operating', '30201', '50201', 'generalFiscal', 87_600],
  [OFFICE, '2080101', 'operating', '30217', '50206', 'generalFiscal', 12_300],
  [OFFICE, '2080101', 'operating', '30231', '50208', 'generalFiscal', 45_600],
  [OFFICE, '2080101', 'operating', '31002', '50306', 'generalFiscal', 34_500],
  [OFFICE, '2080501', 'personnel', '30302', '50905', 'generalFiscal', 56_700],
  [OFFICE, '2080505', 'personnel', '30108', '50102', 'generalFiscal', 198_700],
  [OFFICE, '2080801', 'personnel', '30304', '50901', 'generalFiscal', 8_900],
  [OFFICE, '2101101', 'personnel', '30110', '50102', 'generalFiscal', 76_500],
  [OFFICE, '2210201', 'personnel', '30113', '50103', 'generalFiscal', 145_600],
  [OFFICE, '2080102', 'otherOperation', '30213', '50209', 'generalFiscal', 360_000, SYSTEM],
  [OFFICE, '2080102', 'specificTarget', '30216', '50203', 'generalFiscal', 120_000, TRAINING],
  [OFFICE, '2080102', 'specificTarget', '30216', '50203', 'generalOther', 30_000, TRAINING],
  [OFFICE, '2120803', 'specificTarget', '31005', '50302', 'governmentFund', 900_000, LAND],
  [CENTRE, '2080150', 'personnel', '30101', '50501', 'generalFiscal', 654_300],
  [CENTRE, '2080150', 'personnel', '30107', '50501', 'generalOther', 98_700],
  [CENTRE, '2080150', 'personnel', '30399', '50999', 'generalFiscal', 4_300],
  [CENTRE, '2080150', 'operating', '30201', '50502', 'generalFiscal', 32_100],
  [CENTRE, '2080150', 'operating', '30201', '50502', 'institutionalIncome', 21_000],
  [CENTRE, '2080506', 'personnel', '30109', '50501', 'generalFiscal', 43_200],
  [CENTRE, '2101102', 'personnel', '30110', '50501', 'generalFiscal', 54_300],
  [CENTRE, '2210201', 'personnel', '30113', '50501', 'generalFiscal', 65_400],
  [CENTRE, '2080199', 'specificTarget', '30216', '50502', 'specialAccount', 150_000, SCHOOL],
  [CENTRE, '2080199', 'specificTarget', '30226', '50502', 'carried', 50_000, SCHOOL],
];

function line(
  [unit, account, kind, item, governmental, fund, amount, project]: Spent,
  row: number,
): ExpenditureLine {
  return {
    row,
    unit,
    function: account,
    kind,
    project: project ?? '',
    departmental: item,
    governmental,
    fund: fund === 'carried' ? 'unitOwn' : fund,
    period: fund === 'carried' ? 'carryover' : 'current',
    amount: yuan(amount),
    remark: '',
  };
}

function incomeFor(expenditure: readonly ExpenditureLine[]): readonly IncomeLine[] {
  const groups = new Map<string, ExpenditureLine[]>();
  for (const one of expenditure) {
    const key = `${one.unit} ${one.period} ${one.fund}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group, index): readonly IncomeLine[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { unit, period, fund } = first;
    const amount = sumFen(group.map((one) => one.amount));
    return [{ row: index + 2, unit, period, fund, amount, remark: '' }];
  });
}

const PROJECTS: readonly (readonly [code: string, unit: string, name: string, cost: string])[] = [
  [SYSTEM, OFFICE, '信息系统运行维护', '≤36万元'],
  [TRAINING, OFFICE, '基层培训（含教材5万、场地10万）', '≤15万元'],
  [LAND, OFFICE, '服务大厅建设', '≤90万元'],
  [SCHOOL, CENTRE, '职业技能培训', '≤20万元'],
];

const INDICATORS = PROJECTS.flatMap(([project, unit, , cost]) =>
  (
    [
      ['成本', '项目总成本', cost],
      ['成本', '每人每天劳务费', '≤0.06万元'],
      ['产出', '按时完成率', '≥95%'],
      ['产出', '完成次数', '≥12次'],
      ['效益', '服务覆盖率', '≥90%'],
      ['满意度', '服务对象满意度', '≥90%'],
    ] as const
  ).map(([category, indicator, target]) => ({ project, unit, category, indicator, target })),
);

const OVERALL = [
  ['投入管理指标', '预算和财务管理', '预算执行率', '≥90%', '预算执行率=（预算完成数/预算数）×100%。'],
  ['产出指标', '履职目标实现', '城镇新增就业人数', '≥35800人', ''],
  ['效益指标', '满意度', '政务服务好评率', '≥97%', ''],
] as const;

export function checkDepartment(): Entries {
  const expenditure = SPENT.map((spent, index) => line(spent, index + 2));
  return {
    settings: {
      departmentCode: '703',
      departmentName: '某市人力资源和社会保障局',
      budgetYear: 2023,
      tableSet: 'henan-2023',
      amountUnit: '元',
    },
    units: [
      { code: OFFICE, name: '某市人力资源和社会保障局', type: 'administrative' },
      { code: CENTRE, name: '某市职业技能培训中心', type: 'publicInstitution1' },
    ],
    income: incomeFor(expenditure),
    expenditure,
    projectIndicators: INDICATORS.map((one, index) => ({ row: index + 2, ...one })),
    overall: [
      { row: 2, kind: 'goal', text: '做好全年工作。' },
      { row: 3, kind: 'task', name: '稳就业', content: '促进就业。' },
      ...OVERALL.map(([level1, level2, level3, target, explanation], index) => ({
        row: index + 4,
        kind: 'indicator' as const,
        level1,
        level2,
        level3,
        target,
        explanation,
      })),
    ],
    priorYear: [
      { row: 2, measure: '收入总计', amount: yuan(5_000_000), source: '' },
      { row: 3, measure: '支出总计', amount: yuan(5_000_000), source: '' },
      { row: 4, measure: '“三公”经费合计', amount: yuan(60_000), source: '' },
      { row: 5, measure: '公务接待费', amount: yuan(13_000), source: '' },
      { row: 6, measure: '公务用车运行费', amount: yuan(47_000), source: '' },
    ],
    text: NO_TEXT,
    names: {
      projects: new Map(PROJECTS.map(([code, , name]) => [code, name])),
      functions: new Map(),
      departmental: new Map(),
      governmental: new Map(),
    },
  };
}
