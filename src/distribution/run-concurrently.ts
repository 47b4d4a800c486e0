/** Processes many items, several at a time, with the results in order. */

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

/**
 * Yields each item with its result, in order; meanwhile works on the next items, so that no more than `concurrency` results
 * are kept. Errors: those of the work, when their item's turn comes.
 */
export async function* concurrentlyInOrder<Item, Result>(
  items: readonly Item[],
  concurrency: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<readonly [Item, Result], void, void> {
  const begun: Promise<() => Result>[] = [];
  const left = items.values();
  const begin = (): void => {
    const next = left.next();
    if (next.done === true) return;
    // A later item may fail while an earlier one is awaited: the failure waits for its turn.
    begun.push(
      work(next.value).then(
        (result) => () => result,
        (error: unknown) => () => {
          throw error;
        },
      ),
    );
  };
  for (let lane = 0; lane < concurrency; lane += 1) begin();
  for (const item of items) {
    const first = begun.shift();
    if (first === undefined) return;
    const result = (await first)();
    begin();
    yield [item, result];
  }
}
