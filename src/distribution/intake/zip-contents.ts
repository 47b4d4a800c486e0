/** Reads a zip file: unpacks one entry at a time and never beyond its declared size. */
import { wholePart } from '../../xlsx/read/inflate-part';
import { readZipDirectory } from '../../xlsx/zip-directory';
import { entryName, plainPath } from './zip-names';

export interface PackedFile {
  readonly path: string;
  /** Declared size in bytes. */
  readonly size: number;
  readonly isLocked: boolean;
  /** Whether this program supports the compression method. */
  readonly isKnown: boolean;
  /** Errors: if the contents do not match the declared size. */
  readonly bytes: () => Uint8Array;
}

export type ZipContents =
  | { readonly kind: 'files'; readonly files: readonly PackedFile[] }
  | { readonly kind: 'broken' }
  | { readonly kind: 'no-zip' };

const STORED = 0;
const DEFLATED = 8;

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
        bytes: () => wholePart(zip, entry),
      },
    ];
  });
  return { kind: 'files', files };
}
