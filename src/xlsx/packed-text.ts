/** Packs long texts for storing them in a workbook: deflated, in characters that XML and JSON leave alone. */
import { Deflate, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { Sliced } from '../slices/slices';

function base64(chunks: readonly Uint8Array[]): string {
  return btoa(chunks.map((chunk) => strFromU8(chunk, true)).join(''));
}

/** Bytes deflated between two pauses: three milliseconds of work. */
const BYTES_AT_ONCE = 1 << 16;

/** Packs the joined pieces, pausing between them and within long ones. */
export function* packedText(pieces: Iterable<string>): Sliced<string> {
  const chunks: Uint8Array[] = [];
  const deflate = new Deflate({ level: 6 }, (chunk) => {
    chunks.push(chunk);
  });
  for (const piece of pieces) {
    yield;
    const bytes = strToU8(piece);
    for (let start = 0; start < bytes.length; start += BYTES_AT_ONCE) {
      deflate.push(bytes.subarray(start, start + BYTES_AT_ONCE));
      yield;
    }
  }
  deflate.push(new Uint8Array(0), true);
  return base64(chunks);
}

/** `null`: the text was not packed here, or is damaged. */
export function unpackedText(packed: string): string | null {
  try {
    return strFromU8(inflateSync(Uint8Array.from(atob(packed), (character) => character.charCodeAt(0))));
  } catch (error) {
    // Both decoders refuse damaged input by throwing.
    if (error instanceof Error) return null;
    throw error;
  }
}
