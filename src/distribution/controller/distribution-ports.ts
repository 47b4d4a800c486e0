/** Declares what distribution needs besides the session's ports: worker pool, saving of files, storage. */
import type { OpenWorkerPool } from '../work/jobs';
import type { Turns } from '../../slices/slices';
import type { NamedFile } from '../zip-package';
import type { ExcelAnswer, WorkOptions } from '../../workflow/port';
import type { WorkbookState } from '../../workflow/reading/workbook-state';
import type { SessionPorts } from '../../workflow/session-ports';
import type { KeepingPlace } from './kept-readings';

export interface DistributionPorts extends SessionPorts {
  readonly openWorkerPool: OpenWorkerPool;
  /** Saves a file; browser and clerk choose the place. */
  readonly saveFile: (file: NamedFile) => void;
  /** Stores readings beyond the life of the pane. */
  readonly keepingPlace: KeepingPlace;
  /** Slices long work; absent: for as long as the pane can wait. */
  readonly turns?: Turns;
}

/** Reads the workbook as separate work in the queue. */
export type ReadWorkbook = (options: WorkOptions) => Promise<ExcelAnswer<WorkbookState>>;
