import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainParagraphs } from '../../../src/narrative/reading/paragraphs';
import { normalWords } from '../../../src/narrative/reading/normal-text';
import { readWordDocument, type DocumentReading } from '../../../src/xlsx/docx/read-document';
import { readTextDocument } from '../../../src/xlsx/docx/read-text';
import { REFERENCE_TEXT } from '../../support/reference-text';
import { paragraph, wordFile, type WordContents } from '../../support/word-files';

type Document = Extract<DocumentReading, { kind: 'document' }>;

/** Errors: the file cannot be read. */
function read(contents: WordContents): Document {
  const reading = readWordDocument(wordFile(contents));
  if (reading.kind !== 'document') throw new Error(`${reading.reason}: ${reading.detail}`);
  return reading;
}

function texts(body: string, more: Omit<WordContents, 'body'> = {}): readonly string[] {
  return read({ body, ...more }).paragraphs.map(({ text }) => text);
}

function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
}

describe('paragraphs of a Word document', () => {
  it('joins runs, within any wrapping element', () => {
    const body = `<w:sdt><w:sdtContent><w:p>${run('2023')}<w:hyperlink>${run('年')}</w:hyperlink><w:smartTag><w:sdt><w:sdtContent>${run('收入')}</w:sdtContent></w:sdt></w:smartTag></w:p></w:sdtContent></w:sdt>`;
    expect(texts(body)).toEqual(['2023年收入']);
  });

  it('keeps the result of a field without its code', () => {
    const body = `<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGEREF _Toc1</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${run('12')}<w:fldSimple w:instr="DATE">${run('号')}</w:fldSimple></w:p>`;
    expect(texts(body)).toEqual(['12号']);
  });

  it('keeps insertions and leaves out deletions', () => {
    const body = `<w:p>${run('收入')}<w:ins w:id="1">${run('7563')}</w:ins><w:del w:id="2"><w:r><w:delText>1</w:delText></w:r></w:del><w:moveFrom>${run('2')}</w:moveFrom><w:moveTo>${run('3')}</w:moveTo></w:p>`;
    const { paragraphs, marks } = read({ body });
    expect(paragraphs.map(({ text }) => text)).toEqual(['收入75633']);
    expect(marks).toMatchObject({ insertions: 2, deletions: 2 });
  });

  it('leaves out tables, text boxes and hidden text, and counts them', () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="x"><x:d><w:txbxContent>${paragraph('框')}</w:txbxContent></x:d></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph('框')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const body = `<w:p>${run('前')}${box}${run('密', '<w:vanish/>')}${run('显', '<w:vanish w:val="0"/>')}${run('后', '<w:highlight w:val="yellow"/>')}</w:p><w:tbl><w:tr><w:tc>${paragraph('格')}</w:tc></w:tr></w:tbl>`;
    const { paragraphs, marks } = read({ body });
    expect(paragraphs.map(({ text }) => text)).toEqual(['前显后']);
    expect(marks).toEqual({
      insertions: 0,
      deletions: 0,
      hidden: 1,
      comments: 0,
      highlights: 1,
      tables: 1,
      textBoxes: 1,
      footnotes: 0,
    });
  });

  it.each([
    ['a paragraph style', '<w:pStyle w:val="secret"/>', '', 1, ''],
    ['a style based on one that hides', '<w:pStyle w:val="derived"/>', '', 1, ''],
    ['a based style that shows again', '<w:pStyle w:val="shown"/>', '', 0, '密'],
    ['a character style', '', '<w:rStyle w:val="faint"/>', 1, ''],
    [
      'two styles, which cancel each other',
      '<w:pStyle w:val="secret"/>',
      '<w:rStyle w:val="faint"/>',
      0,
      '密',
    ],
    ['a style, shown by the run itself', '<w:pStyle w:val="secret"/>', '<w:vanish w:val="0"/>', 0, '密'],
    ['the run itself beside a style that hides', '', '<w:rStyle w:val="faint"/><w:vanish/>', 1, ''],
    ['a style that is not there', '<w:pStyle w:val="absent"/>', '<w:rStyle w:val="absent"/>', 0, '密'],
  ])('leaves out text that is hidden by %s', (_, ofParagraph, ofRun, hidden, text) => {
    const style = (type: string, id: string, inner: string): string =>
      `<w:style w:type="${type}" w:styleId="${id}">${inner}</w:style>`;
    const hide = '<w:rPr><w:vanish/></w:rPr>';
    const styles =
      style('paragraph', 'secret', hide) +
      style('paragraph', 'derived', '<w:basedOn w:val="secret"/>') +
      style('paragraph', 'shown', '<w:basedOn w:val="secret"/><w:rPr><w:vanish w:val="false"/></w:rPr>') +
      style('character', 'faint', hide);
    const body = `<w:p><w:pPr>${ofParagraph}</w:pPr>${run('密', ofRun)}</w:p>${paragraph('后')}`;
    const { paragraphs, marks } = read({ body, styles });
    expect(paragraphs.map((one) => one.text).join('')).toBe(`${text}后`);
    expect(marks.hidden).toBe(hidden);
  });

  it('leaves out the results of fields within a field code', () => {
    const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body = `<w:p>${field('begin')}${run('1')}${field('begin')}${field('separate')}${run('2')}${field('end')}${field('separate')}${run('3')}${field('end')}${run('万元')}</w:p>`;
    expect(texts(body)).toEqual(['3万元']);
  });

  it('reads what follows a field that is not ended', () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    expect(texts(`<w:p>${begin}${run('1')}</w:p><w:p>${run('2')}</w:p>`)).toEqual(['2']);
  });

  it('runs on into the next paragraph where the end of one is deleted', () => {
    const deleted = '<w:rPr><w:del w:id="1"/></w:rPr>';
    const body = `${paragraph('支出75', deleted)}${paragraph('63.33万元')}${paragraph('后', deleted)}`;
    expect(texts(body)).toEqual(['支出7563.33万元', '后']);
  });

  it('leaves out what stands small above the characters', () => {
    const ruby = `<w:r><w:ruby><w:rt>${run('12')}</w:rt><w:rubyBase>${run('34')}</w:rubyBase></w:ruby></w:r>`;
    expect(texts(`<w:p>${ruby}</w:p>`)).toEqual(['34']);
  });

  it('reads the text within a frame, and no other table', () => {
    const cell = (content: string): string => `<w:tc>${content}</w:tc>`;
    const inner = `<w:tbl><w:tr>${cell(paragraph('内'))}${cell(paragraph('1'))}</w:tr></w:tbl>`;
    const frame = `<w:tbl><w:tr>${cell(`${paragraph('一、收入')}${paragraph('收入1万元。')}${inner}`)}</w:tr></w:tbl>`;
    const table = `<w:tbl><w:tr>${cell(paragraph('收入。'))}${cell(paragraph('1.00'))}</w:tr></w:tbl>`;
    const figure = `<w:tbl><w:tr>${cell(paragraph('7563.33'))}</w:tr></w:tbl>`;
    const { paragraphs, tables, marks } = read({
      body: `${paragraph('前')}${frame}${paragraph('后')}${table}${figure}`,
    });
    expect(paragraphs.map(({ text }) => text)).toEqual(['前', '一、收入', '收入1万元。', '后']);
    expect(tables.map(({ after }) => after)).toEqual([4, 4]);
    expect(marks.tables).toBe(3);
  });

  it('ends a paragraph at each line where it holds several', () => {
    const line = '<w:r><w:br/></w:r>';
    const body = `<w:p>${run('一、收入')}${line}${run('2023年收入1万元。')}${line}${run('二、支出')}</w:p>`;
    const reading = readTextDocument(wordFile({ body }));
    expect(reading.kind === 'text' && reading.paragraphs.map(({ text }) => text)).toEqual([
      '一、收入',
      '2023年收入1万元。',
      '二、支出',
    ]);
  });

  it('composes the numbers of lists and reads the levels of styles', () => {
    const level = (ilvl: number, format: string, text: string): string =>
      `<w:lvl w:ilvl="${String(ilvl)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'japaneseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>`;
    const styles = `<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="H"><w:basedOn w:val="Base"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>`;
    const at = (ilvl: number): string =>
      `<w:numPr><w:ilvl w:val="${String(ilvl)}"/><w:numId w:val="3"/></w:numPr>`;
    const body = [
      paragraph('收入', '<w:pStyle w:val="H"/>'),
      paragraph('机关', at(1)),
      paragraph('采购', at(1)),
      paragraph('某项', at(2)),
      paragraph('支出', '<w:pStyle w:val="H"/>'),
      paragraph('绩效', at(1)),
      paragraph('正文'),
    ].join('');
    const { paragraphs } = read({ body, styles, numbering });
    expect(paragraphs.map(({ text, level }) => ({ text, level }))).toEqual([
      { text: '一、收入', level: 1 },
      { text: '（一）机关', level: null },
      { text: '（二）采购', level: null },
      { text: '1.某项', level: null },
      { text: '二、支出', level: 1 },
      { text: '（一）绩效', level: null },
      { text: '正文', level: null },
    ]);
  });

  it("reads back another program's document with automatic numbers as its source text", () => {
    const reading = readWordDocument(
      readFileSync(join(__dirname, '../../fixtures/reference/narrative.docx')),
    );
    if (reading.kind !== 'document') throw new Error(reading.detail);
    const plain = plainParagraphs(REFERENCE_TEXT).map(({ text }) => normalWords(text));
    const body = plain.slice(plain.lastIndexOf('第一部分'));
    expect(reading.paragraphs.map(({ text }) => normalWords(text)).join('')).toBe(body.join(''));
    expect(reading.marks.tables).toBe(1);
  });
});

