/** Recognizes a file's format by its first bytes, not by its extension. */
import type { WorkbookFileError } from './workbook-file-errors';
import { decoded, strictDecoder } from './strict-decoding';

type ByteSignature = readonly [format: WorkbookFileError, start: readonly number[], offset?: number];

function ascii(text: string): readonly number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}

/** Archives other than zip: rar, 7z, gzip, bzip2, xz, cabinet, tar. */
const OTHER_ARCHIVES: readonly ByteSignature[] = [
  ['archive', ascii('Rar!')],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
  ['archive', ascii('BZh')],
  ['archive', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['archive', ascii('MSCF')],
  ['archive', ascii('ustar'), 257],
];

const SIGNATURES: readonly ByteSignature[] = [
  ['pdf', ascii('%PDF-')],
  ...OTHER_ARCHIVES,
  // A zip file without any entry.
  ['archive', [0x50, 0x4b, 0x05, 0x06]],
  ['picture', [0x89, ...ascii('PNG')]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', ascii('GIF8')],
  ['picture', ascii('II*\0')],
  ['picture', ascii('MM\0*')],
  ['picture', ascii('WEBP'), 8],
  ['word-document', ascii('{\\rtf')],
];

const ZIP_START = ascii('PK');
const OLE2_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Streams that identify an OLE2 file, first match first. Their names are UTF-16. */
const OLE2_STREAMS: readonly (readonly [WorkbookFileError, string])[] = [
  ['password-protected', 'EncryptedPackage'],
  ['word-document', 'WordDocument'],
  ['presentation', 'PowerPoint Document'],
];

const HEAD_BYTES = 4_096;

const MARKUP: readonly (readonly [WorkbookFileError, RegExp])[] = [
  ['spreadsheet-xml', /urn:schemas-microsoft-com:office:spreadsheet/iu],
  ['web-page', /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--|<!doctype\s+html|<(?:html|head|body|meta|style|table)\b)/iu],
  ['opendocument', /urn:oasis:names:tc:opendocument/iu],
  ['not-a-workbook', /^\s*<(?:\?xml|[a-z])/iu],
];

function hasAt(bytes: Uint8Array, start: readonly number[], offset = 0): boolean {
  return start.every((byte, index) => bytes[offset + index] === byte);
}

function contains(bytes: Uint8Array, needle: readonly number[]): boolean {
  const [first = 0] = needle;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (hasAt(bytes, needle, at)) return true;
  }
  return false;
}

function ole2Format(bytes: Uint8Array): WorkbookFileError {
  const utf16 = (name: string) => ascii(name).flatMap((letter) => [letter, 0]);
  return OLE2_STREAMS.find(([, name]) => contains(bytes, utf16(name)))?.[0] ?? 'legacy-xls';
}

/** Decodes the first bytes in the encodings of Chinese programs; `null`: not text. */
function headText(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, HEAD_BYTES);
  const isWide = hasAt(head, [0xff, 0xfe]) || hasAt(head, [0xfe, 0xff]);
  const encodings = isWide ? [head[0] === 0xff ? 'utf-16le' : 'utf-16be'] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    const decoder = strictDecoder(encoding);
    const text = decoder === null ? null : decoded(decoder, head);
    // Text has no control characters except tabs and line ends.
    if (text !== null && !/[^\P{Cc}\t\r\n\f]/u.test(text)) return text;
  }
  return null;
}

/** Tests for archives that cannot be unpacked here. */
export function isOtherArchive(bytes: Uint8Array): boolean {
  return OTHER_ARCHIVES.some(([, start, offset]) => hasAt(bytes, start, offset));
}

/** `null`: the first bytes match no listed format. Zip files match none. */
export function otherFormat(bytes: Uint8Array): WorkbookFileError | null {
  if (hasAt(bytes, OLE2_SIGNATURE)) return ole2Format(bytes);
  const signed = SIGNATURES.find(([, start, offset]) => hasAt(bytes, start, offset));
  if (signed !== undefined) return signed[0];
  const text = hasAt(bytes, ZIP_START) ? null : headText(bytes);
  if (text === null) return null;
  return MARKUP.find(([, pattern]) => pattern.test(text))?.[0] ?? 'plain-text';
}
