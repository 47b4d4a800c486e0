/** Fits the columns of a table into a page: amounts and codes stay on one line, texts share the rest. */
import { at } from '../money/at';
import { textWidth } from './line-count';
import type { GridCell, TableGrid } from './table-grid';

/** In points, left and right of a cell's text. */
export const CELL_PADDING = 3;

/** In em: a column of texts has room for so many characters. */
const NARROWEST_TEXT = 3;
/** In em: a text that is longer takes several lines. */
const WIDEST_TEXT = 18;
const WIDEST_TITLE = 5;
const UNBROKEN = /[\u0021-\u007e]+/gu;
/** In em; a longer word is broken. */
const LONGEST_WORD = 12;
/** Bold digits of the Latin face are no wider, but a substitute's may be. */
const BOLD_FACTOR = 1.08;
/** In em: rounding of a row of digits. */
const ROOM = 0.4;

function longestWord(text: string): number {
  const widths = [...text.matchAll(UNBROKEN)].map(([word]) => textWidth(word));
  return Math.min(
    LONGEST_WORD,
    widths.reduce((most, width) => Math.max(most, width), 0),
  );
}

/** In em: a figure on one line, a text with its longest word. */
function leastFor({ text, isFigure, bold }: GridCell): number {
  const whole = textWidth(text);
  const width = isFigure ? whole : Math.max(Math.min(whole, NARROWEST_TEXT), longestWord(text));
  return bold ? width * BOLD_FACTOR : width;
}

/** In em: the whole text on one line, within reason. */
function wantedFor({ text, indent }: GridCell, most: number): number {
  return Math.min(most, textWidth(text) + indent);
}

/** For each column the largest number of its cells, in em. */
function largest(
  rows: TableGrid['body'],
  columns: number,
  of: (cell: GridCell) => number,
): readonly number[] {
  const widths = Array.from({ length: columns }, () => 1);
  for (const { cells } of rows)
    for (const cell of cells)
      if (cell.columns === 1) widths[cell.column] = Math.max(at(widths, cell.column), of(cell));
  return widths;
}

/** What the columns of a table need at any type size, in em. */
export interface ColumnNeeds {
  readonly least: readonly number[];
  readonly titles: readonly number[];
  readonly texts: readonly number[];
  /** Proportions of the declaration. */
  readonly naturalWidths: readonly number[];
}

export function columnNeeds({ header, body, naturalWidths }: TableGrid): ColumnNeeds {
  const columns = naturalWidths.length;
  return {
    least: largest([...header, ...body], columns, leastFor),
    titles: largest(header, columns, (cell) => wantedFor(cell, WIDEST_TITLE)),
    texts: largest(body, columns, (cell) => wantedFor(cell, WIDEST_TEXT)),
    naturalWidths,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Adds `room` to the widths, in proportion. */
function shared(widths: readonly number[], parts: readonly number[], room: number): readonly number[] {
  const whole = sum(parts);
  return whole === 0 ? widths : widths.map((width, index) => width + (at(parts, index) / whole) * room);
}

/**
 * Returns widths in points that add up to `room`: first the least of each column, then what its texts want, then the
 * proportions of the declaration. `null`: the columns do not fit at this type size.
 */
export function fittedWidths(needs: ColumnNeeds, size: number, room: number): readonly number[] | null {
  const points = (ems: readonly number[]) => ems.map((width) => (width + ROOM) * size + 2 * CELL_PADDING);
  const least = points(needs.least);
  const left = room - sum(least);
  if (left < 0) return null;
  const [titles, texts] = [points(needs.titles), points(needs.texts)];
  const lacking = least.map((width, index) =>
    Math.max(0, at(titles, index) - width, at(texts, index) - width),
  );
  const given = Math.min(left, sum(lacking));
  return shared(shared(least, lacking, given), needs.naturalWidths, left - given);
}
