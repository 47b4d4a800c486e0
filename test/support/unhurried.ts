/** Turns in which no time passes: sliced work ends in its first slice, however busy the machine is. */
import { REAL_TURNS, type Turns } from '../../src/slices/slices';

export const UNHURRIED: Turns = {
  now: () => 0,
  pause: () => Promise.resolve(),
  endOfTurn: () => Promise.resolve(),
};

/** Stops the clock of slices in all tests of a file, for work that the pane starts by itself. */
export function stopClockOfSlices(): void {
  beforeEach(() => {
    jest.spyOn(REAL_TURNS, 'now').mockReturnValue(0);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
}
