/** One piece of work at a time, in the order it was asked for: pane and ribbon may ask at once. */

export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

export function turnTaking(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    // The one behind starts whether this one succeeds or fails; who asked for it gets the failure.
    last = next.then(
      () => undefined,
      () => undefined,
    );
    return next;
  };
}
