/** Widths and heights → instructions, one for all equal sizes. */
import { columnsAddress, rowsAddress } from '../../grid/address';
import { addressLists, groupBy } from '../address-lists';
import type { SheetInstruction } from './instruction';

/**
 * Widths of plans and files are characters of the default font, padding included; Office.js needs points.
 *
 * ECMA-376-1, 18.3.1.13 (`col`): pixels = trunc((256 × width + trunc(128 / digit)) / 256 × digit), where `digit` is the
 * width of the default font's widest digit. The files we write have 宋体 11 as default font, whose digits are 8 pixels
 * wide at 96 dots an inch: a new column of 8.38 characters is 72 pixels wide there. A point is 96/72 pixels. So a live
 * sheet is as wide as the file for any default font of the workbook.
 */
const DIGIT_PIXELS = 8;
const POINTS_PER_PIXEL = 72 / 96;

export function columnPoints(width: number): number {
  const pixels = Math.trunc(((256 * width + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
  return pixels * POINTS_PER_PIXEL;
}

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

/** `heights` in points; `firstRow`: the row of the first height. */
export function rowHeights(
  heights: readonly (number | undefined)[],
  firstRow: number,
): readonly SheetInstruction[] {
  return sizeInstructions(heights, 'rowHeight', (first, last) =>
    rowsAddress(firstRow + first, firstRow + last),
  );
}
