/** Bounds what one workbook may cost, all of its sheets together: work and memory follow the bytes that were read. */
import { FileDamage } from './file-damage';

/** Each has a price in memory; the numbers leave room for a million lines, and none for a sheet of far cells. */
export const MOST = {
  /** Cells with contents. */
  cells: 20_000_000,
  /** Empty places before a cell that stands far away: a sheet is a list of rows. */
  gaps: 4_000_000,
  merges: 100_000,
} as const;

export class ReadingBudget {
  private readonly used = { cells: 0, gaps: 0, merges: 0 };

  /** Errors: FileDamage `too-large`. */
  spend(what: keyof typeof MOST, count = 1): void {
    this.used[what] += count;
    if (this.used[what] > MOST[what])
      throw new FileDamage('too-large', `more than ${String(MOST[what])} ${what}`);
  }
}
