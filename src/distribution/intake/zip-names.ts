/** Names in a zip file: in UTF-8 when it says so, else as Windows writes them in China; either slash. */

const RECORD_FLAGS = 8;
const RECORD_NAME_LENGTH = 28;
const RECORD_EXTRA_LENGTH = 30;
const RECORD_NAME = 46;
const UTF8_FLAG = 0x0800;
/** Info-ZIP: the name once more, in UTF-8. A version and the checksum of the plain name stand before it. */
const UNICODE_PATH_FIELD = 0x7075;
const UNICODE_PATH_HEAD = 5;

/** Where a name in UTF-8 has Chinese characters, three bytes make one: text in GBK hardly ever looks like that. */
const LOOKS_CHINESE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/u;

/** Made when it is needed: this file is loaded with the pane, long before any zip file comes. */
function decodedAs(encoding: 'utf-8' | 'gbk', raw: Uint8Array): string {
  return new TextDecoder(encoding).decode(raw);
}

/** Mac's own and other programs write UTF-8 without saying so; only that passes as UTF-8 as a whole. */
function unsaid(raw: Uint8Array): string {
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

/** `recordOffset`: where the entry's record stands in the directory, which is known to be whole. */
export function entryName(bytes: Uint8Array, recordOffset: number): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const nameStart = recordOffset + RECORD_NAME;
  const nameEnd = nameStart + view.getUint16(recordOffset + RECORD_NAME_LENGTH, true);
  const extraEnd = nameEnd + view.getUint16(recordOffset + RECORD_EXTRA_LENGTH, true);
  const raw = bytes.subarray(nameStart, nameEnd);
  if ((view.getUint16(recordOffset + RECORD_FLAGS, true) & UTF8_FLAG) !== 0) return decodedAs('utf-8', raw);
  return unicodePath(view, bytes, nameEnd, extraEnd) ?? unsaid(raw);
}

/** Longer ones only hide what matters: the end. */
const LONGEST_PATH = 200;

/** As it is shown: forward slashes, nothing that leads elsewhere, of bearable length. `''`: a name of nothing. */
export function plainPath(name: string): string {
  const steps = name.split(/[\\/]+/u).filter((step) => step !== '' && step !== '.' && step !== '..');
  const characters = [...steps.join('/')];
  return characters.length <= LONGEST_PATH
    ? characters.join('')
    : `…${characters.slice(-LONGEST_PATH).join('')}`;
}
