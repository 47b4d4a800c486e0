/**
 * Reads the published tables of the reference department: printed strings in 万元, under the keys of our
 * columns.
 */
import { printedHundredths } from './printed-amounts';
import published from '../fixtures/reference/published-tables.json';

/** Our column key → key in the published data. */
export type ColumnKeys = Readonly<Record<string, string>>;
export type PublishedRow = Readonly<Record<string, string>>;

/** Converts printed 万元 to 0.01 万元; a blank is zero. */
export function hundredths(printed: string | undefined): number {
  return printedHundredths(printed ?? '');
}

function rowsOf(id: '02' | '03' | '04' | '05' | '06' | '07' | '08' | '10'): readonly PublishedRow[] {
  return published[id] as unknown as readonly PublishedRow[];
}

const FUNCTION_COLUMNS: ColumnKeys = {
  total: 'total',
  basic: 'basic',
  wages: 'wages',
  individuals: 'individuals',
  goods: 'goods',
  capital: 'capital',
  projects: 'projects',
  otherOperation: 'otherOperating',
  specificTarget: 'specificTarget',
};

const FUND_COLUMNS: ColumnKeys = { total: 'total', general: 'generalBudget', fiscal: 'fiscalAppropriation' };

function functionKey(row: PublishedRow): string {
  if (row['name'] === '合计') return 'total';
  return row['unitCode'] === ''
    ? `${row['class'] ?? ''}${row['division'] ?? ''}${row['item'] ?? ''}`
    : 'department';
}

/** The place of a published row in our tables: table, block, row key, and its columns. */
export interface ExpectedRow {
  readonly table: string;
  readonly block: string;
  readonly row: string;
  readonly columns: ColumnKeys;
  readonly printed: PublishedRow;
}

function expected(
  table: string,
  block: string,
  columns: ColumnKeys,
  rows: readonly PublishedRow[],
  key: (row: PublishedRow, index: number) => string,
): readonly ExpectedRow[] {
  return rows.map((printed, index) => ({ table, block, row: key(printed, index), columns, printed }));
}

const INCOME_ROWS_04 = [
  'current',
  'currentGeneral',
  'currentFiscal',
  'currentGovernmentFund',
  'currentStateCapital',
  'carryover',
  'carryoverGeneral',
  'carryoverGovernmentFund',
  'carryoverStateCapital',
];

const NUMERALS = '零一二三四五六七八九';

/** Returns the class of a numbered row: （十九）… → 219. */
function classOf(label: string): string {
  const words = /^[（(](.+?)[）)]/u.exec(label)?.[1] ?? '';
  const [tens = '', ones = ''] = words.includes('十') ? words.split('十') : ['零', words];
  const digit = (character: string) => (character === '' ? 0 : NUMERALS.indexOf(character));
  return String(200 + (words.startsWith('十') ? 1 : digit(tens)) * 10 + digit(ones));
}

function expenditureRow04(row: PublishedRow): string {
  const label = row['expenditure'] ?? '';
  if (label === '一、本年支出') return 'current';
  if (label.startsWith('二、')) return 'yearEnd';
  return label === '支出合计' ? 'total' : classOf(label);
}

function pairKey07(row: PublishedRow): string {
  if (row['deptName'] === '合计') return 'total';
  if (row['deptClass'] === '703') return 'department';
  return `${row['deptClass'] ?? ''}${row['deptDivision'] ?? ''}-${row['govClass'] ?? ''}${row['govDivision'] ?? ''}`;
}

/** All rows of tables 02, 03, 04, 05, 07 and 08; 06, 10, 11 and 12 need their own comparison. */
export const EXPECTED_ROWS: readonly ExpectedRow[] = [
  ...expected('02', 'units', { ...FUND_COLUMNS, current: 'currentYear' }, rowsOf('02'), (row) => {
    if (row['name'] === '合计') return 'total';
    return row['code'] === '703' ? 'department' : (row['code'] ?? '');
  }),
  ...expected('03', 'functions', FUNCTION_COLUMNS, rowsOf('03'), functionKey),
  ...expected('05', 'functions', FUNCTION_COLUMNS, rowsOf('05'), functionKey),
  ...expected(
    '04',
    'income',
    { amount: 'incomeAmount' },
    rowsOf('04').filter((row) => row['income'] !== ''),
    (_, index) => INCOME_ROWS_04[index] ?? 'total',
  ),
  ...expected(
    '04',
    'expenditure',
    { ...FUND_COLUMNS, governmentFund: 'governmentFund', stateCapital: 'stateCapital' },
    rowsOf('04'),
    expenditureRow04,
  ),
  ...expected('07', 'pairs', FUND_COLUMNS, rowsOf('07'), pairKey07),
  ...expected(
    '08',
    'expenses',
    {
      total: 'total',
      abroad: 'abroad',
      vehicles: 'vehicles',
      vehiclePurchase: 'vehiclePurchase',
      vehicleRunning: 'vehicleRunning',
      reception: 'reception',
    },
    rowsOf('08'),
    () => 'total',
  ),
];

export interface PublishedPair {
  readonly key: string;
  /** Number of merged printed rows; each was rounded separately. */
  readonly rows: number;
  readonly total: number;
  readonly personnel: number;
  readonly operating: number;
}

/** Returns table 06 in 0.01 万元, with the two rows of a pair merged. */
export function publishedPairs06(): readonly PublishedPair[] {
  const merged = new Map<string, PublishedPair>();
  const codes = new Map<string, string>();
  for (const row of rowsOf('06')) {
    const name = row['deptName'] ?? '';
    const code = row['deptCode'] ?? '';
    if (code !== '' && code !== '合计') codes.set(name, code);
    const key =
      code === '合计' ? 'total' : `${code === '' ? (codes.get(name) ?? '') : code}-${row['govCode'] ?? ''}`;
    const before = merged.get(key);
    merged.set(key, {
      key,
      rows: (before?.rows ?? 0) + 1,
      total: (before?.total ?? 0) + hundredths(row['total']),
      personnel: (before?.personnel ?? 0) + hundredths(row['personnel']),
      operating: (before?.operating ?? 0) + hundredths(row['public']),
    });
  }
  return [...merged.values()];
}

export const PUBLISHED_10 = rowsOf('10');
export const PUBLISHED_11 = published['11'];
export const PUBLISHED_12 = published['12'];
