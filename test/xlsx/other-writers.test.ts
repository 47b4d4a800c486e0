/** Tests cells and parts of other programs: read as by Excel, reported as they are, or refused. */
import type { RawCell } from '../../src/entries/raw-workbook';
import { MAIN, packageFile, packageParts, withReplaced, type PackageContents } from '../support/packages';
import { makeZip, type Claims } from '../support/zip';
import { firstSheet } from './first-sheet';

const SHEET = 'xl/worksheets/sheet1.xml';
const TEXTS =
  '<si><t>甲</t></si><si><r><t>乙</t></r><r><t>丙</t></r><rPh sb="0" eb="1"><t>bing</t></rPh></si>';
const DATES =
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>' +
  '<numFmt numFmtId="165" formatCode="0.00_);[Red]\\(0.00\\)"/></numFmts>' +
  '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';

function row(cells: string): PackageContents {
  return { data: `<row r="1">${cells}</row>`, texts: TEXTS, styles: DATES };
}

const UNCALCULATED = { kind: 'uncalculated' };
const CALCULATED = '<calcPr calcId="191029"/>';
const UNASKED = '<calcPr calcId="124519" fullCalcOnLoad="1"/>';

describe('cells', () => {
  const cases: readonly (readonly [string, string, RawCell])[] = [
    ['a shared text', '<c r="A1" t="s"><v>0</v></c>', '甲'],
    ['a shared text in runs, without its phonetic guide', '<c r="A1" t="s"><v>1</v></c>', '乙丙'],
    [
      'an inline text in runs',
      '<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>',
      '甲乙',
    ],
    ['an escaped character', '<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x</t></is></c>', 'a\rb_x'],
    [
      'a text in a section of its own',
      '<c r="A1" t="inlineStr"><is><t>a<![CDATA[<b>]]>c</t></is></c>',
      'a<b>c',
    ],
    ['a number between line ends', '<c r="A1"><v>\n 1000.5 \n</v></c>', 1000.5],
    ['a number without its first 0', '<c r="A1"><v>-.5</v></c>', -0.5],
    ['a number with a point at its end', '<c r="A1"><v>5.</v></c>', 5],
    ['a point', '<c r="A1"><v>.</v></c>', { kind: 'malformed', text: '.' }],
    [
      'a text of its own in a value',
      '<c r="A1" t="inlineStr"><v>甲</v></c>',
      { kind: 'malformed', text: '甲' },
    ],
    [
      'a text of its own without its type',
      '<c r="A1"><is><t>甲</t></is></c>',
      { kind: 'malformed', text: '甲' },
    ],
    ['an empty text of its own', '<c r="A1" t="inlineStr"><is><t></t></is><v/></c>', ''],
    ['a number with an exponent', '<c r="A1"><v>1E3</v></c>', 1000],
    ['a hexadecimal number', '<c r="A1"><v>0x3E8</v></c>', { kind: 'malformed', text: '0x3E8' }],
    ['a number with a comma', '<c r="A1"><v>1,000</v></c>', { kind: 'malformed', text: '1,000' }],
    ['a number with a sign', '<c r="A1"><v>+1</v></c>', { kind: 'malformed', text: '+1' }],
    ['a number without end', '<c r="A1"><v>1e999</v></c>', { kind: 'malformed', text: '1e999' }],
    ['no number', '<c r="A1"><v>NaN</v></c>', { kind: 'malformed', text: 'NaN' }],
    ['digits of another width', '<c r="A1"><v>１２</v></c>', { kind: 'malformed', text: '１２' }],
    ['a logical value', '<c r="A1" t="b"><v>1</v></c>', true],
    ['an invalid logical value', '<c r="A1" t="b"><v>2</v></c>', { kind: 'malformed', text: '2' }],
    ['an error without a code', '<c r="A1" t="e"><v> </v></c>', { kind: 'malformed', text: '' }],
    ['an error without a value', '<c r="A1" t="e"/>', null],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', { kind: 'error', code: '#REF!' }],
    ['a date', '<c r="A1" s="1"><v>45000</v></c>', { kind: 'date', text: '2023-03-15' }],
    [
      'a date in a format of its own',
      '<c r="A1" s="2"><v>45000.5</v></c>',
      { kind: 'date', text: '2023-03-15' },
    ],
    ['a number in a format of its own', '<c r="A1" s="3"><v>45000</v></c>', 45_000],
    [
      'a date as text of ISO 8601',
      '<c r="A1" t="d"><v>2023-03-15T00:00:00</v></c>',
      { kind: 'date', text: '2023-03-15' },
    ],
    [
      '29 February 1900, which did not exist',
      '<c r="A1" s="1"><v>60</v></c>',
      { kind: 'date', text: '1900-02-29' },
    ],
    ['the day before it', '<c r="A1" s="1"><v>59</v></c>', { kind: 'date', text: '1900-02-28' }],
    ['the day after it', '<c r="A1" s="1"><v>61</v></c>', { kind: 'date', text: '1900-03-01' }],
    ['a formula with a result', '<c r="A1"><f>B1</f><v>7</v></c>', 7],
    ['a formula with an empty text', '<c r="A1" t="str"><f>""</f><v></v></c>', ''],
    ['a formula without result', '<c r="A1"><f>B1</f></c>', UNCALCULATED as RawCell],
    ['a formula with an empty result', '<c r="A1"><f>B1</f><v></v></c>', UNCALCULATED as RawCell],
    ['a formula of text without result', '<c r="A1" t="str"><f>B1</f></c>', UNCALCULATED as RawCell],
    ['a formula of shared text without result', '<c r="A1" t="s"><f>B1</f><v/></c>', UNCALCULATED as RawCell],
  ];

  it.each(cases)('reads %s', async (_, cell, expected) => {
    expect(await firstSheet(packageFile(row(`${cell}<c r="B1"><v>5</v></c>`)))).toEqual([[expected, 5]]);
  });

  it.each([
    ['a shared text without number', '<c r="A1" t="s"><v></v></c>'],
    ['a blank number', '<c r="A1"><v> </v></c>'],
    ['a missing number', '<c r="A1" t="n"/>'],
  ])('reads as empty: %s', async (_, cell) => {
    expect(await firstSheet(packageFile(row(`${cell}<c r="B1"><v>5</v></c>`)))).toEqual([[null, 5]]);
  });

  it('places cells without a place after the one before', async () => {
    const data =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    expect(await firstSheet(packageFile({ data }))).toEqual([[1, 2], [], [null, 3, 4], [5]]);
  });

  it('places cells in any order at their places', async () => {
    const data =
      '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>';
    expect(await firstSheet(packageFile({ data }))).toEqual([[1], [3, 4]]);
  });
});

