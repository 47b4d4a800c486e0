/** What the pane and its worker say to each other. One job at a time. */
import type { Job } from '../../distribution/work/jobs';

export type ToWorker = Job;

export type FromWorker =
  /** The code is loaded; sent once. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly result: unknown }
  /** The job threw; the worker goes on. */
  | { readonly kind: 'failed'; readonly detail: string };
