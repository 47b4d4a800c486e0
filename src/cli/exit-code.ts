/** Exit codes of the command line. */
export const EXIT = {
  /** Completed. */
  done: 0,
  /** Completed, and a user has to act. */
  needsPerson: 1,
  /** Unusable input; nothing was written. */
  unusable: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Reason to stop before anything is written. The message is for the user at the terminal. */
export class UnusableInput extends Error {
  override readonly name = 'UnusableInput';
}
