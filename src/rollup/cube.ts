/**
 * Groups lines by some of their dimensions. Tables are filled from the few groups instead of the many lines. Each
 * group keeps its lines, so every figure can be traced.
 */
import { meets, restrictions, type Dimension, type Where } from '../tables/where';
import { nothingAt } from '../money/at';
import { mapped, type Sliced } from '../slices/slices';
import { groupItemsInSlices, itemsOf, sumGroups, type RadixCodes } from './grouping';
import type { CodeArray, DimensionColumn, Ledger } from './ledger';

export interface Cube {
  readonly ledger: Ledger;
  /** Number of groups. */
  readonly size: number;
  /** In 分, one for each group. */
  readonly sums: Float64Array;
  /** The code of each group's first line in a dimension; a grouped dimension has the same code in all its lines. */
  readonly codes: (dimension: Dimension) => CodeArray;
  /** Indexes of the lines of a group. */
  readonly lines: (group: number) => readonly number[];
}

/** Returns `codes[items[i]]` for all i. */
export function gather(codes: CodeArray, items: CodeArray): Int32Array {
  const gathered = new Int32Array(items.length);
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index] ?? nothingAt(items, index);
    gathered[index] = codes[item] ?? nothingAt(codes, item);
  }
  return gathered;
}

/** Computes each dimension once and keeps the result. */
function byDimension(compute: (dimension: Dimension) => Int32Array): (dimension: Dimension) => Int32Array {
  const computed = new Map<Dimension, Int32Array>();
  return (dimension) => {
    const codes = computed.get(dimension) ?? compute(dimension);
    computed.set(dimension, codes);
    return codes;
  };
}

/** Builds the finest grouping by these dimensions. */
export function* buildCubeInSlices(ledger: Ledger, dimensions: readonly Dimension[]): Sliced<Cube> {
  const parts = dimensions.map((dimension): RadixCodes => {
    const { codes, values } = ledger.column(dimension);
    return { codes, radix: Math.max(1, values.length) };
  });
  const grouping = yield* groupItemsInSlices(ledger.size, parts);
  yield;
  const lines = itemsOf(grouping);
  return {
    ledger,
    size: grouping.size,
    sums: sumGroups(grouping, ledger.amounts),
    codes: byDimension((dimension) => gather(ledger.column(dimension).codes, grouping.first)),
    lines: (group) => [...lines(group)],
  };
}

/** The finest grouping of all: each line for itself. */
export function cubeOfLines(ledger: Ledger): Cube {
  return {
    ledger,
    size: ledger.size,
    sums: ledger.amounts,
    codes: (dimension) => ledger.column(dimension).codes,
    lines: (line) => [line],
  };
}

/** Joins values that meet the same patterns: these patterns need no finer distinction. */
function classesOf(column: DimensionColumn, patterns: ReadonlySet<string>): RadixCodes {
  const prefixes = [...patterns].filter((pattern) => pattern.endsWith('*'));
  const numbers = new Map<string, number>();
  const codes = Int32Array.from(column.values, (value) => {
    const met = prefixes.filter((prefix) => meets(value, prefix));
    const signature = [patterns.has(value) ? value : '', ...met].join(' ');
    const number = numbers.get(signature) ?? numbers.size;
    numbers.set(signature, number);
    return number;
  });
  return { codes, radix: Math.max(1, numbers.size) };
}

/** The distinctions needed in each dimension: some patterns, or every value. */
export type Resolution = ReadonlyMap<Dimension, ReadonlySet<string> | 'every value'>;

/** Collects all patterns of the conditions, by dimension. */
export function resolutionFor(conditions: readonly Where[]): Map<Dimension, Set<string> | 'every value'> {
  const resolution = new Map<Dimension, Set<string>>();
  for (const where of conditions) {
    for (const [dimension, patterns] of restrictions(where)) {
      const all = resolution.get(dimension) ?? new Set<string>();
      for (const pattern of patterns) all.add(pattern);
      resolution.set(dimension, all);
    }
  }
  return resolution;
}

/** Joins groups of a cube that the resolution does not distinguish: far fewer groups for the same figures. */
export function* coarsenInSlices(cube: Cube, resolution: Resolution): Sliced<Cube> {
  const { ledger } = cube;
  const parts = yield* mapped([...resolution], 1, ([dimension, patterns]): RadixCodes => {
    const column = ledger.column(dimension);
    const identity = {
      codes: Int32Array.from(column.values.keys()),
      radix: Math.max(1, column.values.length),
    };
    const classes = patterns === 'every value' ? identity : classesOf(column, patterns);
    return { codes: gather(classes.codes, cube.codes(dimension)), radix: classes.radix };
  });
  const grouping = yield* groupItemsInSlices(cube.size, parts);
  yield;
  const groups = itemsOf(grouping);
  return {
    ledger,
    size: grouping.size,
    sums: sumGroups(grouping, cube.sums),
    codes: byDimension((dimension) => gather(cube.codes(dimension), grouping.first)),
    lines: (group) => [...groups(group)].flatMap((part) => cube.lines(part)),
  };
}
