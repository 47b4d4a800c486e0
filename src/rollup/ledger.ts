/** Stores entered lines in columns, in one pass: each dimension as small integers, amounts as numbers of 分. */
import type { Entries, ExpenditureLine, IncomeLine } from '../entries/entries';
import type { Fen } from '../money/fen';
import { at } from '../money/at';
import { atOnce, type Sliced } from '../slices/slices';
import { DIMENSIONS, type Dimension, type Source } from '../tables/where';

/** Takes two bytes a line where they suffice: memory outside the heap makes the collector run. */
export type CodeArray = Uint16Array | Int32Array;

const UINT16_VALUES = 1 << 16;

/** A dimension of all lines: `values[codes[i]]` is the value of line i. */
export interface DimensionColumn {
  readonly values: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly codes: CodeArray;
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

/** Reads a dimension off a line; a ledger has no other dimensions than these. */
type Readers<Line> = { readonly [D in Dimension]?: (line: Line) => string };

type UnitTypeOf = (line: { readonly unit: string }) => string;

/** The type of a unit missing from the roster; no condition names it. */
const NO_TYPE = '';

function unitTypesOf({ units }: Entries): UnitTypeOf {
  const types = new Map<string, string>(units.map(({ code, type }) => [code, type]));
  return ({ unit }) => types.get(unit) ?? NO_TYPE;
}

const INCOME_READERS: Readers<IncomeLine> = {
  unit: (line) => line.unit,
  fund: (line) => line.fund,
  period: (line) => line.period,
};

const EXPENDITURE_READERS: Readers<ExpenditureLine> = {
  unit: (line) => line.unit,
  function: (line) => line.function,
  kind: (line) => line.kind,
  project: (line) => line.project,
  departmental: (line) => line.departmental,
  governmental: (line) => line.governmental,
  fund: (line) => line.fund,
  period: (line) => line.period,
};

/** A dimension while its values are numbered. */
interface Encoder<Line> {
  readonly read: (line: Line) => string;
  readonly indexOf: Map<string, number>;
  readonly values: string[];
  codes: CodeArray;
  last: string | null;
  lastCode: number;
}

function codeOf<Line>(encoder: Encoder<Line>, line: Line): number {
  const value = encoder.read(line);
  // Neighbouring lines mostly agree, which saves the look-up.
  if (value === encoder.last) return encoder.lastCode;
  let code = encoder.indexOf.get(value);
  if (code === undefined) {
    code = encoder.values.length;
    encoder.indexOf.set(value, code);
    encoder.values.push(value);
    if (code === UINT16_VALUES) encoder.codes = Int32Array.from(encoder.codes);
  }
  encoder.last = value;
  encoder.lastCode = code;
  return code;
}

/** Lines between two stops. */
const LINES_AT_ONCE = 10_000;

/** Numbers all dimensions in one pass over the lines, which are many and scattered in memory. */
function* encode<Line>(
  lines: readonly Line[],
  readers: Readers<Line>,
): Sliced<ReadonlyMap<Dimension, DimensionColumn>> {
  const encoders = new Map<Dimension, Encoder<Line>>();
  for (const dimension of DIMENSIONS) {
    const read = readers[dimension];
    if (read === undefined) continue;
    const codes = new Uint16Array(lines.length);
    encoders.set(dimension, { read, indexOf: new Map(), values: [], codes, last: null, lastCode: -1 });
  }
  const all = [...encoders.values()];
  let index = 0;
  for (const line of lines) {
    for (const encoder of all) {
      // The code comes first: a new one may replace the array.
      const code = codeOf(encoder, line);
      encoder.codes[index] = code;
    }
    index += 1;
    if (index % LINES_AT_ONCE === 0) yield;
  }
  return encoders;
}

/** Collects the amounts. Sums of 分 are exact only below 2^53; a budget of that size is an error of entry. */
function exactAmounts(lines: readonly { readonly amount: Fen }[]): Float64Array {
  const amounts = new Float64Array(lines.length);
  let magnitude = 0;
  for (let index = 0; index < amounts.length; index += 1) {
    const { amount } = at(lines, index);
    amounts[index] = amount;
    magnitude += Math.abs(amount);
  }
  if (magnitude > Number.MAX_SAFE_INTEGER) {
    throw new RangeError('The amounts of all lines together exceed what can be added exactly.');
  }
  return amounts;
}

function* ledger<Line extends { readonly amount: Fen }>(
  source: Source,
  lines: readonly Line[],
  readers: Readers<Line>,
  line: (index: number) => TracedLine,
): Sliced<Ledger> {
  const columns = yield* encode(lines, readers);
  yield;
  // Gives all lines the same value in a dimension that they lack.
  const absent = { values: [''], indexOf: new Map([['', 0]]), codes: new Uint16Array(lines.length) };
  return {
    source,
    size: lines.length,
    amounts: exactAmounts(lines),
    column: (dimension) => columns.get(dimension) ?? absent,
    line,
  };
}

/** Builds the ledgers of income and expenditure. Errors: RangeError when the amounts exceed exact addition. */
export function* ledgersInSlices(entries: Entries): Sliced<readonly Ledger[]> {
  const unitType = unitTypesOf(entries);
  return [
    yield* ledger('income', entries.income, { ...INCOME_READERS, unitType }, (index) => ({
      source: 'income',
      line: at(entries.income, index),
    })),
    yield* ledger('expenditure', entries.expenditure, { ...EXPENDITURE_READERS, unitType }, (index) => ({
      source: 'expenditure',
      line: at(entries.expenditure, index),
    })),
  ];
}

/** Builds the ledgers without slices. */
export function ledgersOf(entries: Entries): readonly Ledger[] {
  return atOnce(ledgersInSlices(entries));
}
