/** Tests the parts of other programs' packages: names, places, encodings and sizes. */
import { MAIN, packageParts, withRenamed, withReplaced, type Parts } from '../support/packages';
import { makeZip, type Claims } from '../support/zip';
import { firstSheet } from './first-sheet';

const SHEET = 'xl/worksheets/sheet1.xml';
const TEXTS =
  '<si><t>甲</t></si><si><r><t>乙</t></r><r><t>丙</t></r><rPh sb="0" eb="1"><t>bing</t></rPh></si>';

describe('parts', () => {
  const data = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
  const sound = (): Parts => packageParts({ data, texts: TEXTS });

  it.each([
    ['of a name in another case', () => withRenamed(sound(), 'xl/sharedStrings.xml', 'xl/SHAREDSTRINGS.XML')],
    ['of a main name in another case', () => withRenamed(sound(), 'xl/workbook.xml', 'xl/Workbook.xml')],
    [
      'of relationships in another case',
      () => withRenamed(sound(), 'xl/_rels/workbook.xml.rels', 'XL/_RELS/Workbook.xml.RELS'),
    ],
    [
      'of content types in another case',
      () => withRenamed(sound(), '[Content_Types].xml', '[content_types].XML'),
    ],
    [
      'with backslashes',
      () => new Map([...sound()].map(([name, content]) => [name.replaceAll('/', '\\'), content])),
    ],
    ['with a slash in front', () => new Map([...sound()].map(([name, content]) => [`/${name}`, content]))],
    [
      'with targets from the root',
      () =>
        withReplaced(sound(), 'xl/_rels/workbook.xml.rels', 'Target="worksheets', 'Target="/xl/worksheets'),
    ],
    [
      'with targets in backslashes',
      () => withReplaced(sound(), 'xl/_rels/workbook.xml.rels', 'worksheets/sheet1', 'worksheets\\sheet1'),
    ],
    [
      'with roundabout targets',
      () =>
        withReplaced(sound(), 'xl/_rels/workbook.xml.rels', 'worksheets/sheet1', '../xl/./worksheets/sheet1'),
    ],
    [
      'with percent signs in targets',
      () =>
        withRenamed(
          withReplaced(sound(), 'xl/_rels/workbook.xml.rels', 'sheet1', '%E8%A1%A8'),
          SHEET,
          'xl/worksheets/表.xml',
        ),
    ],
    [
      'with the main part elsewhere',
      () => {
        const moved = withRenamed(
          withReplaced(sound(), '_rels/.rels', 'xl/workbook.xml', 'xl/book.xml'),
          'xl/workbook.xml',
          'xl/book.xml',
        );
        return withRenamed(moved, 'xl/_rels/workbook.xml.rels', 'xl/_rels/book.xml.rels');
      },
    ],
    ['with an empty unused part', () => sound().set('docProps/thumbnail.jpeg', '')],
    ['with a broken unused part', () => sound().set('xl/theme/theme1.xml', '<a')],
    ['in UTF-16, little end first', () => utf16(sound(), true, true)],
    ['in UTF-16, little end first, without mark', () => utf16(sound(), true, false)],
    ['in UTF-16, big end first', () => utf16(sound(), false, true)],
    [
      'in UTF-8 with mark',
      () => new Map([...sound()].map(([name, content]) => [name, `\uFEFF${String(content)}`])),
    ],
    [
      'in the encoding that they declare',
      () =>
        sound().set(
          'xl/sharedStrings.xml',
          gbk(`<sst xmlns="${MAIN}"><si><t>`, [0xbc, 0xd7], '</t></si></sst>'),
        ),
    ],
  ])('are read %s', async (_, make) => {
    expect(await firstSheet(makeZip(make()))).toEqual([['甲']]);
  });

  it('are read with empty streamed entries', async () => {
    const parts = new Map([['docProps/thumbnail.jpeg', ''], ...sound()]);
    const claims = new Map<string, Claims>([['docProps/thumbnail.jpeg', { flags: 8, compressedSize: 0 }]]);
    expect(await firstSheet(makeZip(parts, { claims }))).toEqual([['甲']]);
  });

  it.each([
    ['a wrong encoding', '<?xml version="1.0" encoding="utf-16"?>', 'declares utf-16 and is not'],
    [
      'an unknown encoding',
      '<?xml version="1.0" encoding="x-secret"?>',
      'declares the unknown encoding x-secret',
    ],
  ])('are refused where one declares %s', async (_, declaration, detail) => {
    const parts = sound();
    parts.set(SHEET, `${declaration}${String(parts.get(SHEET))}`);
    expect(await firstSheet(makeZip(parts))).toBe(`damaged: ${SHEET} ${detail}`);
  });

  it('are refused where bytes are not text', async () => {
    const parts = sound().set(
      'xl/sharedStrings.xml',
      gbk(`<sst xmlns="${MAIN}"><si><t>`, [0xbc, 0xd7], '</t></si></sst>', 'utf-8'),
    );
    expect(await firstSheet(makeZip(parts))).toBe(
      'damaged: xl/sharedstrings.xml has bytes that are not utf-8',
    );
  });
});

function utf16(parts: Parts, isLittle: boolean, hasMark: boolean): Parts {
  return new Map(
    [...parts].map(([name, content]) => {
      const text = `${hasMark ? '\uFEFF' : ''}<?xml version="1.0" encoding="UTF-16"?>${String(content)}`;
      const bytes = Buffer.from(text, 'utf16le');
      return [name, isLittle ? bytes : bytes.swap16()];
    }),
  );
}

function gbk(before: string, middle: readonly number[], after: string, declared = 'gb2312'): Uint8Array {
  const declaration = `<?xml version="1.0" encoding="${declared}"?>`;
  return Buffer.concat([Buffer.from(declaration + before), Buffer.from(middle), Buffer.from(after)]);
}
