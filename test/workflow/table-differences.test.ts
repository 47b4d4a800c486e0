/** Tests that the differences for the status are those of a filling, whatever was done to the sheet. */
import fc from 'fast-check';
import type { RawCell } from '../../src/entries/raw-workbook';
import { rollUp, type FilledTable } from '../../src/rollup/rollup';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { drawTable } from '../../src/sheets/draw/draw-table';
import type { DrawnTable } from '../../src/sheets/draw/drawn-table';
import { asValues } from '../../src/sheets/draw/figure-content';
import type { FoundSheet } from '../../src/sheets/plan/snapshot';
import { writtenSheet } from '../../src/sheets/written/written-sheet';
import { atOnce } from '../../src/slices/slices';
import type { TableMemory } from '../../src/workflow/memory';
import { refreshTable, tableDifferences } from '../../src/workflow/tables/refresh-table';
import { fixedDepartment } from '../support/departments';
import { foundSheet } from '../support/found-sheet';

interface Case {
  readonly filled: FilledTable;
  readonly drawn: DrawnTable;
}

/** Tables of two departments: their rows come and go. */
const [NOW = [], BEFORE = []] = [1, 2].map((seed) =>
  rollUp(fixedDepartment({ units: 3, lines: 80, seed }), HENAN_2023)
    .filter(({ table }) => ['02', '03', '10'].includes(table.id))
    .map((filled): Case => ({ filled, drawn: drawTable(filled, asValues) })),
);

function rowsOf({ drawn }: Case): readonly (readonly RawCell[])[] {
  return drawn.plan.rows.map((cells) =>
    cells.map((cell): RawCell => {
      const content = cell?.content;
      if (content === undefined || content.kind === 'formula') return null;
      return content.kind === 'number' ? content.value : content.text;
    }),
  );
}

const content = fc.constantFrom<RawCell>(null, '', '甲', 0, 0.004, 12.5, '1.00', true, {
  kind: 'error',
  code: '#N/A',
});
const EDITS = fc.record({
  typed: fc.array(fc.tuple(fc.nat(), fc.nat({ max: 25 }), content), { maxLength: 4 }),
  swapped: fc.option(fc.tuple(fc.nat(), fc.nat())),
  dropped: fc.option(fc.nat()),
  doubled: fc.option(fc.nat()),
  movedColumn: fc.option(fc.nat({ max: 6 })),
});

type Edits = typeof EDITS extends fc.Arbitrary<infer T> ? T : never;

function edited(source: readonly (readonly RawCell[])[], edits: Edits): FoundSheet['rows'] {
  let rows = source.map((cells) => [...cells]);
  const { swapped, dropped, doubled, movedColumn } = edits;
  for (const [row, column, cell] of edits.typed) {
    const cells = rows[row % rows.length] ?? [];
    cells[column % Math.max(1, cells.length)] = cell;
  }
  if (swapped !== null) {
    const [one, other] = swapped.map((row) => row % rows.length);
    rows = rows.map((row, index) =>
      index === one ? (rows[other ?? 0] ?? row) : index === other ? (rows[one ?? 0] ?? row) : row,
    );
  }
  if (dropped !== null) rows.splice(dropped % rows.length, 1);
  if (doubled !== null) rows.splice(doubled % rows.length, 0, [...(rows[doubled % rows.length] ?? [])]);
  if (movedColumn !== null) for (const row of rows) row.splice(movedColumn, 0, null);
  return rows;
}

function memoryOf({ drawn }: Case): TableMemory {
  return { tab: drawn.plan.name, written: writtenSheet(drawn), filled: true };
}

/** A formula outside the cells read: with one on the sheet, no row is taken from the drawing. */
function withFormula(rows: FoundSheet['rows']): FoundSheet {
  return foundSheet(rows, new Map([['99999,0', '=1']]));
}

describe.each(NOW.map((one, index) => [one.filled.table.id, one, BEFORE[index]] as const))(
  'table %s',
  (_, now, before) => {
    it('differs from the computed one as a filling finds, and as cell by cell', () => {
      if (before === undefined) throw new Error('The department before has no such table.');
      const { filled, drawn } = now;
      fc.assert(
        fc.property(
          EDITS,
          fc.constantFrom(now, before),
          fc.constantFrom<(TableMemory | null)[]>(null, memoryOf(now), memoryOf(before)),
          (edits, source, remembered) => {
            const rows = edited(rowsOf(source), edits);
            const found = foundSheet(rows);
            const asked = { found, remembered, after: null };
            const filling = atOnce(
              refreshTable(filled, drawn, asked, { purpose: 'fill', typedFigures: 'keep' }),
            );
            const expected = filling.isNameTaken
              ? null
              : {
                  figures: filling.figures,
                  typed: filling.typed,
                  isRestructured: filling.changes.some(
                    (change) => change.kind !== 'edit' || change.rows.length > 0,
                  ),
                };
            const differences = atOnce(tableDifferences(filled, drawn, found, remembered));
            expect(differences).toEqual(expected);
            const slowly = atOnce(tableDifferences(filled, drawn, withFormula(rows), remembered));
            if (differences === null || slowly === null) return;
            expect([slowly.figures, slowly.typed]).toEqual([differences.figures, differences.typed]);
          },
        ),
        { numRuns: 150 },
      );
    });

    it('differs after further edits as the whole sheet does', () => {
      if (before === undefined) throw new Error('The department before has no such table.');
      const { filled, drawn } = now;
      fc.assert(
        fc.property(
          EDITS,
          fc.constantFrom<(TableMemory | null)[]>(null, memoryOf(now), memoryOf(before)),
          fc.array(fc.tuple(fc.nat(), fc.nat({ max: 25 }), content), { minLength: 1, maxLength: 6 }),
          (edits, remembered, further) => {
            let rows = edited(rowsOf(now), edits);
            // The first comparison is of the whole sheet, the others of the row that changed.
            atOnce(tableDifferences(filled, drawn, foundSheet(rows), remembered));
            for (const [at, column, cell] of further) {
              rows = rows.map((row, index) =>
                index === at % rows.length
                  ? row.map((was, place) => (place === column % row.length ? cell : was))
                  : row,
              );
              const differences = atOnce(tableDifferences(filled, drawn, foundSheet(rows), remembered));
              const slowly = atOnce(tableDifferences(filled, drawn, withFormula(rows), remembered));
              expect(differences).toEqual(slowly);
              atOnce(tableDifferences(filled, drawn, foundSheet(rows), remembered));
            }
          },
        ),
        { numRuns: 100 },
      );
    });

    it('has no differences when it holds what was drawn', () => {
      const found = foundSheet(rowsOf(now));
      expect(atOnce(tableDifferences(now.filled, now.drawn, found, memoryOf(now)))).toEqual({
        figures: [],
        typed: [],
        isRestructured: false,
      });
    });
  },
);
