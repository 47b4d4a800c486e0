/** What distribution needs from outside besides the session's ports: the worker pool, saving of files, storage. */
import type { OpenWorkerPool } from '../work/jobs';
import type { Turns } from '../../slices/slices';
import type { NamedFile } from '../zip-package';
import type { Answer, WorkOptions } from '../../workflow/port';
import type { WorkbookState } from '../../workflow/reading/workbook-state';
import type { SessionPorts } from '../../workflow/session-ports';
import type { KeepingPlace } from './kept-readings';

export interface DistributionPorts extends SessionPorts {
  readonly openWorkerPool: OpenWorkerPool;
  /** Hands a file over to be saved; browser and clerk choose the place. */
  readonly saveFile: (file: NamedFile) => void;
  /** Where what was read outlives the pane. */
  readonly keepingPlace: KeepingPlace;
  /** How long work is sliced; absent: as long as the pane can wait. */
  readonly turns?: Turns;
}

/** Reads the workbook as work of its own in the queue. */
export type ReadWorkbook = (options: WorkOptions) => Promise<Answer<WorkbookState>>;
