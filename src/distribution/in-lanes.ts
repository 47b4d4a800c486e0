/** Work on each of many items, a few at a time; what comes of them in their order. */

/**
 * `begin`: told before each item, with how many are finished; `false` ends the work there. Rejects with the first
 * failure, and begins nothing more.
 */
export async function inLanes<Item, Result>(
  items: readonly Item[],
  lanes: number,
  begin: (item: Item, finished: number) => boolean,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results = new Map<number, Result>();
  // Shared by all lanes: each takes what comes next, and a lane that ends early ends it for the others.
  const queue = items.entries();
  const lane = async (): Promise<void> => {
    for (const [index, item] of queue) {
      if (!begin(item, results.size)) return;
      results.set(index, await work(item));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}
