/** Declares the undo of the last command: its inverse, and the sheets it applies to. */
import type { WorkbookChange } from '../../sheets/plan/change';
import type { WorkbookSnapshot } from '../../sheets/plan/snapshot';

/** The undo step of the last command. */
export interface Undo {
  readonly title: string;
  readonly change: WorkbookChange;
  /** The touched sheets, as the command left them. */
  readonly expected: WorkbookSnapshot;
  /** The same sheets before the command: a broken-off undo may already have restored some. */
  readonly target: WorkbookSnapshot;
  /** The next undo step; only automatic steps have one below them. */
  readonly earlier: Undo | null;
}
