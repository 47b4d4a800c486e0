/**
 * Conditions → Excel formulas over the entry sheets. A figure is the exact sum of its lines, rounded once, from 分
 * to 0.01 万元; displayed figures are never added.
 */
import { FUND_LABELS, type Fund } from '../classification/funds';
import { PERIODS, type Period } from '../classification/periods';
import { SPENDING_KINDS, type SpendingKind } from '../classification/spending-kinds';
import { EXPENDITURE_SHEET } from '../entries/declarations/expenditure';
import { INCOME_SHEET } from '../entries/declarations/income';
import { FEN_PER_UNIT, type AmountUnit } from '../money/amount-unit';
import type { Measure } from '../tables/measure';
import { restricted, type Dimension, type Source, type Where } from '../tables/where';
import { columnName } from './entry-names';

const SHEETS = { income: INCOME_SHEET, expenditure: EXPENDITURE_SHEET } as const;

/** SUMIFS compares a criterion of digits as a number of 15 significant digits: longer codes would run together. */
const NUMERIC_CRITERION_DIGITS = 15;

function rangeOf(source: Source, dimension: Dimension): string | null {
  const sheet = SHEETS[source];
  const column = Object.entries(sheet.columns).find(([key]) => key === dimension)?.[1];
  return column === undefined ? null : columnName(sheet, column.header);
}

/** What stands in the cells of a dimension for a value of the program. */
function entered(dimension: Dimension, value: string): string {
  switch (dimension) {
    case 'kind':
      return SPENDING_KINDS[value as SpendingKind].label;
    case 'fund':
      return FUND_LABELS[value as Fund];
    case 'period':
      return PERIODS[value as Period].label;
    default:
      return value;
  }
}

/**
 * Criteria that hold for exactly this value. A code too long to compare as a number is compared by wildcard, as
 * text: it begins so, and nothing follows.
 */
function criteria(range: string, value: string): string {
  const isLongCode = /^\d+$/u.test(value) && value.length > NUMERIC_CRITERION_DIGITS;
  return isLongCode ? `${range},"${value}*",${range},"<>${value}?*"` : `${range},"${value}"`;
}

/** One SUMIFS for each combination of the values that a condition allows. */
function sumsOf(source: Source, where: Where): readonly string[] {
  const total = columnName(SHEETS[source], SHEETS[source].columns.amount.header);
  let combinations: readonly string[] = [''];
  for (const dimension of restricted(where)) {
    const range = rangeOf(source, dimension);
    if (range === null) return [];
    const labels = [...new Set((where[dimension] ?? []).map((value) => entered(dimension, value)))];
    combinations = combinations.flatMap((before) =>
      labels.map((label) => `${before},${criteria(range, label)}`),
    );
  }
  return combinations.map((conditions) =>
    conditions === '' ? `SUM(${total})` : `SUMIFS(${total}${conditions})`,
  );
}

const BOTH: readonly Source[] = ['income', 'expenditure'];
/** 0.01 万元 in 分. */
const FEN_PER_HUNDREDTH = 10_000;

/**
 * The formula of a figure in 万元, without `=`. The sum is first brought to whole 分, which takes out the noise of
 * Excel's binary arithmetic, then rounded half-up to 0.01 万元; both steps are exact in a double.
 */
export function figureFormula(measure: Measure, entryUnit: AmountUnit): string {
  const sums = measure.flatMap((where) => (where.source ?? BOTH).flatMap((source) => sumsOf(source, where)));
  if (sums.length === 0) return '0';
  return `ROUND(ROUND((${sums.join('+')})*${String(FEN_PER_UNIT[entryUnit])},0)/${String(FEN_PER_HUNDREDTH)},0)/100`;
}
