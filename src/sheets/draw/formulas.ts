/**
 * Turns conditions into Excel formulas over the entry sheets. A figure is the exact sum of its lines, rounded once
 * from 分 to what its table shows; formulas never add displayed figures.
 */
import { FUND_LABELS, type Fund } from '../../classification/funds';
import { PERIODS, type Period } from '../../classification/periods';
import { SPENDING_KINDS, type SpendingKind } from '../../classification/spending-kinds';
import { EXPENDITURE_SHEET } from '../../entries/declarations/expenditure';
import { INCOME_SHEET } from '../../entries/declarations/income';
import type { Entries, Unit } from '../../entries/entries';
import { stepOf, type AmountStyle } from '../../money/amount-style';
import { FEN_PER_UNIT } from '../../money/amount-unit';
import type { LineSelection } from '../../tables/line-selection';
import { intersect, restrictions, type Dimension, type Source, type Where } from '../../tables/where';
import { columnName } from './entry-names';

const SHEETS = { income: INCOME_SHEET, expenditure: EXPENDITURE_SHEET } as const;

/** SUMIFS compares digits as a number of 15 significant digits, so longer codes would be taken for each other. */
const NUMERIC_CRITERION_DIGITS = 15;

function rangeOf(source: Source, dimension: Dimension): string | null {
  const sheet = SHEETS[source];
  const column = Object.entries(sheet.columns).find(([key]) => key === dimension)?.[1];
  return column === undefined ? null : columnName(sheet, column.header);
}

/** Returns what the cells of a dimension contain for a value of the program. */
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
 * Returns criteria that only this value meets. A wildcard compares a code that is too long for a number as text: it
 * begins so, and nothing follows.
 */
function criteria(range: string, value: string): string {
  const isLongCode = /^\d+$/u.test(value) && value.length > NUMERIC_CRITERION_DIGITS;
  return isLongCode ? `${range},"${value}*",${range},"<>${value}?*"` : `${range},"${value}"`;
}

/** Above so many codes the formula holds one list: Excel takes 8,192 characters. */
const MOST_SINGLE_CODES = 20;

/**
 * Lists values for SUMIFS, which returns a sum for each: `{"703001","703002"}`. `null` with long codes, see
 * `criteria`.
 */
function listed(range: string, values: readonly string[]): string | null {
  const short = values.every((value) => /^\d+$/u.test(value) && value.length <= NUMERIC_CRITERION_DIGITS);
  if (values.length <= MOST_SINGLE_CODES || !short) return null;
  return `${range},{${values.map((value) => `"${value}"`).join(',')}}`;
}

/** Writes one SUMIFS for each combination of the values that a condition allows. */
function sumsOf(source: Source, where: Where): readonly string[] {
  const total = columnName(SHEETS[source], SHEETS[source].columns.amount.header);
  let combinations: readonly string[] = [''];
  for (const [dimension, patterns] of restrictions(where)) {
    const range = rangeOf(source, dimension);
    if (range === null) return [];
    const labels = [...new Set(patterns.map((value) => entered(dimension, value)))];
    const list = dimension === 'unit' ? listed(range, labels) : null;
    const alternatives = list === null ? labels.map((label) => criteria(range, label)) : [list];
    combinations = combinations.flatMap((before) => alternatives.map((one) => `${before},${one}`));
  }
  return combinations.map((conditions) => {
    if (conditions === '') return `SUM(${total})`;
    const sum = `SUMIFS(${total}${conditions})`;
    return conditions.includes('{') ? `SUM(${sum})` : sum;
  });
}

/** Replaces a type by its units: entry sheets hold a line's unit, not its type. */
function byUnits(where: Where, units: readonly Unit[]): Where | null {
  const { unitType, ...others } = where;
  if (unitType === undefined) return where;
  const unit = units.flatMap(({ code, type }) => (unitType.includes(type) ? [code] : []));
  return unit.length === 0 ? null : intersect(others, { unit });
}

const BOTH: readonly Source[] = ['income', 'expenditure'];

/** What a formula needs of the entries. */
export type FormulaBasis = Pick<Entries, 'units'> & {
  readonly settings: Pick<Entries['settings'], 'amountUnit'>;
};

/**
 * Writes the formula of a figure as its table shows it, without `=`. It first rounds the sum to whole 分, which
 * removes the noise of Excel's binary arithmetic, then half-up to the step; both are exact in a double.
 */
export function figureFormula(
  selection: LineSelection,
  style: AmountStyle,
  { settings, units }: FormulaBasis,
): string {
  const sums = selection.flatMap((declared) => {
    const where = byUnits(declared, units);
    return where === null ? [] : (where.source ?? BOTH).flatMap((source) => sumsOf(source, where));
  });
  if (sums.length === 0) return '0';
  const inFen = `ROUND((${sums.join('+')})*${String(FEN_PER_UNIT[settings.amountUnit])},0)`;
  const step = stepOf(style);
  const steps = step === 1 ? inFen : `ROUND(${inFen}/${String(step)},0)`;
  return style.decimals === 0 ? steps : `${steps}/${String(10 ** style.decimals)}`;
}
