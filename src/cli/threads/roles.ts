/** Declares the roles of threads, and the messages between a command's thread and its watcher. */
import type { ExitCode } from '../exit-code';
import type { Phase } from '../tools';

export const JOBS_ROLE = 'jobs';

export interface CommandRole {
  readonly words: readonly string[];
  readonly program: string;
  readonly now: Date;
}

export type FromCommand =
  | { readonly kind: 'said'; readonly how: 'say' | 'warn' | 'progress'; readonly line: string }
  | { readonly kind: 'begun'; readonly phase: Phase; readonly path: string }
  | { readonly kind: 'finished'; readonly phase: Phase }
  | { readonly kind: 'ended'; readonly code: ExitCode };
