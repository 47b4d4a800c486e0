/** Finds the header rows of a table and the titles above each sheet column. */
import { PRINTED_UNIT_PATTERN } from '../money/amount-unit';
import { YUAN } from '../money/amount-style';
import { at } from '../money/at';
import type { RawCell } from '../entries/raw-workbook';
import { isPlainText } from '../entries/text';
import { figureOf } from './figure';
import { comparableHeader, type DeclaredHeader } from './declared-columns';
import { cellText, type SheetGrid } from './grid';

export interface HeaderRows {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
}

/** Any number up to this is a figure, whatever its decimals. */
const SURELY_A_FIGURE = 1e12;
/** A text without digits, of any width, is no figure. */
const DIGIT = /[\d\uff10-\uff19]/u;
/** No figure in plain characters has others. */
const NOT_OF_FIGURES = /[^\d.,+\-元百千万亿']/u;

const UNIT_BEHIND = new RegExp(`(?:${PRINTED_UNIT_PATTERN})\\s*$`, 'u');

function isSurelyNone(text: string): boolean {
  return !DIGIT.test(text) || (isPlainText(text) && NOT_OF_FIGURES.test(text));
}

/** Whether a cell holds a number. Reading the figure of each cell to its end takes far longer. */
export function isAmount(cell: RawCell): boolean {
  if (cell === null) return false;
  if (typeof cell === 'number' && Math.abs(cell) <= SURELY_A_FIGURE) return true;
  if (typeof cell === 'string' && isSurelyNone(cell)) return false;
  return figureOf(typeof cell === 'string' ? cell.replace(UNIT_BEHIND, '元') : cell, YUAN).kind === 'figure';
}

/** A title in a narrow column has no more lines. A conversion from a PDF gives each line a row. */
const MOST_LINES = 4;

/** Whether a text is a line of a title that goes on in the rows above or below. */
function isLineOfTitle(grid: SheetGrid, row: number, column: number, { titles }: DeclaredHeader): boolean {
  for (let first = Math.max(0, row - MOST_LINES + 1); first <= row; first += 1) {
    let joined = '';
    for (let line = first; line < first + MOST_LINES; line += 1) {
      const text = cellText(grid.cell(line, column));
      if (text === '') break;
      joined += text;
      if (line >= row && line > first && titles.has(comparableHeader(joined))) return true;
    }
  }
  return false;
}

/** Counts the titles in a row; 0 for a row with figures. */
function titleCount(grid: SheetGrid, row: number, header: DeclaredHeader): number {
  const cells = grid.cells(row);
  if (cells.some(isAmount)) return 0;
  let count = 0;
  for (const [column, cell] of cells.entries()) {
    if (cell === null) continue;
    const text = cellText(cell);
    if (text === '') continue;
    if (header.titles.has(comparableHeader(text)) || isLineOfTitle(grid, row, column, header)) count += 1;
  }
  return count;
}

/** A single title is a word of the body (合计). */
const LEAST_TITLES = 2;

export function isHeaderRow(grid: SheetGrid, row: number, header: DeclaredHeader): boolean {
  return titleCount(grid, row, header) >= LEAST_TITLES;
}

/** Whether a row has too few titles for a header row, and no other texts: the header continues below it. */
function isThinLevel(grid: SheetGrid, row: number, header: DeclaredHeader): boolean {
  const filled = grid.cells(row).filter((cell) => cellText(cell) !== '').length;
  return filled < LEAST_TITLES && titleCount(grid, row, header) === filled;
}

/** Whether a row holds only the last line of one title. */
function isLastLine(grid: SheetGrid, row: number, header: DeclaredHeader): boolean {
  const texts = [...grid.cells(row).entries()].filter(([, cell]) => cellText(cell) !== '');
  return texts.length === 1 && texts.every(([column]) => isLineOfTitle(grid, row, column, header));
}

/** Finds the first header rows from a row on, with the rows that their merged cells cover. */
export function findHeaderRows(
  grid: SheetGrid,
  header: DeclaredHeader,
  from: number,
  to: number,
): HeaderRows | null {
  for (let first = from; first < to; first += 1) {
    if (!isHeaderRow(grid, first, header)) continue;
    let end = first + 1;
    for (let row = end; row < to; row += 1) {
      if (isHeaderRow(grid, row, header) || (row === end && isLastLine(grid, row, header))) end = row + 1;
      else if (row > end || !isThinLevel(grid, row, header)) break;
    }
    return { first, end };
  }
  return null;
}

/** Comparable texts above a column; groups from the outermost, then its own title. */
export interface ColumnTitles {
  readonly column: number;
  readonly own: string;
  readonly groups: readonly string[];
}

/** Copies a group's title to the empty cells on its right, where the header has no merged cells. */
function spread(texts: string[], header: DeclaredHeader): ReadonlySet<number> {
  const inherited = new Set<number>();
  let title = '';
  let room = 0;
  for (const [column, text] of texts.entries()) {
    // A merged title stands in each of its cells; only the first opens its room.
    if (text !== '' && (text !== title || room === 0)) {
      title = text;
      room = (header.spans.get(text) ?? 1) - 1;
    } else if (text !== '') {
      room -= 1;
    } else if (room > 0) {
      texts[column] = title;
      inherited.add(column);
      room -= 1;
    }
  }
  return inherited;
}

/** Joins the lines of titles that stand in several rows, in the first of them. `texts`: by row, then by column. */
function joinLines(texts: readonly string[][], { titles }: DeclaredHeader): void {
  const isTitle = (text: string): boolean => titles.has(comparableHeader(text));
  for (const [row, own] of texts.entries()) {
    for (const [column, text] of own.entries()) {
      const lines = [text];
      for (const below of texts.slice(row + 1, row + MOST_LINES)) {
        const next = at(below, column);
        if (text === '' || next === '' || next === text) break;
        lines.push(next);
        // A group above its column makes a title of a flattened header, but both are titles already.
        if (!isTitle(lines.join('')) || lines.every(isTitle)) continue;
        own[column] = lines.join('');
        for (const line of texts.slice(row + 1, row + lines.length)) line[column] = '';
        break;
      }
    }
  }
}

export function columnTitles(
  grid: SheetGrid,
  rows: HeaderRows,
  header: DeclaredHeader,
): readonly ColumnTitles[] {
  const stacks = Array.from({ length: grid.width }, (): { text: string; inherited: boolean }[] => []);
  const printed = Array.from({ length: rows.end - rows.first }, (_, row) =>
    Array.from({ length: grid.width }, (__, column) => cellText(grid.covering(rows.first + row, column))),
  );
  joinLines(printed, header);
  for (const row of printed) {
    const texts = row.map(comparableHeader);
    const inherited = spread(texts, header);
    for (const [column, text] of texts.entries()) {
      if (text !== '' && stacks[column]?.at(-1)?.text !== text)
        stacks[column]?.push({ text, inherited: inherited.has(column) });
    }
  }
  return stacks.flatMap((stack, column) => {
    const last = stack.filter(({ inherited }) => !inherited).at(-1) ?? stack.at(-1);
    if (last === undefined) return [];
    const groups = stack.filter((one) => one !== last).map(({ text }) => text);
    return [{ column, own: last.text, groups }];
  });
}
