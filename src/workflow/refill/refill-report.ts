/** Tables that follow the entries by themselves: what came of it, for the pane. */
import type { Outcome } from '../outcome';

export interface RefillReport {
  /** ISO date and time. */
  readonly at: string;
  /** `refused`: something has to be decided or mended first, nothing was written. */
  readonly outcome: Extract<Outcome, { readonly kind: 'done' | 'refused' | 'failed' }>;
}

export interface Refill {
  /** Another object whenever there is something new to say; `null` when there is nothing, or no longer. */
  readonly report: () => RefillReport | null;
  /** While a question waits for its answer, or a command runs, nothing is done by itself. */
  readonly hold: (isHeld: boolean) => void;
}
