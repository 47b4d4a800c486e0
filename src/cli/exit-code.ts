/** What the command line tells the calling script. */
export const EXIT = {
  /** Done. */
  done: 0,
  /** Done, and something needs a person. */
  needsPerson: 1,
  /** Unusable input; nothing was written. */
  unusable: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A reason to stop before anything is written, in words for the person at the terminal. */
export class UnusableInput extends Error {
  override readonly name = 'UnusableInput';
}
