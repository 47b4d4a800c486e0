/** A worker pool of the browser's workers: as many as the machine has room for beside the pane and Excel. */
import type { WorkerPool } from '../../distribution/work/jobs';
import { startWorkerPool, type StartedWorker, type WorkerEvents } from '../../distribution/work/worker-pool';
import type { FromWorker } from '../../distribution/work/worker-messages';

/** Each holds the code and what it reads; more of them gain little on the machines of an office. */
const MOST_LANES = 3;

function startWorker({ said, ended }: WorkerEvents): StartedWorker {
  const worker = new Worker(new URL('./pool-worker.ts', import.meta.url), { name: 'worker-pool' });
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    said(data);
  };
  worker.onerror = ({ message }) => {
    ended(new Error(message || 'its code could not be loaded'));
  };
  return {
    post: (job) => {
      worker.postMessage(job);
    },
    stop: () => {
      worker.terminate();
    },
  };
}

/** Some web views do not tell, whatever the types say. */
function cores(): number {
  const { hardwareConcurrency }: { hardwareConcurrency?: number } = navigator;
  return hardwareConcurrency ?? 2;
}

/** Errors: rejects when the first worker does not start. */
export function openWorkerPool(): Promise<WorkerPool> {
  return startWorkerPool(startWorker, { concurrency: Math.max(1, Math.min(MOST_LANES, cores() - 1)) });
}
