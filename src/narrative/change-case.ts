/** Which words a comparison of two printed figures takes. */
import type { Fen } from '../money/fen';

export type ChangeCase =
  | 'both-zero'
  | 'equal'
  | 'from-zero'
  | 'to-zero'
  | 'rises'
  | 'falls'
  /** One of the two is negative: no rate has a meaning. */
  | 'rises-without-rate'
  | 'falls-without-rate';

/** `now` and `last` as printed. */
export function changeCase(now: Fen, last: Fen): ChangeCase {
  if (now === last) return now === 0 ? 'both-zero' : 'equal';
  if (now < 0 || last < 0) return now > last ? 'rises-without-rate' : 'falls-without-rate';
  if (last === 0) return 'from-zero';
  if (now === 0) return 'to-zero';
  return now > last ? 'rises' : 'falls';
}
