/** Inflates one part piece by piece. Refuses more than the declared size and contents without the right checksum. */
import CRC32 from 'crc-32';
import { Inflate, inflateSync } from 'fflate';
import { packedBytes, type ZipEntry } from '../zip-directory';
import { damaged } from './file-damage';

const STORED = 0;
const DEFLATED = 8;
/** Packed bytes per piece: small enough that the inflated piece fits into memory. */
const STEP = 16_384;
/**
 * A part up to this size is inflated at once, in two thirds of the time: sheets of some thousand lines. A part that
 * inflates to more than it declares is noticed only at its end, so that the packed bytes bound the work.
 */
const MOST_AT_ONCE = { packed: 262_144, inflated: 8_388_608 } as const;

function unreadable(name: string, error: unknown): Error {
  return damaged(`${name} does not inflate: ${error instanceof Error ? error.message : 'no reason given'}`);
}

/** `size`: as declared. Returns one byte more where there is more. */
function inflatedAtOnce(packed: Uint8Array, size: number, name: string): Uint8Array {
  try {
    return inflateSync(packed, { out: new Uint8Array(size + 1) });
  } catch (error) {
    throw unreadable(name, error);
  }
}

function* inflated(packed: Uint8Array, name: string): Generator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => pieces.push(piece));
  for (let start = 0; start < packed.length; start += STEP) {
    const end = Math.min(start + STEP, packed.length);
    try {
      inflate.push(packed.subarray(start, end), end === packed.length);
    } catch (error) {
      throw unreadable(name, error);
    }
    yield* pieces;
    pieces = [];
  }
}

function rawPieces(file: Uint8Array, entry: ZipEntry): Iterable<Uint8Array> {
  const packed = packedBytes(file, entry);
  if (packed === null) throw damaged(`${entry.name} is not where the directory says`);
  if (entry.method === STORED) return packed.length === 0 ? [] : [packed];
  if (entry.method === DEFLATED)
    return packed.length <= MOST_AT_ONCE.packed && entry.size <= MOST_AT_ONCE.inflated
      ? [inflatedAtOnce(packed, entry.size, entry.name)]
      : inflated(packed, entry.name);
  throw damaged(`${entry.name} is packed by method ${String(entry.method)}`);
}

/** Errors: FileDamage when the part differs from its entry in the directory. */
export function* inflatePart(file: Uint8Array, entry: ZipEntry): Generator<Uint8Array> {
  let size = 0;
  let sum = 0;
  for (const piece of rawPieces(file, entry)) {
    size += piece.length;
    if (size > entry.size) throw damaged(`${entry.name} inflates to more than it declares`);
    sum = CRC32.buf(piece, sum);
    if (piece.length > 0) yield piece;
  }
  if (size !== entry.size) throw damaged(`${entry.name} inflates to less than it declares`);
  if (sum >>> 0 !== entry.checksum) throw damaged(`${entry.name} does not match its checksum`);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}

/** Inflates one part as a whole. Errors: FileDamage, as for its pieces. */
export function wholePart(file: Uint8Array, entry: ZipEntry): Uint8Array {
  return joined([...inflatePart(file, entry)]);
}
