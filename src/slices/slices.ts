/**
 * Long work in slices: a generator that stops between its pieces, so that whoever drives it can let the pane answer in
 * between. Office restarts add-ins that block for five seconds; a person notices a tenth of one.
 */

/** Yields nothing: each stop is a place where the work can wait. */
export type Sliced<T> = Generator<undefined, T, undefined>;

/** The whole work in one go: for the command line, for workers and for little work. */
export function atOnce<T>(work: Sliced<T>): T {
  for (let step = work.next(); ; step = work.next()) if (step.done === true) return step.value;
}

/** Where a long loop over items stops: at every so many of them. */
export function* stopping<T>(items: Iterable<T>, every: number, each: (item: T) => void): Sliced<undefined> {
  let count = 0;
  for (const item of items) {
    each(item);
    count += 1;
    if (count % every === 0) yield;
  }
  return undefined;
}

/** What a driver needs of the world around it. */
export interface Turns {
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  /** Resolves when others have had their turn. */
  readonly pause: () => Promise<void>;
}

/** A third of what a person notices: what runs besides has to fit in. */
const SLICE_MILLISECONDS = 30;

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    // jsdom has no channels of messages.
    if (typeof MessageChannel === 'undefined') {
      setTimeout(resolve, 0);
      return;
    }
    // A timer waits four milliseconds in browsers, and a second where the pane is hidden; a message does not.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

const REAL_TURNS: Turns = { now: () => performance.now(), pause: nextTurn };

export type SlicedAnswer<T> = { readonly kind: 'done'; readonly value: T } | { readonly kind: 'cancelled' };

/** What one slice came to: the end of the work, or a place to go on from. */
export type FirstSlice<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'open'; readonly rest: (signal?: AbortSignal) => Promise<SlicedAnswer<T>> };

function oneSlice<T>(work: Sliced<T>, now: () => number): { readonly value: T } | null {
  const started = now();
  do {
    const step = work.next();
    if (step.done === true) return { value: step.value };
  } while (now() - started < SLICE_MILLISECONDS);
  return null;
}

/** The first slice at once, so that little work is done before anybody could wait. Errors: those of the work. */
export function firstSlice<T>(work: Sliced<T>, turns: Turns = REAL_TURNS): FirstSlice<T> {
  const first = oneSlice(work, turns.now);
  if (first !== null) return { kind: 'done', value: first.value };
  const rest = async (signal?: AbortSignal): Promise<SlicedAnswer<T>> => {
    for (;;) {
      await turns.pause();
      if (signal?.aborted === true) return { kind: 'cancelled' };
      const more = oneSlice(work, turns.now);
      if (more !== null) return { kind: 'done', value: more.value };
    }
  };
  return { kind: 'open', rest };
}

/** The work slice by slice, with a turn for others after each. Errors: those of the work. */
export async function inSlices<T>(
  work: Sliced<T>,
  signal?: AbortSignal,
  turns: Turns = REAL_TURNS,
): Promise<SlicedAnswer<T>> {
  const first = firstSlice(work, turns);
  return first.kind === 'done' ? first : first.rest(signal);
}
