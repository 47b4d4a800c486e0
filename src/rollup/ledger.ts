/** Entered lines in columns: each dimension as small integers, amounts as numbers of 分. One pass over the lines. */
import type { Entries, ExpenditureLine, IncomeLine } from '../entries/entries';
import type { Fen } from '../money/fen';
import { DIMENSIONS, type Dimension, type Source } from '../tables/where';

/** A dimension of all lines: `values[codes[i]]` is the value of line i. */
export interface DimensionColumn {
  readonly values: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly codes: Int32Array;
}

export type TracedLine =
  | { readonly source: 'income'; readonly line: IncomeLine }
  | { readonly source: 'expenditure'; readonly line: ExpenditureLine };

export interface Ledger {
  readonly source: Source;
  readonly size: number;
  /** In 分. */
  readonly amounts: Float64Array;
  readonly column: (dimension: Dimension) => DimensionColumn;
  readonly line: (index: number) => TracedLine;
}

type LineOfDimensions = { readonly amount: Fen } & { readonly [D in Dimension]?: string };

function encode(lines: readonly LineOfDimensions[], dimension: Dimension): DimensionColumn {
  const indexOf = new Map<string, number>();
  const values: string[] = [];
  const codes = new Int32Array(lines.length);
  // Neighbouring lines mostly agree, which saves the look-up.
  let last: string | null = null;
  let lastCode = -1;
  for (let index = 0; index < codes.length; index += 1) {
    const value: string = lines[index]?.[dimension] ?? '';
    if (value !== last) {
      const known = indexOf.get(value);
      lastCode = known ?? values.length;
      last = value;
      if (known === undefined) {
        indexOf.set(value, lastCode);
        values.push(value);
      }
    }
    codes[index] = lastCode;
  }
  return { values, indexOf, codes };
}

/** Sums of 分 are exact only below 2^53; a budget of that size is an error of entry. */
function exactAmounts(lines: readonly LineOfDimensions[]): Float64Array {
  const amounts = new Float64Array(lines.length);
  let magnitude = 0;
  for (let index = 0; index < amounts.length; index += 1) {
    const amount = lines[index]?.amount ?? 0;
    amounts[index] = amount;
    magnitude += Math.abs(amount);
  }
  if (magnitude > Number.MAX_SAFE_INTEGER) {
    throw new RangeError('The amounts of all lines together exceed what can be added exactly.');
  }
  return amounts;
}

function ledger(
  source: Source,
  lines: readonly LineOfDimensions[],
  line: (index: number) => TracedLine,
): Ledger {
  const columns = new Map(DIMENSIONS.map((dimension) => [dimension, encode(lines, dimension)]));
  return {
    source,
    size: lines.length,
    amounts: exactAmounts(lines),
    column: (dimension) => columns.get(dimension) ?? encode(lines, dimension),
    line,
  };
}

function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`No line ${String(index)}.`);
  return item;
}

/** Errors: RangeError when the amounts are beyond exact addition. */
export function ledgersOf(entries: Entries): readonly Ledger[] {
  return [
    ledger('income', entries.income, (index) => ({ source: 'income', line: at(entries.income, index) })),
    ledger('expenditure', entries.expenditure, (index) => ({
      source: 'expenditure',
      line: at(entries.expenditure, index),
    })),
  ];
}
