/** Tests on random sheets that known lines come back whatever columns and spellings, and that no row is dropped. */
import fc from 'fast-check';
import '../support/property-seed';
import { FUND_LABELS } from '../../src/classification/funds';
import { FUNCTIONAL_ACCOUNTS } from '../../src/classification/functional-accounts';
import { DEPARTMENTAL_ACCOUNTS } from '../../src/classification/economic-accounts';
import { PERIODS } from '../../src/classification/periods';
import { SPENDING_KINDS } from '../../src/classification/spending-kinds';
import type { ExpenditureLine } from '../../src/entries/entries';
import type { RawCell } from '../../src/entries/raw-workbook';
import type { LineValues } from '../../src/line-import/import-line';
import { linesIn, type EnteredBefore } from '../../src/line-import/propose-import';
import { amountInUnit, AMOUNT_UNITS, type AmountUnit } from '../../src/money/amount-unit';
import { formatAmount } from '../../src/money/amount-style';
import { sumFen } from '../../src/money/fen';
import { sampleEntries } from '../../scripts/sample-entries';
import { blankDepartment, planOfRows, sheetOf } from '../support/line-import';

let department: EnteredBefore;
let lines: readonly ExpenditureLine[];
let projects: ReadonlyMap<string, string>;

beforeAll(async () => {
  department = await blankDepartment();
  const sample = await sampleEntries();
  lines = sample.expenditure;
  projects = sample.names.projects;
});

type Spelling = (line: ExpenditureLine, unit: AmountUnit) => readonly RawCell[];

function dashed(code: string): string {
  return [code.slice(0, 3), ...(code.slice(3).match(/../gu) ?? [])].join('-');
}

function nameOf(list: typeof FUNCTIONAL_ACCOUNTS, code: string): string {
  return list.find(code)?.name ?? '';
}

/** The code, and the name where it leads back to the code. */
function accountSpellings(list: typeof FUNCTIONAL_ACCOUNTS, code: string): readonly RawCell[] {
  const name = nameOf(list, code);
  const alone = list.byName(name).filter((account) => account.code.length === code.length);
  return [
    code,
    dashed(code),
    Number(code),
    `${code} ${name}`,
    `(${code})${name}`,
    ...(alone.length === 1 ? [name] : []),
  ];
}

const WORDS: Readonly<Record<string, readonly string[]>> = {
  人员类: ['人员类', '人员经费', '基本支出-人员', '人员'],
  公用经费: ['公用经费', '日常公用', '基本支出（公用）'],
  特定目标类: ['特定目标类', '项目支出-特定目标类'],
  其他运转类: ['其他运转类', '其他运转类项目'],
  '一般公共预算-财政拨款': ['一般公共预算-财政拨款', '一般公共预算财政拨款', '一般公共预算（财政拨款）'],
  政府性基金: ['政府性基金', '政府性基金预算', '基金'],
  本年: ['本年', '2023', '2023年', '当年预算'],
};

function spelled(label: string): readonly RawCell[] {
  return WORDS[label] ?? [label];
}

const COLUMNS: Readonly<Record<string, { readonly headers: readonly string[]; readonly cells: Spelling }>> = {
  unit: {
    headers: ['单位代码', '预算单位', '单位', '预算单位编码'],
    cells: ({ unit }) => {
      const name = department.units.find(({ code }) => code === unit)?.name ?? '';
      return [unit, name, `${unit}${name}`, `${unit}-${name}`];
    },
  },
  function: {
    headers: ['功能科目', '功能分类科目编码', '支出功能分类'],
    cells: (line) => accountSpellings(FUNCTIONAL_ACCOUNTS, line.function),
  },
  kind: {
    headers: ['支出类别', '经费类型', '项目类别'],
    cells: ({ kind }) => spelled(SPENDING_KINDS[kind].label),
  },
  project: { headers: ['项目代码', '项目编码'], cells: ({ project }) => [project === '' ? null : project] },
  projectName: { headers: ['项目名称', '预算项目'], cells: ({ project }) => [projects.get(project) ?? null] },
  departmental: {
    headers: ['部门经济科目', '经济分类', '部门预算支出经济分类科目编码'],
    cells: ({ departmental }) => accountSpellings(DEPARTMENTAL_ACCOUNTS, departmental),
  },
  governmental: {
    headers: ['政府经济科目', '政府预算支出经济分类'],
    cells: ({ governmental }) => [governmental, dashed(governmental)],
  },
  fund: { headers: ['资金来源', '资金性质'], cells: ({ fund }) => spelled(FUND_LABELS[fund]) },
  period: { headers: ['年度', '资金年度'], cells: ({ period }) => spelled(PERIODS[period].label) },
  amount: {
    headers: ['金额', '预算数', '2023年预算金额'],
    cells: ({ amount }, unit) => [
      amountInUnit(amount, unit),
      formatAmount(amount, { unit, decimals: unit === '元' ? 2 : 6 }),
    ],
  },
};

