/** Writes zip files byte by byte as other programs do: names in any encoding, flags, false sizes. */
import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';

export interface RawEntry {
  readonly name: string | Uint8Array;
  readonly content?: Uint8Array;
  /** Bit 0: encrypted; bit 11: the name is UTF-8. */
  readonly flags?: number;
  readonly method?: 0 | 8 | 9 | 14;
  /** Replaces the true size. */
  readonly declaredSize?: number;
  readonly extra?: Uint8Array;
}

export const UTF8_FLAG = 0x0800;
export const LOCKED_FLAG = 0x0001;

/** Encodes text in GBK, which JavaScript can only decode. */
export function gbkBytes(text: string): Uint8Array {
  const decoder = new TextDecoder('gbk');
  const bytes: number[] = [];
  for (const character of text) {
    if (character.charCodeAt(0) < 0x80) bytes.push(character.charCodeAt(0));
    else bytes.push(...gbkPair(character, decoder));
  }
  return Uint8Array.from(bytes);
}

function gbkPair(character: string, decoder: TextDecoder): readonly number[] {
  for (let first = 0x81; first <= 0xfe; first += 1)
    for (let second = 0x40; second <= 0xfe; second += 1)
      if (decoder.decode(Uint8Array.of(first, second)) === character) return [first, second];
  throw new Error(`${character} is not in GBK.`);
}

function header(parts: readonly (readonly [bytes: 2 | 4, value: number])[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of parts) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}

function nameBytes(name: string | Uint8Array): Uint8Array {
  return typeof name === 'string' ? new TextEncoder().encode(name) : name;
}

function packed({ content = new Uint8Array(), method = 0 }: RawEntry): Uint8Array {
  return method === 8 ? deflateSync(content) : content;
}

/** Writes a zip file with true checksums and any declared sizes. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { content = new Uint8Array(), flags = 0, method = 0, extra = new Uint8Array() } = entry;
    const [name, body] = [nameBytes(entry.name), packed(entry)];
    const sizes = [
      [4, crc32(content)],
      [4, body.length],
      [4, entry.declaredSize ?? content.length],
      [2, name.length],
    ] as const;
    const about = [
      [2, flags],
      [2, method],
      [4, 0],
    ] as const;
    const local = [header([[4, 0x04034b50], [2, 20], ...about, ...sizes, [2, 0]]), name, body];
    const rest = [
      [2, extra.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, offset],
    ] as const;
    records.push(header([[4, 0x02014b50], [2, 20], [2, 20], ...about, ...sizes, ...rest]), name, extra);
    pieces.push(...local);
    offset += local.reduce((sum, piece) => sum + piece.length, 0);
  }
  const size = records.reduce((sum, piece) => sum + piece.length, 0);
  const count = entries.length;
  const end = header([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, offset],
    [2, 0],
  ]);
  return Uint8Array.from(Buffer.concat([...pieces, ...records, end]));
}