describe('zeros of formulas', () => {
  const zeros = '<row r="1"><c r="A1"><f>B1</f><v>0</v></c><c r="B1"><v>0</v></c></row>';
  const result = '<row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row>';

  it.each([
    ['no program declares a calculation', '', zeros, UNCALCULATED],
    ['the file requests a calculation', UNASKED, zeros, UNCALCULATED],
    ['the writer has calculated', CALCULATED, zeros, 0],
    ['this add-in wrote the file', '<calcPr calcId="0" fullCalcOnLoad="1"/>', zeros, 0],
    ['another formula has a result', UNASKED, zeros + result, 0],
  ])('are doubted or not: %s', async (_, workbook, data, expected) => {
    const rows = await firstSheet(packageFile({ data, workbook }));
    expect(rows[0]).toEqual([expected, 0]);
  });
});

describe('elements of other namespaces', () => {
  const cell = '<row r="1"><c r="A1"><v>1000</v></c></row>';
  const foreign =
    '<z:sheetData xmlns:z="urn:z"><z:row r="1"><z:c r="A1"><z:v>7777</z:v></z:c></z:row></z:sheetData>';
  const own = `<sheetData xmlns="${MAIN}"><row r="1"><c r="A1"><v>7777</v></c></row></sheetData>`;

  it.each([
    ['in an extension', { data: cell, after: `<extLst><ext uri="{x}">${foreign}</ext></extLst>` }],
    [
      'in an extension, in the namespace of the sheet',
      { data: cell, after: `<extLst><ext uri="{x}">${own}</ext></extLst>` },
    ],
    ['behind the rows', { data: cell, after: foreign }],
    [
      'among the rows',
      { data: `${cell}<z:row xmlns:z="urn:z" r="1"><z:c r="A1"><z:v>7777</z:v></z:c></z:row>` },
    ],
    [
      'among the cells',
      { data: '<row r="1"><z:c xmlns:z="urn:z" r="A1"><z:v>7777</z:v></z:c><c r="A1"><v>1000</v></c></row>' },
    ],
    ['within a cell', { data: '<row r="1"><c r="A1"><z:v xmlns:z="urn:z">7777</z:v><v>1000</v></c></row>' }],
    [
      'within a row, in the namespace of the sheet',
      { data: '<row r="1"><extLst><c r="A1"><v>7777</v></c></extLst><c r="A1"><v>1000</v></c></row>' },
    ],
  ])('are not read as cells: %s', async (_, contents) => {
    expect(await firstSheet(packageFile(contents))).toEqual([[1000]]);
  });

  it('are read as cells in the strict form of the standard', async () => {
    const strict = [...packageParts({ data: cell })].map(([name, content]): [string, string] => [
      name,
      String(content)
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        ),
    ]);
    expect(await firstSheet(makeZip(new Map(strict)))).toEqual([[1000]]);
  });

  it('are read as cells with a prefix for the namespace of the sheet', async () => {
    const sheet = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1000</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(await firstSheet(makeZip(packageParts().set(SHEET, sheet)))).toEqual([[1000]]);
  });
});

