/** Tests that cells are written in place: what was asked is there, and nothing else of the file has changed. */
import { zipSync } from 'fflate';
import type { CellWrite } from '../../src/sheets/plan/change';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { withCells } from '../../src/xlsx/write-cells/edit-sheet-xml';
import { writeCells } from '../../src/xlsx/write-cells/write-cells';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { templateWorkbook } from '../../src/sheets/draw/workbook-plans';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { zipParts } from '../support/zip';

function text(row: number, column: number, words: string): CellWrite {
  return { row, column, content: { kind: 'text', text: words } };
}

function number(row: number, column: number, value: number): CellWrite {
  return { row, column, content: { kind: 'number', value } };
}

const SHEET = `<?xml version="1.0"?><worksheet xmlns="m"><dimension ref="A1:B2"/><sheetViews><sheetView/></sheetViews><sheetData><row r="1" spans="1:2" x:dy="0.2"><c r="A1" s="3" t="s"><v>0</v></c><c r="B1" s="4"/></row><!-- <row r="9"/> --><row r="3"/><row r="4"><c r="C4" s="7"><f>A1+1</f><v>1</v></c></row></sheetData><mergeCells/></worksheet>`;

describe('cells in the XML of a worksheet', () => {
  it('keep the style of their place, and the rest of the sheet stays', () => {
    expect(withCells(SHEET, [number(0, 1, 2.5), text(0, 0, 'a < b')])).toBe(
      `<?xml version="1.0"?><worksheet xmlns="m"><sheetViews><sheetView/></sheetViews><sheetData><row r="1" x:dy="0.2"><c r="A1" s="3" t="inlineStr"><is><t xml:space="preserve">a &lt; b</t></is></c><c r="B1" s="4"><v>2.5</v></c></row><!-- <row r="9"/> --><row r="3"/><row r="4"><c r="C4" s="7"><f>A1+1</f><v>1</v></c></row></sheetData><mergeCells/></worksheet>`,
    );
  });

  it('stand in the order of columns and rows, new ones with the style above them', () => {
    const written = withCells(SHEET, [
      number(1, 1, 2),
      number(3, 3, 9),
      number(3, 0, 1),
      number(2, 0, 3),
      text(5, 1, 'e'),
    ]);
    expect(written).toContain(
      '<row r="2"><c r="B2" s="4"><v>2</v></c></row><row r="3"><c r="A3" s="3"><v>3</v></c></row>',
    );
    expect(written).toContain(
      '<row r="4"><c r="A4" s="3"><v>1</v></c><c r="C4" s="7"><f>A1+1</f><v>1</v></c><c r="D4"><v>9</v></c></row><row r="6"><c r="B6" s="4" t="inlineStr">',
    );
  });

  it('use the prefix of the sheet, and fill a sheet without rows', () => {
    expect(withCells('<x:worksheet xmlns:x="m"><x:sheetData/></x:worksheet>', [number(0, 0, 1)])).toBe(
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    );
  });

  it('count rows and cells without places as the reader does', () => {
    expect(
      withCells('<w><sheetData><row><c/><c s="2"/></row><row><c/></row></sheetData></w>', [
        number(1, 0, 5),
        number(0, 1, 6),
      ]),
    ).toBe(
      '<w><sheetData><row><c/><c r="B1" s="2"><v>6</v></c></row><row><c r="A2"><v>5</v></c></row></sheetData></w>',
    );
  });

  it('write what XML cannot hold as Excel does', () => {
    expect(withCells('<w><sheetData/></w>', [text(0, 0, '\u0007_x0041_ &\n\r')])).toContain(
      '>_x0007__x005F_x0041_ &amp;\n_x000D_</t>',
    );
  });

  it('leave formulas that shared the text of a replaced one with a text of their own', () => {
    const sheet = (f: readonly string[]) =>
      `<w><sheetData>${f.map((xml, row) => `<row r="${String(row + 1)}"><c r="B${String(row + 1)}">${xml}<v/></c></row>`).join('')}</sheetData></w>`;
    const own = 'IF($A1="A1",B$1,LOG10(A1))&amp;\'A1\'!C1';
    const shared = [
      `<f t="shared" ref="B1:B3" si="0">${own}</f>`,
      '<f t="shared" si="0"/>',
      '<f t="shared" si="0"/>',
    ];
    expect(withCells(sheet(shared), [number(0, 1, 5)])).toBe(
      '<w><sheetData><row r="1"><c r="B1"><v>5</v></c></row>' +
        '<row r="2"><c r="B2"><f>IF($A2="A1",B$1,LOG10(A2))&amp;\'A1\'!C2</f><v/></c></row>' +
        '<row r="3"><c r="B3"><f>IF($A3="A1",B$1,LOG10(A3))&amp;\'A1\'!C3</f><v/></c></row></sheetData></w>',
    );
    expect(withCells(sheet(shared), [number(1, 1, 5)])).toContain(shared[0]);
  });

  it('are no formulas', () => {
    const content = { kind: 'formula' as const, formula: 'A1', result: 1 };
    expect(() => withCells(SHEET, [{ row: 0, column: 0, content }])).toThrow(RangeError);
  });
});

