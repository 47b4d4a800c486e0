/** Decodes a text file: UTF-8, UTF-16 with its mark, otherwise the encoding of Chinese Windows. */
import { decoded, strictDecoder } from '../strict-decoding';

/** GB 18030 includes GBK and GB 2312. */
const ENCODINGS = ['utf-8', 'gb18030'] as const;
/** A disclosure has some ten thousand characters. */
export const LONGEST_TEXT_BYTES = 8_000_000;

function encodingsFor(bytes: Uint8Array): readonly string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  return ENCODINGS;
}

/** `null`: the bytes are not text. */
export function textFromBytes(bytes: Uint8Array): string | null {
  for (const encoding of encodingsFor(bytes)) {
    const decoder = strictDecoder(encoding);
    const text = decoder === null ? null : decoded(decoder, bytes);
    const rest = decoder === null || text === null ? null : decoded(decoder);
    // Text contains no NUL; most other files have one near the start.
    if (text !== null && rest !== null) return text.includes('\0') ? null : text + rest;
  }
  return null;
}
