/**
 * Breaks the rows of a table into pages. A merged cell that continues on the next page is written again there, and so
 * is the unit above its projects, marked 续; figures are written once. A text that is higher than a page is divided.
 */
import { at } from '../money/at';
import type { TableRow } from './document';
import type { GridCell, GridRow } from './table-grid';
import { dividedText, fittedContinuedText } from '../tables/continued-text';

export interface MeasuredRow extends GridRow {
  /** In points: of the cells that are one row high. */
  readonly height: number;
}

/** In points: sums of heights are not exact. */
const ROUNDING = 0.001;

/** In points: heights of the rows of one page. */
export interface PageRoom {
  readonly first: number;
  readonly further: number;
}

/** The height that a cell's text needs, in points. */
export type NeededHeight = (cell: GridCell) => number;

/** The part of a merged cell on one page. */
interface PagePart {
  readonly cell: GridCell;
  /** What this page writes of the cell's text. */
  readonly text: string;
  readonly needed: number;
  /** First row on this page. */
  readonly firstRow: number;
  /** Row after the last one of the whole cell. */
  readonly end: number;
}

/** A merged cell that goes on, with what the next page writes. */
type OpenCell = Pick<PagePart, 'cell' | 'text' | 'end'>;

interface Breaking {
  readonly rows: readonly MeasuredRow[];
  readonly needed: NeededHeight;
}

/** Rows of one page, from `start`: as many as its room takes. */
interface Page {
  /** In points. */
  readonly room: number;
  readonly start: number;
  /** Row after the last one. */
  readonly end: number;
  /** In points, by row of the page: each cell that ends here has room for its text. */
  readonly heights: readonly number[];
  readonly parts: readonly PagePart[];
}

function heightBetween({ start, heights }: Pick<Page, 'start' | 'heights'>, from: number, to: number) {
  return heights.slice(from - start, to - start).reduce((total, height) => total + height, 0);
}

function partOf(breaking: Breaking, { cell, text, end }: OpenCell, firstRow: number): PagePart {
  return { cell, text, end, firstRow, needed: breaking.needed({ ...cell, text }) };
}

function partsBegunIn(breaking: Breaking, row: number): readonly PagePart[] {
  return at(breaking.rows, row)
    .cells.filter(({ rows }) => rows > 1)
    .map((cell) => partOf(breaking, { cell, text: cell.text, end: row + cell.rows }, row));
}

/** Adds rows until the room is taken; a page has one row at least. */
function fullPage(breaking: Breaking, start: number, open: readonly OpenCell[], room: number): Page {
  const heights: number[] = [];
  let parts: readonly PagePart[] = open.map((cell) => partOf(breaking, cell, start));
  let end = start;
  let left = room;
  for (; end < breaking.rows.length; end += 1) {
    const withRow = [...parts, ...partsBegunIn(breaking, end)];
    const height = withRow
      .filter((part) => part.end === end + 1)
      .reduce(
        (most, part) => Math.max(most, part.needed - heightBetween({ start, heights }, part.firstRow, end)),
        at(breaking.rows, end).height,
      );
    if (height > left && end > start) break;
    heights.push(height);
    parts = withRow;
    left -= height;
  }
  return { room, start, end, heights, parts };
}

/** Parts that go on below a break. */
function crossing({ parts }: Page, end: number): readonly PagePart[] {
  return parts.filter((part) => part.firstRow < end && part.end > end);
}

/** In points: what a text lacks above a break. A text that is higher than a page takes a whole one. */
function lacking(page: Page, part: PagePart, end: number): number {
  return Math.min(part.needed, page.room) - heightBetween(page, part.firstRow, end);
}

function cutAt(page: Page, end: number): Page {
  const { room, start, heights, parts } = page;
  return {
    room,
    start,
    end,
    heights: heights.slice(0, end - start),
    parts: parts.filter(({ firstRow }) => firstRow < end),
  };
}

/** Moves the break up to where a cell begins that would have too little room before it. `null`: nothing is left then. */
function breakBefore({ rows }: Breaking, page: Page): Page | null {
  let end = page.end;
  for (;;) {
    const cramped = crossing(page, end).filter((part) => lacking(page, part, end) > 0);
    const next = cramped.reduce(
      (least, { firstRow }) => Math.min(least, firstRow),
      at(rows, end - 1).isGroup ? end - 1 : end,
    );
    if (next <= page.start) return null;
    if (next === end) return cutAt(page, end);
    end = next;
  }
}

