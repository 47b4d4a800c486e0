/** Generates repeatable random numbers: the same seed gives the same files (Mulberry32). */
export interface Random {
  /** Returns 0 up to, but not including, `count`. */
  readonly below: (count: number) => number;
  /** Errors: for an empty list. */
  readonly pick: <T>(items: readonly T[]) => T;
}

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const below = (count: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
  };
  return {
    below,
    pick: (items) => {
      const item = items[below(Math.max(1, items.length))];
      if (item === undefined) throw new Error('Nothing to pick from.');
      return item;
    },
  };
}
