/**
 * Bounds the difference between sums of printed figures, each the half-up rounding of an exact amount. Beyond the
 * bound a difference cannot be rounding; within it, the z-score measures how likely it is.
 */

/** A sum of printed figures, with the steps of its non-zero addends; all in 分. */
export interface RoundedSum {
  readonly sum: number;
  readonly addends: number;
  /** Σ of the addends' steps. Entered amounts are whole 分, so a step of one 分 rounds nothing and counts as 0. */
  readonly steps: number;
  /** Σ of the squares of the steps. */
  readonly squares: number;
  /** The finest step; `Infinity` for no addends. */
  readonly finest: number;
}

const NO_FIGURES: RoundedSum = { sum: 0, addends: 0, steps: 0, squares: 0, finest: Infinity };

/** Adds up printed figures in place: a check adds hundreds of thousands. */
export class RunningSum implements RoundedSum {
  sum: number;
  addends: number;
  steps: number;
  squares: number;
  finest: number;

  constructor({ sum, addends, steps, squares, finest }: RoundedSum = NO_FIGURES) {
    this.sum = sum;
    this.addends = addends;
    this.steps = steps;
    this.squares = squares;
    this.finest = finest;
  }

  /** Adds a printed figure. `hasMoney`: also true for money too little to show. */
  add(figure: number, step: number, hasMoney: boolean): void {
    this.sum += figure;
    if (!hasMoney) return;
    const rounded = step > 1 ? step : 0;
    this.addends += 1;
    this.steps += rounded;
    this.squares += rounded * rounded;
    this.finest = Math.min(this.finest, step);
  }
}

/** Returns the greatest difference in 分 between two sums of printed figures of one exact amount. */
export function roundingBound(one: RoundedSum, other: RoundedSum): number {
  const [fewer, more] = one.addends <= other.addends ? [one, other] : [other, one];
  const finest = Math.min(one.finest, other.finest);
  if (finest === Infinity) return 0;
  // One figure against none, and two copies in one step, round alike.
  if (more.addends === 1 && (fewer.addends === 0 || fewer.steps === more.steps)) return 0;
  // A side without money is rounded too: to nothing.
  const least = fewer.addends === 0 ? more.steps / more.addends : fewer.steps;
  return Math.floor((least + more.steps) / 2 / finest) * finest;
}

/** Measures a difference in standard deviations: each rounding error spreads evenly over its step. */
export function roundingZScore(difference: number, one: RoundedSum, other: RoundedSum): number {
  const variance = (one.squares + other.squares) / 12;
  return variance === 0 ? 0 : Math.abs(difference) / Math.sqrt(variance);
}
