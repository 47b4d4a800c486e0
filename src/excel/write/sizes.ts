/** Widths and heights → instructions, equal ones together. */
import { columnsAddress, rowsAddress } from '../a1';
import { addressLists, groupBy } from '../address-lists';
import { columnPoints } from './column-width';
import type { SheetInstruction } from './sheet-instruction';

interface Run {
  readonly first: number;
  last: number;
  readonly points: number;
}

function runsOf(sizes: readonly (number | undefined)[]): readonly Run[] {
  const runs: Run[] = [];
  for (const [index, points] of sizes.entries()) {
    if (points === undefined) continue;
    const before = runs.at(-1);
    if (before?.points === points && before.last === index - 1) before.last = index;
    else runs.push({ first: index, last: index, points });
  }
  return runs;
}

function sizeInstructions(
  sizes: readonly (number | undefined)[],
  dimension: 'rowHeight' | 'columnWidth',
  addressOf: (first: number, last: number) => string,
): readonly SheetInstruction[] {
  return [...groupBy(runsOf(sizes), ({ points }) => String(points))].flatMap(([points, runs]) =>
    addressLists(runs.map(({ first, last }) => addressOf(first, last))).map((address) => ({
      kind: 'size' as const,
      address,
      dimension,
      points: Number(points),
    })),
  );
}

export function columnWidths(widths: readonly number[]): readonly SheetInstruction[] {
  return sizeInstructions(widths.map(columnPoints), 'columnWidth', columnsAddress);
}

/** `heights` in points; `firstRow`: the row of the first of them. */
export function rowHeights(
  heights: readonly (number | undefined)[],
  firstRow: number,
): readonly SheetInstruction[] {
  return sizeInstructions(heights, 'rowHeight', (first, last) =>
    rowsAddress(firstRow + first, firstRow + last),
  );
}
