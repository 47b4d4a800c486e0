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
      const tick = (): void => {
        const now = { worked: worked(), ofHost, at: microseconds() };
        const nanoseconds = now.worked - last.worked - (now.ofHost - last.ofHost);
        tasks.push({ milliseconds: nanoseconds / ROUNDING, from: last.at, to: now.at });
        last = now;
        if (open) setImmediate(tick);
      };
      setImmediate(tick);
      await work();
      open = false;
      tick();
      return tasks.sort((a, b) => b.milliseconds - a.milliseconds).slice(0, MOST_TASKS);
    },
  };
}
