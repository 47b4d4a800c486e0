/**
 * Whether an event comes from what the add-in itself has done. From ExcelApi 1.14 on, changes of cells say so; all other
 * events do not. They are taken for our own while a change is being carried out and one turn longer, since Excel sends
 * them behind its answer. One that comes later still is reported as if a person had caused it: a reading too many is
 * better than an edit missed.
 */
export interface OwnWrites {
  readonly during: <T>(work: () => Promise<T>) => Promise<T>;
  readonly areHappening: () => boolean;
}

export function ownWrites(): OwnWrites {
  let running = 0;
  return {
    areHappening: () => running > 0,
    during: async (work) => {
      running += 1;
      try {
        return await work();
      } finally {
        setTimeout(() => {
          running -= 1;
        }, 0);
      }
    },
  };
}
