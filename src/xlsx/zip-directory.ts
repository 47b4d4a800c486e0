/** Reads the directory of a zip file before inflating: the declarations of each entry. */

export interface ZipEntry {
  readonly name: string;
  /** 0: stored; 8: deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  /** Bytes, as declared. */
  readonly compressedSize: number;
  readonly size: number;
  /** CRC-32 of the contents. */
  readonly checksum: number;
  /** Offset of the entry's own header in the file. */
  readonly headerOffset: number;
  /** Offset of the entry's record in the directory. */
  readonly recordOffset: number;
  readonly recordLength: number;
}

export type ZipDirectory =
  | { readonly kind: 'directory'; readonly entries: readonly ZipEntry[] }
  /** Begins as a zip file, but lacks its directory or the entries of it. */
  | { readonly kind: 'truncated' }
  | { readonly kind: 'not-a-zip' };

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_SIZE = 30;
const ENCRYPTED_FLAG = 0x0001;
const RECORD = 0x02014b50;
const RECORD_SIZE = 46;
const END_OF_DIRECTORY = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;

const WIDE_LOCATOR = 0x07064b50;
const WIDE_LOCATOR_SIZE = 20;
const WIDE_END = 0x06064b50;
const WIDE_END_SIZE = 56;
const WIDE_EXTRA = 0x0001;
/** These values refer to the zip64 field, which has the true one. Some programs write it for files of any size. */
const ELSEWHERE_16 = 0xffff;
const ELSEWHERE_32 = 0xffff_ffff;

function endOfDirectory(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let offset = view.byteLength - END_SIZE; offset >= lowest; offset -= 1) {
    if (view.getUint32(offset, true) === END_OF_DIRECTORY) return offset;
  }
  return null;
}

function wideNumber(view: DataView, offset: number): number {
  return Number(view.getBigUint64(offset, true));
}

interface DirectoryPlace {
  readonly count: number;
  readonly offset: number;
}

function directoryPlace(view: DataView, end: number): DirectoryPlace | null {
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const offset = view.getUint32(end + 16, true);
  if (count !== ELSEWHERE_16 && size !== ELSEWHERE_32 && offset !== ELSEWHERE_32) return { count, offset };
  const locator = end - WIDE_LOCATOR_SIZE;
  if (locator < 0 || view.getUint32(locator, true) !== WIDE_LOCATOR) return null;
  const wideEnd = wideNumber(view, locator + 8);
  if (wideEnd + WIDE_END_SIZE > view.byteLength || view.getUint32(wideEnd, true) !== WIDE_END) return null;
  return { count: wideNumber(view, wideEnd + 32), offset: wideNumber(view, wideEnd + 48) };
}

interface Sizes {
  readonly size: number;
  readonly compressedSize: number;
  readonly headerOffset: number;
}

/** Finds the values of the zip64 field among an entry's extra fields. */
function wideField(view: DataView, start: number, end: number): { start: number; end: number } | null {
  for (let field = start; field + 4 <= end;) {
    const fieldEnd = field + 4 + view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === WIDE_EXTRA) {
      return fieldEnd <= end ? { start: field + 4, end: fieldEnd } : null;
    }
    field = fieldEnd;
  }
  return null;
}

/** Reads sizes above 32 bits from the zip64 field: only the missing ones, in this order. */
function trueSizes(view: DataView, narrow: Sizes, extraStart: number, extraEnd: number): Sizes | null {
  const values = [narrow.size, narrow.compressedSize, narrow.headerOffset];
  if (!values.includes(ELSEWHERE_32)) return narrow;
  const field = wideField(view, extraStart, extraEnd);
  if (field === null) return null;
  let next = field.start;
  const wide = values.map((value) => {
    if (value !== ELSEWHERE_32) return value;
    next += 8;
    return next <= field.end ? wideNumber(view, next - 8) : Number.NaN;
  });
  const [size = Number.NaN, compressedSize = Number.NaN, headerOffset = Number.NaN] = wide;
  return wide.some(Number.isNaN) ? null : { size, compressedSize, headerOffset };
}

function readEntry(view: DataView, bytes: Uint8Array, offset: number, names: TextDecoder): ZipEntry | null {
  if (offset + RECORD_SIZE > view.byteLength || view.getUint32(offset, true) !== RECORD) return null;
  const nameStart = offset + RECORD_SIZE;
  const nameEnd = nameStart + view.getUint16(offset + 28, true);
  const extraEnd = nameEnd + view.getUint16(offset + 30, true);
  const recordEnd = extraEnd + view.getUint16(offset + 32, true);
  if (recordEnd > view.byteLength) return null;
  const narrow = {
    size: view.getUint32(offset + 24, true),
    compressedSize: view.getUint32(offset + 20, true),
    headerOffset: view.getUint32(offset + 42, true),
  };
  const sizes = trueSizes(view, narrow, nameEnd, extraEnd);
  if (sizes === null) return null;
  if (sizes.headerOffset + LOCAL_HEADER_SIZE + sizes.compressedSize > view.byteLength) return null;
  const flags = view.getUint16(offset + 8, true);
  return {
    ...sizes,
    name: names.decode(bytes.subarray(nameStart, nameEnd)),
    method: view.getUint16(offset + 10, true),
    encrypted: (flags & ENCRYPTED_FLAG) !== 0,
    checksum: view.getUint32(offset + 16, true),
    recordOffset: offset,
    recordLength: recordEnd - offset,
  };
}

function readEntries(view: DataView, bytes: Uint8Array, place: DirectoryPlace): readonly ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  const names = new TextDecoder();
  let { offset } = place;
  for (let index = 0; index < place.count; index += 1) {
    const entry = readEntry(view, bytes, offset, names);
    if (entry === null) return null;
    entries.push(entry);
    offset += entry.recordLength;
  }
  return entries;
}

function zipView(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Returns the packed bytes of an entry; `null`: its own header is not at the declared offset. */
export function packedBytes(file: Uint8Array, { headerOffset, compressedSize }: ZipEntry): Uint8Array | null {
  const view = zipView(file);
  if (view.getUint32(headerOffset, true) !== LOCAL_HEADER) return null;
  const nameLength = view.getUint16(headerOffset + 26, true);
  const start = headerOffset + LOCAL_HEADER_SIZE + nameLength + view.getUint16(headerOffset + 28, true);
  return start + compressedSize <= file.length ? file.subarray(start, start + compressedSize) : null;
}

export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  const view = zipView(bytes);
  if (bytes.byteLength < 4 || view.getUint32(0, true) !== LOCAL_HEADER) return { kind: 'not-a-zip' };
  const end = endOfDirectory(view);
  const place = end === null ? null : directoryPlace(view, end);
  const entries = place === null ? null : readEntries(view, bytes, place);
  return entries === null ? { kind: 'truncated' } : { kind: 'directory', entries };
}
