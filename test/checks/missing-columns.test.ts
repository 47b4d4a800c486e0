/** Tests that a column with an unknown title is reported as such: no rule calls a figure wrong that it cannot add up. */
import type { RawWorkbook } from '../../src/entries/raw-workbook';
import { checkDepartment } from '../support/check-department';
import { checked, setCell, tablesOf } from '../support/checks';
import { HENAN_2023 } from '../../src/sets/henan-2023';

const WORKBOOK: RawWorkbook = {
  sheets: tablesOf(checkDepartment()).sheets.filter(({ name }) =>
    HENAN_2023.tables.some((table) => table.name === name && table.kind === 'grid'),
  ),
};

function errorsOf(workbook: RawWorkbook): readonly string[] {
  return checked(workbook)
    .findings.filter(({ severity }) => severity === 'E')
    .map(({ rule, cells: [first] }) => `${rule} ${first?.address ?? ''}`)
    .sort();
}

/** The header cells of a sheet: between the line of the department and the first figure. */
const HEADERS = WORKBOOK.sheets.map((sheet) => {
  const frame = sheet.rows.findIndex((row) => row.some((cell) => /^部门名称/u.test(String(cell))));
  const body = sheet.rows.findIndex((row) => row.some((cell) => typeof cell === 'number'));
  const end = body < 0 ? sheet.rows.length : body;
  const cells = sheet.rows.flatMap((row, at) =>
    at <= frame || at >= end
      ? []
      : row.flatMap((cell, column) =>
          typeof cell === 'string' && cell !== '' ? [{ sheet: sheet.name, row: at, column, text: cell }] : [],
        ),
  );
  return [sheet.name, cells] as const;
});

it.each(HEADERS)('reports no error where one header of %s is unknown', (_, cells) => {
  const plain = errorsOf(WORKBOOK);
  const added = cells.flatMap((place) =>
    errorsOf(setCell(WORKBOOK, place, '某栏目'))
      .filter((error) => !plain.includes(error))
      .map((error) => `${place.text}: ${error}`),
  );
  expect(added).toEqual([]);
});
