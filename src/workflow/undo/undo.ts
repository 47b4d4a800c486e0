/** What takes back the last command: its inverse, and the sheets it holds for. */
import type { WorkbookChange } from '../../sheets/plan/change';
import type { WorkbookSnapshot } from '../../sheets/plan/snapshot';

/** The undo step of the last command. */
export interface Undo {
  readonly title: string;
  readonly change: WorkbookChange;
  /** The sheets that the command touched, as it left them. */
  readonly expected: WorkbookSnapshot;
  /** The same sheets before it: a broken-off undo may have restored some already. */
  readonly target: WorkbookSnapshot;
  /** The next undo step: there is more than one only below automatic steps. */
  readonly earlier: Undo | null;
}
