/** Estimates how long a running command still takes, from its progress so far. Pure functions. */
import type { Progress } from '../../workflow/port';

/** Progress through one stage: the time and the count at its start. */
export interface Pace {
  readonly total: number;
  readonly last: number;
  /** In milliseconds since 1970. */
  readonly since: number;
  readonly from: number;
}

/** Begins anew where another count begins. `null`: the work cannot be counted. */
export function paceAfter(pace: Pace | null, { done, total }: Progress, now: number): Pace | null {
  if (total === 0) return null;
  if (pace === null || pace.total !== total || done < pace.last)
    return { total, last: done, since: now, from: done };
  return { ...pace, last: done };
}

/** A first estimate says little. In milliseconds. */
const LONG_ENOUGH = 4_000;

/** In seconds; `null`: not known yet, or nearly done. */
export function secondsLeft(pace: Pace | null, now: number): number | null {
  if (pace === null) return null;
  const [elapsed, finished] = [now - pace.since, pace.last - pace.from];
  if (elapsed < LONG_ENOUGH || finished === 0) return null;
  const left = Math.round(((elapsed / finished) * (pace.total - pace.last)) / 1000);
  return left < 1 ? null : left;
}

/** Rounded, so that the words change seldom. */
export function leftWords(seconds: number): string {
  if (seconds > 90) return `约还需${String(Math.ceil(seconds / 60))}分钟`;
  return `约还需${String(Math.ceil(seconds / 5) * 5)}秒`;
}
