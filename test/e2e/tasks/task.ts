/** What a task of the season is: its story for docs/tasks.md, its work, and the most it may cost. */
import type { Clerk, Counts } from './clerk';

export interface Task {
  readonly title: string;
  /** What lies on the desk at the beginning. */
  readonly given: string;
  /** What she does and what is there afterwards. */
  readonly story: string;
  /** The most clicks and keys; seconds depend on the machine. */
  readonly most: Pick<Counts, 'clicks' | 'keys'>;
  /** Ends with what has to be true of cells and files. */
  readonly work: (clerk: Clerk) => Promise<void>;
}
