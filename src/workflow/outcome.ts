/** Declares the results of commands, for the pane and the ribbon. */
import { isRetryable, type ExcelError } from './excel-error';
import type { FigureChange } from './status/workbook-status';

/** A decision that only the clerk can make, with the items concerned. */
export interface CommandQuestion {
  readonly title: string;
  readonly text: string;
  /** The cells, sheets or rows concerned, one per line. */
  readonly items: readonly string[];
  readonly choices: readonly QuestionChoice[];
}

export interface QuestionChoice {
  /** The command receives it as its answer. */
  readonly id: string;
  readonly label: string;
  readonly primary: boolean;
}

export type CommandOutcome =
  | {
      readonly kind: 'done';
      /** One sentence; announced to screen readers. */
      readonly summary: string;
      readonly details: readonly string[];
      readonly changes: readonly FigureChange[];
      /** Retries the settings of sheets that Excel refused and `details` name. Absent: none was refused. */
      readonly again?: () => Promise<CommandOutcome>;
    }
  /** Nothing is done yet: run the command again with the id of a choice. */
  | { readonly kind: 'question'; readonly question: CommandQuestion }
  /** Nothing was done; the reason is in the workbook itself. */
  | { readonly kind: 'refused'; readonly message: string; readonly items: readonly string[] }
  | {
      readonly kind: 'failed';
      readonly excelError: ExcelError;
      /** The whole sentence, with the written and the unwritten parts. */
      readonly message: string;
      /** Names of sheets that differ from before; empty: the workbook is unchanged. */
      readonly written: readonly string[];
    }
  | { readonly kind: 'cancelled'; readonly message: string; readonly written: readonly string[] };

/** Decides whether a retry makes sense. A refusal has its reason in the workbook, so a retry fails again. */
export function canBeRetried(outcome: Exclude<CommandOutcome, { readonly kind: 'question' }>): boolean {
  return outcome.kind === 'cancelled' || (outcome.kind === 'failed' && isRetryable(outcome.excelError));
}
