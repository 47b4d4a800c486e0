/** Drawing in slices: a table of thousands of rows must not hold up the pane (decision 35). */
import { rollUp, type FilledTable } from '../../../src/rollup/rollup';
import { HENAN_2023 } from '../../../src/sets/henan-2023';
import { drawTable, drawTableInSlices } from '../../../src/sheets/draw/draw-table';
import type { DrawnTable } from '../../../src/sheets/draw/drawn-table';
import { asFormulas, asValues, type FigureContent } from '../../../src/sheets/draw/figure-content';
import { figureFormula } from '../../../src/sheets/draw/formulas';
import type { Sliced } from '../../../src/slices/slices';
import { fixedDepartment, withItemsOfUnits } from '../../support/departments';

const ENTRIES = withItemsOfUnits(fixedDepartment({ units: 20, lines: 600, seed: 7 }));
const FORMULAS = asFormulas((selection, style) => figureFormula(selection, style, ENTRIES));

function figureCount({ blocks }: FilledTable): number {
  return blocks.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0);
}

const BY_SIZE = [...rollUp(ENTRIES, HENAN_2023)].sort((a, b) => figureCount(b) - figureCount(a));

function tableBySize(index: number): FilledTable {
  const table = BY_SIZE[index];
  if (table === undefined) throw new Error(`There is no table ${String(index)}.`);
  return table;
}

/** Takes a piece of each work in turn. */
function interleaved(works: readonly Sliced<DrawnTable>[]): readonly (DrawnTable | undefined)[] {
  const drawn: (DrawnTable | undefined)[] = works.map(() => undefined);
  const open = new Map(works.entries());
  while (open.size > 0)
    for (const [index, work] of open) {
      const step = work.next();
      if (step.done !== true) continue;
      drawn[index] = step.value;
      open.delete(index);
    }
  return drawn;
}

describe('drawing in slices', () => {
  it.each([
    ['values', asValues],
    ['formulas', FORMULAS],
  ])('gives the largest tables that drawing in one go gives, with %s', (_, content: FigureContent) => {
    const tables = [tableBySize(0), tableBySize(1), tableBySize(0)];
    const whole = tables.map((table) => JSON.stringify(drawTable(table, content)));
    const drawn = interleaved(tables.map((table) => drawTableInSlices(table, content)));
    expect(drawn.map((table) => JSON.stringify(table))).toEqual(whole);
  });

  it('makes no more than twenty contents of figures between two pauses', () => {
    const largest = tableBySize(0);
    let contents = 0;
    const counting: FigureContent = (...figure) => {
      contents += 1;
      return asValues(...figure);
    };
    const work = drawTableInSlices(largest, counting);
    const counts: number[] = [];
    for (let step = work.next(); step.done !== true; step = work.next()) {
      counts.push(contents);
      contents = 0;
    }
    expect(figureCount(largest)).toBeGreaterThan(1_000);
    expect(counts.reduce((sum, count) => sum + count, contents)).toBe(figureCount(largest));
    expect(Math.max(...counts, contents)).toBe(20);
  });
});
