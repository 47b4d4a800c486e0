/** What can be said of a file before anything in it is inflated. */
import type { FileDefect } from './file-defects';
import { readZipDirectory, type ZipEntry } from './zip-directory';

export interface DefectFound {
  readonly reason: FileDefect;
  /** For support, in English. */
  readonly detail: string;
}

/** What is known of a file that seems to be a workbook. */
export interface SoundFile {
  readonly reason: null;
  /** Sheets that hold a chart or a dialog instead of cells. */
  readonly sheetsWithoutCells: number;
}

/** Several sheets as long as a sheet can be. */
const LARGEST_INFLATED_BYTES = 1_500_000_000;
/** The library decodes a part into one string; JavaScript (V8) has none longer. */
const LARGEST_PART_BYTES = 536_870_888;
/** Deflate cannot honestly do better than about a thousand to one. */
const LARGEST_RATIO = 1_100;
/** Deflate needs this much to say that there is nothing. */
const EMPTY_DEFLATED_BYTES = 2;

const OLE2_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** `EncryptedPackage` in UTF-16: the stream that an encrypted workbook keeps in its OLE2 file. */
const ENCRYPTED_STREAM = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

/** Without these there is nothing to begin with. */
const NEEDED_PARTS = ['[Content_Types].xml', '_rels/.rels'];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function contains(bytes: Uint8Array, needle: readonly number[]): boolean {
  const [first = 0] = needle;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (needle.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/**
 * What is wrong with one entry's size. The library inflates up to the declared size, and as much as it gets where zero
 * is declared, or looks for sizes elsewhere: an entry that says nothing must not come that far.
 */
function entryDefect({ name, size, compressedSize, streamed }: ZipEntry): DefectFound | null {
  if (size > LARGEST_PART_BYTES)
    return { reason: 'too-large', detail: `${name} inflates to ${String(size)} bytes` };
  if (size > Math.max(1, compressedSize) * LARGEST_RATIO)
    return { reason: 'too-large', detail: `${name} declares an impossible ratio` };
  const saysNothing =
    (size === 0 && compressedSize > EMPTY_DEFLATED_BYTES) || (compressedSize === 0 && streamed);
  return saysNothing && !name.endsWith('/')
    ? { reason: 'damaged', detail: `${name} declares no size` }
    : null;
}

function sizeDefect(entries: readonly ZipEntry[]): DefectFound | null {
  for (const entry of entries) {
    const defect = entryDefect(entry);
    if (defect !== null) return defect;
  }
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  return total > LARGEST_INFLATED_BYTES
    ? { reason: 'too-large', detail: `inflates to ${String(total)} bytes` }
    : null;
}

function partDefect(entries: readonly ZipEntry[]): DefectFound | null {
  const names = new Set(entries.map((entry) => entry.name));
  if (names.has('xl/workbook.bin')) return { reason: 'binary-xlsb', detail: 'xl/workbook.bin' };
  const missing = NEEDED_PARTS.find((part) => !names.has(part));
  if (missing !== undefined) return { reason: 'not-a-workbook', detail: `no ${missing}` };
  return [...names].some((name) => /workbook\d*\.xml$/iu.test(name))
    ? null
    : { reason: 'not-a-workbook', detail: 'no workbook part' };
}

function inspectZip(bytes: Uint8Array): DefectFound | SoundFile {
  const directory = readZipDirectory(bytes);
  if (directory.kind === 'not-a-zip') return { reason: 'not-a-workbook', detail: 'no zip signature' };
  if (directory.kind === 'truncated') return { reason: 'truncated', detail: 'no complete zip directory' };
  const { entries } = directory;
  const locked = entries.find((entry) => entry.encrypted);
  if (locked !== undefined) return { reason: 'password-protected', detail: `${locked.name} is encrypted` };
  return (
    partDefect(entries) ??
    sizeDefect(entries) ?? {
      reason: null,
      sheetsWithoutCells: entries.filter(({ name }) =>
        /^xl\/(?:chart|dialog|macro)sheets\/[^/]+\.xml$/u.test(name),
      ).length,
    }
  );
}

export function inspectFile(bytes: Uint8Array): DefectFound | SoundFile {
  if (bytes.byteLength === 0) return { reason: 'empty-file', detail: 'no bytes' };
  if (!startsWith(bytes, OLE2_SIGNATURE)) return inspectZip(bytes);
  return contains(bytes, ENCRYPTED_STREAM)
    ? { reason: 'password-protected', detail: 'OLE2 file with an EncryptedPackage' }
    : { reason: 'legacy-xls', detail: 'OLE2 file' };
}
