/** What the desk needs from outside: a place for heavy work, a way to hand files to the clerk, the clock. */
import type { OpenWorkshop } from '../work/jobs';
import type { Turns } from '../../slices/slices';
import type { NamedFile } from '../zip-package';
import type { KeepingPlace } from './kept-readings';

export interface DeskTools {
  readonly openWorkshop: OpenWorkshop;
  /** Hands a file over to be saved; where it is put is up to the browser and the clerk. */
  readonly saveFile: (file: NamedFile) => void;
  /** Where what was read outlives the pane. */
  readonly keepingPlace: KeepingPlace;
  readonly now: () => Date;
  /** How long work is sliced; absent: as long as the pane can wait. */
  readonly turns?: Turns;
}
