/** Reads plain XML as bytes of UTF-8: expected words, and texts without references. */
import { decodedWhole } from '../strict-decoding';

/** Returned in place of a position. */
export const NOT_USUAL = -1;

export const TAB = 0x09;
export const LINE_FEED = 0x0a;
export const BLANK = 0x20;
export const QUOTE = 0x22;
export const AMPERSAND = 0x26;
export const DASH = 0x2d;
export const DOT = 0x2e;
export const SLASH = 0x2f;
export const ZERO = 0x30;
export const NINE = 0x39;
export const LESS = 0x3c;
export const EQUALS = 0x3d;
export const GREATER = 0x3e;
const CLOSING_BRACKET = 0x5d;
const NOT_ASCII = 0x80;
/** In place of a byte behind the last one: XML forbids this character. */
const NO_CHARACTER = 0;

export function byteAt(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? NO_CHARACTER;
}

/** `word`: ASCII. */
export function bytesOf(word: string): Uint8Array {
  return Uint8Array.from(word, (character) => character.charCodeAt(0));
}

/** Whether the bytes go on with these few. */
export function isAt(bytes: Uint8Array, expected: Uint8Array, start: number): boolean {
  for (let index = 0; index < expected.length; index += 1)
    if (bytes[start + index] !== expected[index]) return false;
  return true;
}

/** Tests whether XML forbids a character in text, or gives it a meaning: controls, the end of a section. */
function isNeverPlain(bytes: Uint8Array, index: number): boolean {
  const code = byteAt(bytes, index);
  if (code < BLANK) return code !== TAB && code !== LINE_FEED;
  return code === GREATER && bytes[index - 1] === CLOSING_BRACKET;
}

/** A mark of the byte order is one only at the beginning of a part. */
const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const NOT_CHARACTERS = /[\uFFFE\uFFFF]/u;

/** `null`: bytes that are not UTF-8, or a character that XML forbids. */
export function textOf(bytes: Uint8Array): string | null {
  const text = decodedWhole(DECODER, bytes);
  return text === null || NOT_CHARACTERS.test(text) ? null : text;
}

/** References that XML itself names; what a formula says is not read. */
const REFERENCES = ['&amp;', '&lt;', '&gt;', '&quot;', '&apos;'].map(bytesOf);

function behindReference(bytes: Uint8Array, start: number): number {
  const reference = REFERENCES.find((one) => isAt(bytes, one, start));
  return reference === undefined ? NOT_USUAL : start + reference.length;
}

/** Returns the position behind a text, which ends before `<`. `mayRefer`: whether it may have references. */
export function behindText(bytes: Uint8Array, start: number, mayRefer: boolean): number {
  let isAscii = true;
  let end = start;
  for (;;) {
    const code = byteAt(bytes, end);
    if (code === LESS) break;
    if (code === AMPERSAND) {
      end = mayRefer ? behindReference(bytes, end) : NOT_USUAL;
      if (end < 0) return NOT_USUAL;
    } else {
      if ((code < BLANK || code === GREATER) && isNeverPlain(bytes, end)) return NOT_USUAL;
      if (code >= NOT_ASCII) isAscii = false;
      end += 1;
    }
  }
  return isAscii || textOf(bytes.subarray(start, end)) !== null ? end : NOT_USUAL;
}

/** Returns the position behind the quote that ends a value of an attribute; such values are ASCII. */
export function behindQuoted(bytes: Uint8Array, start: number): number {
  for (let end = start; ; end += 1) {
    const code = byteAt(bytes, end);
    if (code === QUOTE) return end + 1;
    if (code < BLANK || code >= NOT_ASCII || code === LESS || code === AMPERSAND) return NOT_USUAL;
  }
}

/** Returns the position behind the next such bytes; -1: there are none. */
export function behindNext(bytes: Uint8Array, expected: Uint8Array, start: number): number {
  const [first = NO_CHARACTER] = expected;
  for (let at = bytes.indexOf(first, start); at >= 0; at = bytes.indexOf(first, at + 1))
    if (isAt(bytes, expected, at)) return at + expected.length;
  return -1;
}
