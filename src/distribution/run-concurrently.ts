/** Processes many items, several at a time, and returns the results in order. */

/**
 * `begin`: runs before each item with the number of finished items; `false` ends the work.
 * Rejects with the first failure, and starts no further item.
 */
export async function runConcurrently<Item, Result>(
  items: readonly Item[],
  concurrency: number,
  begin: (item: Item, finished: number) => boolean,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results = new Map<number, Result>();
  // All workers share this queue: each takes the next item. A worker that stops early stops the others too.
  const queue = items.entries();
  const runner = async (): Promise<void> => {
    for (const [index, item] of queue) {
      if (!begin(item, results.size)) return;
      results.set(index, await work(item));
    }
  };
  await Promise.all(Array.from({ length: concurrency }, runner));
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}
