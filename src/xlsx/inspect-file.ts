/** Inspects a file without inflating it. The cost is that of reading the zip directory. */
import type { WorkbookFileError } from './workbook-file-errors';
import { otherFormat } from './file-formats';
import { partName } from './part-name';
import { readZipDirectory, type ZipEntry } from './zip-directory';

export interface FoundFileError {
  readonly kind: 'unusable';
  readonly reason: WorkbookFileError;
  /** For support, in English. */
  readonly detail: string;
}

/** A zip file with readable parts. Only its parts show whether it is a workbook. */
export interface PackageFound {
  readonly kind: 'package';
  readonly entries: readonly ZipEntry[];
}

/** The declared size of all parts together: a million entry lines need about a third of it. */
export const LARGEST_INFLATED_BYTES = 1_500_000_000;
/** Honest deflate reaches about a thousand to one. */
export const LARGEST_RATIO = 1_100;

function unusable(reason: WorkbookFileError, detail: string): FoundFileError {
  return { kind: 'unusable', reason, detail };
}

function sizeError(entries: readonly ZipEntry[]): FoundFileError | null {
  const impossible = entries.find(
    ({ size, compressedSize }) => size > Math.max(1, compressedSize) * LARGEST_RATIO,
  );
  if (impossible !== undefined)
    return unusable('too-large', `${impossible.name} declares an impossible ratio`);
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  return total > LARGEST_INFLATED_BYTES ? unusable('too-large', `inflates to ${String(total)} bytes`) : null;
}

/** Packages of other programs, recognized by a part that only they have. */
const PACKAGES: readonly (readonly [WorkbookFileError, RegExp])[] = [
  ['numbers', /^index(?:\.zip$|\/.*\.iwa$)/u],
  ['opendocument', /^content\.xml$/u],
  ['not-a-workbook', /^(?:xl|_rels)\//u],
];

/** Excel, too, refuses a zip file without this part. */
const CONTENT_TYPES = '[content_types].xml';

function packageError(entries: readonly ZipEntry[]): FoundFileError | null {
  const names = entries.map(({ name }) => partName(name));
  if (names.includes(CONTENT_TYPES)) return null;
  const [reason] = PACKAGES.find(([, part]) => names.some((name) => part.test(name))) ?? ['archive' as const];
  return unusable(reason, 'no [Content_Types].xml');
}

function inspectZip(bytes: Uint8Array): FoundFileError | PackageFound {
  const directory = readZipDirectory(bytes);
  if (directory.kind === 'not-a-zip') return unusable('not-a-workbook', 'no zip signature');
  if (directory.kind === 'truncated') return unusable('truncated', 'no complete zip directory');
  const { entries } = directory;
  const locked = entries.find((entry) => entry.encrypted);
  if (locked !== undefined) return unusable('password-protected', `${locked.name} is encrypted`);
  return packageError(entries) ?? sizeError(entries) ?? { kind: 'package', entries };
}

export function inspectFile(bytes: Uint8Array): FoundFileError | PackageFound {
  if (bytes.byteLength === 0) return unusable('empty-file', 'no bytes');
  const format = otherFormat(bytes);
  return format === null ? inspectZip(bytes) : unusable(format, `the first bytes are those of ${format}`);
}
