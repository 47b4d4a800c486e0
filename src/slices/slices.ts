/**
 * Runs long work in slices: a generator stops between its pieces, and its driver lets the pane respond in between.
 * Office restarts add-ins that block for five seconds; a user notices a tenth of a second.
 */

/** Work that yields nothing. At each `yield` the work can pause. */
export type Sliced<T> = Generator<undefined, T, undefined>;

/** Runs the whole work without pauses: for the command line, for workers and for short work. */
export function atOnce<T>(work: Sliced<T>): T {
  for (let step = work.next(); ; step = work.next()) if (step.done === true) return step.value;
}

/** Loops over items and pauses after every `every` items. */
export function* stopping<T>(items: Iterable<T>, every: number, each: (item: T) => void): Sliced<undefined> {
  let count = 0;
  for (const item of items) {
    each(item);
    count += 1;
    if (count % every === 0) yield;
  }
  return undefined;
}

/** Maps items and pauses after every `every` items. */
export function* mapped<T, R>(
  items: readonly T[],
  every: number,
  map: (item: T, index: number) => R,
): Sliced<readonly R[]> {
  const results: R[] = [];
  for (const item of items) {
    results.push(map(item, results.length));
    if (results.length % every === 0) yield;
  }
  return results;
}

/**
 * Loops over items and pauses whenever the efforts that `each` returns add up to `most`: of thousands of rows nearly
 * all need one look, and a pause after every few would take longer than they do.
 */
export function* stoppingByEffort<T>(
  items: Iterable<T>,
  most: number,
  each: (item: T) => number,
): Sliced<undefined> {
  let effort = 0;
  for (const item of items) {
    effort += each(item);
    if (effort < most) continue;
    effort = 0;
    yield;
  }
  return undefined;
}

/** The clock and the pauses that a driver needs. */
export interface Turns {
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
  /** Resolves after other work had its turn. */
  readonly pause: () => Promise<void>;
  /** Resolves when the turn that runs now has ended. */
  readonly endOfTurn: () => Promise<void>;
}

/** A fifth of the delay that a user notices: the piece that passes it and other work have to fit in, too. */
const SLICE_MILLISECONDS = 20;

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    // jsdom has no MessageChannel.
    if (typeof MessageChannel === 'undefined') {
      setTimeout(resolve, 0);
      return;
    }
    // A timer waits four milliseconds in browsers, and a second in a hidden pane. A message does not.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

export const REAL_TURNS: Turns = { now: () => performance.now(), pause: nextTurn, endOfTurn: nextTurn };

/**
 * When the slices of the present turn began. Work that follows other work at once, without a pause, shares its slice:
 * five short slices in one turn are a long one to the user.
 */
const turnStarts = new WeakMap<Turns, number>();

function startOfTurn(turns: Turns): number {
  const known = turnStarts.get(turns);
  if (known !== undefined) return known;
  const started = turns.now();
  turnStarts.set(turns, started);
  void turns.endOfTurn().then(() => turnStarts.delete(turns));
  return started;
}

/** Whether work of the present turn has used up its slice. */
function isSliceSpent(turns: Turns): boolean {
  const started = turnStarts.get(turns);
  return started !== undefined && turns.now() - started >= SLICE_MILLISECONDS;
}

/** Before a piece that cannot be cut: gives others their turn where work before it has used up the slice. */
export async function beforePiece(turns: Turns = REAL_TURNS): Promise<void> {
  if (isSliceSpent(turns)) await turns.pause();
}

export type SlicedAnswer<T> = { readonly kind: 'done'; readonly value: T } | { readonly kind: 'cancelled' };

/** Result of the first slice: the finished work, or the function that continues it. */
export type FirstSlice<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'open'; readonly rest: (signal?: AbortSignal) => Promise<SlicedAnswer<T>> };

function oneSlice<T>(work: Sliced<T>, turns: Turns): { readonly value: T } | null {
  const started = startOfTurn(turns);
  do {
    const step = work.next();
    if (step.done === true) return { value: step.value };
  } while (turns.now() - started < SLICE_MILLISECONDS);
  return null;
}

/** Runs the first slice at once, so that short work finishes without a wait. Errors: those of the work. */
export function firstSlice<T>(work: Sliced<T>, turns: Turns = REAL_TURNS): FirstSlice<T> {
  const first = oneSlice(work, turns);
  if (first !== null) return { kind: 'done', value: first.value };
  const rest = async (signal?: AbortSignal): Promise<SlicedAnswer<T>> => {
    for (;;) {
      await turns.pause();
      if (signal?.aborted === true) return { kind: 'cancelled' };
      const more = oneSlice(work, turns);
      if (more !== null) return { kind: 'done', value: more.value };
    }
  };
  return { kind: 'open', rest };
}

/** Runs the work slice by slice, with a pause for other work after each. Errors: those of the work. */
export async function inSlices<T>(
  work: Sliced<T>,
  signal?: AbortSignal,
  turns: Turns = REAL_TURNS,
): Promise<SlicedAnswer<T>> {
  if (isSliceSpent(turns)) {
    await turns.pause();
    if (signal?.aborted === true) return { kind: 'cancelled' };
  }
  const first = firstSlice(work, turns);
  return first.kind === 'done' ? first : first.rest(signal);
}

/** The same for work that nothing cancels. */
export async function uncancelled<T>(work: Sliced<T>): Promise<T> {
  const answer = await inSlices(work);
  if (answer.kind === 'cancelled') throw new Error('This work cannot be cancelled.');
  return answer.value;
}
