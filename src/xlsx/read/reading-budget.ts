/** Limits the cost of one workbook, all sheets together. Work and memory stay in proportion to the bytes read. */
import { FileDamage } from './file-damage';

/** Each of these costs memory. The limits allow a million lines, but no sheet of cells far apart. */
export const MOST = {
  /** Cells with contents. */
  cells: 20_000_000,
  /** Empty places before a distant cell: a sheet is a list of rows. */
  gaps: 4_000_000,
  merges: 100_000,
  /** Spans of hidden columns. */
  columns: 100_000,
} as const;

export class ReadingBudget {
  private readonly used = { cells: 0, gaps: 0, merges: 0, columns: 0 };

  /** Errors: FileDamage `too-large`. */
  spend(what: keyof typeof MOST, count = 1): void {
    this.used[what] += count;
    if (this.used[what] > MOST[what])
      throw new FileDamage('too-large', `more than ${String(MOST[what])} ${what}`);
  }
}