describe('files that Excel would repair', () => {
  const refused: readonly (readonly [string, PackageContents, string])[] = [
    [
      'a text beyond the table',
      row('<c r="A1" t="s"><v>2</v></c>'),
      `damaged: ${SHEET} row 1 column 1 refers to text 2 of 2`,
    ],
    [
      'a negative text number',
      row('<c r="A1" t="s"><v>-1</v></c>'),
      `damaged: ${SHEET} row 1 column 1 refers to text -1 of 2`,
    ],
    [
      'a broken text number',
      row('<c r="A1" t="s"><v>0.5</v></c>'),
      `damaged: ${SHEET} row 1 column 1 refers to text 0.5 of 2`,
    ],
    [
      'no table of texts',
      { data: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' },
      `texts-missing: ${SHEET} row 1 column 1 refers to a text, and there are none`,
    ],
    [
      'a cell twice',
      row('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>'),
      `damaged: ${SHEET} row 1 column 1 is there twice`,
    ],
    [
      'a row twice with the same cell',
      { data: '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>' },
      `damaged: ${SHEET} row 1 column 1 is there twice`,
    ],
    [
      'an empty cell and the same again',
      row('<c r="B1"><v>1</v></c><c r="A1"><v>1</v></c><c r="A1"/>'),
      `damaged: ${SHEET} row 1 column 1 is there twice`,
    ],
    [
      'two values in a cell',
      row('<c r="A1"><v>1</v><v>2</v></c>'),
      `damaged: ${SHEET} row 1 column 1 has two values`,
    ],
    [
      'alternatives',
      row(
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="z"><c r="A1"><v>1</v></c></mc:Choice></mc:AlternateContent>',
      ),
      `damaged: ${SHEET} has alternatives among its cells`,
    ],
    [
      'a cell of another row',
      row('<c r="A2"><v>1</v></c>'),
      `damaged: ${SHEET} row 1 column 0 is followed by A2`,
    ],
    [
      'a cell without a place',
      row('<c r="1A"><v>1</v></c>'),
      `damaged: ${SHEET} row 1 column 0 is followed by 1A`,
    ],
    [
      'a column beyond the last',
      row('<c r="XFE1"><v>1</v></c>'),
      `damaged: ${SHEET} row 1 column 0 is followed by XFE1`,
    ],
    ['a row beyond the last', { data: '<row r="1048577"/>' }, `damaged: ${SHEET} has a row 1048577`],
    ['row 0', { data: '<row r="0"/>' }, `damaged: ${SHEET} has a row 0`],
    [
      'an unknown kind of cell',
      row('<c r="A1" t="x"><v>1</v></c>'),
      `damaged: ${SHEET} row 1 column 1 is of the unknown type x`,
    ],
    [
      'an invalid merge',
      { after: '<mergeCells><mergeCell ref="A1:B"/></mergeCells>' },
      `damaged: ${SHEET} merges A1:B`,
    ],
    ['a second list of rows', { data: '</sheetData><sheetData>' }, `damaged: ${SHEET} has two lists of rows`],
  ];

  it.each(refused)('are refused: %s', async (_, contents, expected) => {
    expect(await firstSheet(packageFile(contents))).toBe(expected);
  });

  it.each([
    ['cut off', (xml: string) => xml.slice(0, xml.indexOf('</row>') + 6), /unclosed tag: sheetData/u],
    ['with a tag missing', (xml: string) => xml.replace('</c>', ''), /unexpected close tag/u],
    [
      'with a stray end',
      (xml: string) => xml.replace('<row', '</row><row'),
      /unexpected close tag|unmatched/u,
    ],
    ['empty', () => '', /must contain a root element/u],
    ['with a NUL', (xml: string) => xml.replace('<v>1', '<v>\0'), /disallowed character/u],
    ['with an unknown entity', (xml: string) => xml.replace('<v>1', '<v>&x;'), /undefined entity/u],
    [
      'with an unbound prefix',
      (xml: string) => xml.replace('<row', '<q:row/><row'),
      /unbound namespace prefix/u,
    ],
    ['with another root', () => `<chartsheet xmlns="${MAIN}"/>`, /another root than worksheet/u],
    ['in no namespace', () => '<worksheet><sheetData/></worksheet>', /another root than worksheet/u],
    ['nested without end', (xml: string) => xml.replace('<v>', '<x>'.repeat(300)), /nested too deep/u],
  ])('are refused: a sheet %s', async (_, spoil, detail) => {
    const parts = packageParts(row('<c r="A1"><v>1</v></c>'));
    const read1 = await firstSheet(makeZip(parts.set(SHEET, spoil(String(parts.get(SHEET))))));
    expect(read1).toMatch(/^damaged: /u);
    expect(read1).toMatch(detail);
  });

  it('are refused: a document type', async () => {
    const parts = packageParts(row(''));
    parts.set(SHEET, `<!DOCTYPE x [<!ENTITY a "b">]>${String(parts.get(SHEET))}`);
    expect(await firstSheet(makeZip(parts))).toBe(`with-entities: ${SHEET}`);
  });

  it('are refused: contents with another checksum', async () => {
    const file = packageFile(row('<c r="A1"><v>1</v></c>'));
    const view = new DataView(file.buffer);
    // The last record of the directory belongs to the styles.
    for (let at = file.length - 4; ; at -= 1) {
      if (view.getUint32(at, true) !== 0x02014b50) continue;
      view.setUint32(at + 16, view.getUint32(at + 16, true) ^ 1, true);
      break;
    }
    expect(await firstSheet(file)).toBe('damaged: xl/styles.xml does not match its checksum');
  });

  it.each([
    ['more', -1, `damaged: ${SHEET} inflates to more than it declares`],
    ['less', 1, `damaged: ${SHEET} inflates to less than it declares`],
  ])('are refused: a part that holds %s than it declares', async (_, off, expected) => {
    const parts = packageParts(row('<c r="A1"><v>1</v></c>'));
    const size = new TextEncoder().encode(String(parts.get(SHEET))).length + off;
    const claims = new Map<string, Claims>([[SHEET, { size }]]);
    expect(await firstSheet(makeZip(parts, { claims }))).toBe(expected);
  });

  it('are refused: two parts with one name', async () => {
    const parts = packageParts(row('<c r="A1"><v>1</v></c>'));
    parts.set('XL/worksheets/SHEET1.xml', String(parts.get(SHEET)).replace('<v>1', '<v>2'));
    expect(await firstSheet(makeZip(parts))).toBe(`damaged: part ${SHEET} is there twice`);
  });

  it('are refused: two sheets with one name', async () => {
    const parts = withReplaced(
      packageParts(),
      'xl/workbook.xml',
      /<sheet .*\/>/u,
      '$&<sheet name="表" sheetId="2" r:id="r1"/>',
    );
    expect(await firstSheet(makeZip(parts))).toBe('damaged: two sheets are named "表"');
  });
});
