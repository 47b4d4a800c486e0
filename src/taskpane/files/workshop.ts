/** A workshop of workers: as many as the machine has room for beside the pane and Excel. */
import type { JobKind, JobOf, JobResult, Workshop } from '../../distribution/work/jobs';
import type { FromWorker } from './workshop-messages';

/** Each holds the code and what it reads; more of them gain little on the machines of an office. */
const MOST_LANES = 3;

interface Bench {
  readonly worker: Worker;
  /** What its next message answers: that it is ready, or the job that is being done. */
  waiting: { readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void } | null;
}

function startBench(): Bench {
  const worker = new Worker(new URL('./workshop-worker.ts', import.meta.url), { name: 'workshop' });
  const bench: Bench = { worker, waiting: null };
  const end = (): Bench['waiting'] => {
    const { waiting } = bench;
    bench.waiting = null;
    return waiting;
  };
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === 'failed') end()?.reject(new Error(data.detail));
    else end()?.resolve(data.kind === 'done' ? data.result : null);
  };
  worker.onerror = ({ message }) => {
    end()?.reject(new Error(message || 'its code could not be loaded'));
  };
  return bench;
}

function nextAnswer(bench: Bench): Promise<unknown> {
  return new Promise((resolve, reject) => {
    bench.waiting = { resolve, reject };
  });
}

/** Rejects when the server does not hand the code out, or the browser refuses it. */
async function whenReady(bench: Bench): Promise<Bench> {
  try {
    await nextAnswer(bench);
    return bench;
  } catch (error) {
    bench.worker.terminate();
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The worker did not start: ${reason}`, { cause: error });
  }
}

/** Some web views do not tell, whatever the types say. */
function cores(): number {
  const { hardwareConcurrency }: { hardwareConcurrency?: number } = navigator;
  return hardwareConcurrency ?? 2;
}

/** Errors: rejects when the first worker does not start. */
export async function openWorkshop(): Promise<Workshop> {
  const lanes = Math.max(1, Math.min(MOST_LANES, cores() - 1));
  const idle: Bench[] = [];
  // Those that are still starting, too: closing must not leave one behind.
  const all: Bench[] = [];
  const addBench = (): Promise<Bench> => {
    const bench = startBench();
    all.push(bench);
    return whenReady(bench);
  };
  idle.push(await addBench());
  let isClosed = false;
  const perform = async <Kind extends JobKind>(job: JobOf<Kind>): Promise<JobResult<Kind>> => {
    if (isClosed) throw new Error('The workshop was closed.');
    const bench = idle.pop() ?? (await addBench());
    try {
      const result = nextAnswer(bench);
      bench.worker.postMessage(job);
      // It is the result of this very job: a bench does one at a time.
      return (await result) as JobResult<Kind>;
    } finally {
      idle.push(bench);
    }
  };
  const close = (): void => {
    isClosed = true;
    for (const { worker, waiting } of all.splice(0)) {
      worker.terminate();
      waiting?.reject(new Error('The workshop was closed.'));
    }
  };
  return { lanes, perform, close };
}
