/**
 * Lines grouped by some of their dimensions. Tables are filled from the few groups instead of the many lines, and
 * each group keeps its lines, so every figure can be traced.
 */
import type { Dimension } from '../tables/where';
import type { Ledger } from './ledger';

export interface Cube {
  readonly ledger: Ledger;
  readonly dimensions: readonly Dimension[];
  /** Number of groups. */
  readonly size: number;
  /** In 分, one for each group. */
  readonly sums: Float64Array;
  /** Code of a group in one of the cube's dimensions. */
  readonly code: (group: number, dimension: Dimension) => number;
  /** Indexes of the lines of a group, ascending. */
  readonly lines: (group: number) => readonly number[];
}

/** Up to this many possible keys a plain array finds groups faster than a map. */
const DENSE_KEYS = 1 << 24;

type Finder = (key: number) => number;

/** Gives each new key the next number. */
function numbering(keys: number): { readonly find: Finder; readonly count: () => number } {
  let count = 0;
  if (keys <= DENSE_KEYS) {
    const known = new Int32Array(keys).fill(-1);
    return {
      count: () => count,
      find: (key) => {
        const found = known[key] ?? -1;
        if (found >= 0) return found;
        known[key] = count;
        count += 1;
        return count - 1;
      },
    };
  }
  if (keys > Number.MAX_SAFE_INTEGER) throw new RangeError('Too many combinations of values for one cube.');
  const known = new Map<number, number>();
  return {
    count: () => count,
    find: (key) => {
      const found = known.get(key);
      if (found !== undefined) return found;
      known.set(key, count);
      count += 1;
      return count - 1;
    },
  };
}

/** Mixed-radix key of each line over the dimensions. */
function lineKeys(ledger: Ledger, dimensions: readonly Dimension[]): { keys: Float64Array; total: number } {
  const keys = new Float64Array(ledger.size);
  let total = 1;
  for (const dimension of dimensions) {
    const { codes, values } = ledger.column(dimension);
    const radix = Math.max(1, values.length);
    total *= radix;
    for (let line = 0; line < keys.length; line += 1)
      keys[line] = (keys[line] ?? 0) * radix + (codes[line] ?? 0);
  }
  return { keys, total };
}

/** Line indexes sorted by group: the lines of group g stand at starts[g] … starts[g + 1]. */
function linesByGroup(groupOf: Int32Array, size: number): { order: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(size + 1);
  for (const group of groupOf) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  for (let group = 0; group < size; group += 1)
    starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  const next = starts.slice(0, size);
  const order = new Int32Array(groupOf.length);
  for (let line = 0; line < groupOf.length; line += 1) {
    const group = groupOf[line] ?? 0;
    const place = next[group] ?? 0;
    order[place] = line;
    next[group] = place + 1;
  }
  return { order, starts };
}

export function buildCube(ledger: Ledger, dimensions: readonly Dimension[]): Cube {
  const { keys, total } = lineKeys(ledger, dimensions);
  const { find, count } = numbering(total);
  const groupOf = new Int32Array(ledger.size);
  const firstLine: number[] = [];
  const sums: number[] = [];
  for (let line = 0; line < groupOf.length; line += 1) {
    const group = find(keys[line] ?? 0);
    groupOf[line] = group;
    if (group === sums.length) {
      sums.push(0);
      firstLine.push(line);
    }
    sums[group] = (sums[group] ?? 0) + (ledger.amounts[line] ?? 0);
  }
  const columns = new Map(dimensions.map((dimension) => [dimension, ledger.column(dimension).codes]));
  let sorted: { order: Int32Array; starts: Int32Array } | null = null;
  return {
    ledger,
    dimensions,
    size: count(),
    sums: Float64Array.from(sums),
    code: (group, dimension) => columns.get(dimension)?.[firstLine[group] ?? 0] ?? 0,
    lines: (group) => {
      sorted ??= linesByGroup(groupOf, count());
      return [...sorted.order.subarray(sorted.starts[group] ?? 0, sorted.starts[group + 1] ?? 0)];
    },
  };
}
