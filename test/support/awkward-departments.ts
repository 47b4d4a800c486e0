/**
 * Generates departments with unusual but valid data: odd codes, small and cancelling amounts, duplicate
 * names.
 */
import fc from 'fast-check';
import { DEPARTMENTAL_ACCOUNTS, governmentalFor } from '../../src/classification/economic-accounts';
import { CARRYOVER_FUNDS, CURRENT_YEAR_FUNDS, type Fund } from '../../src/classification/funds';
import type { Period } from '../../src/classification/periods';
import { SPENDING_KINDS, USUAL_KINDS, type SpendingKind } from '../../src/classification/spending-kinds';
import type { UnitType } from '../../src/classification/unit-types';
import type { Entries, ExpenditureLine, IncomeLine, Unit } from '../../src/entries/entries';
import { addFen, fen, ZERO_FEN } from '../../src/money/fen';
import { NO_TEXT } from '../../src/entries/text-entries';

const DATE = '2023-01-01';
const FUNCTIONS = ['2080101', '2080102', '2080505', '2101101', '2210201', '2120803'] as const;
const UNIT_TYPES_USED: readonly UnitType[] = ['administrative', 'publicInstitution1'];
const KINDS = USUAL_KINDS;

const KNOWN_ITEMS = DEPARTMENTAL_ACCOUNTS.all
  .map(({ code }) => code)
  .filter((code) => DEPARTMENTAL_ACCOUNTS.status(code, DATE).kind === 'known')
  // Both sides have a governmental item: a line without one is an error of the entries.
  .filter((code) => UNIT_TYPES_USED.every((type) => governmentalFor(code, type).kind === 'mapped'));

/** Two items of every class, including the unusual ones (307, 312, 399 …). */
export const ITEMS_OF_EVERY_CLASS: readonly string[] = [
  ...new Set(KNOWN_ITEMS.map((code) => code.slice(0, 3))),
]
  .flatMap((first) => KNOWN_ITEMS.filter((code) => code.startsWith(first)).slice(0, 2))
  // “三公”经费: table 08 prints only these items.
  .concat('30217', '30231');

const PERIOD_FUNDS: readonly { readonly period: Period; readonly fund: Fund }[] = [
  ...CURRENT_YEAR_FUNDS.map((fund) => ({ period: 'current' as const, fund })),
  ...CARRYOVER_FUNDS.map((fund) => ({ period: 'carryover' as const, fund })),
];

/** In 分. Below 50 元 a figure prints as 0.00; one of two lines may cancel the other. */
const AMOUNT = fc.oneof(
  fc.integer({ min: 1, max: 4_999 }),
  fc.constantFrom(1, 4_999, 5_000, 5_001, 9_999, 10_000),
  fc.integer({ min: 5_000, max: 20_000 }),
  fc.integer({ min: 1_000_000, max: 900_000_000 }),
);
/** Amounts that print as more than 0.00 on their own. */
const VISIBLE_AMOUNT = AMOUNT.map((amount) => Math.max(amount, 5_000));

interface Kind {
  /** Adds cancelling lines, so that sums are zero and parts may exceed their wholes. */
  readonly cancelling: boolean;
  /** Every line is 50 元 or more. */
  readonly visible?: boolean;
}

interface AwkwardLine {
  readonly unit: number;
  readonly function: string;
  readonly kind: SpendingKind;
  readonly item: string;
  readonly project: number;
  readonly source: { readonly period: Period; readonly fund: Fund };
  readonly amount: number;
  /** Whether a second line cancels the whole amount, with the same item or another. */
  readonly cancelled: 'no' | 'here' | 'elsewhere';
}

function lines(units: number, { cancelling, visible }: Kind): fc.Arbitrary<readonly AwkwardLine[]> {
  return fc.array(
    fc.record({
      unit: fc.nat({ max: units - 1 }),
      function: fc.constantFrom(...FUNCTIONS),
      kind: fc.constantFrom(...KINDS),
      item: fc.constantFrom(...ITEMS_OF_EVERY_CLASS),
      project: fc.nat({ max: 3 }),
      source: fc.oneof(
        fc.constant({ period: 'current' as const, fund: 'generalFiscal' as const }),
        fc.constantFrom(...PERIOD_FUNDS),
      ),
      amount: visible === true ? VISIBLE_AMOUNT : AMOUNT,
      cancelled: cancelling
        ? fc.constantFrom('no' as const, 'here' as const, 'elsewhere' as const)
        : fc.constant('no' as const),
    }),
    { minLength: 1, maxLength: 12 },
  );
}

