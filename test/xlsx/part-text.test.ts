/** Tests that a part decoded in two texts is the same text as decoded in one, and damage stays damage. */
import { PartDecoder } from '../../src/xlsx/read/part-text';

const ROWS = '<?xml version="1.0" encoding="UTF-8"?><sheetData><row r="1"/>'.padEnd(20_000, ' ');

function texts(bytes: Uint8Array): readonly string[] {
  const decoder = new PartDecoder('part');
  return [...decoder.texts(bytes), decoder.rest()].filter((text) => text !== '');
}

it.each([
  ['Chinese behind the rows', `${ROWS}请从列表中选择`, 2],
  ['a mark of the byte order behind the rows, which is a character there', `${ROWS}\uFEFF内容`, 2],
  ['Chinese in front', `<!--表-->${ROWS}`, 1],
  ['more Chinese than rows', `${ROWS}${'说明'.repeat(10_000)}`, 1],
  ['ASCII only', ROWS, 1],
  ['a short part', '<a>表</a>', 1],
])('%s', (_, text, count) => {
  const found = texts(new TextEncoder().encode(text));
  expect(found.join('') === text).toBe(true);
  expect(found).toHaveLength(count);
});

it('leaves out the mark of the byte order in front', () => {
  expect(texts(new TextEncoder().encode(`\uFEFF${ROWS}表`)).join('') === `${ROWS}表`).toBe(true);
});

it('decodes a part by the encoding that it declares', () => {
  const declared = ROWS.replace('UTF-8', 'GB18030');
  const bytes = Buffer.concat([Buffer.from(declared), Buffer.from([0xb1, 0xed])]);
  expect(texts(bytes).join('') === `${declared}表`).toBe(true);
});

it.each([
  ['behind the rows', [0xff]],
  ['within the last character', [0xe8, 0xa1]],
])('refuses bytes that are not text %s', (_, end) => {
  const bytes = Buffer.concat([Buffer.from(ROWS), Buffer.from(end)]);
  expect(() => texts(bytes)).toThrow('part has bytes that are not utf-8');
});
