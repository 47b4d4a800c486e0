/**
 * Parts of a zip file replaced, for what the library cannot write. Only for files without zip64, such as the
 * library's own.
 */
import { joined } from './joined-bytes';
import {
  END_OF_DIRECTORY,
  END_SIZE,
  packedBytes,
  readZipDirectory,
  zipView,
  type ZipEntry,
} from './zip-directory';

const DEFLATED = 8;
/*
 * Zip's deflate goes through the platform's gzip, which is the same with a header and a trailer (CRC and length) around
 * it: `deflate-raw` came to browsers and Node later, and gzip brings the CRC with it.
 */
const GZIP_HEADER_SIZE = 10;
const GZIP_TRAILER_SIZE = 8;

async function drained(stream: ReadableStream<unknown>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    if (!(next.value instanceof Uint8Array)) throw new TypeError('A byte stream yielded no bytes.');
    chunks.push(next.value);
  }
  return joined(chunks);
}

async function through(content: Uint8Array, stream: CompressionStream): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  const write = async (): Promise<void> => {
    // A copy of its own memory: what is shared between threads may not be streamed.
    await writer.write(content.slice());
    await writer.close();
  };
  const [whole] = await Promise.all([drained(stream.readable), write()]);
  return whole;
}

interface Packed {
  readonly bytes: Uint8Array;
  readonly crc: number;
  readonly size: number;
}

async function pack(content: Uint8Array): Promise<Packed> {
  const gzip = await through(content, new CompressionStream('gzip'));
  const trailer = gzip.length - GZIP_TRAILER_SIZE;
  return {
    bytes: gzip.subarray(GZIP_HEADER_SIZE, trailer),
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
  if (old === null) throw new Error(`${entry.name} is not where the directory says.`);
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