interface Shape {
  readonly departmentCode: string;
  readonly unitDigits: number;
  readonly unitCount: number;
  readonly sameUnitNames: boolean;
  /** Project codes: the system's 21 digits, or invented ones. */
  readonly projectCodes: 'system' | 'short' | 'as-units';
  readonly projectNames: 'own' | 'shared';
}

const SHAPE: fc.Arbitrary<Shape> = fc.record({
  departmentCode: fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom('7', '0'))
    .map(([digits, first]) => `${first}0300100200300`.slice(0, digits)),
  // Without own digits the only unit is the department itself.
  unitDigits: fc.integer({ min: 0, max: 9 }),
  unitCount: fc.integer({ min: 1, max: 4 }),
  sameUnitNames: fc.boolean(),
  projectCodes: fc.constantFrom('system' as const, 'short' as const, 'as-units' as const),
  projectNames: fc.constantFrom('own' as const, 'shared' as const),
});

function unitsOf({ departmentCode, unitDigits, unitCount, sameUnitNames }: Shape): readonly Unit[] {
  const count = unitDigits === 0 ? 1 : unitCount;
  return Array.from({ length: count }, (_, index) => ({
    code: `${departmentCode}${unitDigits === 0 ? '' : String(index + 1).padStart(unitDigits, '0')}`,
    name: index > 0 && !sameUnitNames ? `甲市第${String(index)}中心` : '甲市某局',
    type: index % 2 === 0 ? 'administrative' : 'publicInstitution1',
  }));
}

function projectCode({ projectCodes }: Shape, unit: Unit, project: number): string {
  const number = String(project + 1).padStart(3, '0');
  if (projectCodes === 'short') return `9${number}`;
  if (projectCodes === 'as-units') return `${unit.code}${number}`;
  return `411200230000${unit.code.slice(-6).padStart(6, '0')}${number}`;
}

function expenditureLines(
  shape: Shape,
  units: readonly Unit[],
  all: readonly AwkwardLine[],
): readonly ExpenditureLine[] {
  const doubled = all.flatMap((line) => {
    const back = { ...line, amount: -line.amount };
    if (line.cancelled === 'no') return [line];
    return [line, line.cancelled === 'here' ? back : { ...back, kind: 'personnel' as const, item: '30101' }];
  });
  return doubled.flatMap((line, index): readonly ExpenditureLine[] => {
    const unit = units[line.unit % units.length];
    if (unit === undefined) return [];
    const mapping = governmentalFor(line.item, unit.type);
    if (mapping.kind !== 'mapped') return [];
    const isProject = SPENDING_KINDS[line.kind].group === 'project';
    return [
      {
        row: index + 2,
        unit: unit.code,
        function: line.function,
        kind: line.kind,
        project: isProject ? projectCode(shape, unit, line.project) : '',
        departmental: line.item,
        governmental: mapping.code,
        fund: line.source.fund,
        period: line.source.period,
        amount: fen(line.amount),
        remark: '',
      },
    ];
  });
}

function incomeFor(expenditure: readonly ExpenditureLine[]): readonly IncomeLine[] {
  const sums = new Map<string, IncomeLine>();
  for (const { unit, period, fund, amount } of expenditure) {
    const key = `${unit} ${period} ${fund}`;
    const known = sums.get(key) ?? { row: sums.size + 2, unit, period, fund, amount: ZERO_FEN, remark: '' };
    sums.set(key, { ...known, amount: addFen(known.amount, amount) });
  }
  return [...sums.values()];
}

function entriesOf(shape: Shape, all: readonly AwkwardLine[]): Entries {
  const units = unitsOf(shape);
  const expenditure = expenditureLines(shape, units, all);
  const projects = [...new Set(expenditure.map(({ project }) => project).filter((code) => code !== ''))];
  const named = projects.map((code, index): [string, string] => [
    code,
    shape.projectNames === 'own' ? `专项${String(index + 1)}号工作` : '专项甲',
  ]);
  return {
    settings: {
      departmentCode: shape.departmentCode,
      departmentName: '甲市某局',
      budgetYear: 2023,
      tableSet: 'henan-2023',
      amountUnit: '元',
    },
    units,
    income: incomeFor(expenditure),
    expenditure,
    projectIndicators: [],
    overall: [{ row: 2, kind: 'goal', text: '做好全年工作。' }],
    priorYear: [],
    text: NO_TEXT,
    names: {
      projects: new Map(named),
      functions: new Map(),
      departmental: new Map(),
      governmental: new Map(),
    },
  };
}

export function awkwardDepartments(kind: Kind): fc.Arbitrary<Entries> {
  return fc.tuple(SHAPE, lines(4, kind)).map(([shape, all]) => entriesOf(shape, all));
}
