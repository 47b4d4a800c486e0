/**
 * Compares the words of a usual row byte by byte, each with its own letters: a sheet has tens of millions of them, and a loop
 * over the bytes of a word takes a sixth of the reading (decision 132).
 */
import { BLANK, EQUALS, GREATER, LESS, QUOTE, SLASH } from './plain-bytes';

const SMALL_C = 0x63;
const SMALL_F = 0x66;
const SMALL_R = 0x72;
const SMALL_S = 0x73;
const SMALL_T = 0x74;
const SMALL_V = 0x76;

/** `<c r="` */
export function isCell(bytes: Uint8Array, start: number): boolean {
  return (
    bytes[start] === LESS &&
    bytes[start + 1] === SMALL_C &&
    bytes[start + 2] === BLANK &&
    bytes[start + 3] === SMALL_R &&
    bytes[start + 4] === EQUALS &&
    bytes[start + 5] === QUOTE
  );
}

/** ` s="` */
export function isFormat(bytes: Uint8Array, start: number): boolean {
  return (
    bytes[start] === BLANK &&
    bytes[start + 1] === SMALL_S &&
    bytes[start + 2] === EQUALS &&
    bytes[start + 3] === QUOTE
  );
}

/** ` t="` */
export function isType(bytes: Uint8Array, start: number): boolean {
  return (
    bytes[start] === BLANK &&
    bytes[start + 1] === SMALL_T &&
    bytes[start + 2] === EQUALS &&
    bytes[start + 3] === QUOTE
  );
}

/** `s"` */
export function isTextType(bytes: Uint8Array, start: number): boolean {
  return bytes[start] === SMALL_S && bytes[start + 1] === QUOTE;
}

/** `<f` */
export function isFormula(bytes: Uint8Array, start: number): boolean {
  return bytes[start] === LESS && bytes[start + 1] === SMALL_F;
}

/** `<v>` */
export function isValue(bytes: Uint8Array, start: number): boolean {
  return bytes[start] === LESS && bytes[start + 1] === SMALL_V && bytes[start + 2] === GREATER;
}

/** `</v>` */
export function isEndOfValue(bytes: Uint8Array, start: number): boolean {
  return (
    bytes[start] === LESS &&
    bytes[start + 1] === SLASH &&
    bytes[start + 2] === SMALL_V &&
    bytes[start + 3] === GREATER
  );
}

/** `</c>` */
export function isEndOfCell(bytes: Uint8Array, start: number): boolean {
  return (
    bytes[start] === LESS &&
    bytes[start + 1] === SLASH &&
    bytes[start + 2] === SMALL_C &&
    bytes[start + 3] === GREATER
  );
}