describe('cells in a workbook file', () => {
  const file = writeWorkbook(templateWorkbook(2024, HENAN_2023));

  it('leave all other parts as they were', async () => {
    const before = await file;
    const written = writeCells(before, [
      { sheet: '上年数', cells: [number(1, 1, 12.34), text(1, 2, '来源 & 出处')] },
    ]);
    if (written.kind !== 'file') throw new Error(written.detail);
    const [old, now] = [zipParts(before), zipParts(written.bytes)];
    expect([...now.keys()]).toEqual([...old.keys()]);
    const changed = [...old.keys()].filter(
      (name) => !old.get(name)?.equals(now.get(name) ?? Buffer.alloc(0)),
    );
    expect(changed).toHaveLength(2);
    expect(changed).toContain('xl/workbook.xml');
    const reading = await readWorkbook(written.bytes);
    if (reading.kind !== 'workbook') throw new Error(reading.detail);
    const sheet = reading.workbook.sheets.find(({ name }) => name === '上年数');
    expect(sheet?.rows[1]?.slice(0, 3)).toEqual(['收入总计', 12.34, '来源 & 出处']);
  });

  it('take the list of formulas away when they replace one, and only then', async () => {
    const parts = zipParts(await file);
    const named = (name: string) => String(parts.get(name) ?? '');
    const types = named('[Content_Types].xml').replace(
      '</Types>',
      '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
    );
    const links = named('xl/_rels/workbook.xml.rels').replace(
      '</Relationships>',
      '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
    );
    const chained = zipSync({
      ...Object.fromEntries([...parts].map(([name, bytes]) => [name, new Uint8Array(bytes)])),
      '[Content_Types].xml': new TextEncoder().encode(types),
      'xl/_rels/workbook.xml.rels': new TextEncoder().encode(links),
      'xl/calcChain.xml': new TextEncoder().encode('<calcChain xmlns="m"><c r="J2" i="4"/></calcChain>'),
    });
    const partsAfter = (cells: readonly CellWrite[]) => {
      const written = writeCells(chained, [{ sheet: '支出录入', cells }]);
      if (written.kind !== 'file') throw new Error(written.detail);
      return zipParts(written.bytes);
    };
    // Column J is the first after the entered codes that holds a formula for the governmental item.
    const replacing = partsAfter([text(1, 9, '50501')]);
    expect([...replacing.keys()]).not.toContain('xl/calcChain.xml');
    expect(String(replacing.get('[Content_Types].xml'))).not.toContain('calcChain');
    expect(String(replacing.get('xl/_rels/workbook.xml.rels'))).not.toContain('calcChain');
    expect([...partsAfter([text(1, 0, '703002')]).keys()]).toContain('xl/calcChain.xml');
  });

  it('make the same bytes for the same cells', async () => {
    const cells = [{ sheet: '上年数', cells: [number(1, 1, 1)] }];
    expect(writeCells(await file, cells)).toEqual(writeCells(await file, cells));
  });

  it('need a file that can be read', () => {
    expect(writeCells(new Uint8Array([1, 2, 3, 4]), [])).toMatchObject({ kind: 'unusable' });
  });

  it('need a sheet of that name', async () => {
    const before = await file;
    expect(() => writeCells(before, [{ sheet: '没有', cells: [] }])).toThrow(RangeError);
  });
});
