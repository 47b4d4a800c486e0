/** What can be said of a returned file before its sheets are read. Costs no more than reading the zip directory. */
import { inspectFile } from '../../xlsx/inspect-file';
import { readPartHead } from '../../xlsx/zip-parts';
import { readZipDirectory, type ZipEntry } from '../../xlsx/zip-directory';
import type { FileFault } from './file-faults';

/** A file from a unit, wherever it comes from: a folder, a drop into the pane. */
export interface ReturnFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface FaultFound {
  readonly fault: FileFault;
  readonly detail?: string;
}

const MEGABYTE = 1_048_576;
/** A unit's workbook of 500 lines has 0.2 MB. */
const LARGEST_FILE_BYTES = 50 * MEGABYTE;
/** All parts together: 20,000 lines take about 25 MB. */
const LARGEST_INFLATED_BYTES = 80 * MEGABYTE;
/** Where a document type would stand; before the root element there is little else. */
const HEAD_BYTES = 4_096;

function megabytes(bytes: number): string {
  return `${String(Math.ceil(bytes / MEGABYTE))} MB`;
}

function sizeFault(bytes: Uint8Array, entries: readonly ZipEntry[]): FaultFound | null {
  const inflated = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (inflated <= LARGEST_INFLATED_BYTES && bytes.byteLength <= LARGEST_FILE_BYTES) return null;
  return { fault: 'file-too-large', detail: `展开后${megabytes(Math.max(inflated, bytes.byteLength))}` };
}

function partFault(entries: readonly ZipEntry[]): FaultFound | null {
  const has = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name));
  if (has(/(?:^|\/)vbaProject\.bin$|^xl\/macrosheets\//iu)) return { fault: 'with-macros' };
  return has(/^xl\/externalLinks\//iu) ? { fault: 'with-external-links' } : null;
}

function entityFault(bytes: Uint8Array, entries: readonly ZipEntry[]): FaultFound | null {
  for (const entry of entries) {
    if (!/\.(?:xml|rels)$/iu.test(entry.name)) continue;
    const head = new TextDecoder('utf-8').decode(readPartHead(bytes, entry, HEAD_BYTES));
    if (/<!(?:DOCTYPE|ENTITY)/iu.test(head)) return { fault: 'with-entities', detail: entry.name };
  }
  return null;
}

/** `null`: the file may be read. */
export function inspectReturn({ name, bytes }: ReturnFile): FaultFound | null {
  if (/(?:^|[\\/])~\$/u.test(name)) return { fault: 'open-in-excel' };
  if (/\.(?:zip|rar|7z)$/iu.test(name)) return { fault: 'packed' };
  const found = inspectFile(bytes);
  if (found.reason !== null) return { fault: found.reason };
  const directory = readZipDirectory(bytes);
  if (directory.kind !== 'directory') return { fault: 'truncated' };
  const { entries } = directory;
  return sizeFault(bytes, entries) ?? partFault(entries) ?? entityFault(bytes, entries);
}
