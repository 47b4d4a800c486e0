/**
 * Generates departments: every fund, period, spending kind, capital items, negative corrections, up to 300
 * units.
 */
import fc from 'fast-check';
import { DEPARTMENTAL_ACCOUNTS, governmentalFor } from '../../src/classification/economic-accounts';
import { CARRYOVER_FUNDS, CURRENT_YEAR_FUNDS, type Fund } from '../../src/classification/funds';
import { FUNCTIONAL_ACCOUNTS } from '../../src/classification/functional-accounts';
import type { Period } from '../../src/classification/periods';
import { SPENDING_KINDS, USUAL_KINDS, type SpendingKind } from '../../src/classification/spending-kinds';
import { UNIT_TYPES, type UnitType } from '../../src/classification/unit-types';
import type { Entries, ExpenditureLine, IncomeLine, Unit } from '../../src/entries/entries';
import type { AmountUnit } from '../../src/money/amount-unit';
import { addFen, fen, ZERO_FEN } from '../../src/money/fen';
import { NO_TEXT } from '../../src/entries/text-entries';

const YEAR = 2023;
const DATE = '2023-01-01';

const FUNCTIONS = FUNCTIONAL_ACCOUNTS.all
  .filter((account) => FUNCTIONAL_ACCOUNTS.status(account.code, DATE).kind === 'known')
  .map((account) => account.code);
const ITEMS = DEPARTMENTAL_ACCOUNTS.all
  .filter((account) => DEPARTMENTAL_ACCOUNTS.status(account.code, DATE).kind === 'known')
  .map((account) => account.code);
const BASIC_ITEMS = ITEMS.filter((code) => /^(301|302|303|309|310)/u.test(code));
/** Accounts that rules name one by one: those of the “三公” expenses, medical insurance and pensions of survivors. */
const WATCHED_FUNCTIONS = ['2080801', '2101101', '2101102', '2101103'];
const WATCHED_ITEMS = ['30110', '30111', '30212', '30217', '30231', '30304', '30913', '31013'];
const UNIT_TYPE_IDS = Object.keys(UNIT_TYPES) as UnitType[];
const KINDS = USUAL_KINDS;
const PERIOD_FUNDS: readonly { readonly period: Period; readonly fund: Fund }[] = [
  ...CURRENT_YEAR_FUNDS.map((fund) => ({ period: 'current' as const, fund })),
  ...CARRYOVER_FUNDS.map((fund) => ({ period: 'carryover' as const, fund })),
];

/** Project codes of 20 and 21 digits, one the start of the other; as numbers they would be equal. */
function projectCode(unit: number, project: number): string {
  const base = `411200230000${String(unit).padStart(4, '0')}${String(Math.floor(project / 2)).padStart(4, '0')}`;
  return project % 2 === 0 ? base : `${base}7`;
}

/** Typed remarks and names, including texts that a spreadsheet would convert. */
const WORDS = [
  '',
  '更正',
  '=1+1',
  '+5%',
  '-',
  '@部门',
  '#REF!',
  '_x0041_',
  '0101',
  '第一行\n第二行',
  '含 空格，"引号"、<尖括号>&和符号',
  '很长的名称'.repeat(8),
  '𠮷野',
] as const;

interface RawLine {
  readonly unit: number;
  readonly function: string;
  readonly kind: SpendingKind;
  readonly project: number;
  readonly basicItem: string;
  readonly item: string;
  readonly source: { readonly period: Period; readonly fund: Fund };
  readonly amount: number;
  readonly remark: string;
}

/** Amounts near the limits of rounding are more frequent: …50.00 元 of 100 is a tie. */
const AMOUNT = fc.oneof(
  fc.integer({ min: 1, max: 9_999 }).map((hundreds) => hundreds * 10_000 + 5_000),
  fc.integer({ min: 1, max: 9_999 }).map((hundreds) => hundreds * 10_000 + 4_999),
  fc.integer({ min: -50_000_000, max: 500_000_000 }),
);

const CORRECTION = { arbitrary: fc.integer({ min: -50_000_000, max: -1 }), weight: 1 };

/**
 * `all` draws each code equally often. `watched` draws those of single rules for a third of the lines, and corrections
 * twice as often, so that few departments have every case of every rule.
 */
type Codes = 'all' | 'watched';

function lineArbitrary(units: number, codes: Codes = 'all'): fc.Arbitrary<RawLine> {
  const from = (all: readonly string[], watched: readonly string[]): fc.Arbitrary<string> =>
    codes === 'all'
      ? fc.constantFrom(...all)
      : fc.oneof(
          { arbitrary: fc.constantFrom(...all), weight: 2 },
          { arbitrary: fc.constantFrom(...watched), weight: 1 },
        );
  return fc.record({
    unit: fc.nat({ max: units - 1 }),
    function: from(FUNCTIONS, WATCHED_FUNCTIONS),
    kind: fc.constantFrom(...KINDS),
    project: fc.nat({ max: 3 }),
    basicItem: from(BASIC_ITEMS, WATCHED_ITEMS),
    item: from(ITEMS, WATCHED_ITEMS),
    source: fc.constantFrom(...PERIOD_FUNDS),
    amount: codes === 'all' ? AMOUNT : fc.oneof({ arbitrary: AMOUNT, weight: 24 }, CORRECTION),
    remark: fc.constantFrom(...WORDS),
  });
}

