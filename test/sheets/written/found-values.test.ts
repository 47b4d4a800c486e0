/** Tests that the values of a sheet are the same with its drawing at hand, and taken from it where nothing differs. */
import fc from 'fast-check';
import type { RawCell } from '../../../src/entries/raw-workbook';
import { rollUp } from '../../../src/rollup/rollup';
import { HENAN_2023 } from '../../../src/sets/henan-2023';
import { drawTable } from '../../../src/sheets/draw/draw-table';
import { asValues } from '../../../src/sheets/draw/figure-content';
import type { FoundSheet } from '../../../src/sheets/plan/snapshot';
import { foundValuesInSlices, writtenSheet } from '../../../src/sheets/written/written-sheet';
import { atOnce } from '../../../src/slices/slices';
import { fixedDepartment } from '../../support/departments';
import { foundSheet } from '../../support/found-sheet';

const FILLED = rollUp(fixedDepartment({ units: 3, lines: 60, seed: 1 }), HENAN_2023).find(
  ({ table }) => table.id === '03',
);
if (FILLED === undefined) throw new Error('There is no table 03.');
const DRAWN = drawTable(FILLED, asValues);
const ROWS: readonly (readonly RawCell[])[] = DRAWN.plan.rows.map((cells) =>
  cells.map((cell): RawCell => {
    const content = cell?.content;
    if (content === undefined || content.kind === 'formula') return null;
    return content.kind === 'number' ? content.value : content.text;
  }),
);

function values(found: FoundSheet, drawn: typeof DRAWN | null): readonly (readonly unknown[])[] {
  return atOnce(foundValuesInSlices(found, drawn)).rows;
}

it('takes the rows of the drawing where the sheet holds them', () => {
  const own = writtenSheet(DRAWN).cells;
  // Whatever the rows were compared with before.
  values(foundSheet(ROWS), null);
  const taken = values(foundSheet(ROWS), DRAWN).filter((row, index) => row === own[index]);
  expect(taken).toHaveLength(ROWS.length);
  expect(values(foundSheet(ROWS), DRAWN)).toEqual(values(foundSheet(ROWS), null));
});

const content = fc.constantFrom<RawCell>(null, '', '甲', 0, 1, '1', true, { kind: 'error', code: '#N/A' });
const place = fc.tuple(fc.nat(), fc.nat(), content);

it('gives the same values without the drawing, whatever was typed', () => {
  fc.assert(
    fc.property(
      fc.array(place, { maxLength: 4 }),
      fc.nat({ max: 1 }),
      fc.boolean(),
      (typed, cut, hasFormula) => {
        const rows = ROWS.map((cells) => [...cells]);
        for (const [row, column, cell] of typed) {
          const cells = rows[row % rows.length] ?? [];
          cells[column % Math.max(1, cells.length)] = cell;
        }
        // Rows above shift all others.
        const shifted = rows.slice(cut);
        // A formula with the same result, typed later, leaves the rows as they were read.
        values(foundSheet(shifted), DRAWN);
        const formulas = new Map(hasFormula ? [['5,3', '=1+1']] : []);
        const copied = shifted.map((cells) => [...cells]);
        expect(values(foundSheet(shifted, formulas), DRAWN)).toEqual(
          values(foundSheet(copied, formulas), null),
        );
      },
    ),
  );
});