/** Breaks earlier and raises the last row, so that every text has room. `null`: one row is higher than the page. */
function raisedBreak(page: Page): Page | null {
  for (let { end } = page; end > page.start; end -= 1) {
    const extra = crossing(page, end).reduce((most, part) => Math.max(most, lacking(page, part, end)), 0);
    if (heightBetween(page, page.start, end) + extra > page.room + ROUNDING) continue;
    const cut = cutAt(page, end);
    const last = at(cut.heights, cut.heights.length - 1);
    return { ...cut, heights: [...cut.heights.slice(0, -1), last + extra] };
  }
  return null;
}

/** The part with as much of its text as its rows take, and what is left of it. `null`: it has room. */
function divided(breaking: Breaking, page: Page, part: PagePart): { here: PagePart; rest: string } | null {
  const height = heightBetween(page, part.firstRow, page.end);
  if (part.end === page.end || part.needed <= height) return null;
  const { here, rest } = dividedText(part.text, (text) => breaking.needed({ ...part.cell, text }) <= height);
  return { here: { ...part, text: here }, rest };
}

/** Part of a page that a text takes at most where it is written again. */
const MOST_REPEATED = 0.5;

/** What the next page writes again of a cell; figures are written once. */
function writtenAgain(breaking: Breaking, cell: GridCell, room: PageRoom): string {
  if (cell.isFigure) return '';
  const most = room.further * MOST_REPEATED;
  return fittedContinuedText(cell.text, (text) => breaking.needed({ ...cell, text }) <= most);
}

interface WrittenPage {
  readonly rows: readonly TableRow[];
  readonly open: readonly OpenCell[];
}

function written(breaking: Breaking, page: Page, room: PageRoom): WrittenPage {
  const { start, end, heights } = page;
  const parts = page.parts.map((part) => {
    const both = divided(breaking, page, part);
    return both === null
      ? { part, next: writtenAgain(breaking, part.cell, room) }
      : { part: both.here, next: both.rest };
  });
  const rows = breaking.rows.slice(start, end).map(({ cells }, index): TableRow => {
    const merged = parts
      .filter(({ part }) => part.firstRow === start + index)
      .map(({ part }) => ({ ...part.cell, text: part.text, rows: Math.min(part.end, end) - part.firstRow }));
    const height = at(heights, index);
    return {
      height,
      exact: height <= room.further,
      cells: [...merged, ...cells.filter(({ rows: span }) => span === 1)].sort(
        (one, other) => one.column - other.column,
      ),
    };
  });
  const open = parts
    .filter(({ part }) => part.end > end)
    .map(({ part, next }): OpenCell => ({ cell: part.cell, text: next, end: part.end }));
  return { rows, open };
}

function repeatedGroup(breaking: Breaking, start: number, room: PageRoom): readonly TableRow[] {
  const { under } = at(breaking.rows, start);
  if (start === 0 || under === null) return [];
  const cells = at(breaking.rows, under).cells.map((cell) => ({
    ...cell,
    rows: 1,
    text: writtenAgain(breaking, cell, room),
  }));
  const height = cells.reduce((most, cell) => Math.max(most, breaking.needed(cell)), 0);
  return [{ height, exact: true, cells }];
}

/** Returns the rows of each page; a table without rows has one page. */
export function tablePages(
  rows: readonly MeasuredRow[],
  room: PageRoom,
  needed: NeededHeight,
): readonly (readonly TableRow[])[] {
  const breaking: Breaking = { rows, needed };
  const pages: (readonly TableRow[])[] = [];
  let start = 0;
  let open: readonly OpenCell[] = [];
  while (start < rows.length) {
    const group = repeatedGroup(breaking, start, room);
    const groupHeight = group.reduce((total, { height }) => total + height, 0);
    const available = (start === 0 ? room.first : room.further) - groupHeight;
    const full = fullPage(breaking, start, open, available);
    const page = full.end === rows.length ? full : (breakBefore(breaking, full) ?? raisedBreak(full) ?? full);
    const result = written(breaking, page, room);
    pages.push([...group, ...result.rows]);
    open = result.open;
    start = page.end;
  }
  return pages.length === 0 ? [[]] : pages;
}
