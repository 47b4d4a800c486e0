/** Access that throws where there is nothing: a missing amount is no zero. */

/** The item at an index. Errors: RangeError where there is none. */
export function at<T>(items: ArrayLike<T>, index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`Nothing at ${String(index)} of ${String(items.length)}.`);
  return item;
}

/** The index of an item. Errors: RangeError where it is not listed, for -1 would lead to a neighbour. */
export function indexIn<T>(items: readonly T[], item: T): number {
  const index = items.indexOf(item);
  if (index < 0) throw new RangeError(`${String(item)} is none of ${String(items.length)} items.`);
  return index;
}
