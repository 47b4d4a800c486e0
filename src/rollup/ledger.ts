/** Stores entered lines in columns, in one pass: each dimension as small integers, amounts as numbers of 分. */
import type { Entries, ExpenditureLine, IncomeLine } from '../entries/entries';
import type { Fen } from '../money/fen';
import { at, nothingAt, valueOf } from '../money/at';
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

/** Reads a dimension off a line; a ledger has no other dimensions than these and the type of the unit. */
type Readers<Line> = { readonly [D in Dimension]?: (line: Line) => string };

/** The type of a unit missing from the roster; no condition names it. */
const NO_TYPE = '';

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
}

/** Returns the number of a value, which may be new. */
function codeOf<Line>(encoder: Encoder<Line>, value: string): number {
  const { indexOf, values } = encoder;
  const known = indexOf.get(value);
  if (known !== undefined) return known;
  const code = values.length;
  indexOf.set(value, code);
  values.push(value);
  if (code === UINT16_VALUES) encoder.codes = Int32Array.from(encoder.codes);
  return code;
}

/** Some of the lines: from the index `start` to before `end`. */
interface Portion<Line> {
  readonly lines: readonly Line[];
  readonly start: number;
  readonly end: number;
}

/** Numbers the values of a portion. */
function encodePortion<Line>(encoder: Encoder<Line>, { lines, start, end }: Portion<Line>): void {
  const { read } = encoder;
  let last: string | null = null;
  let code = -1;
  for (let index = start; index < end; index += 1) {
    const value = read(lines[index] ?? nothingAt(lines, index));
    // Neighbouring lines mostly agree, which saves the look-up.
    if (value !== last) code = codeOf(encoder, value);
    last = value;
    encoder.codes[index] = code;
  }
}

/** Amounts of all lines, which can be added exactly. */
class ExactAmounts {
  readonly amounts: Float64Array;
  private magnitude = 0;

  constructor(lines: number) {
    this.amounts = new Float64Array(lines);
  }

  /** Errors: RangeError beyond 2^53 分, where sums are not exact; a budget of that size is an error of entry. */
  addPortion({ lines, start, end }: Portion<{ readonly amount: Fen }>): void {
    for (let index = start; index < end; index += 1) {
      const { amount } = lines[index] ?? nothingAt(lines, index);
      this.amounts[index] = amount;
      this.magnitude += Math.abs(amount);
    }
    if (this.magnitude > Number.MAX_SAFE_INTEGER)
      throw new RangeError('The amounts of all lines together exceed what can be added exactly.');
  }
}

/** Numbers the types of the lines' units: a type is looked up for each unit instead of each line. */
function typesOfUnits(unit: DimensionColumn, { units }: Entries): DimensionColumn {
  const types = new Map<string, string>(units.map(({ code, type }) => [code, type]));
  const indexOf = new Map<string, number>();
  const typeCodes = unit.values.map((code) => {
    const type = types.get(code) ?? NO_TYPE;
    const number = indexOf.get(type) ?? indexOf.size;
    indexOf.set(type, number);
    return number;
  });
  const codes = new Uint16Array(unit.codes.length);
  for (let index = 0; index < codes.length; index += 1) {
    const code = unit.codes[index] ?? nothingAt(unit.codes, index);
    codes[index] = typeCodes[code] ?? nothingAt(typeCodes, code);
  }
  return { values: [...indexOf.keys()], indexOf, codes };
}

/** Lines between two pauses. */
const LINES_AT_ONCE = 10_000;

/** Numbers all dimensions in one pass over the lines, portion by portion: the lines are scattered in memory. */
function* ledger<Line extends { readonly amount: Fen }>(
  source: Source,
  { lines, entries }: { readonly lines: readonly Line[]; readonly entries: Entries },
  readers: Readers<Line>,
  line: (index: number) => TracedLine,
): Sliced<Ledger> {
  const encoders = new Map<Dimension, Encoder<Line>>();
  for (const dimension of DIMENSIONS) {
    const read = readers[dimension];
    if (read === undefined) continue;
    encoders.set(dimension, { read, indexOf: new Map(), values: [], codes: new Uint16Array(lines.length) });
  }
  const amounts = new ExactAmounts(lines.length);
  for (let start = 0; start < lines.length; start += LINES_AT_ONCE) {
    const portion = { lines, start, end: Math.min(start + LINES_AT_ONCE, lines.length) };
    for (const encoder of encoders.values()) encodePortion(encoder, portion);
    amounts.addPortion(portion);
    yield;
  }
  const columns = new Map<Dimension, DimensionColumn>(encoders);
  columns.set('unitType', typesOfUnits(valueOf(columns, 'unit'), entries));
  // Gives all lines the same value in a dimension that they lack.
  const absent = { values: [''], indexOf: new Map([['', 0]]), codes: new Uint16Array(lines.length) };
  return {
    source,
    size: lines.length,
    amounts: amounts.amounts,
    column: (dimension) => columns.get(dimension) ?? absent,
    line,
  };
}

/** Builds the ledgers of income and expenditure. Errors: RangeError when the amounts exceed exact addition. */
export function* ledgersInSlices(entries: Entries): Sliced<readonly Ledger[]> {
  const { income, expenditure } = entries;
  return [
    yield* ledger('income', { lines: income, entries }, INCOME_READERS, (index) => ({
      source: 'income',
      line: at(income, index),
    })),
    yield* ledger('expenditure', { lines: expenditure, entries }, EXPENDITURE_READERS, (index) => ({
      source: 'expenditure',
      line: at(expenditure, index),
    })),
  ];
}

/** Builds the ledgers without slices. */
export function ledgersOf(entries: Entries): readonly Ledger[] {
  return atOnce(ledgersInSlices(entries));
}
