/** Tests the worker pool with fake workers; test/e2e/returns.test.ts uses real ones. */
import { JobStopped } from '../../src/distribution/work/job-stopped';
import { JOB_SECONDS, type Job, type JobOf } from '../../src/distribution/work/jobs';
import type { FromWorker } from '../../src/distribution/work/worker-messages';
import { openWorkerPool } from '../../src/taskpane/files/worker-pool';
import { salaries } from './support/department';
import { SETTINGS, UNITS } from './support/workbook-status';

class FakeWorker {
  static started: FakeWorker[] = [];
  /** Behaviour of the next worker after its start. */
  static start: 'ready' | 'refused' | 'refused without a message' | 'slow' = 'ready';
  onmessage: ((event: { readonly data: FromWorker }) => void) | null = null;
  onerror: ((event: { readonly message: string }) => void) | null = null;
  readonly jobs: Job[] = [];
  isTerminated = false;

  constructor(
    readonly address: URL,
    readonly options: { readonly name: string },
  ) {
    FakeWorker.started.push(this);
    const { start } = FakeWorker;
    if (start === 'slow') return;
    queueMicrotask(() => {
      if (start === 'ready') this.say({ kind: 'ready' });
      else this.onerror?.({ message: start === 'refused' ? 'Refused by the policy' : '' });
    });
  }

  say(data: FromWorker): void {
    this.onmessage?.({ data });
  }

