/** Reads and writes zip files, also with false entries in their directory. */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_SIZE = 30;
const RECORD = 0x02014b50;
const RECORD_SIZE = 46;
const END = 0x06054b50;
const END_SIZE = 22;
const WIDE_END = 0x06064b50;
const WIDE_END_SIZE = 56;
const WIDE_LOCATOR = 0x07064b50;
const WIDE_LOCATOR_SIZE = 20;
const WIDE_FIELD_SIZE = 28;
const STORED = 0;
const DEFLATED = 8;

/** Returns the parts of a zip file without zip64 and comment, in the order of its directory. */
export function zipParts(bytes: Uint8Array): ReadonlyMap<string, Buffer> {
  const file = Buffer.from(bytes);
  const parts = new Map<string, Buffer>();
  let record = file.readUInt32LE(file.length - END_SIZE + 16);
  while (file.readUInt32LE(record) === RECORD) {
    const method = file.readUInt16LE(record + 10);
    const nameEnd = record + RECORD_SIZE + file.readUInt16LE(record + 28);
    const header = file.readUInt32LE(record + 42);
    const start =
      header + LOCAL_HEADER_SIZE + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28);
    const content = file.subarray(start, start + file.readUInt32LE(record + 20));
    const name = file.toString('utf8', record + RECORD_SIZE, nameEnd);
    parts.set(name, method === STORED ? content : inflateRawSync(content));
    record = nameEnd + file.readUInt16LE(record + 30) + file.readUInt16LE(record + 32);
  }
  return parts;
}

/** Returns one part as text. Throws for a missing part. */
export function zipPart(bytes: Uint8Array, name: string): string {
  const part = zipParts(bytes).get(name);
  if (part === undefined) throw new Error(`The file has no ${name}.`);
  return part.toString('utf8');
}

/** Values that an entry declares instead of the true ones. */
export interface Claims {
  readonly flags?: number;
  readonly size?: number;
  readonly compressedSize?: number;
  readonly headerOffset?: number;
}

export interface ZipOptions {
  /** By name of the part. */
  readonly claims?: ReadonlyMap<string, Claims>;
  /** Writes every number in its zip64 place, as some programs do for files of any size. */
  readonly zip64?: boolean;
}

interface Claimed {
  readonly flags: number;
  readonly size: number;
  readonly compressedSize: number;
  readonly headerOffset: number;
}

function localHeader(name: Buffer, content: Buffer, packed: Buffer, { flags }: Claimed): Buffer {
  const header = Buffer.alloc(LOCAL_HEADER_SIZE);
  header.writeUInt32LE(LOCAL_HEADER, 0);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(DEFLATED, 8);
  header.writeUInt32LE(crc32(content), 14);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(content.length, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name, packed]);
}

function record(name: Buffer, content: Buffer, claimed: Claimed, zip64: boolean): Buffer {
  const header = Buffer.alloc(RECORD_SIZE);
  header.writeUInt32LE(RECORD, 0);
  header.writeUInt16LE(claimed.flags, 8);
  header.writeUInt16LE(DEFLATED, 10);
  header.writeUInt32LE(crc32(content), 16);
  header.writeUInt32LE(zip64 ? 0xffff_ffff : claimed.compressedSize, 20);
  header.writeUInt32LE(zip64 ? 0xffff_ffff : claimed.size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(zip64 ? WIDE_FIELD_SIZE : 0, 30);
  header.writeUInt32LE(zip64 ? 0xffff_ffff : claimed.headerOffset, 42);
  const field = Buffer.alloc(zip64 ? WIDE_FIELD_SIZE : 0);
  if (zip64) {
    field.writeUInt16LE(1, 0);
    field.writeUInt16LE(WIDE_FIELD_SIZE - 4, 2);
    field.writeBigUInt64LE(BigInt(claimed.size), 4);
    field.writeBigUInt64LE(BigInt(claimed.compressedSize), 12);
    field.writeBigUInt64LE(BigInt(claimed.headerOffset), 20);
  }
  return Buffer.concat([header, name, field]);
}

function wideEnd(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(WIDE_END_SIZE + WIDE_LOCATOR_SIZE);
  end.writeUInt32LE(WIDE_END, 0);
  end.writeBigUInt64LE(BigInt(WIDE_END_SIZE - 12), 4);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(size), 40);
  end.writeBigUInt64LE(BigInt(offset), 48);
  end.writeUInt32LE(WIDE_LOCATOR, WIDE_END_SIZE);
  end.writeBigUInt64LE(BigInt(offset + size), WIDE_END_SIZE + 8);
  end.writeUInt32LE(1, WIDE_END_SIZE + 16);
  return end;
}

function narrowEnd(count: number, size: number, offset: number, zip64: boolean): Buffer {
  const end = Buffer.alloc(END_SIZE);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(zip64 ? 0xffff : count, 8);
  end.writeUInt16LE(zip64 ? 0xffff : count, 10);
  end.writeUInt32LE(zip64 ? 0xffff_ffff : size, 12);
  end.writeUInt32LE(zip64 ? 0xffff_ffff : offset, 16);
  return end;
}

/** Writes a zip file with these parts. */
export function makeZip(
  parts: ReadonlyMap<string, Uint8Array | string>,
  { claims = new Map(), zip64 = false }: ZipOptions = {},
): Uint8Array {
  const locals: Buffer[] = [];
  const records: Buffer[] = [];
  let offset = 0;
  for (const [part, text] of parts) {
    const name = Buffer.from(part);
    const content = typeof text === 'string' ? Buffer.from(text) : Buffer.from(text);
    const packed = deflateRawSync(content);
    const truth = { flags: 0, size: content.length, compressedSize: packed.length, headerOffset: offset };
    const claimed = { ...truth, ...claims.get(part) };
    const local = localHeader(name, content, packed, claimed);
    locals.push(local);
    records.push(record(name, content, claimed, zip64));
    offset += local.length;
  }
  const directory = Buffer.concat(records);
  const ends = [
    ...(zip64 ? [wideEnd(records.length, directory.length, offset)] : []),
    narrowEnd(records.length, directory.length, offset, zip64),
  ];
  return new Uint8Array(Buffer.concat([...locals, directory, ...ends]));
}
