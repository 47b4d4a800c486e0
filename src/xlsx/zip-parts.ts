/**
 * Parts of a zip file read and replaced, for what the library cannot write. Only for files without zip64, such as the
 * library's own.
 */
import { Inflate } from 'fflate';
import {
  END_OF_DIRECTORY,
  END_SIZE,
  LOCAL_HEADER_SIZE,
  readZipDirectory,
  zipView,
  type ZipEntry,
} from './zip-directory';

const STORED = 0;
const DEFLATED = 8;
/*
 * Zip's deflate goes through the platform's gzip, which is the same with a header and a trailer (CRC and length) around
 * it: `deflate-raw` came to browsers and Node later, and gzip brings the CRC with it.
 */
const GZIP_HEADER = new Uint8Array([0x1f, 0x8b, DEFLATED, 0, 0, 0, 0, 0, 0, 0xff]);
const GZIP_TRAILER_SIZE = 8;

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}

async function drained(stream: ReadableStream<unknown>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    if (!(next.value instanceof Uint8Array)) throw new TypeError('A byte stream yielded no bytes.');
    chunks.push(next.value);
  }
  return joined(chunks);
}

async function through(
  pieces: readonly Uint8Array[],
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  const write = async (): Promise<void> => {
    // A copy of its own memory: what is shared between threads may not be streamed.
    for (const piece of pieces) await writer.write(piece.slice());
    await writer.close();
  };
  const [whole] = await Promise.all([drained(stream.readable), write()]);
  return whole;
}

function packedBytes(file: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = zipView(file);
  const nameLength = view.getUint16(entry.headerOffset + 26, true);
  const start =
    entry.headerOffset + LOCAL_HEADER_SIZE + nameLength + view.getUint16(entry.headerOffset + 28, true);
  return file.subarray(start, start + entry.compressedSize);
}

/** The contents of one part. Errors: when it is damaged or packed in another way than deflate. */
export async function readPart(file: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  const packed = packedBytes(file, entry);
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED)
    throw new Error(`${entry.name} is packed by method ${String(entry.method)}.`);
  const trailer = new Uint8Array(GZIP_TRAILER_SIZE);
  const view = zipView(trailer);
  view.setUint32(0, zipView(file).getUint32(entry.recordOffset + 16, true), true);
  view.setUint32(4, entry.size, true);
  return through([GZIP_HEADER, packed, trailer], new DecompressionStream('gzip'));
}

/**
 * The first bytes of a part, about so many: no more is inflated, whatever the part claims of itself. What comes before
 * the damage, when the part is damaged: whoever reads all of it will say so.
 */
export function readPartHead(file: Uint8Array, entry: ZipEntry, length: number): Uint8Array {
  // Deflate needs a few bytes more for what it does not shrink; what is cut off here is not missed.
  const packed = packedBytes(file, entry).subarray(0, length + GZIP_HEADER.length);
  if (entry.method === STORED) return packed.subarray(0, length);
  const pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => pieces.push(piece));
  try {
    inflate.push(packed, false);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
  return joined(pieces).subarray(0, length);
}

interface Packed {
  readonly bytes: Uint8Array;
  readonly crc: number;
  readonly size: number;
}

async function pack(content: Uint8Array): Promise<Packed> {
  const gzip = await through([content], new CompressionStream('gzip'));
  const trailer = gzip.length - GZIP_TRAILER_SIZE;
  return {
    bytes: gzip.subarray(GZIP_HEADER.length, trailer),
    crc: zipView(gzip).getUint32(trailer, true),
    size: content.length,
  };
}

/** Method, CRC and sizes stand in the same order in an entry's header and in its record. */
function describe(view: DataView, methodOffset: number, { bytes, crc, size }: Packed): void {
  view.setUint16(methodOffset, DEFLATED, true);
  view.setUint32(methodOffset + 6, crc, true);
  view.setUint32(methodOffset + 10, bytes.length, true);
  view.setUint32(methodOffset + 14, size, true);
}

/** An entry's header, name and contents, as they stood or with new contents. */
function localPart(file: Uint8Array, entry: ZipEntry, packed: Packed | undefined): readonly Uint8Array[] {
  const old = packedBytes(file, entry);
  const header = file.slice(entry.headerOffset, old.byteOffset - file.byteOffset);
  if (packed === undefined) return [header, old];
  describe(zipView(header), 8, packed);
  return [header, packed.bytes];
}

function endRecord(count: number, directoryOffset: number, directorySize: number): Uint8Array {
  const end = new Uint8Array(END_SIZE);
  const view = zipView(end);
  view.setUint32(0, END_OF_DIRECTORY, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, directorySize, true);
  view.setUint32(16, directoryOffset, true);
  return end;
}

/**
 * The file with other contents for the parts that `change` answers with bytes; `null` leaves a part as it stands.
 * Errors: when the file is no zip file.
 */
export async function replaceParts(
  file: Uint8Array,
  change: (entry: ZipEntry) => Promise<Uint8Array | null>,
): Promise<Uint8Array> {
  const directory = readZipDirectory(file);
  if (directory.kind !== 'directory') throw new Error('Parts can only be replaced in a whole zip file.');
  const locals: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let offset = 0;
  for (const entry of directory.entries) {
    const content = await change(entry);
    const packed = content === null ? undefined : await pack(content);
    const local = localPart(file, entry, packed);
    const record = file.slice(entry.recordOffset, entry.recordOffset + entry.recordLength);
    if (packed !== undefined) describe(zipView(record), 10, packed);
    zipView(record).setUint32(42, offset, true);
    for (const piece of local) locals.push(piece);
    records.push(record);
    offset += local.reduce((sum, piece) => sum + piece.length, 0);
  }
  const directorySize = records.reduce((sum, record) => sum + record.length, 0);
  return joined([...locals, ...records, endRecord(records.length, offset, directorySize)]);
}
