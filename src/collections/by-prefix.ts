/** Finds items by the start of their text, without comparing each of thousands of items with each start. */

interface Entry<T> {
  readonly text: string;
  readonly index: number;
  readonly item: T;
}

/** Returns the first position of the sorted texts that is not before a text. */
function lowerBound(sorted: readonly { readonly text: string }[], text: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = sorted[middle];
    if (one !== undefined && one.text < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Returns a search: the items whose text starts with a prefix, in the order given. */
export function byPrefix<T>(
  items: readonly T[],
  textOf: (item: T) => string,
): (prefix: string) => readonly T[] {
  const sorted = items
    .map((item, index): Entry<T> => ({ text: textOf(item), index, item }))
    .sort((one, other) => (one.text < other.text ? -1 : one.text > other.text ? 1 : 0));
  return (prefix) => {
    const found: Entry<T>[] = [];
    // Texts with one start follow each other in the order of texts.
    for (let at = lowerBound(sorted, prefix); at < sorted.length; at += 1) {
      const entry = sorted[at];
      if (entry === undefined || !entry.text.startsWith(prefix)) break;
      found.push(entry);
    }
    return found.sort((one, other) => one.index - other.index).map(({ item }) => item);
  };
}
