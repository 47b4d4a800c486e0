/** Tests texts that a person can type or paste and that a file cannot hold as they are. */
import { writeDocument } from '../../src/docx/write-docx';
import { words, type DisclosureDocument, type DocumentBlock } from '../../src/document/document';
import { TEXT_PAGE } from '../../src/document/typography';
import { readWordDocument } from '../../src/xlsx/docx/read-document';
import { SMALL_DOCUMENT } from '../support/small-document';
import { wordTables } from '../support/word-tables';

const ODD: readonly (readonly [what: string, typed: string, read: string])[] = [
  ['marks of XML', '<w:t>&amp; "x" \'y\' ]]>', '<w:t>&amp; "x" \'y\' ]]>'],
  ['control characters', 'a\u0001b\u001fc\u0000d', 'a\ufffdb\ufffdc\ufffdd'],
  ['half of a pair', 'a\ud842b\udfb7c', 'a\ufffdb\ufffdc'],
  ['a rare character', '𠮷田', '𠮷田'],
  ['characters that XML forbids', 'a\ufffeb\uffffc', 'a\ufffdb\ufffdc'],
  ['line breaks and tabs', 'a\r\nb\rc\td', 'a b c d'],
  ['a formula', '=SUM(A1)', '=SUM(A1)'],
  ['blanks inside', 'a  b', 'a  b'],
  ['32,767 characters', '字'.repeat(32_767), '字'.repeat(32_767)],
];

function documentWith(blocks: readonly DocumentBlock[]): DisclosureDocument {
  const [first] = SMALL_DOCUMENT.sections;
  if (first === undefined) throw new Error('The document has no sections.');
  return { title: 'a<&', sections: [{ ...first, page: TEXT_PAGE, blocks }] };
}

function cellBlock(text: string): DocumentBlock {
  const cell = { column: 0, columns: 1, rows: 1, text, align: 'left', indent: 0, bold: false } as const;
  return {
    kind: 'table',
    columnWidths: [100],
    size: 9,
    line: 12,
    header: [],
    pages: [[{ height: 17, exact: false, cells: [cell] }]],
  };
}

it.each(ODD)('keeps %s in a paragraph and in a cell', async (_, typed, read) => {
  const bytes = await writeDocument(
    documentWith([
      { kind: 'paragraph', style: 'body', runs: words(typed) },
      cellBlock(typed),
      { kind: 'paragraph', style: 'end', runs: [] },
    ]),
    'national',
    null,
  );
  const reading = readWordDocument(bytes);
  if (reading.kind === 'unusable') throw new Error(reading.detail);
  expect(reading.paragraphs.map(({ text }) => text)).toEqual([read]);
  const [[row] = []] = wordTables(bytes);
  // The table's reader does not see line breaks.
  expect(row?.cells.map(({ text }) => text)).toEqual([typed.includes('\r') ? 'abc d' : read]);
});

it('writes an empty paragraph and an empty cell', async () => {
  const bytes = await writeDocument(
    documentWith([{ kind: 'paragraph', style: 'body', runs: [] }, cellBlock('')]),
    'national',
    null,
  );
  expect(readWordDocument(bytes).kind).toBe('document');
  expect(wordTables(bytes)[0]?.[0]?.cells).toEqual([{ text: '', columns: 1, continues: false }]);
});
