/**
 * Waits for Excel and shows what to check if it takes long; shows the pane on the answer, however late.
 * Excel usually answers within a second or two. It may never answer, without an error,
 * if a file of office.js is missing or the surrounding page is not trusted.
 */
import type { OfficeReady } from '../../excel/ready';
import type { StartClues } from './start-clues';
import type { StartProblem } from './start-page';

export type Start = Extract<OfficeReady, { readonly kind: 'excel' }> | StartProblem;

export interface StartTools {
  /** Errors: any, if office.js is missing. */
  readonly ready: () => Promise<OfficeReady>;
  readonly clues: () => StartClues;
  readonly show: (start: Start) => void;
}

/** Milliseconds without an answer until the page shows what to check. */
export const PATIENCE = 10_000;

export async function startPane({ ready, clues, show }: StartTools): Promise<void> {
  const explaining = setTimeout(() => {
    show({ kind: 'no-answer', clues: clues() });
  }, PATIENCE);
  try {
    show(await ready());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    show({ kind: 'not-started', reason, clues: clues() });
  } finally {
    clearTimeout(explaining);
  }
}
