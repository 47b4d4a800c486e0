/** Opens a worker pool for some work and always closes it; a cancellation drops its jobs at once. */
import { failedOutcome, unexpected } from '../../workflow/failure-outcomes';
import type { CommandOutcome } from '../../workflow/outcome';
import type { WorkOptions } from '../../workflow/port';
import type { OpenWorkerPool, WorkerPool } from '../work/jobs';

export type PoolAnswer<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: unknown };

export async function inWorkerPool<T>(
  open: OpenWorkerPool,
  { signal }: WorkOptions,
  work: (workerPool: WorkerPool) => Promise<T>,
): Promise<PoolAnswer<T>> {
  let workerPool: WorkerPool | null = null;
  const stop = (): void => workerPool?.close();
  const isCancelled = (): boolean => signal?.aborted === true;
  try {
    workerPool = await open();
    signal?.addEventListener('abort', stop);
    if (isCancelled()) return { kind: 'cancelled' };
    const value = await work(workerPool);
    return isCancelled() ? { kind: 'cancelled' } : { kind: 'done', value };
  } catch (error) {
    return isCancelled() ? { kind: 'cancelled' } : { kind: 'failed', error };
  } finally {
    signal?.removeEventListener('abort', stop);
    workerPool?.close();
  }
}

/** Returns the outcome of failed file processing: the workbook is unchanged. */
export function poolFailure(title: string, error: unknown): CommandOutcome {
  return failedOutcome(title, unexpected(error), [], []);
}
