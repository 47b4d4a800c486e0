/** A workshop of workers: as many as the machine has room for beside the pane and Excel. */
import type { JobKind, JobOf, JobResult, Workshop } from '../../distribution/work/jobs';
import type { FromWorker } from './workshop-messages';

/** Each holds the code and what it reads; more of them gain little on the machines of an office. */
const MOST_LANES = 3;

interface Bench {
  readonly worker: Worker;
  /** The job that is being done. */
  waiting: { readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void } | null;
}

function startWorker(): Worker {
  return new Worker(new URL('./workshop-worker.ts', import.meta.url), { name: 'workshop' });
}

/** Rejects when the server does not hand the code out, or the browser refuses it. */
function whenReady(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.onmessage = () => {
      resolve();
    };
    worker.onerror = ({ message }) => {
      reject(new Error(`The worker did not start: ${message || 'its code could not be loaded'}`));
    };
  });
}

function listen(bench: Bench): void {
  const end = (): Bench['waiting'] => {
    const { waiting } = bench;
    bench.waiting = null;
    return waiting;
  };
  bench.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === 'done') end()?.resolve(data.result);
    else if (data.kind === 'failed') end()?.reject(new Error(data.detail));
  };
  bench.worker.onerror = ({ message }) => {
    end()?.reject(new Error(message));
  };
}

async function openBench(): Promise<Bench> {
  const bench: Bench = { worker: startWorker(), waiting: null };
  await whenReady(bench.worker);
  listen(bench);
  return bench;
}

/** Errors: rejects when the first worker does not start. */
export async function openWorkshop(): Promise<Workshop> {
  const lanes = Math.max(1, Math.min(MOST_LANES, navigator.hardwareConcurrency - 1));
  const idle: Bench[] = [await openBench()];
  const all: Bench[] = [...idle];
  const perform = async <Kind extends JobKind>(job: JobOf<Kind>): Promise<JobResult<Kind>> => {
    const known = idle.pop();
    const bench = known ?? (await openBench());
    if (known === undefined) all.push(bench);
    try {
      return await new Promise<JobResult<Kind>>((resolve, reject) => {
        // What comes back is the result of this very job: a bench does one at a time.
        bench.waiting = { resolve: resolve as (result: unknown) => void, reject };
        bench.worker.postMessage(job);
      });
    } finally {
      idle.push(bench);
    }
  };
  return {
    lanes,
    perform,
    close: () => {
      for (const { worker, waiting } of all.splice(0)) {
        worker.terminate();
        waiting?.reject(new Error('The workshop was closed.'));
      }
      idle.splice(0);
    },
  };
}
