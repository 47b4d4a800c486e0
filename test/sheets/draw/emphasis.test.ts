/** Tests that workbook and document print the same rows in bold: those that the set names. */
import { tableGrid } from '../../../src/document/table-grid';
import { rollUp } from '../../../src/rollup/rollup';
import { HENAN_2023 } from '../../../src/sets/henan-2023';
import { drawTable } from '../../../src/sheets/draw/draw-table';
import { asValues } from '../../../src/sheets/draw/figure-content';
import type { TableSet } from '../../../src/tables/table-set';
import { fixedDepartment } from '../../support/departments';

const ENTRIES = fixedDepartment({ units: 3, lines: 60, seed: 4 });

function table(set: TableSet, id: string) {
  const filled = rollUp(ENTRIES, set).find((one) => one.table.id === id);
  if (filled?.kind !== 'grid') throw new Error(`There is no table ${id}.`);
  return filled;
}

/** Roles of rows with bold cells in the sheet, and texts of those in the document. */
function boldIn(set: TableSet, id: string) {
  const filled = table(set, id);
  const { plan, body } = drawTable(filled, asValues);
  const rows = filled.blocks[0]?.rows ?? [];
  const sheet = rows.flatMap(({ role }, index) => {
    const cells = (plan.rows[body.firstRow + index] ?? []).filter((cell) => cell !== undefined);
    const bold = cells.filter(({ style }) => style.font.bold === true).length;
    return bold === 0 ? [] : [{ role, isWhole: bold === cells.length }];
  });
  const document = tableGrid(filled).body.flatMap(({ cells }, index) =>
    cells.some(({ bold }) => bold) ? [rows[index]?.role] : [],
  );
  return { sheet, document };
}

test('prints the total in bold, as the set says', () => {
  expect(boldIn(HENAN_2023, '03')).toEqual({
    sheet: [{ role: 'total', isWhole: true }],
    document: ['total'],
  });
});

test('prints what another set says', () => {
  const set: TableSet = { ...HENAN_2023, frame: { ...HENAN_2023.frame, emphasized: [] } };
  expect(boldIn(set, '03')).toEqual({ sheet: [], document: [] });
});
