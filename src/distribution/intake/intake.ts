/** Finds the files to read in received folders and zip files, by path, and lists skipped files. */
import { isOtherArchive } from '../../xlsx/file-formats';
import type { PendingFile } from '../collect';
import type { FileError } from '../returns/file-errors';
import { plainPath } from './zip-names';
import { SkipCounter, skipByPath, type SkippedFiles } from './skipped';
import { zipContents } from './zip-contents';
import { Tally } from '../../collections/tally';

/** A file that was found but not opened. */
export interface FoundFile {
  /** Path including the folders, e.g. 703001/703001.xlsx. */
  readonly path: string;
  readonly size: number;
  /** Rejects if the file cannot be opened. */
  readonly bytes: () => Promise<Uint8Array>;
  /** Known without opening the file. */
  readonly fileError?: FileError;
  /** File error to report if the file cannot be opened; absent: `cannot-open`. */
  readonly ifUnreadable?: FileError;
}

export interface Intake {
  /** Sorted by name; all names are different. */
  readonly files: readonly PendingFile[];
  readonly skipped: readonly SkippedFiles[];
}

export interface IntakeLimits {
  readonly files: number;
  /** Limit for one file; larger files are not returns. */
  readonly fileBytes: number;
  /** Limit for all zip files together, which stay in memory until their files are read. */
  readonly archiveBytes: number;
  /** Limit for all files in zip files together, by their declared size. */
  readonly unpackedBytes: number;
}

const MEGABYTE = 1_048_576;

/** 300 units send about 30 MB. */
export const INTAKE_LIMITS: IntakeLimits = {
  files: 5_000,
  fileBytes: 50 * MEGABYTE,
  archiveBytes: 300 * MEGABYTE,
  unpackedBytes: 2_000 * MEGABYTE,
};

const ARCHIVE = /\.(?:zip|zipx|rar|7z|gz|tgz|tar|bz2|xz|cab|arj|lzh)$/iu;
/** Reads a zip file inside a zip file too, because a department forwards what it received. */
export const DEEPEST_ARCHIVE = 1;

interface Work {
  readonly limits: IntakeLimits;
  readonly skipped: SkipCounter;
  readonly files: PendingFile[];
  archiveBytes: number;
  unpackedBytes: number;
}

function refuse(work: Work, { path, bytes }: FoundFile, fileError: FileError, detail?: string): void {
  work.files.push({
    name: path,
    bytes,
    fileError: detail === undefined ? { fileError } : { fileError, detail },
  });
}

function megabytes(bytes: number): string {
  return `${String(Math.ceil(bytes / MEGABYTE))} MB`;
}

async function openedArchive(work: Work, file: FoundFile, depth: number): Promise<Uint8Array | null> {
  if (work.archiveBytes + file.size > work.limits.archiveBytes) {
    refuse(work, file, 'large-archive', megabytes(file.size));
    return null;
  }
  work.archiveBytes += file.size;
  try {
    return await file.bytes();
  } catch {
    // Systems report this in different English errors. An entry that cannot be unpacked is damaged.
    refuse(work, file, depth === 0 ? 'cannot-open' : 'broken-archive');
    return null;
  }
}

function isWorkbook(paths: readonly string[]): boolean {
  return paths.some((path) => path.toLowerCase() === '[content_types].xml');
}

async function takeArchive(work: Work, file: FoundFile, depth: number): Promise<void> {
  if (depth > DEEPEST_ARCHIVE) return refuse(work, file, 'deep-archive');
  const bytes = await openedArchive(work, file, depth);
  if (bytes === null) return;
  const opened = { ...file, bytes: () => Promise.resolve(bytes) };
  const contents = zipContents(bytes);
  if (contents.kind !== 'files')
    return refuse(work, opened, isOtherArchive(bytes) ? 'other-archive' : 'broken-archive');
  // Mail programs give workbooks the ending .zip.
  if (isWorkbook(contents.files.map(({ path }) => path))) return takeFile(work, opened);
  const before = work.files.length;
  const { files } = contents;
  if (files.length > 0 && files.every(({ isLocked }) => isLocked))
    return refuse(work, opened, 'locked-archive');
  for (const { path, size, isLocked, isKnown, bytes: unpack } of files) {
    const inner: FoundFile = {
      path: `${file.path}/${path}`,
      size,
      bytes: () => Promise.resolve().then(unpack),
      ifUnreadable: 'truncated',
      ...(isLocked ? { fileError: 'locked-archive' } : isKnown ? {} : { fileError: 'other-packing' }),
    };
    await take(work, inner, depth + 1);
  }
  if (work.files.length === before) refuse(work, opened, 'empty-archive');
}

function takeFile(work: Work, file: FoundFile): void {
  const { path, size, bytes, ifUnreadable } = file;
  if (size > work.limits.fileBytes) refuse(work, file, 'file-too-large', megabytes(size));
  else work.files.push({ name: path, bytes, ...(ifUnreadable === undefined ? {} : { ifUnreadable }) });
}

async function take(work: Work, file: FoundFile, depth: number): Promise<void> {
  const { limits, skipped } = work;
  const reason = skipByPath(file.path);
  if (reason !== null) return skipped.add(reason);
  if (work.files.length >= limits.files) return skipped.add('too-many');
  if (depth > 0) work.unpackedBytes += file.size;
  if (work.unpackedBytes > limits.unpackedBytes) return skipped.add('too-much');
  if (file.fileError !== undefined) return refuse(work, file, file.fileError);
  return ARCHIVE.test(file.path) ? takeArchive(work, file, depth) : takeFile(work, file);
}

/** Makes names distinct: a zip file may hold two files of one name, and readings are listed by name. */
function distinctNames(files: readonly PendingFile[]): readonly PendingFile[] {
  const counts = new Tally<string>();
  return files.map((file) => {
    const count = counts.add(file.name);
    return count === 1 ? file : { ...file, name: `${file.name}（第${String(count)}个）` };
  });
}

/**
 * `before`: what the folder search skipped.
 * Errors: none; a file that cannot be opened becomes a file with a file error.
 */
export async function intake(
  found: readonly FoundFile[],
  before: readonly SkippedFiles[] = [],
  limits: IntakeLimits = INTAKE_LIMITS,
): Promise<Intake> {
  const work: Work = {
    limits,
    skipped: new SkipCounter(before),
    files: [],
    archiveBytes: 0,
    unpackedBytes: 0,
  };
  const named = found.map((file) => ({ ...file, path: plainPath(file.path) }));
  for (const file of named.sort((a, b) => (a.path < b.path ? -1 : 1))) await take(work, file, 0);
  return { files: distinctNames(work.files), skipped: work.skipped.list() };
}
