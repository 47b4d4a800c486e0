/**
 * Builds returns with XML that no ordinary program writes: some stop a reader, some mislead it.
 * Each edits the XML of one sheet of the distributed workbook. `bad-returns.golden.json` holds the expected problems.
 */
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { makeZip, zipParts } from '../support/zip';
import { EXPENDITURE, handedOut, NAME, type BadReturn } from './spoilt-returns';

type Edit = (xml: string) => string;

function replaced(from: string | RegExp, to: string): Edit {
  return (xml) => {
    const after = xml.replace(from, to);
    if (after === xml) throw new Error(`Nothing to replace: ${String(from)}.`);
    return after;
  };
}

interface Addition {
  /** Additional parts. */
  readonly parts?: ReadonlyMap<string, string>;
  /** XML of additional sheets. */
  readonly sheets?: readonly string[];
}

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const WORKSHEET = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';

function withSheets(parts: Map<string, Buffer | string>, sheets: readonly string[]): void {
  const listed = sheets.map(
    (_, index) =>
      `<sheet name="另${String(index)}" sheetId="${String(100 + index)}" r:id="s${String(index)}"/>`,
  );
  const related = sheets.map(
    (_, index) =>
      `<Relationship Id="s${String(index)}" Type="${WORKSHEET}" Target="worksheets/other${String(index)}.xml"/>`,
  );
  parts.set(WORKBOOK, replaced('</sheets>', `${listed.join('')}</sheets>`)(String(parts.get(WORKBOOK))));
  parts.set(
    RELATIONS,
    replaced('</Relationships>', `${related.join('')}</Relationships>`)(String(parts.get(RELATIONS))),
  );
  for (const [index, xml] of sheets.entries()) parts.set(`xl/worksheets/other${String(index)}.xml`, xml);
}

function strange(
  came: string,
  edit: Edit,
  { parts: more = new Map(), sheets = [] }: Addition = {},
): BadReturn {
  return {
    came,
    files: async () => {
      const plan = handedOut();
      const index = plan.sheets.findIndex(({ name }) => name === EXPENDITURE);
      const part = `xl/worksheets/sheet${String(index + 1)}.xml`;
      const parts = new Map<string, Buffer | string>(zipParts(await writeWorkbook(plan)));
      parts.set(part, edit(String(parts.get(part))));
      for (const [name, content] of more) parts.set(name, content);
      if (sheets.length > 0) withSheets(parts, sheets);
      return [{ name: NAME, bytes: makeZip(parts) }];
    },
  };
}

const asItIs: Edit = (xml) => xml;
/** Amount of the first line. */
const N2 = /(<c r="N2"[^>]*>)<v>[^<]*<\/v>/u;
const FOREIGN =
  '<extLst><ext uri="{x}" xmlns:z="urn:z"><z:sheetData><z:row r="2"><z:c r="N2"><z:v>7777</z:v></z:c></z:row></z:sheetData></ext></extLst></worksheet>';
const ALTERNATIVES =
  '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="z" xmlns:z="urn:z">$&</mc:Choice></mc:AlternateContent>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const FAR = `<worksheet xmlns="${MAIN}"><sheetData><row r="1048576"><c r="S1048576"><v>1</v></c></row></sheetData></worksheet>`;
/** Rows with one cell each, in the last column. */
const WIDE = `<worksheet xmlns="${MAIN}"><sheetData>${Array.from({ length: 1_000 }, (_, row) => `<row r="${String(row + 1)}"><c r="XFD${String(row + 1)}"><v>1</v></c></row>`).join('')}</sheetData></worksheet>`;

function merges(count: number, reference: (index: number) => string): Edit {
  const each = Array.from({ length: count }, (_, index) => `<mergeCell ref="${reference(index)}"/>`);
  return replaced('</sheetData>', `</sheetData><mergeCells>${each.join('')}</mergeCells>`);
}

export const STRANGE_RETURNS: readonly BadReturn[] = [
  strange('cells of a foreign namespace in an extension', replaced('</worksheet>', FOREIGN)),
  strange('an amount that is blank', replaced(N2, '$1<v> </v>')),
  strange('an amount in hexadecimal digits', replaced(N2, '$1<v>0x3E8</v>')),
  strange('an amount twice', replaced(/<c r="N2".*?<\/c>/u, '$&$&')),
  strange('an amount among alternatives', replaced(/<c r="N2".*?<\/c>/u, ALTERNATIVES)),
  strange('an amount that is a formula without result', replaced(N2, '$1<f>500+500</f>')),
  strange('texts with numbers beyond the table', replaced(/(<c r="A2"[^>]*>)<v>\d+<\/v>/u, '$1<v>99999</v>')),
  strange('a sheet cut off in the middle', (xml) =>
    xml.slice(0, xml.indexOf('</row>', xml.indexOf('r="N2"')) + 6),
  ),
  strange('a tag that is not closed', replaced('</c>', '')),
  strange('a cell in the last row of another sheet', asItIs, { sheets: [FAR] }),
  strange('cells in the last rows of three other sheets', asItIs, {
    sheets: Array.from({ length: 3 }, () => FAR),
  }),
  strange('cells in the last rows of ten other sheets', asItIs, {
    sheets: Array.from({ length: 10 }, () => FAR),
  }),
  strange('a thousand cells in the last column of another sheet', asItIs, { sheets: [WIDE] }),
  strange(
    'two hundred thousand column definitions',
    replaced(
      '<sheetData',
      `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(200_000)}</cols><sheetData`,
    ),
  ),
  strange(
    'a million merges of one area',
    merges(1_000_000, () => 'A2:B2'),
  ),
  strange(
    'a hundred and fifty thousand merges',
    merges(150_000, (index) => `A${String(index + 2)}:B${String(index + 2)}`),
  ),
  strange('sixty thousand small parts', asItIs, {
    parts: new Map(Array.from({ length: 60_000 }, (_, index) => [`xl/media/a${String(index)}.xml`, '<a/>'])),
  }),
];
