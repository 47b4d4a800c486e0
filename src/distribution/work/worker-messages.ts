/** Declares the messages between a worker pool and its workers, in a browser and in Node. One job at a time. */
import { doJob } from './do-job';
import type { Job } from './jobs';

export type FromWorker =
  /** The code is loaded; sent once. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly result: unknown }
  /** The job threw; the worker goes on. */
  | { readonly kind: 'failed'; readonly detail: string };

/** Answers a job on the worker's side. Errors: none. */
export async function answerTo(job: Job): Promise<FromWorker> {
  try {
    return { kind: 'done', result: await doJob(job) };
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: 'failed', detail };
  }
}
