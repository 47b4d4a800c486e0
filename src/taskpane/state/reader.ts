/** Reading the workbook when the pane opens and when the clerk asks for it; after edits the session reads by itself. */
import type { Session } from '../../workflow/session';
import { outcomeOfError, type EndedOutcome } from './command-runner';
import { createStore, type Observable } from './observable';

export type Reading =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read' }
  /** What was read before stays in place. */
  | { readonly kind: 'not-read'; readonly outcome: Exclude<EndedOutcome, { readonly kind: 'done' }> };

export interface Reader {
  readonly reading: Observable<Reading>;
  readonly read: () => Promise<Reading>;
}

async function readingOf(session: Session): Promise<Reading> {
  const outcome = await session.refresh().catch(outcomeOfError);
  if (outcome.kind === 'done') return { kind: 'read' };
  // Nothing is written, so there is nothing to ask; said for completeness of the type.
  if (outcome.kind === 'question')
    return { kind: 'not-read', outcome: { kind: 'refused', message: outcome.question.text, items: [] } };
  return { kind: 'not-read', outcome };
}

export function createReader(session: Session): Reader {
  const reading = createStore<Reading>({ kind: 'reading' });
  return {
    reading,
    read: async () => {
      reading.set({ kind: 'reading' });
      const result = await readingOf(session);
      reading.set(result);
      return result;
    },
  };
}
