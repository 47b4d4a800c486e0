/** Tests what is read of a file beside its cells: hidden columns, comments, links to other workbooks. */
import type { RawWorkbook } from '../../src/entries/raw-workbook';
import { readWorkbook, type WorkbookReading } from '../../src/xlsx/read-workbook';
import { MAIN, packageParts, withReplaced, type Parts } from '../support/packages';
import { makeZip } from '../support/zip';

const SHEET = 'xl/worksheets/sheet1.xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const sound = (): Parts => packageParts({ data: '<row r="1"><c r="A1"><v>1</v></c></row>' });

function read(parts: Parts): Promise<WorkbookReading> {
  return readWorkbook(makeZip(parts));
}

async function workbookOf(parts: Parts): Promise<RawWorkbook> {
  const reading = await read(parts);
  if (reading.kind === 'unusable') throw new Error(reading.detail);
  return reading.workbook;
}

function relationships(...each: readonly string[]): string {
  const all = each.map((one, at) => `<Relationship Id="r${String(at + 1)}" ${one}/>`).join('');
  return `<Relationships xmlns="${RELATIONSHIPS}">${all}</Relationships>`;
}

function withComments(comments: string): Parts {
  return new Map([
    ...sound(),
    [
      'xl/worksheets/_rels/sheet1.xml.rels',
      relationships(
        `Type="${OFFICE}/comments" Target="../comments1.xml"`,
        `Type="${OFFICE}/hyperlink" Target="https://example.org/" TargetMode="External"`,
      ),
    ],
    [
      'xl/comments1.xml',
      `<comments xmlns="${MAIN}"><authors><author>张三</author></authors><commentList>${comments}</commentList></comments>`,
    ],
  ]);
}

const comment = (ref: string): string =>
  `<comment ref="${ref}" authorId="0"><text><r><t>请核对</t></r></text></comment>`;

it.each([
  ['one column', '<col min="2" max="2" width="9" hidden="1"/>', [{ first: 1, last: 1 }]],
  [
    'several columns',
    '<col min="2" max="3" hidden="true"/><col min="5" max="16384" hidden="1"/>',
    [
      { first: 1, last: 2 },
      { first: 4, last: 16_383 },
    ],
  ],
  ['columns that are shown', '<col min="1" max="3" width="20"/><col min="4" max="4" hidden="0"/>', []],
  [
    'columns that are none',
    '<col min="0" max="2" hidden="1"/><col min="3" max="2" hidden="1"/><col hidden="1"/>',
    [],
  ],
])('hidden columns: %s', async (_, columns, expected) => {
  const parts = withReplaced(sound(), SHEET, '<sheetData>', `<cols>${columns}</cols><sheetData>`);
  const [sheet] = (await workbookOf(parts)).sheets;
  expect(sheet?.hiddenColumns).toEqual(expected);
});

it('more hidden columns than a sheet could have are refused', async () => {
  const columns = '<col min="1" max="1" hidden="1"/>'.repeat(100_001);
  const parts = withReplaced(sound(), SHEET, '<sheetData>', `<cols>${columns}</cols><sheetData>`);
  expect(await read(parts)).toMatchObject({ kind: 'unusable', reason: 'too-large' });
});

it('comments: the first place and how many, in any order', async () => {
  const { unseen } = await workbookOf(withComments([comment('C9'), comment('D2'), comment('B9')].join('')));
  expect(unseen?.comments).toEqual([{ sheet: '表', count: 3, row: 1, column: 3 }]);
});

it('a list without comments, and a hyperlink, are none', async () => {
  expect((await workbookOf(withComments(''))).unseen).toEqual({ comments: [], links: [] });
});

it('comments whose part is missing are none', async () => {
  const parts = withComments(comment('B2'));
  parts.delete('xl/comments1.xml');
  expect((await workbookOf(parts)).unseen).toEqual({ comments: [], links: [] });
});

it('links to other workbooks, with their targets', async () => {
  const link = (at: number): string => `xl/externalLinks/externalLink${String(at)}.xml`;
  const parts: Parts = new Map([
    ...withReplaced(
      sound(),
      'xl/_rels/workbook.xml.rels',
      '</Relationships>',
      `<Relationship Id="r8" Type="${OFFICE}/externalLink" Target="externalLinks/externalLink1.xml"/>` +
        `<Relationship Id="r9" Type="${OFFICE}/externalLink" Target="externalLinks/externalLink2.xml"/></Relationships>`,
    ),
    [link(1), `<externalLink xmlns="${MAIN}"/>`],
    [
      'xl/externalLinks/_rels/externalLink1.xml.rels',
      relationships(
        `Type="${OFFICE}/externalLinkPath" Target="file:///D:\\预算\\底稿.xlsx" TargetMode="External"`,
      ),
    ],
    // A link to a program (DDE) has no target.
    [link(2), `<externalLink xmlns="${MAIN}"/>`],
  ]);
  expect((await workbookOf(parts)).unseen).toEqual({ comments: [], links: ['file:///D:\\预算\\底稿.xlsx'] });
});
