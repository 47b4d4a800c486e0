/**
 * Computes the checksum of two joined texts from theirs. A checksum is a polynomial over two elements, and bytes behind it
 * multiply it by powers of x (the method of zlib's crc32_combine).
 */

/** The polynomial of CRC-32, lowest power first. */
const POLYNOMIAL = 0xedb88320;
const ONE = 0x80000000;

/** Multiplies two polynomials modulo that of the checksum. */
function product(one: number, other: number): number {
  let sum = 0;
  let power = other;
  for (let bit = ONE; bit !== 0; bit >>>= 1) {
    if ((one & bit) !== 0) sum ^= power;
    power = (power & 1) === 0 ? power >>> 1 : (power >>> 1) ^ POLYNOMIAL;
  }
  return sum;
}

/** Returns x to the power of the bits in so many bytes. */
function powerOf(bytes: number): number {
  let power = ONE;
  // x to the eighth, for a byte.
  let square = ONE >>> 8;
  for (let left = bytes; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) power = product(power, square);
    square = product(square, square);
  }
  return power;
}

/** `size`: bytes of the second text. */
export function joinedChecksum(first: number, second: number, size: number): number {
  return product(powerOf(size), first) ^ second;
}