  postMessage(job: Job): void {
    this.jobs.push(job);
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

const real = { Worker: globalThis.Worker, navigator: globalThis.navigator };

function withProcessors(count: number | undefined): void {
  Object.defineProperty(globalThis, 'navigator', {
    value: { hardwareConcurrency: count },
    configurable: true,
  });
}

beforeEach(() => {
  FakeWorker.started = [];
  FakeWorker.start = 'ready';
  Object.assign(globalThis, { Worker: FakeWorker });
  withProcessors(4);
});

afterAll(() => {
  Object.assign(globalThis, { Worker: real.Worker });
  Object.defineProperty(globalThis, 'navigator', { value: real.navigator, configurable: true });
});

function job(index: number): JobOf<'unit-file'> {
  const unit = UNITS[index];
  if (unit === undefined) throw new Error(`There is no unit ${String(index)}`);
  return { kind: 'unit-file', settings: SETTINGS, unit, lines: salaries(unit, 100) };
}

function worker(index: number): FakeWorker {
  const found = FakeWorker.started[index];
  if (found === undefined) throw new Error(`Worker ${String(index)} was not started`);
  return found;
}

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};

describe('the worker pool', () => {
  it('leaves room for the pane and Excel, and limits the number of workers', async () => {
    const concurrency: number[] = [];
    for (const processors of [undefined, 1, 2, 3, 4, 16]) {
      withProcessors(processors);
      concurrency.push((await openWorkerPool()).concurrency);
    }
    expect(concurrency).toEqual([1, 1, 1, 2, 3, 3]);
  });

  it('starts a worker at once, others with more work, and reuses them', async () => {
    const workerPool = await openWorkerPool();
    expect(FakeWorker.started).toHaveLength(1);
    expect(worker(0).address.href).toMatch(/pool-worker/u);
    const first = workerPool.perform(job(0));
    const second = workerPool.perform(job(1));
    await turns();
    expect(FakeWorker.started).toHaveLength(2);
    worker(1).say({ kind: 'done', result: Uint8Array.of(2) });
    worker(0).say({ kind: 'done', result: Uint8Array.of(1) });
    expect(await first).toEqual(Uint8Array.of(1));
    expect(await second).toEqual(Uint8Array.of(2));
    const third = workerPool.perform(job(2));
    await turns();
    expect(FakeWorker.started).toHaveLength(2);
    expect(FakeWorker.started.flatMap(({ jobs }) => jobs)).toHaveLength(3);
    worker(0).say({ kind: 'done', result: Uint8Array.of(3) });
    worker(1).say({ kind: 'done', result: Uint8Array.of(3) });
    expect(await third).toEqual(Uint8Array.of(3));
  });

  it('passes on the error of a job, and continues', async () => {
    const workerPool = await openWorkerPool();
    const failed = workerPool.perform(job(0));
    worker(0).say({ kind: 'failed', detail: 'RangeError: out of memory' });
    await expect(failed).rejects.toThrow('RangeError: out of memory');
    const next = workerPool.perform(job(1));
    worker(0).say({ kind: 'done', result: Uint8Array.of(1) });
    expect(await next).toEqual(Uint8Array.of(1));
    expect(FakeWorker.started).toHaveLength(1);
  });

  it('drops a crashed worker, and continues with a new one', async () => {
    const workerPool = await openWorkerPool();
    const broken = workerPool.perform(job(0));
    worker(0).onerror?.({ message: 'Script error' });
    await expect(broken).rejects.toThrow('Script error');
    const next = workerPool.perform(job(1));
    await turns();
    worker(1).say({ kind: 'done', result: Uint8Array.of(1) });
    expect(await next).toEqual(Uint8Array.of(1));
    expect(FakeWorker.started.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
  });

  it('ends a worker after its time limit; others continue, and a new one replaces it', async () => {
    const workerPool = await openWorkerPool();
    const other = workerPool.perform(job(1));
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
    try {
      const endless = workerPool.perform(job(0));
      await turns();
      const failure = expect(endless).rejects.toEqual(JobStopped.tooSlow(JOB_SECONDS['unit-file']));
      jest.advanceTimersByTime(JOB_SECONDS['unit-file'] * 1_000 - 1);
      expect(worker(1).isTerminated).toBe(false);
      jest.advanceTimersByTime(1);
      await failure;
    } finally {
      jest.useRealTimers();
    }
    expect(FakeWorker.started.map(({ isTerminated }) => isTerminated)).toEqual([false, true]);
    worker(0).say({ kind: 'done', result: Uint8Array.of(1) });
    expect(await other).toEqual(Uint8Array.of(1));
    const [third, fourth] = [workerPool.perform(job(0)), workerPool.perform(job(2))];
    await turns();
    worker(0).say({ kind: 'done', result: Uint8Array.of(3) });
    worker(2).say({ kind: 'done', result: Uint8Array.of(4) });
    expect(await Promise.all([third, fourth])).toEqual([Uint8Array.of(3), Uint8Array.of(4)]);
  });

  it('does not open if its code cannot be loaded', async () => {
    FakeWorker.start = 'refused';
    await expect(openWorkerPool()).rejects.toThrow('The worker did not start: Refused by the policy');
    FakeWorker.start = 'refused without a message';
    await expect(openWorkerPool()).rejects.toThrow('its code could not be loaded');
    expect(FakeWorker.started.every(({ isTerminated }) => isTerminated)).toBe(true);
  });

  it('drops running jobs on closing', async () => {
    const workerPool = await openWorkerPool();
    const [first, second] = [workerPool.perform(job(0)), workerPool.perform(job(1))];
    await turns();
    workerPool.close();
    await expect(first).rejects.toThrow('The worker pool was closed.');
    await expect(second).rejects.toThrow('The worker pool was closed.');
    expect(FakeWorker.started.map(({ isTerminated }) => isTerminated)).toEqual([true, true]);
  });

  it('stops workers that were still starting on closing', async () => {
    const workerPool = await openWorkerPool();
    FakeWorker.start = 'slow';
    const [first, second] = [workerPool.perform(job(0)), workerPool.perform(job(1))];
    await turns();
    workerPool.close();
    await expect(first).rejects.toThrow('The worker pool was closed.');
    await expect(second).rejects.toThrow('The worker pool was closed.');
    expect(worker(1).jobs).toEqual([]);
    expect(FakeWorker.started.map(({ isTerminated }) => isTerminated)).toEqual([true, true]);
    await expect(workerPool.perform(job(2))).rejects.toThrow('The worker pool was closed.');
    expect(FakeWorker.started).toHaveLength(2);
  });
});
