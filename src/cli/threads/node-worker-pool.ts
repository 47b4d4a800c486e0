/** Opens a worker pool of Node threads: a file that takes all memory or never ends stops only its own thread. */
import { availableParallelism } from 'node:os';
import { JobStopped } from '../../distribution/work/job-stopped';
import { JOB_SECONDS, type JobKind, type WorkerPool } from '../../distribution/work/jobs';
import { startWorkerPool, type StartedWorker, type WorkerEvents } from '../../distribution/work/worker-pool';
import type { FromWorker } from '../../distribution/work/worker-messages';
import { codeOf } from '../files/system-reason';
import { JOBS_ROLE } from './roles';
import { startThread } from './start-thread';

export interface ThreadLimits {
  /** Time limits of jobs. */
  readonly seconds: Readonly<Record<JobKind, number>>;
  readonly megabytes: number;
}

/** A return of 20,000 lines takes about 300 MB. */
export const THREAD_LIMITS: ThreadLimits = { seconds: JOB_SECONDS, megabytes: 1_024 };

const MOST_LANES = 3;

/** `entry`: the program's own file, which runs jobs when it starts as a thread (`main.ts`). */
export function openNodeWorkerPool(
  entry: URL,
  { seconds, megabytes }: ThreadLimits = THREAD_LIMITS,
): Promise<WorkerPool> {
  const start = ({ said, ended }: WorkerEvents): StartedWorker => {
    const thread = startThread(entry, { workerData: JOBS_ROLE, megabytes });
    thread.on('message', (message: FromWorker) => {
      said(message);
    });
    thread.on('error', (error) => {
      ended(codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY' ? JobStopped.tooMuchMemory() : error);
    });
    thread.on('exit', () => {
      ended(new Error('The thread ended.'));
    });
    return {
      post: (job) => {
        thread.postMessage(job);
      },
      stop: () => {
        void thread.terminate();
      },
    };
  };
  const concurrency = Math.max(1, Math.min(MOST_LANES, availableParallelism() - 1));
  return startWorkerPool(start, { concurrency, secondsFor: (kind) => seconds[kind] });
}
