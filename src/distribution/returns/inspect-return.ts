/** Inspects a returned file before its sheets are read. Costs no more than reading the zip directory. */
import { inspectFile } from '../../xlsx/inspect-file';
import { partName } from '../../xlsx/part-name';
import type { ZipEntry } from '../../xlsx/zip-directory';
import type { FileError } from './file-errors';

/** A unit's file, from a folder or dropped into the pane. */
export interface ReturnFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReturnFileError {
  readonly fileError: FileError;
  readonly detail?: string;
}

const MEGABYTE = 1_048_576;
/** A unit's workbook of 500 lines takes 0.2 MB. */
export const LARGEST_FILE_BYTES = 50 * MEGABYTE;
/** Limit for all parts together: 20,000 lines take about 25 MB. */
export const LARGEST_INFLATED_BYTES = 80 * MEGABYTE;

function megabytes(bytes: number): string {
  return `${String(Math.ceil(bytes / MEGABYTE))} MB`;
}

function sizeError(bytes: Uint8Array, entries: readonly ZipEntry[]): ReturnFileError | null {
  const inflated = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (inflated <= LARGEST_INFLATED_BYTES && bytes.byteLength <= LARGEST_FILE_BYTES) return null;
  return { fileError: 'file-too-large', detail: `展开后${megabytes(Math.max(inflated, bytes.byteLength))}` };
}

function partError(entries: readonly ZipEntry[]): ReturnFileError | null {
  const has = (pattern: RegExp) => entries.some(({ name }) => pattern.test(partName(name)));
  if (has(/(?:^|\/)vbaproject\.bin$|^xl\/macrosheets\//u)) return { fileError: 'with-macros' };
  return has(/^xl\/externallinks\//u) ? { fileError: 'with-external-links' } : null;
}

/** `null`: the file may be read. */
export function inspectReturn({ name, bytes }: ReturnFile): ReturnFileError | null {
  if (/(?:^|[\\/])~\$/u.test(name)) return { fileError: 'open-in-excel' };
  const found = inspectFile(bytes);
  if (found.kind === 'unusable') return { fileError: found.reason };
  return sizeError(bytes, found.entries) ?? partError(found.entries);
}