function pick<T>(items: readonly T[], seed: number): T {
  const item = items[seed % items.length];
  if (item === undefined) throw new Error('Nothing to pick.');
  return item;
}

const sheets = fc.record({
  order: fc.shuffledSubarray(Object.keys(COLUMNS), { minLength: Object.keys(COLUMNS).length }),
  picked: fc.array(fc.nat({ max: 100_000 }), { minLength: 1, maxLength: 12 }),
  seeds: fc.array(fc.nat({ max: 1000 }), { minLength: 40, maxLength: 40 }),
  unit: fc.constantFrom(...AMOUNT_UNITS),
  titles: fc.nat({ max: 3 }),
  blanks: fc.boolean(),
  total: fc.boolean(),
});

type Sheet = typeof sheets extends fc.Arbitrary<infer T> ? T : never;

function written({ order, picked, seeds, unit, titles, blanks, total }: Sheet) {
  const chosen = picked.map((index) => pick(lines, index));
  const at = (index: number) => pick(seeds, index);
  const column = (key: string) => {
    const found = COLUMNS[key];
    if (found === undefined) throw new Error(key);
    return found;
  };
  const header = order.map((key, index) => {
    const word = pick(column(key).headers, at(index));
    return key === 'amount' ? `${word}（${unit}）` : word;
  });
  const body = chosen.flatMap((line, row) => {
    const cells = order.map((key, index) => pick(column(key).cells(line, unit), at(row * 7 + index)));
    return blanks && row % 3 === 1 ? [[], cells] : [cells];
  });
  const sum = amountInUnit(sumFen(chosen.map(({ amount }) => amount)), unit);
  const totalRow = order.map((key, index) => (key === 'amount' ? sum : index === 0 ? '合计' : null));
  const ends = total && order[0] !== 'amount' ? [totalRow] : [];
  const above = Array.from({ length: titles }, (_, index) => [`某部门2023年预算表${String(index)}`]);
  return { chosen, rows: [...above, header, ...body, ...ends] };
}

/** Without the row, which differs between a file and the entry sheet. */
function entered({ kind, unit, period, fund, amount, remark, ...rest }: ExpenditureLine) {
  return {
    kind,
    unit,
    period,
    fund,
    amount,
    remark,
    function: rest.function,
    project: rest.project,
    departmental: rest.departmental,
    governmental: rest.governmental,
  };
}

function proposed(values: LineValues) {
  if (values.kind !== 'expenditure') throw new Error(`A line of ${values.kind}.`);
  return entered({ ...values, kind: values.spendingKind, row: 0 });
}

test('known lines come back equal from any order of columns and any spelling', () => {
  fc.assert(
    fc.property(sheets, (sheet) => {
      const { chosen, rows } = written(sheet);
      const plan = planOfRows(rows, department);
      expect(plan.asks).toEqual([]);
      expect(plan.refusals).toEqual([]);
      expect(linesIn(plan.proposal.sheets).map(({ values }) => proposed(values))).toEqual(
        chosen.map(entered),
      );
    }),
    { numRuns: 150 },
  );
});

const cells = fc.oneof(
  fc.constantFrom<RawCell>(
    ...[null, '', '合计', '703002', '2080109', '30101', '人员类', '事业收入', '本年', '小计', '金额', '单位'],
    ...['功能科目', '经济科目', '资金来源', '（万元）', '-', 5, 12.34, 1e20, true, '项目支出', '行政运行'],
  ),
  fc.constant<RawCell>({ kind: 'error', code: '#REF!' }),
  fc.constant<RawCell>({ kind: 'date', text: '2023-01-01' }),
  fc.string({ maxLength: 8 }),
);

test('every row of any sheet has one outcome', () => {
  const header = ['单位代码', '功能科目', '经济科目', '支出类别', '资金来源', '年度', '金额（元）', '备注'];
  fc.assert(
    fc.property(fc.array(fc.array(cells, { maxLength: 9 }), { maxLength: 20 }), (rows) => {
      const all = [header, ...rows];
      const { outcomes, kind } = sheetOf(planOfRows(all, department));
      if (kind === 'none') return;
      expect(outcomes.map(({ row }) => row)).toEqual(all.map((_, index) => index + 1));
    }),
    { numRuns: 300 },
  );
});
