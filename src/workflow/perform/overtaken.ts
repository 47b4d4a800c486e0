/** Repeats work that another person's writing has overtaken, on a fresh reading of the workbook. */
import type { CommandOutcome } from '../outcome';

/** After so many tries the failure is reported. */
export const MOST_TRIES = 3;

export function isOvertaken(outcome: CommandOutcome): boolean {
  const isFailed = outcome.kind === 'failed' && outcome.excelError.kind === 'changed-meanwhile';
  return isFailed && outcome.written.length === 0;
}

/** Repeats `work`, which reads and writes; overtaken work leaves nothing in the workbook. */
export async function untilNotOvertaken(work: () => Promise<CommandOutcome>): Promise<CommandOutcome> {
  for (let tries = 1; ; tries += 1) {
    const outcome = await work();
    if (!isOvertaken(outcome) || tries === MOST_TRIES) return outcome;
  }
}
