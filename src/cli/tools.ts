/** What commands need besides files and a terminal: a place for untrusted work, and somebody who watches. */
import { doJob } from '../distribution/work/do-job';
import type { OpenWorkerPool } from '../distribution/work/jobs';
import { DEFAULT_PROGRAM } from './usage';

/** `reading`: a workbook is read; `writing`: files get their names, which must not be broken off. */
export type Phase = 'reading' | 'writing';

export interface Tools {
  /** How the program was started, for messages and help. */
  readonly program: string;
  readonly openWorkerPool: OpenWorkerPool;
  /** Does the work; whoever watches knows meanwhile what is being done to which file. */
  readonly during: <Result>(
    phase: Phase,
    path: string,
    work: () => Result | Promise<Result>,
  ) => Promise<Result>;
}

/** Everything here, in one thread, unwatched. */
export const TOOLS_HERE: Tools = {
  program: DEFAULT_PROGRAM,
  openWorkerPool: () => Promise.resolve({ concurrency: 1, perform: doJob, close: () => undefined }),
  during: async (_phase, _path, work) => work(),
};
