/** Tests the rows and texts that we write into the library's file: form, numbers of styles, refusal of another form. */
import type { CellStyle, SheetPlan } from '../../src/sheets/plan/plan';
import { STYLES } from '../../src/sheets/draw/styles';
import { splitSheet, stylesOf } from '../../src/xlsx/sheet-frame';
import { SharedStrings } from '../../src/xlsx/shared-strings';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { xmlText } from '../../src/xlsx/xml-text';
import { sheetPlan, textCell, workbookPlan } from '../support/plans';
import { zipPart } from '../support/zip';

const BOLD: CellStyle = { ...STYLES.name, font: { ...STYLES.name.font, bold: true } };

async function sheetXml(plan: SheetPlan): Promise<string> {
  return zipPart(await writeWorkbook(workbookPlan([plan])), 'xl/worksheets/sheet1.xml');
}

function stringsOf(...texts: readonly string[]): string {
  const strings = new SharedStrings();
  for (const text of texts) strings.numberOf(text);
  return [...strings.pieces()].join('');
}

it.each([
  ['signs of XML', 'a<b & c>d "e"', 'a&lt;b &amp; c&gt;d "e"'],
  ['a carriage return, which a reader would take for a line feed', 'a\r\nb', 'a_x000D_\nb'],
  ['control characters', 'a\u0000b\u0007c\u001Fd', 'a_x0000_b_x0007_c_x001F_d'],
  ['tab and line feed', 'a\tb\nc', 'a\tb\nc'],
])('escapes %s', (_, text, xml) => {
  expect(xmlText(text)).toBe(xml);
});

it('writes each text once and counts every use', () => {
  const xml = stringsOf('合计', '部门', '合计');
  expect(xml).toContain('count="3" uniqueCount="2"><si><t>合计</t></si><si><t>部门</t></si></sst>');
});

it.each([' 前', '后 ', '两\n行', '制\t表'])('keeps the blanks of %j', (text) => {
  expect(stringsOf(text)).toContain(`<si><t xml:space="preserve">${text}</t></si>`);
});

it('writes rows with heights, empty cells, numbers, texts and formulas, and leaves out rows without either', async () => {
  const style = STYLES.name;
  const rows = [
    [textCell('合计'), { style, content: { kind: 'number', value: -12.5 } as const }],
    [],
    [undefined, { style }],
    [
      { style, content: { kind: 'formula', formula: 'A1&"<"', result: '合计<' } as const },
      { style, content: { kind: 'formula', formula: 'B1*2', result: -25 } as const },
    ],
  ];
  const xml = await sheetXml(
    sheetPlan(rows, { rowHeights: [undefined, 20, undefined, undefined, undefined, 30] }),
  );
  const data = (/<sheetData>.*<\/sheetData>/su.exec(xml)?.[0] ?? '').replace(/ s="\d+"/gu, '');
  expect(data).toBe(
    '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>-12.5</v></c></row>' +
      '<row r="2" ht="20" customHeight="1"/><row r="3"><c r="B3"/></row>' +
      '<row r="4"><c r="A4" t="str"><f>A1&amp;"&lt;"</f><v>合计&lt;</v></c><c r="B4"><f>B1*2</f><v>-25</v></c></row>' +
      '<row r="6" ht="30" customHeight="1"/></sheetData>',
  );
  expect(xml).toContain('<dimension ref="A1:B4"');
});

it('gives cells of equal styles one number, whichever object they have', async () => {
  const twin = { ...BOLD, font: { ...BOLD.font } };
  const cells = [BOLD, STYLES.name, twin].map((style) => ({ style }));
  const numbers = [...(await sheetXml(sheetPlan([cells]))).matchAll(/<c r="[ABC]1" s="(\d+)"/gu)].map(
    ([, s]) => s,
  );
  expect(numbers).toHaveLength(3);
  expect(numbers[0]).toBe(numbers[2]);
  expect(numbers[0]).not.toBe(numbers[1]);
});

it('throws when the library writes a sheet in another way', () => {
  const plan = sheetPlan([[{ style: BOLD }]]);
  const split = (xml: string): unknown => splitSheet(xml, plan, stylesOf(plan));
  const head = '<worksheet><dimension ref="A1"/>';
  expect(() => split(`${head}</worksheet>`)).toThrow('was written without its rows');
  expect(() => split(`${head}<sheetData><row r="1"><c r="A1"/></row></sheetData></worksheet>`)).toThrow(
    'was written without a style',
  );
});
