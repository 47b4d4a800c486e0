/** Makes the files of each unit, several units at a time in threads, and takes them in the order of the roster. */
import { concurrentlyInOrder } from '../distribution/run-concurrently';
import { madeOrStopped } from '../distribution/work/job-stopped';
import type { JobKind, JobOf, JobResult } from '../distribution/work/jobs';
import type { Unit } from '../entries/entries';
import type { Terminal } from './terminal';
import { inWorkerPool } from './threads/in-worker-pool';
import type { Tools } from './tools';

export interface UnitWork<Item, Kind extends JobKind> {
  readonly unitOf: (item: Item) => Unit;
  readonly jobOf: (unit: Unit) => JobOf<Kind>;
  /** One at a time, while others are made. A stopped job is a failure of its unit alone. */
  readonly take: (
    item: Item,
    made: JobResult<Kind> | { readonly kind: 'failed'; readonly reason: string },
  ) => void | Promise<void>;
}

/** Errors: those of `take`, and of a thread that breaks. */
export async function forEachUnit<Item, Kind extends JobKind>(
  items: readonly Item[],
  { unitOf, jobOf, take }: UnitWork<Item, Kind>,
  terminal: Terminal,
  tools: Tools,
): Promise<void> {
  let finished = 0;
  const progress = (): void => {
    const next = items[finished];
    if (next !== undefined)
      terminal.progress(`生成 ${String(finished + 1)}/${String(items.length)}：${unitOf(next).name}`);
  };
  progress();
  await inWorkerPool(tools, async (pool) => {
    const all = concurrentlyInOrder(items, pool.concurrency, (item) =>
      madeOrStopped(pool.perform(jobOf(unitOf(item)))),
    );
    for await (const [item, made] of all) {
      await take(item, made);
      finished += 1;
      progress();
    }
  });
}
