/** Reads the workbook at the start and on the clerk's request. After edits the session reads on its own. */
import type { Session } from '../../workflow/session';
import { outcomeOfError, type EndedOutcome } from './command-runner';
import { createStore, type Observable } from './observable';

export type PaneReading =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read' }
  /** The previously read data stays. */
  | { readonly kind: 'not-read'; readonly outcome: Exclude<EndedOutcome, { readonly kind: 'done' }> };

export interface PaneReader {
  readonly reading: Observable<PaneReading>;
  readonly read: () => Promise<PaneReading>;
}

async function readingOf(session: Session): Promise<PaneReading> {
  const outcome = await session.refresh().catch(outcomeOfError);
  if (outcome.kind === 'done') return { kind: 'read' };
  // Cannot happen, because reading writes nothing; the type requires the case.
  if (outcome.kind === 'question')
    return { kind: 'not-read', outcome: { kind: 'refused', message: outcome.question.text, items: [] } };
  return { kind: 'not-read', outcome };
}

export function createReader(session: Session): PaneReader {
  const reading = createStore<PaneReading>({ kind: 'reading' });
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
