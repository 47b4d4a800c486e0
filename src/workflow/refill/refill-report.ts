/** Tables that follow the entries by themselves: what came of it, for the pane. */
import type { Outcome } from '../outcome';

export interface RefillReport {
  /** ISO date and time. */
  readonly at: string;
  /** `refused`: something has to be decided or mended first, nothing was written. */
  readonly outcome: Extract<Outcome, { readonly kind: 'done' | 'refused' | 'failed' }>;
}

export interface Refill {
  /** A new object for each new report; `null`: nothing to report. */
  readonly report: () => RefillReport | null;
  /** While a question is open or a command runs, nothing is filled automatically. */
  readonly hold: (isHeld: boolean) => void;
}
