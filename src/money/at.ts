/** Reads items and throws where there is none: a missing amount is no zero. */

/** Throws a RangeError: for loops over millions of numbers, where `numbers[index] ?? nothingAt(numbers, index)` is quick. */
export function nothingAt(items: ArrayLike<unknown>, index: number): never {
  throw new RangeError(`Nothing at ${String(index)} of ${String(items.length)}.`);
}

/**
 * Returns the item at an index. Errors: RangeError where there is none. One look takes ten times as long as in an array
 * whose kind is known: this one function is given arrays of all kinds.
 */
export function at<T>(items: ArrayLike<T>, index: number): T {
  const item = items[index];
  return item === undefined ? nothingAt(items, index) : item;
}

/** Returns the value of a key. Errors: RangeError for a key without one. */
export function valueOf<K, V>(values: ReadonlyMap<K, V>, key: K): V {
  const value = values.get(key);
  if (value === undefined) throw new RangeError(`${String(key)} is none of ${String(values.size)} keys.`);
  return value;
}

/** Returns the index of an item. Errors: RangeError for an item not listed, for -1 would lead to a neighbour. */
export function indexIn<T>(items: readonly T[], item: T): number {
  const index = items.indexOf(item);
  if (index < 0) throw new RangeError(`${String(item)} is none of ${String(items.length)} items.`);
  return index;
}
