/** Makes the outcomes that most commands end with. */
import { cancelledOutcome, failedOutcome, readingFailed } from '../failure-outcomes';
import type { CommandOutcome } from '../outcome';
import type { ExcelAnswer } from '../port';

export type DoneOutcome = Extract<CommandOutcome, { readonly kind: 'done' }>;

export function done(summary: string, details: readonly string[] = []): DoneOutcome {
  return { kind: 'done', summary, details, changes: [] };
}

export function notRead(
  answer: Exclude<ExcelAnswer<unknown>, { kind: 'done' }>,
  title: string,
): CommandOutcome {
  if (answer.kind === 'cancelled') return cancelledOutcome(title, []);
  // The workbook can be read, but not changed: the command itself is impossible.
  if (answer.excelError.kind === 'read-only') return failedOutcome(title, answer.excelError, [], []);
  return readingFailed(answer.excelError);
}

/** The workbook as a change leaves it. */
