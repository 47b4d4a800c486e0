/** Finds the header rows of a table and the titles above each sheet column. */
import { YUAN } from '../money/amount-style';
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
const NOT_OF_FIGURES = /[^\d.,+\-元万']/u;

function isSurelyNone(text: string): boolean {
  return !DIGIT.test(text) || (isPlainText(text) && NOT_OF_FIGURES.test(text));
}

/** Whether a cell holds a number. Reading the figure of each cell to its end takes far longer. */
export function isAmount(cell: RawCell): boolean {
  if (cell === null) return false;
  if (typeof cell === 'number' && Math.abs(cell) <= SURELY_A_FIGURE) return true;
  if (typeof cell === 'string' && isSurelyNone(cell)) return false;
  return figureOf(typeof cell === 'string' ? cell.replace(/万元\s*$/u, '元') : cell, YUAN).kind === 'figure';
}

/** Counts the titles in a row; 0 for a row with figures. */
function titleCount(grid: SheetGrid, row: number, header: DeclaredHeader): number {
  const cells = grid.cells(row);
  if (cells.some(isAmount)) return 0;
  return cells.filter((cell) => cell !== null && header.titles.has(comparableHeader(cellText(cell)))).length;
}

/** A single title is a word of the body (合计). */
const LEAST_TITLES = 2;

export function isHeaderRow(grid: SheetGrid, row: number, header: DeclaredHeader): boolean {
  return titleCount(grid, row, header) >= LEAST_TITLES;
}

/** Whether a row has too few titles for a header row, and no other texts: the header continues below it. */
function isThinLevel(grid: SheetGrid, row: number, header: DeclaredHeader): boolean {
  const texts = grid
    .cells(row)
    .map(cellText)
    .filter((text) => text !== '');
  return texts.length < LEAST_TITLES && texts.every((text) => header.titles.has(comparableHeader(text)));
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
      if (isHeaderRow(grid, row, header)) end = row + 1;
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
    if (text !== '') {
      title = text;
      room = (header.spans.get(text) ?? 1) - 1;
    } else if (room > 0) {
      texts[column] = title;
      inherited.add(column);
      room -= 1;
    }
  }
  return inherited;
}

export function columnTitles(
  grid: SheetGrid,
  rows: HeaderRows,
  header: DeclaredHeader,
): readonly ColumnTitles[] {
  const stacks = Array.from({ length: grid.width }, (): { text: string; inherited: boolean }[] => []);
  for (let row = rows.first; row < rows.end; row += 1) {
    const texts = Array.from({ length: grid.width }, (_, column) =>
      comparableHeader(cellText(grid.covering(row, column))),
    );
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