describe('an unreadable document', () => {
  const good = wordFile({ body: paragraph('收入') });
  const nested = `${'<w:sdt>'.repeat(300)}${'</w:sdt>'.repeat(300)}`;
  it.each<{ readonly name: string; readonly bytes: Uint8Array; readonly reason: string }>([
    { name: 'empty', bytes: new Uint8Array(0), reason: 'empty-file' },
    { name: 'cut', bytes: good.subarray(0, good.length - 40), reason: 'truncated' },
    { name: 'text', bytes: new TextEncoder().encode('收入总计7563.33万元'), reason: 'not-a-document' },
    { name: 'rtf', bytes: new TextEncoder().encode('{\\rtf1\\ansi }'), reason: 'legacy-doc' },
    {
      name: 'entities',
      bytes: wordFile({ body: paragraph('&a;'), before: '<!DOCTYPE a [<!ENTITY a "b">]>' }),
      reason: 'with-entities',
    },
    {
      name: 'a web page',
      bytes: new TextEncoder().encode('\ufeff\n<html><p>收入</p>'),
      reason: 'web-page',
    },
    { name: 'XML', bytes: new TextEncoder().encode('<?xml version="1.0"?><p/>'), reason: 'web-page' },
    { name: 'MHT', bytes: new TextEncoder().encode('MIME-Version: 1.0\r\n'), reason: 'web-page' },
    { name: 'another file within', bytes: wordFile({ body: '<w:altChunk/>' }), reason: 'embedded-file' },
    { name: 'nested too deep', bytes: wordFile({ body: nested }), reason: 'damaged' },
    { name: 'not closed', bytes: wordFile({ body: '<w:p>' }), reason: 'damaged' },
    {
      name: 'ten megabytes in one paragraph',
      bytes: wordFile({ body: paragraph('收'.repeat(3_500_000)) }),
      reason: 'too-large',
    },
  ])('reports for $name: $reason', ({ bytes, reason }) => {
    expect(readWordDocument(bytes)).toMatchObject({ kind: 'unusable', reason });
  });

  it('never throws for a document with a spoilt byte', () => {
    for (let at = 0; at < good.length; at += 3) {
      const spoilt = good.slice();
      spoilt[at] = (spoilt[at] ?? 0) ^ 0x5a;
      expect(['document', 'unusable']).toContain(readWordDocument(spoilt).kind);
    }
  });
});
