/** What takes back the last command: its inverse, and the sheets it holds for. */
import type { WorkbookChange } from '../../sheets/plan/change';
import type { WorkbookSnapshot } from '../../sheets/plan/snapshot';

/** The way back from the last command. */
export interface Undo {
  readonly title: string;
  readonly change: WorkbookChange;
  /** The sheets that the command touched, as it left them. */
  readonly expected: WorkbookSnapshot;
  /** The same sheets as they were before it: some may stand so already when an undo has broken off. */
  readonly target: WorkbookSnapshot;
  /** What can be taken back after it: there is more than one step only where the last ones were done by themselves. */
  readonly earlier: Undo | null;
}
