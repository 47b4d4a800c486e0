/** Work that somebody else's writing has overtaken is done anew, from what stands in the workbook now. */
import type { Outcome } from '../outcome';

/** Whoever is overtaken more often is reported so. */
export const MOST_TRIES = 3;

export function isOvertaken(outcome: Outcome): boolean {
  const isFailed = outcome.kind === 'failed' && outcome.excelError.kind === 'changed-meanwhile';
  return isFailed && outcome.written.length === 0;
}

/** `work` reads and writes; nothing of it stands when it was overtaken. */
export async function untilNotOvertaken(work: () => Promise<Outcome>): Promise<Outcome> {
  for (let tries = 1; ; tries += 1) {
    const outcome = await work();
    if (!isOvertaken(outcome) || tries === MOST_TRIES) return outcome;
  }
}
