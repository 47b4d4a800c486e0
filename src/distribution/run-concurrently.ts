/** Work on each of many items, a few at a time; what comes of them in their order. */

/**
 * `begin`: reported before each item, with how many are finished; `false` ends the work there. Rejects with the first
 * failure, and begins nothing more.
 */
export async function runConcurrently<Item, Result>(
  items: readonly Item[],
  concurrency: number,
  begin: (item: Item, finished: number) => boolean,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results = new Map<number, Result>();
  // Shared by all workers: each takes what comes next, and a worker that ends early ends it for the others.
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
