/** Tests what an edited document holds beside its text: quoted with its place, so that nothing a person wrote is lost. */
import { readEditedDocument } from '../../../src/xlsx/docx/read-edited';
import { paragraph, wordFile, type WordContents } from '../../support/word-files';

function remarks(contents: WordContents): readonly string[] {
  const reading = readEditedDocument(wordFile(contents));
  if (reading.kind === 'unusable') throw new Error(reading.what);
  return reading.document.remarks;
}

const reference = (name: string, id: number): string => `<w:r><w:${name} w:id="${String(id)}"/></w:r>`;
const noted = (text: string, more: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r>${more}</w:p>`;
const note = (name: string, id: number, text: string): string =>
  `<w:${name} w:id="${String(id)}">${paragraph(text)}</w:${name}>`;
const box = (text: string): string =>
  `<w:r><w:pict><w:txbxContent>${paragraph(text)}</w:txbxContent></w:pict></w:r>`;

it('quotes comments, footnotes and text boxes with the paragraph beside', () => {
  expect(
    remarks({
      body: [
        paragraph('第一段'),
        noted('三公经费预算为16.10万元。', reference('commentReference', 3)),
        noted('收入总计7563.33万元。', reference('footnoteReference', 1)),
        noted('说明', box('请财务科补充')),
      ].join(''),
      comments: note('comment', 3, '请核对数字'),
      footnotes: `${note('footnote', 0, '')}${note('footnote', 1, '含上年结转')}`,
    }),
  ).toEqual([
    '“三公经费预算为16.10万元。”旁的批注“请核对数字”没有取回，请看是否要写进录入表或“说明”。',
    '“收入总计7563.33万元。”旁的脚注“含上年结转”没有取回，请看是否要写进录入表或“说明”。',
    '“说明”旁的文本框“请财务科补充”没有取回，请看是否要写进录入表或“说明”。',
  ]);
});

it('says that one stands in a table', () => {
  const cell = `<w:tbl><w:tr><w:tc>${noted('1.00', reference('commentReference', 1))}</w:tc></w:tr></w:tbl>`;
  expect(remarks({ body: `${paragraph('前')}${cell}`, comments: note('comment', 1, '应为2.00') })).toEqual([
    '表格中的批注“应为2.00”没有取回，请看是否要写进录入表或“说明”。',
  ]);
});

it('counts those whose text the file does not have', () => {
  expect(remarks({ body: noted('一段', reference('commentReference', 1)) })).toEqual([
    '说明文档中有1处批注。',
  ]);
});

it('keeps the text of the document free of them', () => {
  const reading = readEditedDocument(wordFile({ body: noted('一段', box('框中')) }));
  expect(reading.kind === 'document' ? reading.document.paragraphs.map(({ text }) => text) : null).toEqual([
    '一段',
  ]);
});
