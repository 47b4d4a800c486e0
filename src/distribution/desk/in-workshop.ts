/** Work in a workshop that is closed again, whatever comes of it: a cancelled one drops what it is doing at once. */
import { failedOutcome, unexpected } from '../../workflow/failure-outcomes';
import type { Outcome } from '../../workflow/outcome';
import type { WorkOptions } from '../../workflow/port';
import type { OpenWorkshop, Workshop } from '../work/jobs';

export type WorkshopAnswer<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: unknown };

export async function inWorkshop<T>(
  open: OpenWorkshop,
  { signal }: WorkOptions,
  work: (workshop: Workshop) => Promise<T>,
): Promise<WorkshopAnswer<T>> {
  let workshop: Workshop | null = null;
  const stop = (): void => workshop?.close();
  const isCancelled = (): boolean => signal?.aborted === true;
  try {
    workshop = await open();
    signal?.addEventListener('abort', stop);
    if (isCancelled()) return { kind: 'cancelled' };
    const value = await work(workshop);
    return isCancelled() ? { kind: 'cancelled' } : { kind: 'done', value };
  } catch (error) {
    return isCancelled() ? { kind: 'cancelled' } : { kind: 'failed', error };
  } finally {
    signal?.removeEventListener('abort', stop);
    workshop?.close();
  }
}

/** What is said when files could not be worked on: no workbook has been touched. */
export function workshopFailed(title: string, error: unknown): Outcome {
  return failedOutcome(title, unexpected(error), [], []);
}
