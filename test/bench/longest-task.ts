/** Measures the longest task of this thread, in milliseconds of its processor time: what else the machine does must not count. */
import { readFileSync } from 'node:fs';
import type { Host } from '../../src/excel-host';

/** Nanoseconds that the main thread has run so far (Linux: its number is that of the process). */
function worked(): number {
  const [nanoseconds = ''] = readFileSync(`/proc/self/task/${String(process.pid)}/schedstat`, 'utf8').split(
    ' ',
  );
  return Number(nanoseconds);
}

export interface Task {
  readonly milliseconds: number;
  /** Of the clock that a processor profile has, in microseconds. */
  readonly from: number;
  readonly to: number;
}

export interface TaskWatch {
  /** Runs the work and returns the tasks that took longest, longest first. */
  readonly during: (work: () => Promise<unknown>) => Promise<readonly Task[]>;
}

const MOST_TASKS = 8;
const ROUNDING = 1_000_000;

/**
 * Calls `begin` before each callback of a timer and of a message. Node runs several of them in one turn of its loop;
 * a browser draws and answers the user between any two.
 */
function beforeEachCallback(begin: () => void): () => void {
  const { setTimeout: timeout, MessageChannel: Channel } = globalThis;
  const wrapped = (callback: (...args: unknown[]) => void, delay?: number, ...args: unknown[]) =>
    timeout(() => {
      begin();
      callback(...args);
    }, delay);
  globalThis.setTimeout = Object.assign(wrapped, { __promisify__: timeout.__promisify__ }) as typeof timeout;
  globalThis.MessageChannel = class extends Channel {
    constructor() {
      super();
      this.port1.addEventListener('message', begin);
    }
  };
  return () => {
    Object.assign(globalThis, { setTimeout: timeout, MessageChannel: Channel });
  };
}

function microseconds(): number {
  return Number(process.hrtime.bigint() / 1_000n);
}

/** The work of `host` happens elsewhere in Excel: it is taken off. */
export function watchTasks(host: Host): TaskWatch {
  let ofHost = 0;
  const process_ = host.process.bind(host);
  host.process = (...message) => {
    const started = worked();
    try {
      return process_(...message);
    } finally {
      ofHost += worked() - started;
    }
  };
  return {
    during: async (work) => {
      const tasks: Task[] = [];
      let open = true;
      let last = { worked: worked(), ofHost, at: microseconds() };
      const next = (): void => {
        const now = { worked: worked(), ofHost, at: microseconds() };
        const nanoseconds = now.worked - last.worked - (now.ofHost - last.ofHost);
        tasks.push({ milliseconds: nanoseconds / ROUNDING, from: last.at, to: now.at });
        last = now;
      };
      const tick = (): void => {
        next();
        if (open) setImmediate(tick);
      };
      const restore = beforeEachCallback(next);
      setImmediate(tick);
      await work();
      open = false;
      next();
      restore();
      return tasks.sort((a, b) => b.milliseconds - a.milliseconds).slice(0, MOST_TASKS);
    },
  };
}
