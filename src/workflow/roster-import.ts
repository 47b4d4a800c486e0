/** A roster pasted from elsewhere or read from a file → units and, row by row, what could not be read. */
import type { Unit } from '../entries/entries';

export interface RosterProblem {
  /** One-based line of what was pasted, or row of the file. */
  readonly line: number;
  readonly message: string;
}

export interface RosterPreview {
  readonly units: readonly Unit[];
  readonly problems: readonly RosterProblem[];
}
