/** What stands in a zip file, unpacked one entry at a time and never beyond what the entry declares. */
import { wholePart } from '../../xlsx/read/inflate-part';
import { readZipDirectory } from '../../xlsx/zip-directory';
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
