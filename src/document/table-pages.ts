/**
 * Breaks the rows of a table into pages. A merged cell that continues on the next page is written again there, and so
 * is the unit above its projects, marked 续; figures are written once.
 */
import { at } from '../money/at';
import type { TableRow } from './document';
import type { GridCell, GridRow } from './table-grid';
import { continuedText } from '../tables/continued-text';

export interface MeasuredRow extends GridRow {
  /** In points. */
  readonly height: number;
}

/** In points: heights of the rows of one page. */
export interface PageRoom {
  readonly first: number;
  readonly further: number;
}

/** The height that a cell's text needs, in points. */
export type NeededHeight = (cell: GridCell) => number;

function continued(cell: GridCell, rows: number): GridCell {
  if (cell.isFigure) return { ...cell, rows, text: '' };
  return { ...cell, rows, text: continuedText(cell.text) };
}

interface Breaking {
  readonly rows: readonly MeasuredRow[];
  /** Heights, some raised for texts that are written again. */
  readonly heights: number[];
  readonly needed: NeededHeight;
}

interface OpenCell {
  readonly cell: GridCell;
  readonly firstRow: number;
}

function heightBetween({ heights }: Breaking, from: number, to: number): number {
  return heights.slice(from, to).reduce((total, height) => total + height, 0);
}

/** Cells that begin in `from` … `to` and continue at `to`. */
function openAt({ rows }: Breaking, from: number, to: number): readonly OpenCell[] {
  return rows
    .slice(from, to)
    .flatMap(({ cells }, index) =>
      cells
        .filter(({ rows: span }) => from + index + span > to)
        .map((cell) => ({ cell, firstRow: from + index })),
    );
}

/** Moves the break up to where a cell begins that would have too little room before it. */
function breakBefore(breaking: Breaking, start: number, end: number): number {
  let candidate = end;
  for (;;) {
    const last = at(breaking.rows, candidate - 1);
    const cramped = openAt(breaking, start, candidate)
      .filter(({ cell, firstRow }) => breaking.needed(cell) > heightBetween(breaking, firstRow, candidate))
      .map(({ firstRow }) => firstRow);
    const next = cramped.reduce(
      (least, row) => Math.min(least, row),
      last.isGroup ? candidate - 1 : candidate,
    );
    if (next <= start) return end;
    if (next === candidate) return candidate;
    candidate = next;
  }
}

/** Row after the last one of the page that begins at `start`. */
function endOfPage(breaking: Breaking, start: number, room: number): number {
  const { heights } = breaking;
  let end = start;
  let used = 0;
  while (end < heights.length && used + at(heights, end) <= room) {
    used += at(heights, end);
    end += 1;
  }
  if (end === heights.length) return end;
  return end === start ? start + 1 : breakBefore(breaking, start, end);
}

function isTall(height: number, room: PageRoom): boolean {
  return height > room.further;
}

function rowsOf(
  breaking: Breaking,
  { start, end }: { readonly start: number; readonly end: number },
  open: readonly OpenCell[],
  room: PageRoom,
): readonly TableRow[] {
  return breaking.rows.slice(start, end).map(({ cells }, index) => {
    const row = start + index;
    const own = cells.map((cell) => ({ ...cell, rows: Math.min(cell.rows, end - row) }));
    const again =
      index === 0
        ? open.map(({ cell, firstRow }) => continued(cell, Math.min(firstRow + cell.rows, end) - start))
        : [];
    const height = at(breaking.heights, row);
    return {
      height,
      exact: !isTall(height, room),
      cells: [...again, ...own].sort((one, other) => one.column - other.column),
    };
  });
}

/** Texts that are written again need room below the break. */
function raise(breaking: Breaking, start: number, open: readonly OpenCell[]): void {
  for (const { cell, firstRow } of open) {
    const end = firstRow + cell.rows;
    const lacking = breaking.needed(continued(cell, end - start)) - heightBetween(breaking, start, end);
    if (lacking > 0) breaking.heights[end - 1] = at(breaking.heights, end - 1) + lacking;
  }
}

function repeatedGroup(breaking: Breaking, start: number): readonly TableRow[] {
  const { under } = at(breaking.rows, start);
  if (start === 0 || under === null) return [];
  const cells = at(breaking.rows, under).cells.map((cell) => continued(cell, 1));
  const height = cells.reduce((most, cell) => Math.max(most, breaking.needed(cell)), 0);
  return [{ height, exact: true, cells }];
}

/** Returns the rows of each page; a table without rows has one page. */
export function tablePages(
  rows: readonly MeasuredRow[],
  room: PageRoom,
  needed: NeededHeight,
): readonly (readonly TableRow[])[] {
  const breaking: Breaking = { rows, heights: rows.map(({ height }) => height), needed };
  const pages: (readonly TableRow[])[] = [];
  let start = 0;
  let open: readonly OpenCell[] = [];
  while (start < rows.length) {
    raise(breaking, start, open);
    const group = repeatedGroup(breaking, start);
    const groupHeight = group.reduce((total, { height }) => total + height, 0);
    const available = (start === 0 ? room.first : room.further) - groupHeight;
    const end = endOfPage(breaking, start, available);
    pages.push([...group, ...rowsOf(breaking, { start, end }, open, room)]);
    open = [...open, ...openAt(breaking, start, end)].filter(
      ({ cell, firstRow }) => firstRow + cell.rows > end,
    );
    start = end;
  }
  return pages.length === 0 ? [[]] : pages;
}
