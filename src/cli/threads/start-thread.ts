/** Starts a thread of the program itself: from the one distributed file, or from the project's TypeScript. */
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Node 20 does not pass the TypeScript loader on to threads. Each thread registers it, from the project's folder. */
function typescriptStart(entry: string): string {
  return `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(entry)}); });`;
}

export interface ThreadOptions extends Pick<WorkerOptions, 'workerData'> {
  /** Heap limit; a thread that exceeds it ends. */
  readonly megabytes: number;
}

/** `entry`: the program's own file (`main.ts`), which reads `workerData`. */
export function startThread({ href }: URL, { workerData, megabytes }: ThreadOptions): Worker {
  const options: WorkerOptions = { workerData, resourceLimits: { maxOldGenerationSizeMb: megabytes } };
  return href.endsWith('.ts')
    ? new Worker(typescriptStart(href), { ...options, eval: true })
    : new Worker(new URL(href), options);
}
