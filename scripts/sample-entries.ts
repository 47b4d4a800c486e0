/** Reads the samples' source files as entries. */
import { readFile } from 'node:fs/promises';
import { parseCsv } from 'hucre/csv';
import { fundByLabel, type Fund } from '../src/classification/funds';
import { periodByLabel, type Period } from '../src/classification/periods';
import { spendingKindByLabel, type SpendingKind } from '../src/classification/spending-kinds';
import { unitTypeByLabel, type UnitType } from '../src/classification/unit-types';
import type {
  Entries,
  ExpenditureLine,
  IncomeLine,
  OverallEntry,
  ProjectIndicator,
} from '../src/entries/entries';
import type { AmountUnit } from '../src/money/amount-unit';
import type { Fen } from '../src/money/fen';
import { parseAmount } from '../src/money/parse-amount';
import { TEXT_FORM } from '../src/sets/henan-2023/text-form';
import { TEXT_FORM as SHANGHAI_TEXT_FORM } from '../src/sets/shanghai/text-form';
import { textIn } from './sample-text';

const SOURCE = new URL('../assets/sample/source/', import.meta.url);

type Pair = readonly [string, string];
interface PerformanceSource {
  readonly goal: string;
  readonly tasks: readonly { readonly name: string; readonly content: string }[];
  readonly indicators: readonly {
    readonly level1: string;
    readonly level2: string;
    readonly level3: string;
    readonly value: string;
    readonly note?: string;
  }[];
  readonly projects: readonly {
    readonly unit: string;
    readonly code: string;
    readonly cost: readonly Pair[];
    readonly output: readonly Pair[];
    readonly benefit: readonly Pair[];
    readonly satisfaction: readonly Pair[];
  }[];
}

type Row = Readonly<Record<string, string>>;

async function text(path: string): Promise<string> {
  return readFile(new URL(path, SOURCE), 'utf8');
}

async function rows(path: string): Promise<readonly Row[]> {
  const [header = [], ...body] = parseCsv(await text(path), { skipEmptyRows: true });
  return body.map((cells) =>
    Object.fromEntries(header.map((key, index) => [String(key), String(cells[index] ?? '')])),
  );
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The sample's source has an unknown value: ${what}.`);
  return value;
}

function field(row: Row, key: string): string {
  return known(row[key], `column ${key}`);
}

function money(words: string, unit: AmountUnit): Fen {
  const reading = parseAmount(words, unit);
  if (reading.kind === 'unreadable')
    throw new Error(`The sample's source has an unreadable amount: ${words}.`);
  return reading.fen;
}

function period(label: string): Period {
  return known(periodByLabel(label), label);
}

function fund(of: Period, label: string): Fund {
  return known(fundByLabel(of, label), label);
}

function kind(label: string): SpendingKind {
  return known(spendingKindByLabel(label), label);
}

function unitType(label: string): UnitType {
  return known(unitTypeByLabel(label), label);
}

function incomeLine(row: Row, index: number): IncomeLine {
  const of = period(field(row, 'period'));
  return {
    row: index + 2,
    unit: field(row, 'unit_code'),
    period: of,
    fund: fund(of, field(row, 'fund')),
    amount: money(field(row, 'amount_yuan'), '元'),
    remark: '',
  };
}

/** A ledger without a period column is about the current year's money. */
function expenditureLine(row: Row, index: number): ExpenditureLine {
  const of = row['period'] === undefined ? 'current' : period(row['period']);
  return {
    row: index + 2,
    unit: field(row, 'unit_code'),
    function: field(row, 'function_code'),
    kind: kind(field(row, 'spending_kind')),
    project: field(row, 'project_code'),
    departmental: field(row, 'dept_economic_code'),
    governmental: field(row, 'gov_economic_code'),
    fund: fund(of, field(row, 'fund')),
    period: of,
    amount: money(field(row, 'amount_yuan'), '元'),
    remark: '',
  };
}

function indicatorsOf(source: PerformanceSource): readonly ProjectIndicator[] {
  const all = source.projects.flatMap(({ unit, code, cost, output, benefit, satisfaction }) =>
    (
      [
        ['成本', cost],
        ['产出', output],
        ['效益', benefit],
        ['满意度', satisfaction],
      ] as const
    ).flatMap(([category, pairs]) =>
      pairs.map(([indicator, target]) => ({ project: code, unit, category, indicator, target })),
    ),
  );
  return all.map((indicator, index) => ({ row: index + 2, ...indicator }));
}

function overallOf(source: PerformanceSource): readonly OverallEntry[] {
  const entries = [
    { kind: 'goal' as const, text: source.goal },
    ...source.tasks.map((task) => ({ kind: 'task' as const, ...task })),
    ...source.indicators.map(({ value, note = '', level1, level2, level3 }) => ({
      kind: 'indicator' as const,
      level1,
      level2,
      level3,
      target: value,
      explanation: note,
    })),
  ];
  return entries.map((entry, index) => ({ row: index + 2, ...entry }));
}

function namesIn(ledger: readonly Row[], code: string, name: string): ReadonlyMap<string, string> {
  return new Map(ledger.filter((row) => row[code] !== '').map((row) => [field(row, code), field(row, name)]));
}

type Lines = Pick<Entries, 'units' | 'income' | 'expenditure' | 'names'>;

/** Reads units and lines of one sample. `folder`: below the source, ends with a slash. */
async function linesIn(folder: string): Promise<Lines> {
  const [units, income, ledger] = await Promise.all([
    rows(`${folder}units.csv`),
    rows(`${folder}income.csv`),
    rows(`${folder}expenditure-ledger.csv`),
  ]);
  return {
    units: units.map((row) => ({
      code: field(row, 'unit_code'),
      name: field(row, 'unit_name'),
      type: unitType(field(row, 'unit_type')),
    })),
    income: income.map(incomeLine),
    expenditure: ledger.map(expenditureLine),
    names: {
      projects: namesIn(ledger, 'project_code', 'project_name'),
      functions: namesIn(ledger, 'function_code', 'function_name'),
      departmental: namesIn(ledger, 'dept_economic_code', 'dept_economic_name'),
      governmental: namesIn(ledger, 'gov_economic_code', 'gov_economic_name'),
    },
  };
}

/** Reads the reference department of Henan. Errors: if a source file contains an unknown value. */
export async function sampleEntries(): Promise<Entries> {
  const [lines, performanceText] = await Promise.all([linesIn(''), text('performance.json')]);
  const performance = JSON.parse(performanceText) as PerformanceSource;
  return {
    ...lines,
    settings: {
      departmentCode: '703',
      departmentName: '三门峡市人力资源和社会保障局',
      budgetYear: 2023,
      tableSet: 'henan-2023',
      amountUnit: '元',
    },
    projectIndicators: indicatorsOf(performance),
    overall: overallOf(performance),
    ...(await textIn(SOURCE, TEXT_FORM)),
  };
}

/** Reads a district's finance bureau of Shanghai. Errors: if a source file contains an unknown value. */
export async function shanghaiSampleEntries(): Promise<Entries> {
  return {
    ...(await linesIn('shanghai-2025/')),
    settings: {
      departmentCode: '101',
      departmentName: '某区财政局',
      budgetYear: 2025,
      tableSet: 'shanghai',
      amountUnit: '元',
    },
    projectIndicators: [],
    overall: [],
    ...(await textIn(new URL('shanghai-2025/', SOURCE), SHANGHAI_TEXT_FORM)),
  };
}
