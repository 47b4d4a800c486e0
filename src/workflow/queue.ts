/** Runs one piece of work at a time, in order: pane, ribbon and edits may request work at once. */
import { failedOutcome, unexpected } from './failure-outcomes';
import type { CommandOutcome } from './outcome';

export interface Queue {
  /** Starts after all earlier work has ended, failed work included. A failure reaches only the caller. */
  readonly run: <T>(work: () => Promise<T>) => Promise<T>;
  /** Runs a command; an error of this program becomes its outcome, which the pane can show. */
  readonly command: (title: string, work: () => Promise<CommandOutcome>) => Promise<CommandOutcome>;
}

export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  const run: Queue['run'] = (work) => {
    const next = last.then(work);
    last = next.then(
      () => undefined,
      () => undefined,
    );
    return next;
  };
  const command: Queue['command'] = (title, work) =>
    run(async () => {
      try {
        return await work();
      } catch (error) {
        return failedOutcome(title, unexpected(error), [], []);
      }
    });
  return { run, command };
}
