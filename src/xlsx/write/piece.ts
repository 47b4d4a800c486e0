/**
 * Compresses texts that many workbooks share once. A deflated stream may be continued by another one at a byte
 * boundary (RFC 1951, 3.2.4), so that a part is joined from pieces and from what it has of its own.
 */
import CRC32 from 'crc-32';
import { Deflate, strToU8 } from 'fflate';

/** Level 6 takes 2.5 times as long and makes files smaller by an eighth (decision 65). */
const LEVEL = 2;

/** 2^15 places to search for repetitions. The library's own choice is 2^20 for each part, two megabytes, and finds no more. */
const MEMORY = 3;

/** A text as a part of a deflated stream. */
export interface DeflatedPiece {
  readonly deflated: readonly Uint8Array[];
  /** Bytes before stream. */
  readonly size: number;
  readonly crc: number;
}

const NOTHING = new Uint8Array(0);

/** A stream that is being deflated. */
export class DeflateStream {
  private readonly deflate: Deflate;

  constructor(private readonly chunks: Uint8Array[]) {
    this.deflate = new Deflate({ level: LEVEL, mem: MEMORY }, (chunk) => {
      chunks.push(chunk);
    });
  }

  push(bytes: Uint8Array): void {
    this.deflate.push(bytes);
  }

  end(): void {
    this.deflate.push(NOTHING, true);
  }

  /** Ends at the boundary of a byte, so that another stream may follow. */
  pause(): void {
    this.deflate.flush();
    this.end();
    const last = this.chunks.pop();
    if (last === undefined) throw new Error('The library wrote no last block.');
    this.chunks.push(openEnd(last));
  }
}

/** Marks an empty block without compression: its length, and that inverted. */
const EMPTY_BLOCK = [0, 0, 0xff, 0xff];

/**
 * Replaces the empty last block of a stream by an empty one that is not the last and ends at a byte (RFC 1951, 3.2.3). The
 * library has a flush that should write such a block, but its version 0.8.3 writes it at a wrong place.
 */
function openEnd(last: Uint8Array): Uint8Array {
  const bits = last.reduce((sum, byte, index) => sum + byte * 2 ** (8 * index), 0);
  // The two highest say "last" and "codes of the standard"; the code of the end is zeros.
  const before = Math.floor(Math.log2(bits)) - 1;
  const kept = bits - 3 * 2 ** before;
  if (kept < 0 || kept >= 2 ** before || before > 7) throw new Error('The library wrote another last block.');
  const BITS_OF_HEAD = 3;
  const bytes = Math.ceil((before + BITS_OF_HEAD) / 8);
  return Uint8Array.from([kept, 0].slice(0, bytes).concat(EMPTY_BLOCK));
}

/** Compresses a text that the caller keeps. */
export function compressed(text: string): DeflatedPiece {
  const bytes = strToU8(text);
  const deflated: Uint8Array[] = [];
  const stream = new DeflateStream(deflated);
  stream.push(bytes);
  stream.pause();
  return { deflated, size: bytes.length, crc: CRC32.buf(bytes) };
}

/** The texts of a department's workbooks take a fifth of it. */
const MOST_BYTES = 4_000_000;

const pieces = new Map<string, DeflatedPiece>();
let kept = 0;

/** Returns the piece of a key, made at first; pieces are forgotten when they become too many. `text` follows from `key`. */
export function sharedPiece(key: string, text: () => string): DeflatedPiece {
  const known = pieces.get(key);
  if (known !== undefined) return known;
  const made = compressed(text());
  kept += key.length + made.deflated.reduce((sum, { length }) => sum + length, 0);
  if (kept > MOST_BYTES) {
    pieces.clear();
    kept = 0;
  }
  pieces.set(key, made);
  return made;
}
