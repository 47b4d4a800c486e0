/** What stands in a zip file, unpacked one entry at a time and never beyond what the entry declares. */
import { Inflate } from 'fflate';
import { readZipDirectory, zipView, type ZipEntry } from '../../xlsx/zip-directory';
import { entryName, plainPath } from './zip-names';

export interface PackedFile {
  readonly path: string;
  /** Bytes, as declared. */
  readonly size: number;
  readonly isLocked: boolean;
  /** Packed in a way that is known here. */
  readonly isKnown: boolean;
  /** Errors: when it does not hold what it declares. */
  readonly bytes: () => Uint8Array;
}

export type ZipContents =
  | { readonly kind: 'files'; readonly files: readonly PackedFile[] }
  | { readonly kind: 'broken' }
  | { readonly kind: 'no-zip' };

const STORED = 0;
const DEFLATED = 8;
const LOCAL_HEADER_SIZE = 30;
/** Packed bytes taken at a time: even a bomb makes no more of them than fits. */
const STEP = 16_384;

function packedBytes(zip: Uint8Array, { headerOffset, compressedSize }: ZipEntry): Uint8Array {
  const view = zipView(zip);
  const nameLength = view.getUint16(headerOffset + 26, true);
  const start = headerOffset + LOCAL_HEADER_SIZE + nameLength + view.getUint16(headerOffset + 28, true);
  return zip.subarray(start, start + compressedSize);
}

function unpacked(zip: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = packedBytes(zip, entry);
  if (entry.method === STORED) return packed.slice();
  const whole = new Uint8Array(entry.size);
  let size = 0;
  const inflate = new Inflate((piece) => {
    if (size + piece.length > whole.length) throw new Error('It inflates to more than it declares.');
    whole.set(piece, size);
    size += piece.length;
  });
  for (let start = 0; start < packed.length; start += STEP)
    inflate.push(packed.subarray(start, start + STEP), start + STEP >= packed.length);
  if (size !== whole.length) throw new Error('It inflates to less than it declares.');
  return whole;
}

export function zipContents(zip: Uint8Array): ZipContents {
  const directory = readZipDirectory(zip);
  if (directory.kind === 'not-a-zip') return { kind: 'no-zip' };
  if (directory.kind === 'truncated') return { kind: 'broken' };
  const files = directory.entries.flatMap((entry): readonly PackedFile[] => {
    const name = entryName(zip, entry.recordOffset);
    const path = plainPath(name);
    if (/[\\/]$/u.test(name) || path === '') return [];
    const { method, encrypted, size, compressedSize } = entry;
    return [
      {
        path,
        size: Math.max(size, method === STORED ? compressedSize : 0),
        isLocked: encrypted,
        isKnown: method === STORED || method === DEFLATED,
        bytes: () => unpacked(zip, entry),
      },
    ];
  });
  return { kind: 'files', files };
}
