/** Decodes the bytes of an XML part: UTF-8, UTF-16 or the encoding that the part declares (XML 1.0, appendix F). */
import { decoded, strictDecoder } from '../strict-decoding';
import { damaged } from './file-damage';

/** An XML declaration is ASCII and short, so only these bytes are searched. */
const LONGEST_DECLARATION = 256;

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function declaredEncoding(head: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(head.subarray(0, LONGEST_DECLARATION));
  const [, name = 'utf-8'] = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/u.exec(start) ?? [];
  return name.toLowerCase();
}

/** Reads the encoding from the first bytes. They have precedence over the declaration, as in every XML reader. */
function encodingOf(head: Uint8Array): string {
  if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0x3c, 0, 0x3f, 0)) return 'utf-16le';
  if (startsWith(head, 0xfe, 0xff) || startsWith(head, 0, 0x3c, 0, 0x3f)) return 'utf-16be';
  if (startsWith(head, 0xef, 0xbb, 0xbf)) return 'utf-8';
  return declaredEncoding(head);
}

function decoderFor(part: string, head: Uint8Array): TextDecoder {
  const encoding = encodingOf(head);
  const isWide =
    startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff) || head[0] === 0 || head[1] === 0;
  if (encoding.startsWith('utf-16') && !isWide) throw damaged(`${part} declares ${encoding} and is not`);
  const decoder = strictDecoder(encoding);
  if (decoder === null) throw damaged(`${part} declares the unknown encoding ${encoding}`);
  return decoder;
}

function decode(part: string, decoder: TextDecoder, bytes?: Uint8Array): string {
  const text = decoded(decoder, bytes);
  if (text === null) throw damaged(`${part} has bytes that are not ${decoder.encoding}`);
  return text;
}

const NOT_ASCII = 0x80;

/** Counts the ASCII characters in front. */
function asciiLength(bytes: Uint8Array): number {
  let length = 0;
  while (length < bytes.length && (bytes[length] ?? NOT_ASCII) < NOT_ASCII) length += 1;
  return length;
}

/** Shorter texts are not worth a cut. */
const SHORTEST_ASCII = 16_384;

/** Decodes piece by piece. Errors: FileDamage for bytes that are not text in their encoding. */
export class PartDecoder {
  private decoder: TextDecoder | null = null;

  constructor(private readonly part: string) {}

  /** Whether the bytes behind the texts so far are UTF-8. */
  get isUtf8(): boolean {
    return this.decoder?.encoding === 'utf-8';
  }

  /** `piece`: the first one must contain the whole XML declaration, if there is one. */
  text(piece: Uint8Array): string {
    this.decoder ??= decoderFor(this.part, piece);
    return decode(this.part, this.decoder, piece);
  }

  /**
   * The same as one or two texts. Rows of numbers are ASCII, and what follows them is not: apart from it they take
   * half of the memory, and are decoded and read faster.
   */
  *texts(piece: Uint8Array): Generator<string> {
    const ascii = this.decoder === null ? asciiLength(piece) : 0;
    if (ascii < SHORTEST_ASCII || ascii * 2 < piece.length || encodingOf(piece) !== 'utf-8') {
      yield this.text(piece);
      return;
    }
    // A mark of the byte order is one only at the beginning.
    this.decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    yield new TextDecoder().decode(piece.subarray(0, ascii));
    yield this.text(piece.subarray(ascii));
  }

  /** Returns the rest when the part ends within a character. */
  rest(): string {
    return this.decoder === null ? '' : decode(this.part, this.decoder);
  }
}
