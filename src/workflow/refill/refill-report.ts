/** Declares automatic filling and its report for the pane. */
import type { Outcome } from '../outcome';

export interface RefillReport {
  /** ISO date and time. */
  readonly at: string;
  /** `refused`: the clerk must decide or correct something first; nothing was written. */
  readonly outcome: Extract<Outcome, { readonly kind: 'done' | 'refused' | 'failed' }>;
}

export interface Refill {
  /** A new object for each new report; `null`: nothing to report. */
  readonly report: () => RefillReport | null;
  /** Prevents automatic filling while a question is open or a command runs. */
  readonly hold: (isHeld: boolean) => void;
}
