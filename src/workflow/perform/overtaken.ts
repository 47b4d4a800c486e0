/** Repeats work that was overtaken by another person's writing, from the workbook of now. */
import type { Outcome } from '../outcome';

/** After this many tries the failure is reported. */
export const MOST_TRIES = 3;

export function isOvertaken(outcome: Outcome): boolean {
  const isFailed = outcome.kind === 'failed' && outcome.excelError.kind === 'changed-meanwhile';
  return isFailed && outcome.written.length === 0;
}

/** `work` reads and writes; where it was overtaken, nothing of it is in the workbook. */
export async function untilNotOvertaken(work: () => Promise<Outcome>): Promise<Outcome> {
  for (let tries = 1; ; tries += 1) {
    const outcome = await work();
    if (!isOvertaken(outcome) || tries === MOST_TRIES) return outcome;
  }
}
