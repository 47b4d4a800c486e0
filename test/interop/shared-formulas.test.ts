/** Tests that another program finds in our files every formula as planned, whether written in full or shared. */
import { columnLetters } from '../../src/grid/address';
import type { WorkbookPlan } from '../../src/sheets/plan/plan';
import { filledEntryWorkbook, templateWorkbook } from '../../src/sheets/draw/workbook-plans';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { SHANGHAI } from '../../src/sets/shanghai';
import { xmlText } from '../../src/xlsx/xml-text';
import { withDrawnRows } from '../../src/xlsx/write/drawn-rows';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { packageOf, smallDepartment } from '../support/distributed';
import { recalculate } from '../support/libreoffice';
import { zipPart } from '../support/zip';

jest.setTimeout(600_000);

function plannedFormulas({ sheets }: WorkbookPlan): readonly (readonly [string, string])[] {
  return sheets.flatMap((sheet) => {
    const { name, rows } = withDrawnRows(sheet, Number.MAX_SAFE_INTEGER);
    return rows.flatMap((cells, row) =>
      cells.flatMap((cell, column): (readonly [string, string])[] =>
        cell?.content?.kind === 'formula'
          ? [[`${name}!${columnLetters(column)}${String(row + 1)}`, cell.content.formula]]
          : [],
      ),
    );
  });
}

/** Lists the formulas of a file of LibreOffice, which writes each in full. */
function foundFormulas(file: Uint8Array, { sheets }: WorkbookPlan): ReadonlyMap<string, string> {
  return new Map(
    sheets.flatMap(({ name }, index) =>
      Array.from(
        zipPart(file, `xl/worksheets/sheet${String(index + 1)}.xml`).matchAll(
          /<c r="([A-Z]+\d+)"[^>]*><f(?: [^>]*)?>(.*?)<\/f>/gsu,
        ),
        ([, place = '', formula = '']): [string, string] => [`${name}!${place}`, formula],
      ),
    ),
  );
}

it.each([
  ['the empty entry workbook', () => templateWorkbook(2023, HENAN_2023)],
  ['that of another set', () => templateWorkbook(2023, SHANGHAI)],
  ['one with entries', () => filledEntryWorkbook(smallDepartment())],
  ['that of a unit', () => packageOf(smallDepartment(), '703001').plan()],
])('%s: LibreOffice reads every formula as planned', async (_, planOf) => {
  const plan = planOf();
  const file = await writeWorkbook(plan);
  const found = foundFormulas(await recalculate(file), plan);
  const planned = plannedFormulas(plan);
  expect(planned.length).toBeGreaterThan(300);
  // Quotation marks are the only signs that the two write differently.
  const differing = planned.filter(
    ([place, formula]) => found.get(place)?.replaceAll('&quot;', '"') !== xmlText(formula),
  );
  expect(differing.slice(0, 5).map(([place, formula]) => [place, formula, found.get(place)])).toEqual([]);
});
