/**
 * Runs jobs in workers of any kind. A worker that is too slow or ends early loses only its own job; another one
 * replaces it when there is work.
 */
import { JobStopped } from './job-stopped';
import { JOB_SECONDS, type JobKind, type JobOf, type JobResult, type WorkerPool } from './jobs';
import type { FromWorker } from './worker-messages';

export interface StartedWorker {
  readonly post: (job: JobOf<JobKind>) => void;
  /** Ends the worker at once, even during a job. */
  readonly stop: () => void;
}

export interface WorkerEvents {
  readonly said: (message: FromWorker) => void;
  /** Reports the end of the worker; no further message comes. */
  readonly ended: (error: Error) => void;
}

export type StartWorker = (events: WorkerEvents) => StartedWorker;

export interface WorkerPoolOptions {
  readonly concurrency: number;
  readonly secondsFor?: (kind: JobKind) => number;
}

const SECONDS_TO_START = 60;

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** One worker with the pending promise of its next message: ready, or a job's result. */
class PoolWorker {
  /** A worker that has ended or was stopped does no more jobs. */
  isOver = false;
  private waiting: Waiting | null = null;
  private readonly worker: StartedWorker;

  constructor(start: StartWorker) {
    this.worker = start({
      said: (message) => {
        const waiting = this.answered();
        if (message.kind === 'failed') waiting?.reject(new Error(message.detail));
        else waiting?.resolve(message.kind === 'done' ? message.result : null);
      },
      ended: (error) => {
        this.stop(error);
      },
    });
  }

  private answered(): Waiting | null {
    const { waiting } = this;
    this.waiting = null;
    return waiting;
  }

  /** Waits for the worker's next answer; rejects after `seconds`. */
  answer(seconds: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.stop(JobStopped.tooSlow(seconds));
      }, seconds * 1_000);
      this.waiting = {
        resolve: (result) => {
          clearTimeout(timer);
          resolve(result);
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      };
    });
  }

  post(job: JobOf<JobKind>): void {
    this.worker.post(job);
  }

  stop(error: Error): void {
    this.isOver = true;
    this.worker.stop();
    this.answered()?.reject(error);
  }
}

/** Waits for the start. Rejects when the server does not deliver the code, or the browser refuses it. */
async function whenReady(poolWorker: PoolWorker): Promise<PoolWorker> {
  try {
    await poolWorker.answer(SECONDS_TO_START);
    return poolWorker;
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error));
    poolWorker.stop(failure);
    throw new Error(`The worker did not start: ${failure.message}`, { cause: error });
  }
}

/** Starts the pool. Rejects when the first worker does not start. */
export async function startWorkerPool(
  start: StartWorker,
  { concurrency, secondsFor = (kind) => JOB_SECONDS[kind] }: WorkerPoolOptions,
): Promise<WorkerPool> {
  const idle: PoolWorker[] = [];
  // All workers, also those still starting: closing must end every one.
  const all = new Set<PoolWorker>();
  const addPoolWorker = (): Promise<PoolWorker> => {
    const poolWorker = new PoolWorker(start);
    all.add(poolWorker);
    return whenReady(poolWorker);
  };
  idle.push(await addPoolWorker());
  let isClosed = false;
  const perform = async <Kind extends JobKind>(job: JobOf<Kind>): Promise<JobResult<Kind>> => {
    if (isClosed) throw new Error('The worker pool was closed.');
    const poolWorker = idle.pop() ?? (await addPoolWorker());
    try {
      const result = poolWorker.answer(secondsFor(job.kind));
      poolWorker.post(job);
      // The result belongs to this job: a worker does one at a time.
      return (await result) as JobResult<Kind>;
    } finally {
      if (poolWorker.isOver) all.delete(poolWorker);
      else idle.push(poolWorker);
    }
  };
  const close = (): void => {
    isClosed = true;
    for (const poolWorker of all) poolWorker.stop(new Error('The worker pool was closed.'));
    all.clear();
  };
  return { concurrency, perform, close };
}
