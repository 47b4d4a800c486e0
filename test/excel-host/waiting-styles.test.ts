/** Tests that changes of styles that wait come out as if each had been applied at once. */
import fc from 'fast-check';
import type { Area } from '../../src/excel-host/model/area';
import { Grid } from '../../src/excel-host/model/grid';
import { PLAIN_STYLE, styleChange, type Style, type StylePatch } from '../../src/excel-host/model/style';

const [ROWS, COLUMNS] = [30, 8];

const AREA: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(ROWS - 1), fc.nat(ROWS - 1), fc.nat(COLUMNS - 1), fc.nat(COLUMNS - 1))
  .map(([row, otherRow, column, otherColumn]) => ({
    firstRow: Math.min(row, otherRow),
    lastRow: Math.max(row, otherRow),
    firstColumn: Math.min(column, otherColumn),
    lastColumn: Math.max(column, otherColumn),
  }));

const PATCH: fc.Arbitrary<StylePatch> = fc.oneof(
  fc.record({ bold: fc.boolean() }),
  fc.record({ fill: fc.constantFrom(null, '#FF0000', '#00FF00') }),
  fc.record({ indent: fc.nat(3) }),
);

const ALL: Area = { firstRow: 0, lastRow: ROWS - 1, firstColumn: 0, lastColumn: COLUMNS - 1 };

type Edit =
  | { readonly kind: 'change'; readonly area: Area; readonly patch: StylePatch }
  | { readonly kind: 'look'; readonly area: Area }
  | { readonly kind: 'insert'; readonly at: number };

const EDIT: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('change'), area: AREA, patch: PATCH }) },
  // Large areas wait, small ones behind them too.
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('change'), area: fc.constant(ALL), patch: PATCH }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('look'), area: AREA }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('insert'), at: fc.nat(ROWS - 1) }) },
);

/** Cell by cell, at once. */
class PlainCells {
  private rows: Style[][] = Array.from({ length: ROWS }, () => Array<Style>(COLUMNS).fill(PLAIN_STYLE));

  change({ firstRow, lastRow, firstColumn, lastColumn }: Area, patch: StylePatch): void {
    this.rows = this.rows.map((row, index) =>
      row.map((style, column) =>
        index >= firstRow && index <= lastRow && column >= firstColumn && column <= lastColumn
          ? { ...style, ...patch }
          : style,
      ),
    );
  }

  insert(at: number): void {
    this.rows.splice(at, 0, Array<Style>(COLUMNS).fill(PLAIN_STYLE));
    this.rows.pop();
  }

  styles(): readonly (readonly Style[])[] {
    return this.rows;
  }
}

function stylesOf(grid: Grid): readonly (readonly Style[])[] {
  return Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (__, column) => grid.style(row, column)),
  );
}

it('gives each cell the style that the changes make one after the other', () => {
  fc.assert(
    fc.property(fc.array(EDIT, { maxLength: 140 }), (edits) => {
      const grid = new Grid();
      const plain = new PlainCells();
      for (const edit of edits) {
        if (edit.kind === 'look') grid.distinctStyles(edit.area);
        else if (edit.kind === 'change') {
          grid.changeStyles(edit.area, styleChange(edit.patch));
          plain.change(edit.area, edit.patch);
        } else {
          grid.insertRows(edit.at, 1);
          plain.insert(edit.at);
        }
      }
      expect(stylesOf(grid)).toEqual(plain.styles());
    }),
    { numRuns: 100 },
  );
});

it('keeps rows that were formatted before a row was inserted', () => {
  const grid = new Grid();
  grid.changeStyles(ALL, styleChange({ bold: true }));
  grid.insertRows(0, 2);
  expect([grid.style(0, 0).bold, grid.style(2, 0).bold, grid.style(ROWS + 1, 0).bold]).toEqual([
    false,
    true,
    true,
  ]);
});
