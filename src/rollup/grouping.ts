/** Groups many items by small integer codes. */
import { at } from '../money/at';
import { atOnce, type Sliced } from '../slices/slices';
import type { CodeArray } from './ledger';

/** A code for every item, below `radix`. */
export interface RadixCodes {
  readonly radix: number;
  readonly codes: CodeArray;
}

export interface Grouping {
  readonly size: number;
  /** Group of each item. */
  readonly groupOf: Int32Array;
  /** First item of each group. */
  readonly first: Int32Array;
}

/** Items between two stops. */
const ITEMS_AT_ONCE = 30_000;

/** Numbers keys in the order of their first item. */
function* numberItems(keys: Float64Array): Sliced<Grouping> {
  const numbers = new Map<number, number>();
  const first: number[] = [];
  const groupOf = new Int32Array(keys.length);
  for (let item = 0; item < keys.length; item += 1) {
    if (item > 0 && item % ITEMS_AT_ONCE === 0) yield;
    const key = at(keys, item);
    const known = numbers.get(key);
    groupOf[item] = known ?? first.length;
    if (known !== undefined) continue;
    numbers.set(key, first.length);
    first.push(item);
  }
  return { size: first.length, groupOf, first: Int32Array.from(first) };
}

/** Groups items with equal codes in all parts; the first items of the groups ascend. Pauses within and after each part. */
export function* groupItemsInSlices(items: number, parts: readonly RadixCodes[]): Sliced<Grouping> {
  let keys = new Float64Array(items);
  let bound = 1;
  for (const { codes, radix } of parts) {
    // Keys are mixed-radix numbers of all codes so far; they are renumbered before they exceed exact integers.
    if (bound * radix > Number.MAX_SAFE_INTEGER) {
      const { groupOf, size } = yield* numberItems(keys);
      keys = Float64Array.from(groupOf);
      bound = size;
    }
    keys.forEach((key, item) => {
      keys[item] = key * radix + at(codes, item);
    });
    bound *= radix;
    yield;
  }
  return yield* numberItems(keys);
}

/** The same in one go. */
export function groupItems(items: number, parts: readonly RadixCodes[]): Grouping {
  return atOnce(groupItemsInSlices(items, parts));
}

/** Adds up the items' amounts by group. */
export function sumGroups({ size, groupOf }: Grouping, amounts: Float64Array): Float64Array {
  const sums = new Float64Array(size);
  groupOf.forEach((group, item) => {
    sums[group] = at(sums, group) + at(amounts, item);
  });
  return sums;
}

interface SortedItems {
  /** Items by group, ascending within a group. */
  readonly order: Int32Array;
  /** Where each group's items begin, and one more entry for the end. */
  readonly starts: Int32Array;
}

function sortByGroup({ size, groupOf }: Grouping): SortedItems {
  const starts = new Int32Array(size + 1);
  for (const group of groupOf) starts[group + 1] = at(starts, group + 1) + 1;
  for (let group = 0; group < size; group += 1) starts[group + 1] = at(starts, group + 1) + at(starts, group);
  const next = starts.slice(0, size);
  const order = new Int32Array(groupOf.length);
  groupOf.forEach((group, item) => {
    const place = at(next, group);
    order[place] = item;
    next[group] = place + 1;
  });
  return { order, starts };
}

/** Returns the items of each group, ascending; sorts them at the first call. */
export function itemsOf(grouping: Grouping): (group: number) => Int32Array {
  let sorted: SortedItems | null = null;
  return (group) => {
    sorted ??= sortByGroup(grouping);
    return sorted.order.subarray(at(sorted.starts, group), at(sorted.starts, group + 1));
  };
}
