/** Says, where going back several steps stops, which steps are undone. */
import { excelErrorMessage } from '../excel-error';
import type { CommandOutcome } from '../outcome';

/** What has been undone before a step on the way to an earlier one was not. */
export interface UndoneSteps {
  readonly summary: string;
  /** Names of their sheets. */
  readonly sheets: readonly string[];
}

/** Adds the steps undone so far: a failure must not say that the workbook is unchanged. */
export function afterUndone({ summary, sheets }: UndoneSteps, outcome: CommandOutcome): CommandOutcome {
  switch (outcome.kind) {
    case 'done':
      return { ...outcome, summary: summary + outcome.summary };
    case 'question': {
      const { question } = outcome;
      return { kind: 'question', question: { ...question, text: summary + question.text } };
    }
    case 'refused':
      return { ...outcome, message: summary + outcome.message };
    case 'cancelled':
    case 'failed': {
      const rest =
        outcome.written.length > 0
          ? outcome.message
          : outcome.kind === 'cancelled'
            ? '再往前的已取消，没有撤销。'
            : `再往前的没有撤销。${excelErrorMessage(outcome.excelError)}`;
      const written = [...new Set([...sheets, ...outcome.written])];
      return { ...outcome, message: summary + rest, written };
    }
  }
}
