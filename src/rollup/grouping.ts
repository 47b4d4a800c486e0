/** Groups many items by small integer codes. */
import { at, nothingAt } from '../money/at';
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

/** Keys below so many times the number of items are numbered in a table: a look-up in a map costs several times as much. */
const TABLE_ENTRIES_PER_ITEM = 8;

/** Returns a function that finds the number of a key, and that notes new ones with the next number. */
function numbersFor(items: number, bound: number): (key: number, next: number) => number {
  if (bound > items * TABLE_ENTRIES_PER_ITEM) {
    const numbers = new Map<number, number>();
    return (key, next) => {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, next);
      return next;
    };
  }
  // Zero: not met yet.
  const table = new Int32Array(bound);
  return (key, next) => {
    const known = table[key] ?? nothingAt(table, key);
    if (known !== 0) return known - 1;
    table[key] = next + 1;
    return next;
  };
}

/** Numbers keys, all below `bound`, in the order of their first item. */
function* numberItems(keys: Float64Array, bound: number): Sliced<Grouping> {
  const numberOf = numbersFor(keys.length, bound);
  const groupOf = new Int32Array(keys.length);
  const first: number[] = [];
  for (let item = 0; item < keys.length; item += 1) {
    if (item > 0 && item % ITEMS_AT_ONCE === 0) yield;
    const group = numberOf(keys[item] ?? nothingAt(keys, item), first.length);
    if (group === first.length) first.push(item);
    groupOf[item] = group;
  }
  return { size: first.length, groupOf, first: Int32Array.from(first) };
}

/**
 * Groups items with equal codes in all parts; the first items of the groups ascend. Pauses within and after each part.
 * Loops count instead of calling back: typed arrays make an object of each number that they hand to a function.
 */
export function* groupItemsInSlices(items: number, parts: readonly RadixCodes[]): Sliced<Grouping> {
  let keys = new Float64Array(items);
  let bound = 1;
  for (const { codes, radix } of parts) {
    // Keys are mixed-radix numbers of all codes so far; they are renumbered before they exceed exact integers.
    if (bound * radix > Number.MAX_SAFE_INTEGER) {
      const { groupOf, size } = yield* numberItems(keys, bound);
      keys = Float64Array.from(groupOf);
      bound = size;
    }
    for (let item = 0; item < items; item += 1) {
      const key = keys[item] ?? nothingAt(keys, item);
      keys[item] = key * radix + (codes[item] ?? nothingAt(codes, item));
    }
    bound *= radix;
    yield;
  }
  return yield* numberItems(keys, bound);
}

/** The same in one go. */
export function groupItems(items: number, parts: readonly RadixCodes[]): Grouping {
  return atOnce(groupItemsInSlices(items, parts));
}

/** Adds up the items' amounts by group. */
export function sumGroups({ size, groupOf }: Grouping, amounts: Float64Array): Float64Array {
  const sums = new Float64Array(size);
  for (let item = 0; item < groupOf.length; item += 1) {
    const group = groupOf[item] ?? nothingAt(groupOf, item);
    const sum = sums[group] ?? nothingAt(sums, group);
    sums[group] = sum + (amounts[item] ?? nothingAt(amounts, item));
  }
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
  for (let item = 0; item < groupOf.length; item += 1) {
    const end = (groupOf[item] ?? nothingAt(groupOf, item)) + 1;
    starts[end] = (starts[end] ?? nothingAt(starts, end)) + 1;
  }
  for (let group = 0; group < size; group += 1) starts[group + 1] = at(starts, group + 1) + at(starts, group);
  const next = starts.slice(0, size);
  const order = new Int32Array(groupOf.length);
  for (let item = 0; item < groupOf.length; item += 1) {
    const group = groupOf[item] ?? nothingAt(groupOf, item);
    const place = next[group] ?? nothingAt(next, group);
    order[place] = item;
    next[group] = place + 1;
  }
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
