/** Packs the parts of a workbook into a zip file, each from shared pieces and texts of its own. */
import CRC32 from 'crc-32';
import { strToU8, Zip, type ZipInputFile } from 'fflate';
import { joinedChecksum } from './joined-checksum';
import { DeflateStream, type DeflatedPiece } from './piece';

/** What a part consists of, in order. */
export type Content = string | DeflatedPiece;

export type FilePart = readonly [name: string, contents: Iterable<Content>];

/** The same plan gives the same bytes: a zip file's clock begins in 1980. */
const ZIP_TIME = new Date(1980, 0, 1);

/** The entry's method of compression. */
const DEFLATED = 8;

/** Characters compressed at once: a whole sheet as text takes hundreds of megabytes, and can exceed what JavaScript allows. */
const CHARACTERS_AT_ONCE = 60_000;

/** Deflates one part; only what is compressed stays in memory. */
class PartPacker {
  readonly chunks: Uint8Array[] = [];
  crc = 0;
  size = 0;
  private waiting: string[] = [];
  private characters = 0;
  private stream: DeflateStream | null = null;

  private open(): DeflateStream {
    this.stream ??= new DeflateStream(this.chunks);
    return this.stream;
  }

  private pushWaiting(): void {
    if (this.characters === 0) return;
    const bytes = strToU8(this.waiting.join(''));
    this.waiting = [];
    this.characters = 0;
    this.crc = CRC32.buf(bytes, this.crc);
    this.size += bytes.length;
    this.open().push(bytes);
  }

  addText(text: string): void {
    this.waiting.push(text);
    this.characters += text.length;
    if (this.characters >= CHARACTERS_AT_ONCE) this.pushWaiting();
  }

  addPiece({ deflated, size, crc }: DeflatedPiece): void {
    this.pushWaiting();
    // What follows must not refer to what comes before the piece, so it gets a stream of its own.
    this.stream?.pause();
    this.stream = null;
    for (const chunk of deflated) this.chunks.push(chunk);
    this.crc = joinedChecksum(this.crc, crc, size);
    this.size += size;
  }

  end(): void {
    this.pushWaiting();
    this.open().end();
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function addPart(zip: Zip, [name, contents]: FilePart): void {
  const packer = new PartPacker();
  for (const content of contents)
    if (typeof content === 'string') packer.addText(content);
    else packer.addPiece(content);
  packer.end();
  const { crc, size } = packer;
  const file: ZipInputFile = { filename: name, crc, size, compression: DEFLATED, mtime: ZIP_TIME };
  zip.add(file);
  if (file.ondata === undefined) throw new Error('The library takes no parts that are compressed already.');
  file.ondata(null, joined(packer.chunks), true);
}

export function packedParts(parts: Iterable<FilePart>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  for (const part of parts) addPart(zip, part);
  zip.end();
  return joined(chunks);
}
