/** Opens a pool of browser workers, as many as fit beside the pane and Excel. */
import type { WorkerPool } from '../../distribution/work/jobs';
import { startWorkerPool, type StartedWorker, type WorkerEvents } from '../../distribution/work/worker-pool';
import type { FromWorker } from '../../distribution/work/worker-messages';

/** Each worker holds the code and its file. More workers gain little on office computers. */
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

/** Some web views lack this property, despite its type. */
function cores(): number {
  const { hardwareConcurrency }: { hardwareConcurrency?: number } = navigator;
  return hardwareConcurrency ?? 2;
}

/** Errors: rejects if the first worker does not start. */
export function openWorkerPool(): Promise<WorkerPool> {
  return startWorkerPool(startWorker, { concurrency: Math.max(1, Math.min(MOST_LANES, cores() - 1)) });
}
