/**
 * Waits for Excel and always has something to show: what to check when it takes long, and the pane as soon as it
 * answers, however late. Excel answers within a second or two; it may never do so, without an error, when a file of
 * office.js is missing or when the page around it is not trusted.
 */
import type { OfficeReady } from '../../excel/ready';
import type { StartClues } from './start-clues';
import type { StartProblem } from './start-page';

export type Start = Extract<OfficeReady, { readonly kind: 'excel' }> | StartProblem;

export interface StartTools {
  /** Errors: any, where office.js is not there. */
  readonly ready: () => Promise<OfficeReady>;
  readonly clues: () => StartClues;
  readonly show: (start: Start) => void;
}

/** Milliseconds without an answer after which the page explains itself. */
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
