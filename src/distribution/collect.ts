/** 回收: many files read, a few at a time, with progress and a way out. */
import { runConcurrently } from './run-concurrently';
import { JobStopped } from './work/job-stopped';
import { fileErrorMessage, type FileError } from './returns/file-errors';
import type { Department } from './returns/department';
import type { FoundFileError, ReturnFile } from './returns/inspect-return';
import type { ReturnReading } from './returns/return-reading';

/** A file whose bytes are fetched when its turn comes: 300 at once would only fill the memory. */
export interface PendingFile {
  readonly name: string;
  /** Rejects when the file cannot be opened. */
  readonly bytes: () => Promise<Uint8Array>;
  /** What it means that it cannot be opened; absent: `cannot-open`. */
  readonly ifUnreadable?: FileError;
  /** Why it is not opened at all. */
  readonly fileError?: FoundFileError;
}

export interface CollectWatch {
  /** Before each file. */
  readonly progress: (done: number, of: number, name: string) => void;
  readonly isCancelled: () => boolean;
}

/** How one file is read: here, or in a worker. */
export type ReadOne = (file: ReturnFile, department: Department) => Promise<ReturnReading>;

function fileError(file: string, reason: FileError, detail?: string): ReturnReading {
  return {
    kind: 'file-error',
    file,
    unit: null,
    fileError: reason,
    message: fileErrorMessage(file, reason, detail),
  };
}

/** Whatever is the matter with one file, the others are read. */
async function readPending(
  { name, bytes, fileError: known, ifUnreadable }: PendingFile,
  department: Department,
  readOne: ReadOne,
): Promise<ReturnReading> {
  if (known !== undefined) return fileError(name, known.fileError, known.detail);
  let content: Uint8Array;
  try {
    content = await bytes();
  } catch {
    // Each system has its own errors for it, in English; what they come to is one thing.
    return fileError(name, ifUnreadable ?? 'cannot-open');
  }
  try {
    return await readOne({ name, bytes: content }, department);
  } catch (error) {
    if (error instanceof JobStopped)
      return fileError(name, error.reason, error.reason === 'too-slow' ? error.words : undefined);
    // An error of ours, in English: it says nothing to a clerk, and the file itself shows it again.
    return fileError(name, 'cannot-read');
  }
}

/**
 * `workers`: how many files are read at the same time. `null`: cancelled; nothing has been changed anywhere. Readings come in
 * the order of the files.
 */
export async function collectReturns(
  files: readonly PendingFile[],
  department: Department,
  readOne: ReadOne,
  watch: CollectWatch,
  concurrency = 1,
): Promise<readonly ReturnReading[] | null> {
  const begin = (file: PendingFile, read: number): boolean => {
    if (watch.isCancelled()) return false;
    watch.progress(read, files.length, file.name);
    return true;
  };
  const readings = await runConcurrently(files, concurrency, begin, (file) =>
    readPending(file, department, readOne),
  );
  return watch.isCancelled() ? null : readings;
}
