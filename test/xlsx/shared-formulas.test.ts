/** Tests which formulas share one text in a file, and that the others stay as planned. */
import fc from 'fast-check';
import { STYLES } from '../../src/sheets/draw/styles';
import type { PlannedCell, SheetPlan } from '../../src/sheets/plan/plan';
import { sharedFormulas } from '../../src/xlsx/shared-formulas';
import { movedFormula } from '../../src/xlsx/formula-references';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { sheetPlan, workbookPlan } from '../support/plans';
import { zipPart } from '../support/zip';

function cell(formula: string): PlannedCell {
  return { style: STYLES.name, content: { kind: 'formula', formula, result: '' } };
}

/** A column of formulas. */
function column(...formulas: readonly string[]): SheetPlan {
  return sheetPlan(
    formulas.map((formula) => [cell(formula)]),
    {},
  );
}

async function dataOf(plan: SheetPlan): Promise<string> {
  const xml = zipPart(await writeWorkbook(workbookPlan([plan])), 'xl/worksheets/sheet1.xml');
  return (/<sheetData>.*<\/sheetData>/su.exec(xml)?.[0] ?? '').replace(
    / s="\d+"| t="str"| ht="20" customHeight="1"|<v><\/v>/gu,
    '',
  );
}

/** Writes out what a reader of the file makes of its shared formulas. */
function expanded(xml: string): readonly string[] {
  const firsts = new Map<string, { readonly text: string; readonly row: number }>();
  return Array.from(
    xml.matchAll(/<c r="[A-Z]+(\d+)"[^>]*><f([^>]*?)(?:\/>|>(.*?)<\/f>)/gu),
    ([, row = '', attributes = '', text]) => {
      const number = /si="(\d+)"/u.exec(attributes)?.[1];
      if (number === undefined) return text ?? '';
      if (text !== undefined) firsts.set(number, { text, row: Number(row) });
      const first = firsts.get(number);
      if (first === undefined) throw new Error(`No first formula for ${number}.`);
      return movedFormula(first.text, Number(row) - first.row, 0);
    },
  );
}

it('writes a formula that is filled down once, with the area of its cells', async () => {
  const formulas = [1, 2, 3, 4].map((row) => `IF($A${String(row)}="","A1",B${String(row)}*C$1)`);
  expect(await dataOf(column(...formulas))).toBe(
    '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A4" si="0">IF($A1="","A1",B1*C$1)</f></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" si="0"/></c></row>' +
      '<row r="3"><c r="A3"><f t="shared" si="0"/></c></row>' +
      '<row r="4"><c r="A4"><f t="shared" si="0"/></c></row></sheetData>',
  );
});

it.each([
  ['two cells only', ['A1', 'A2']],
  ['a reference to another sheet', ['表!A1', '表!A2', '表!A3']],
  ['whole rows, which a reader would move', ['SUM(1:1)', 'SUM(1:1)', 'SUM(1:1)']],
  ['a row that stays where it should move', ['A1', 'A1', 'A1']],
  ['a fixed row that moves', ['A$1', 'A$2', 'A$3']],
  ['a text that looks like a moving reference', ['"A1"', '"A2"', '"A3"']],
  ['a name that ends like a reference', ['名册A1', '名册A2', '名册A3']],
  ['steps of two', ['A1', 'A3', 'A5']],
])('writes in full: %s', async (_, formulas) => {
  const xml = await dataOf(column(...formulas));
  expect(xml).not.toContain('shared');
  expect(expanded(xml)).toEqual(formulas);
});

it('shares constants, begins anew where the formula changes, and numbers the formulas of a sheet', () => {
  const first = ['A1', 'A2', 'A3', 'A4*2', 'A5*2', 'A6*2'];
  const second = ['NOW()', 'NOW()', 'NOW()', '', '', ''];
  const rows = first.map((formula, row) => {
    const other = second[row];
    return other === undefined || other === '' ? [cell(formula)] : [cell(formula), cell(other)];
  });
  expect(sharedFormulas(sheetPlan(rows, {}))).toEqual([
    [
      { number: 0, firstRow: 0, lastRow: 2 },
      { number: 2, firstRow: 3, lastRow: 5 },
    ],
    [{ number: 1, firstRow: 0, lastRow: 2 }],
  ]);
});

it('ends at a cell without the formula', () => {
  const rows = [[cell('B1')], [cell('B2')], [], [cell('B4')], [cell('B5')], [cell('B6')]];
  expect(sharedFormulas(sheetPlan(rows, {}))).toEqual([[{ number: 0, firstRow: 3, lastRow: 5 }]]);
});

const reference = fc
  .tuple(fc.constantFrom('', '$'), fc.constantFrom('A', 'Z', 'AB'), fc.constantFrom('', '$'), fc.nat(20))
  .map((parts) => [...parts.slice(0, 3), String(Number(parts[3]) + 1)].join(''));
const piece = fc.oneof(
  reference,
  fc.constantFrom('"A1"', 'LOG10(2)', '名称A1', "'A1'", '5', '$B$2:C3', '1.5', 'ROW()'),
);
const formula = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('+'));

it('gives every cell its own formula back, whatever is mixed in a column', async () => {
  const run = fc.tuple(formula, fc.integer({ min: 1, max: 5 }));
  await fc.assert(
    fc.asyncProperty(fc.array(run, { minLength: 1, maxLength: 4 }), async (runs) => {
      const formulas = runs.flatMap(([text, length]) =>
        Array.from({ length }, (_, index) => movedFormula(text, index, 0)),
      );
      expect(expanded(await dataOf(column(...formulas)))).toEqual(formulas);
    }),
    { numRuns: 60 },
  );
});
