/** Declares automatic filling and its report for the pane. */
import type { CommandOutcome } from '../outcome';

export interface AutoFillReport {
  /** ISO date and time. */
  readonly at: string;
  /** `refused`: the clerk must decide or correct something first; nothing was written. */
  readonly outcome: Extract<CommandOutcome, { readonly kind: 'done' | 'refused' | 'failed' }>;
}

export interface AutoFill {
  /** A new object for each new report; `null`: nothing to report. */
  readonly report: () => AutoFillReport | null;
  /** Prevents automatic filling while a question is open or a command runs. */
  readonly hold: (isHeld: boolean) => void;
}
