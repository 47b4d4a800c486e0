/** The directory of a zip file, read before anything is inflated: names and sizes, as the file declares them. */

export interface ZipEntry {
  readonly name: string;
  readonly compressedSize: number;
  readonly size: number;
}

export type ZipDirectory =
  | { readonly kind: 'directory'; readonly entries: readonly ZipEntry[] }
  | { readonly kind: 'truncated' }
  | { readonly kind: 'not-a-zip' };

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY_SIZE = 46;

function endOfDirectory(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let offset = view.byteLength - END_SIZE; offset >= lowest; offset -= 1) {
    if (view.getUint32(offset, true) === END_OF_DIRECTORY) return offset;
  }
  return null;
}

function readEntries(view: DataView, bytes: Uint8Array, end: number): readonly ZipEntry[] | null {
  const count = view.getUint16(end + 10, true);
  let offset = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (offset + ENTRY_SIZE > end || view.getUint32(offset, true) !== DIRECTORY_ENTRY) return null;
    const nameLength = view.getUint16(offset + 28, true);
    const after = nameLength + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(offset + ENTRY_SIZE, offset + ENTRY_SIZE + nameLength)),
      compressedSize: view.getUint32(offset + 20, true),
      size: view.getUint32(offset + 24, true),
    });
    offset += ENTRY_SIZE + after;
  }
  return entries;
}

export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  if (bytes.byteLength < 4) return { kind: 'not-a-zip' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== LOCAL_HEADER) return { kind: 'not-a-zip' };
  const end = endOfDirectory(view);
  const entries = end === null ? null : readEntries(view, bytes, end);
  return entries === null ? { kind: 'truncated' } : { kind: 'directory', entries };
}
