/**
 * Whether an event comes from the add-in's own writes. From ExcelApi 1.14 on, changes of cells report it; other events
 * do not. They count as own while a change is carried out and one turn longer, since Excel sends them behind its answer.
 * A later event counts as a person's: a reading too many is better than an edit missed.
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
