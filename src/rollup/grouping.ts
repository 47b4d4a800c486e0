/** Grouping of many items by small integer codes. */
import type { CodeArray } from './ledger';

/** A code for every item, below `radix`. */
export interface Codes {
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

/** Share of a hash table that may be full before it is made larger. */
const FULL = 0.5;
const FIRST_CAPACITY = 1 << 12;

/** Spreads keys of up to 53 bits over the table: the finalizer of MurmurHash3 over both halves. */
function slotOf(key: number, mask: number): number {
  let hash = (key | 0) ^ Math.imul((key / 0x1_0000_0000) | 0, 0x9e37_79b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return (hash ^ (hash >>> 16)) & mask;
}

/**
 * Numbers keys as they first occur. A hash table in typed arrays: a million look-ups in a Map cost more than all
 * else that the rollup does, and an array with a place for every possible key is too large to keep.
 */
class Numbering {
  /** First item of each number. */
  readonly first: number[] = [];
  private keys = new Float64Array(FIRST_CAPACITY);
  private slots = new Int32Array(FIRST_CAPACITY).fill(-1);

  number(key: number, item: number): number {
    const mask = this.slots.length - 1;
    let slot = slotOf(key, mask);
    for (let found = this.slots[slot] ?? -1; found >= 0; found = this.slots[slot] ?? -1) {
      if (this.keys[found] === key) return found;
      slot = (slot + 1) & mask;
    }
    const number = this.first.length;
    this.slots[slot] = number;
    this.keys[number] = key;
    this.first.push(item);
    if (number >= this.slots.length * FULL) this.grow();
    return number;
  }

  private grow(): void {
    const capacity = this.slots.length * 2;
    const keys = new Float64Array(capacity);
    keys.set(this.keys);
    this.keys = keys;
    this.slots = new Int32Array(capacity).fill(-1);
    for (let number = 0; number < this.first.length; number += 1) {
      let slot = slotOf(keys[number] ?? 0, capacity - 1);
      while ((this.slots[slot] ?? -1) >= 0) slot = (slot + 1) & (capacity - 1);
      this.slots[slot] = number;
    }
  }
}

function numberItems(keys: Float64Array): {
  readonly groupOf: Int32Array;
  readonly first: readonly number[];
} {
  const numbering = new Numbering();
  const groupOf = new Int32Array(keys.length);
  for (let item = 0; item < keys.length; item += 1) groupOf[item] = numbering.number(keys[item] ?? 0, item);
  return { groupOf, first: numbering.first };
}

/** Items with equal codes in all parts make a group; groups are numbered as they first occur. */
export function groupItems(items: number, parts: readonly Codes[]): Grouping {
  let keys = new Float64Array(items);
  let bound = 1;
  for (const { codes, radix } of parts) {
    // Keys are mixed-radix numbers of all codes so far; before they stop being exact they are numbered anew.
    if (bound * radix > Number.MAX_SAFE_INTEGER) {
      const { groupOf, first } = numberItems(keys);
      keys = Float64Array.from(groupOf);
      bound = first.length;
    }
    for (let item = 0; item < items; item += 1) keys[item] = (keys[item] ?? 0) * radix + (codes[item] ?? 0);
    bound *= radix;
  }
  const { groupOf, first } = numberItems(keys);
  return { size: first.length, groupOf, first: Int32Array.from(first) };
}

/** Sums of the items' amounts by group. */
export function sumGroups({ size, groupOf }: Grouping, amounts: Float64Array): Float64Array {
  const sums = new Float64Array(size);
  for (let item = 0; item < groupOf.length; item += 1) {
    const group = groupOf[item] ?? 0;
    sums[group] = (sums[group] ?? 0) + (amounts[item] ?? 0);
  }
  return sums;
}

/** The items of each group, ascending; sorted once, when first asked for. */
export function itemsOf({ size, groupOf }: Grouping): (group: number) => Int32Array {
  let sorted: { readonly order: Int32Array; readonly starts: Int32Array } | null = null;
  const sort = (): { readonly order: Int32Array; readonly starts: Int32Array } => {
    const starts = new Int32Array(size + 1);
    for (const group of groupOf) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
    for (let group = 0; group < size; group += 1)
      starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
    const next = starts.slice(0, size);
    const order = new Int32Array(groupOf.length);
    for (let item = 0; item < groupOf.length; item += 1) {
      const group = groupOf[item] ?? 0;
      const place = next[group] ?? 0;
      order[place] = item;
      next[group] = place + 1;
    }
    return { order, starts };
  };
  return (group) => {
    sorted ??= sort();
    return sorted.order.subarray(sorted.starts[group] ?? 0, sorted.starts[group + 1] ?? 0);
  };
}
