/**
 * How far printed figures may differ from a printed total when each is the half-up rounding of an exact number.
 * Beyond the bound a difference cannot be rounding; within it, the z-score says how likely it is.
 */

/** Greatest |Σ printed addends − printed total| in display units, for so many non-zero addends. */
export function roundingBound(addends: number): number {
  return addends < 2 ? 0 : Math.floor((addends + 1) / 2);
}

/** Greatest difference between two sums of printed figures of the same quantity, in display units. */
export function twoSumsBound(first: number, second: number): number {
  return Math.floor((first + second) / 2);
}

/**
 * A difference (in display units) in standard deviations: each rounding error is spread evenly over one unit, so
 * n + 1 of them have variance (n + 1) / 12.
 */
export function roundingZScore(difference: number, addends: number): number {
  return Math.abs(difference) / Math.sqrt((addends + 1) / 12);
}
