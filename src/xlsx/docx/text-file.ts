/** Decodes a text file: UTF-8, UTF-16, otherwise the encoding of Chinese Windows. */
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

/** `null`: the bytes are not text in this encoding. */
function textIn(encoding: string, bytes: Uint8Array): string | null {
  const decoder = strictDecoder(encoding);
  const text = decoder === null ? null : decoded(decoder, bytes);
  const rest = decoder === null || text === null ? null : decoded(decoder);
  return text === null || rest === null ? null : text + rest;
}

/** What Chinese texts consist of. With the two bytes of each sign exchanged, hardly any sign is among them. */
const USUAL_SIGNS =
  /[\t\n\r\x20-\x7e\u2000-\u206f\u2160-\u22ff\u2460-\u25ff\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/gu;
const USUAL_SHARE = 0.95;

/** Reads UTF-16 without its mark, as databases and old editors write it. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const readings = ['utf-16le', 'utf-16be'].map((encoding) => textIn(encoding, bytes));
  const isUsual = (text: string): boolean =>
    text.replace(USUAL_SIGNS, '').length <= text.length * (1 - USUAL_SHARE);
  return readings.find((text) => text !== null && !text.includes('\0') && isUsual(text)) ?? null;
}

/** `null`: the bytes are not text. */
export function textFromBytes(bytes: Uint8Array): string | null {
  for (const encoding of encodingsFor(bytes)) {
    const text = textIn(encoding, bytes);
    // Text contains no NUL. UTF-16 has one in each digit, and most files that are no text near the start.
    if (text !== null && !text.includes('\0')) return text;
  }
  return unmarkedUtf16(bytes);
}
