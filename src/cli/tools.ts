/** Declares what commands need besides files and a terminal: a place for untrusted work, and a watcher. */
import { doJob } from '../distribution/work/do-job';
import type { OpenWorkerPool } from '../distribution/work/jobs';
import { DEFAULT_PROGRAM } from './usage';

/** `reading`: reads a workbook. `writing`: moves files into place, which must not be interrupted. */
export type Phase = 'reading' | 'writing';

export interface Tools {
  /** The program's name as the user typed it, for messages and help. */
  readonly program: string;
  readonly openWorkerPool: OpenWorkerPool;
  /** Does the work, and reports its phase and its file to the watcher. */
  readonly during: <Result>(
    phase: Phase,
    path: string,
    work: () => Result | Promise<Result>,
  ) => Promise<Result>;
}

/** Runs all work in this thread, without a watcher. */
export const TOOLS_HERE: Tools = {
  program: DEFAULT_PROGRAM,
  openWorkerPool: () => Promise.resolve({ concurrency: 1, perform: doJob, close: () => undefined }),
  during: async (_phase, _path, work) => work(),
};
