/** Declares what distribution gets from outside: the worker pool, saving of files, storage, the clock. */
import type { OpenWorkerPool } from '../work/jobs';
import type { Turns } from '../../slices/slices';
import type { NamedFile } from '../zip-package';
import type { KeepingPlace } from './kept-readings';

export interface DistributionTools {
  readonly openWorkerPool: OpenWorkerPool;
  /** Hands a file over to be saved; where it is put is up to the browser and the clerk. */
  readonly saveFile: (file: NamedFile) => void;
  /** Where what was read outlives the pane. */
  readonly keepingPlace: KeepingPlace;
  readonly now: () => Date;
  /** How long work is sliced; absent: as long as the pane can wait. */
  readonly turns?: Turns;
}
