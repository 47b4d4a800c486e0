/** 回收: many files read one after the other, with progress and a way out. */
import type { Department } from './returns/department';
import type { ReturnFile } from './returns/inspect-return';
import { readReturn, type ReturnReading } from './returns/read-return';

/** A file whose bytes are fetched when its turn comes: 300 at once would only fill the memory. */
export interface PendingFile {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

export interface CollectWatch {
  /** Before each file. */
  readonly progress: (done: number, of: number, name: string) => void;
  readonly isCancelled: () => boolean;
}

/** How one file is read: here, or in a worker. */
export type ReadOne = (file: ReturnFile, department: Department) => Promise<ReturnReading>;

/** `null`: cancelled; nothing has been changed anywhere. */
export async function collectReturns(
  files: readonly PendingFile[],
  department: Department,
  watch: CollectWatch,
  readOne: ReadOne = readReturn,
): Promise<readonly ReturnReading[] | null> {
  const readings: ReturnReading[] = [];
  for (const [index, { name, bytes }] of files.entries()) {
    if (watch.isCancelled()) return null;
    watch.progress(index, files.length, name);
    readings.push(await readOne({ name, bytes: await bytes() }, department));
  }
  return readings;
}
