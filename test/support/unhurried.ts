/** Turns in which no time passes: sliced work ends in its first slice, however busy the machine is. */
import type { Turns } from '../../src/slices/slices';

export const UNHURRIED: Turns = {
  now: () => 0,
  pause: () => Promise.resolve(),
  endOfTurn: () => Promise.resolve(),
};
