/** How a command ended, for the pane and the ribbon. */
import { isRetryable, type ExcelError } from './excel-error';
import type { FigureChange } from './status/workbook-status';

/** A decision that only the clerk can make, with what it is about. */
export interface Question {
  readonly title: string;
  readonly text: string;
  /** The cells, sheets or rows concerned, one a line. */
  readonly items: readonly string[];
  readonly choices: readonly QuestionChoice[];
}

export interface QuestionChoice {
  /** Given back to the command as its answer. */
  readonly id: string;
  readonly label: string;
  readonly primary: boolean;
}

export type Outcome =
  | {
      readonly kind: 'done';
      /** One sentence; announced to screen readers. */
      readonly summary: string;
      readonly details: readonly string[];
      readonly changes: readonly FigureChange[];
      /** Tries again what Excel refused of the sheets' settings; `details` name it. Absent: nothing was refused. */
      readonly again?: () => Promise<Outcome>;
    }
  /** Nothing has been done yet: ask again with the id of a choice. */
  | { readonly kind: 'question'; readonly question: Question }
  /** Nothing was done, for a reason in the workbook itself. */
  | { readonly kind: 'refused'; readonly message: string; readonly items: readonly string[] }
  | {
      readonly kind: 'failed';
      readonly excelError: ExcelError;
      /** The whole sentence, with what was written and what was not. */
      readonly message: string;
      /** Names of sheets that differ from what they were; empty: the workbook is as it was. */
      readonly written: readonly string[];
    }
  | { readonly kind: 'cancelled'; readonly message: string; readonly written: readonly string[] };

/** A refusal has its reason in the workbook: the same again is refused again. */
export function canBeRetried(outcome: Exclude<Outcome, { readonly kind: 'question' }>): boolean {
  return outcome.kind === 'cancelled' || (outcome.kind === 'failed' && isRetryable(outcome.excelError));
}
