/** Starts a thread of the program itself: of the one file that is handed out, or of the project's TypeScript. */
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Node 20 does not hand the loader of TypeScript on to threads: each registers it, from the project's folder. */
function typescriptStart(entry: string): string {
  return `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(entry)}); });`;
}

export interface ThreadOptions extends Pick<WorkerOptions, 'workerData'> {
  /** Of its heap; what goes beyond ends the thread. */
  readonly megabytes: number;
}

/** `entry`: the program's own file (`main.ts`), which looks at `workerData`. */
export function startThread({ href }: URL, { workerData, megabytes }: ThreadOptions): Worker {
  const options: WorkerOptions = { workerData, resourceLimits: { maxOldGenerationSizeMb: megabytes } };
  return href.endsWith('.ts')
    ? new Worker(typescriptStart(href), { ...options, eval: true })
    : new Worker(new URL(href), options);
}
