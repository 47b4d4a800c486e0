/** The item at an index. Errors: RangeError where there is none, for a missing amount is no zero. */
export function at<T>(items: ArrayLike<T>, index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`Nothing at ${String(index)} of ${String(items.length)}.`);
  return item;
}
