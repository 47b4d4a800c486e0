/**
 * Returns the index of the last item that passes, or −1.
 * Replaces Array.prototype.findLastIndex, which came with a later standard.
 */
export function lastIndexWhere<T>(items: readonly T[], passes: (item: T) => boolean): number {
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index];
    if (item !== undefined && passes(item)) return index;
  }
  return -1;
}
