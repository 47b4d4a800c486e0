/** 回收: many files read one after the other, with progress and a way out. */
import { faultMessage, type FileFault } from './returns/file-faults';
import type { Department } from './returns/department';
import type { ReturnFile } from './returns/inspect-return';
import { readReturn, type ReturnReading } from './returns/read-return';

/** A file whose bytes are fetched when its turn comes: 300 at once would only fill the memory. */
export interface PendingFile {
  readonly name: string;
  /** Rejects when the file cannot be opened. */
  readonly bytes: () => Promise<Uint8Array>;
}

export interface CollectWatch {
  /** Before each file. */
  readonly progress: (done: number, of: number, name: string) => void;
  readonly isCancelled: () => boolean;
}

/** How one file is read: here, or in a worker. */
export type ReadOne = (file: ReturnFile, department: Department) => Promise<ReturnReading>;

function fault(file: string, reason: FileFault, detail?: string): ReturnReading {
  return { kind: 'fault', file, unit: null, fault: reason, message: faultMessage(file, reason, detail) };
}

/** Whatever is the matter with one file, the others are read. */
async function readPending(
  { name, bytes }: PendingFile,
  department: Department,
  readOne: ReadOne,
): Promise<ReturnReading> {
  let content: Uint8Array;
  try {
    content = await bytes();
  } catch {
    // Each system has its own errors for it, in English; what they come to is one thing.
    return fault(name, 'cannot-open');
  }
  try {
    return await readOne({ name, bytes: content }, department);
  } catch (error) {
    return fault(name, 'cannot-read', String(error));
  }
}

/** `null`: cancelled; nothing has been changed anywhere. */
export async function collectReturns(
  files: readonly PendingFile[],
  department: Department,
  watch: CollectWatch,
  readOne: ReadOne = readReturn,
): Promise<readonly ReturnReading[] | null> {
  const readings: ReturnReading[] = [];
  for (const [index, file] of files.entries()) {
    if (watch.isCancelled()) return null;
    watch.progress(index, files.length, file.name);
    readings.push(await readPending(file, department, readOne));
  }
  return readings;
}
