/** Reads many returned files (回收), several at a time, with progress and cancellation. */
import { runConcurrently } from './run-concurrently';
import { JobStopped } from './work/job-stopped';
import { fileErrorMessage, type FileError } from './returns/file-errors';
import type { ReturnDepartment } from './returns/department';
import type { ReturnFileError, ReturnFile } from './returns/inspect-return';
import type { ReturnReading } from './returns/return-reading';
import { SharedTexts } from './shared-texts';

/** A file whose bytes are read when it is due: 300 files at once would only fill the memory. */
export interface PendingFile {
  readonly name: string;
  /** Rejects if the file cannot be opened. */
  readonly bytes: () => Promise<Uint8Array>;
  /** File error to report if the file cannot be opened; absent: `cannot-open`. */
  readonly ifUnreadable?: FileError;
  /** Reason not to open the file at all. */
  readonly fileError?: ReturnFileError;
}

export interface CollectWatch {
  /** Runs before each file. */
  readonly progress: (done: number, of: number, name: string) => void;
  readonly isCancelled: () => boolean;
}

/** Reads one file: in this thread or in a worker. */
export type ReadOne = (file: ReturnFile, department: ReturnDepartment) => Promise<ReturnReading>;

function fileError(file: string, reason: FileError, detail?: string): ReturnReading {
  return {
    kind: 'file-error',
    file,
    unit: null,
    fileError: reason,
    message: fileErrorMessage(file, reason, detail),
  };
}

/** Reads one file. An error of one file does not stop the others. */
async function readPending(
  { name, bytes, fileError: known, ifUnreadable }: PendingFile,
  department: ReturnDepartment,
  readOne: ReadOne,
): Promise<ReturnReading> {
  if (known !== undefined) return fileError(name, known.fileError, known.detail);
  let content: Uint8Array;
  try {
    content = await bytes();
  } catch {
    // Systems report this in different English errors. All mean the same.
    return fileError(name, ifUnreadable ?? 'cannot-open');
  }
  try {
    return await readOne({ name, bytes: content }, department);
  } catch (error) {
    if (error instanceof JobStopped)
      return fileError(name, error.reason, error.reason === 'too-slow' ? error.words : undefined);
    // A bug of the program, in English: it does not help a clerk, and the same file shows it again.
    return fileError(name, 'cannot-read');
  }
}

/**
 * `workers`: number of files to read at the same time. Returns the readings in the order of the files.
 * `null`: cancelled; nothing was changed.
 */
export async function collectReturns(
  files: readonly PendingFile[],
  department: ReturnDepartment,
  readOne: ReadOne,
  watch: CollectWatch,
  concurrency = 1,
): Promise<readonly ReturnReading[] | null> {
  const begin = (file: PendingFile, read: number): boolean => {
    if (watch.isCancelled()) return false;
    watch.progress(read, files.length, file.name);
    return true;
  };
  const texts = new SharedTexts();
  const readings = await runConcurrently(files, concurrency, begin, async (file) =>
    texts.reading(await readPending(file, department, readOne)),
  );
  return watch.isCancelled() ? null : readings;
}