function unitOf(index: number): Unit {
  const type = UNIT_TYPE_IDS[index % UNIT_TYPE_IDS.length] ?? 'administrative';
  return {
    code: `703${String(index + 1).padStart(3, '0')}`,
    name: `某市第${String(index + 1)}预算单位`,
    type,
  };
}

function expenditureLine(raw: RawLine, units: readonly Unit[], row: number): ExpenditureLine {
  const unit = units[raw.unit] ?? unitOf(raw.unit);
  const isProject = SPENDING_KINDS[raw.kind].group === 'project';
  const departmental = isProject ? raw.item : raw.basicItem;
  const mapping = governmentalFor(departmental, unit.type);
  return {
    row,
    unit: unit.code,
    function: raw.function,
    kind: raw.kind,
    project: isProject ? projectCode(raw.unit, raw.project) : '',
    departmental,
    // 绩效工资 has no item on the 机关 side: any existing item is valid here.
    governmental: mapping.kind === 'mapped' ? mapping.code : '50101',
    fund: raw.source.fund,
    period: raw.source.period,
    amount: fen(raw.amount),
    remark: raw.remark,
  };
}

/** Returns income equal to the expenditure of each unit, period and fund. */
function matchingIncome(expenditure: readonly ExpenditureLine[]): readonly IncomeLine[] {
  const sums = new Map<string, IncomeLine>();
  for (const { unit, period, fund, amount } of expenditure) {
    const key = `${unit} ${period} ${fund}`;
    const known = sums.get(key) ?? { row: sums.size + 2, unit, period, fund, amount: ZERO_FEN, remark: '' };
    sums.set(key, { ...known, amount: addFen(known.amount, amount) });
  }
  return [...sums.values()];
}

function department(unitCount: number, rawLines: readonly RawLine[], amountUnit: AmountUnit): Entries {
  const units = Array.from({ length: unitCount }, (_, index) => unitOf(index));
  const expenditure = rawLines.map((raw, index) => expenditureLine(raw, units, index + 2));
  const projects = [...new Set(expenditure.map((line) => line.project).filter((code) => code !== ''))];
  const owner = new Map(expenditure.map((line) => [line.project, line.unit]));
  return {
    settings: {
      departmentCode: '703',
      departmentName: '某市测试局',
      budgetYear: YEAR,
      tableSet: 'henan-2023',
      amountUnit,
    },
    units,
    income: matchingIncome(expenditure),
    expenditure,
    projectIndicators: projects.map((project, index) => ({
      row: index + 2,
      project,
      unit: owner.get(project) ?? '',
      category: '产出',
      indicator: `完成数量${String(index + 1)}`,
      target: WORDS[1 + (index % (WORDS.length - 1))] ?? '',
    })),
    overall: [
      { row: 2, kind: 'goal', text: '做好全年工作。' },
      { row: 3, kind: 'task', name: '任务一', content: '内容一' },
      {
        row: 4,
        kind: 'indicator',
        level1: '产出指标',
        level2: '履职目标实现',
        level3: '完成率',
        target: '≥90%',
        explanation: '',
      },
    ],
    priorYear: [{ row: 2, measure: '收入总计', amount: fen(123_456_789), source: '2022年公开表 B17' }],
    text: NO_TEXT,
    names: {
      projects: new Map(
        projects.map((code, index) => [code, `项目${String(index + 1)}${WORDS[index % WORDS.length] ?? ''}`]),
      ),
      functions: new Map(),
      departmental: new Map(),
      governmental: new Map(),
    },
  };
}

export function departments(options: {
  readonly maxUnits: number;
  readonly maxLines: number;
  readonly codes?: Codes;
}): fc.Arbitrary<Entries> {
  return fc
    .integer({ min: 1, max: options.maxUnits })
    .chain((units) =>
      fc.tuple(
        fc.constant(units),
        fc.array(lineArbitrary(units, options.codes), { maxLength: options.maxLines, size: 'max' }),
        fc.constantFrom<AmountUnit>('元', '万元'),
      ),
    )
    .map(([units, lines, amountUnit]) => department(units, lines, amountUnit));
}

/** Generates the same department in every run, for tests too slow to repeat. */
export function fixedDepartment(options: {
  readonly units: number;
  readonly lines: number;
  readonly seed: number;
}): Entries {
  const lines = fc.sample(lineArbitrary(options.units), { numRuns: options.lines, seed: options.seed });
  return department(options.units, lines, '元');
}

/** Replaces 绩效工资 of 行政单位 by 30101: it has no governmental item there, so no unit can return it. */
export function withItemsOfUnits(entries: Entries): Entries {
  const types = new Map(entries.units.map(({ code, type }) => [code, type]));
  const expenditure = entries.expenditure.map((line) => {
    const type = types.get(line.unit);
    const isMapped = type !== undefined && governmentalFor(line.departmental, type).kind === 'mapped';
    return isMapped ? line : { ...line, departmental: '30101', governmental: '50101' };
  });
  return { ...entries, expenditure };
}
