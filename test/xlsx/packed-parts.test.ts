/** Tests parts that are joined from shared pieces and own texts: bytes, checksum and size, at any place of the joints. */
import { inflateRawSync } from 'node:zlib';
import CRC32 from 'crc-32';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { joinedChecksum } from '../../src/xlsx/write/joined-checksum';
import { packedParts, type Content } from '../../src/xlsx/write/packed-parts';
import { sharedPiece } from '../../src/xlsx/write/piece';

interface Entry {
  readonly crc: number;
  readonly size: number;
  readonly deflated: Buffer;
}

/** Reads the only entry of a zip file by its directory (APPNOTE 4.3.12). */
function onlyEntry(file: Uint8Array): Entry {
  const bytes = Buffer.from(file);
  const directory = bytes.readUInt32LE(bytes.length - 6);
  const start = 30 + bytes.readUInt16LE(26);
  return {
    crc: bytes.readInt32LE(directory + 16),
    size: bytes.readUInt32LE(directory + 24),
    deflated: bytes.subarray(start, start + bytes.readUInt32LE(directory + 20)),
  };
}

function piece(text: string): Content {
  return sharedPiece(text, () => text);
}

const TEXT = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replaceAll(/\p{Cs}/gu, '')),
  fc.integer({ min: 1, max: 30_000 }).map((length) => '<row r="1"/>预算'.repeat(Math.ceil(length / 14))),
);

it('inflates to the joined texts, with their checksum and size', () => {
  const contents = fc.array(fc.record({ text: TEXT, isShared: fc.boolean() }), { maxLength: 8 });
  fc.assert(
    fc.property(contents, (items) => {
      const file = packedParts([
        ['a.xml', items.map(({ text, isShared }) => (isShared ? piece(text) : text))],
      ]);
      const expected = Buffer.from(items.map(({ text }) => text).join(''));
      const { crc, size, deflated } = onlyEntry(file);
      expect(inflateRawSync(deflated).equals(expected)).toBe(true);
      expect([size, crc]).toEqual([expected.length, CRC32.buf(expected)]);
    }),
    { numRuns: 200 },
  );
});

it('lets what follows a piece refer to nothing before it', () => {
  const own = 'the same long text of one workbook, '.repeat(50);
  const file = packedParts([['a.xml', [own, piece('between'), own, piece('between'), own]]]);
  const text = new TextDecoder().decode(unzipSync(file)['a.xml']);
  expect(text).toBe(`${own}between${own}between${own}`);
});

it('computes the checksum of joined bytes from those of both', () => {
  const bytes = fc.uint8Array({ maxLength: 3_000 });
  fc.assert(
    fc.property(bytes, bytes, (first, second) => {
      const joined = joinedChecksum(CRC32.buf(first), CRC32.buf(second), second.length);
      expect(joined).toBe(CRC32.buf(second, CRC32.buf(first)));
    }),
  );
});
