/**
 * Shortens the pauses of the product, which waits 0.8 seconds after an edit and three seconds before it tries again. All
 * long delays of this thread shrink alike, also those of tests, so that timers end in the same order.
 */

/** Shorter delays stand for turns of the event loop. */
const LEAST = 100;
const TIMES_SHORTER = 20;

const setTimer = globalThis.setTimeout;

/** Call it at the top of a test file. */
export function shortenPauses(): void {
  const shortened = (work: (...given: unknown[]) => void, delay = 0, ...given: unknown[]): NodeJS.Timeout =>
    setTimer(work, delay < LEAST ? delay : delay / TIMES_SHORTER, ...given);
  beforeAll(() => {
    Object.defineProperty(globalThis, 'setTimeout', { value: shortened, configurable: true, writable: true });
  });
  afterAll(() => {
    Object.defineProperty(globalThis, 'setTimeout', { value: setTimer, configurable: true, writable: true });
  });
}

/** Lets messages arrive that are on their way: each takes a turn or two, however busy the machine is. */
export async function turns(count = 20): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setTimer(resolve, 0));
}

/** Lets a pause after an edit pass. The edit arrives first, so that its pause begins before this one. */
export async function waitFor(milliseconds: number): Promise<void> {
  await turns();
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Longer than any work of a test, on any machine. */
const LONGEST_WORK = 60_000;

/** Lets turns pass until something has happened; fails when it never does. */
export async function until(happened: () => boolean): Promise<void> {
  const end = Date.now() + LONGEST_WORK;
  while (!happened()) {
    if (Date.now() > end) throw new Error(`Not seen within a minute: ${String(happened)}`);
    await turns(1);
  }
}
