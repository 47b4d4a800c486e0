/**
 * Decodes names in a zip file: UTF-8 with its flag, otherwise GBK as written by Chinese Windows. Accepts both slashes.
 */

const RECORD_FLAGS = 8;
const RECORD_NAME_LENGTH = 28;
const RECORD_EXTRA_LENGTH = 30;
const RECORD_NAME = 46;
const UTF8_FLAG = 0x0800;
/** Info-ZIP field with the name in UTF-8, after a version and the checksum of the plain name. */
const UNICODE_PATH_FIELD = 0x7075;
const UNICODE_PATH_HEAD = 5;

/** In UTF-8 a Chinese character takes three bytes. GBK text hardly ever forms such sequences. */
const LOOKS_CHINESE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/u;

/** Creates the decoder on use: the pane loads this file long before it reads a zip file. */
function decodedAs(encoding: 'utf-8' | 'gbk', raw: Uint8Array): string {
  return new TextDecoder(encoding).decode(raw);
}

/** Macs and other programs write UTF-8 without the flag. Accepts it only if the whole name is valid UTF-8. */
function decodedWithoutFlag(raw: Uint8Array): string {
  const text = decodedAs('utf-8', raw);
  return !text.includes('\uFFFD') && (LOOKS_CHINESE.test(text) || !/[^\0-\x7F]/u.test(text))
    ? text
    : decodedAs('gbk', raw);
}

function unicodePath(view: DataView, bytes: Uint8Array, start: number, end: number): string | null {
  for (let field = start; field + 4 <= end;) {
    const content = field + 4;
    const next = content + view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === UNICODE_PATH_FIELD && next <= end)
      return decodedAs('utf-8', bytes.subarray(content + UNICODE_PATH_HEAD, next));
    field = next;
  }
  return null;
}

/** `recordOffset`: offset of the entry's record in the central directory, which was checked to be complete. */
export function entryName(bytes: Uint8Array, recordOffset: number): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const nameStart = recordOffset + RECORD_NAME;
  const nameEnd = nameStart + view.getUint16(recordOffset + RECORD_NAME_LENGTH, true);
  const extraEnd = nameEnd + view.getUint16(recordOffset + RECORD_EXTRA_LENGTH, true);
  const raw = bytes.subarray(nameStart, nameEnd);
  if ((view.getUint16(recordOffset + RECORD_FLAGS, true) & UTF8_FLAG) !== 0) return decodedAs('utf-8', raw);
  return unicodePath(view, bytes, nameEnd, extraEnd) ?? decodedWithoutFlag(raw);
}

/** A longer path hides its end, which matters most. */
const LONGEST_PATH = 200;

/** Returns the path for display: forward slashes, no `..`, limited length. `''`: the name has no parts. */
export function plainPath(name: string): string {
  const steps = name.split(/[\\/]+/u).filter((step) => step !== '' && step !== '.' && step !== '..');
  const characters = [...steps.join('/')];
  return characters.length <= LONGEST_PATH
    ? characters.join('')
    : `…${characters.slice(-LONGEST_PATH).join('')}`;
}
