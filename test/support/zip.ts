/** One part of a zip file as text, found by its local header. */
import { inflateRawSync } from 'node:zlib';

const LOCAL_HEADER = 0x04034b50;
const STORED = 0;

/** Errors: when there is no such part. */
export function zipPart(bytes: Uint8Array, name: string): string {
  const file = Buffer.from(bytes);
  for (let offset = 0; file.readUInt32LE(offset) === LOCAL_HEADER;) {
    const method = file.readUInt16LE(offset + 8);
    const size = file.readUInt32LE(offset + 18);
    const nameEnd = offset + 30 + file.readUInt16LE(offset + 26);
    const start = nameEnd + file.readUInt16LE(offset + 28);
    const content = file.subarray(start, start + size);
    if (file.toString('utf8', offset + 30, nameEnd) === name) {
      return (method === STORED ? content : inflateRawSync(content)).toString('utf8');
    }
    offset = start + size;
  }
  throw new Error(`No ${name} in the file.`);
}
