/**
 * Chooses whether a printed table fits on one page, or where it goes on: before a project or a unit rather than within one, and without a few rows left
 * over for the last page.
 */
import type { Area } from '../../grid/area';
import { at } from '../../money/at';
import type { PageSetupPlan, SheetPlan } from '../plan/plan';
import { BODY_SIZE } from './styles';

export interface PrintedTable {
  /** In characters. */
  readonly widths: readonly number[];
  /** In points, of all printed rows. */
  readonly heights: readonly number[];
  /** Rows repeated on every page. */
  readonly repeated: { readonly first: number; readonly last: number };
  /** First row below the header. */
  readonly firstRow: number;
  readonly merges: readonly Area[];
  /** Whether the row belongs to the one below it. */
  readonly goesOn: (row: number) => boolean;
}

export const POINTS_PER_INCH = 72;
/** In inches. */
const PAPERS = { A4: { short: 8.27, long: 11.69 }, A3: { short: 11.69, long: 16.54 } } as const;
/** In points: a digit of 宋体 11, the workbook's default font, is eight pixels wide in Excel. */
const CHARACTER = 6;
const COLUMN_PADDING = 3.75;
/** Rounding of row heights by programs. */
const SLACK = 0.99;
/** Excel takes no more on a sheet. */
const MOST_BREAKS = 1_026;
/** So few rows on a page look left over. */
const LEFT_OVER = 6;
/** So many are printed there instead. */
const MOVED_OVER = 8;

/** In points: smaller type is not read on paper. */
const LEAST_TYPE = 6;
/** A table so much higher than its page is printed on one. */
const MOST_OVER = 1.4;

interface Room {
  /** Of a page in points of the sheet. */
  readonly height: number;
  /** At which the table is as wide as the page, 1 at most. */
  readonly scale: number;
}

function roomOf(page: PageSetupPlan, widths: readonly number[]): Room {
  const { margins } = page;
  const { width, height } = paperOf(page);
  const across = width - (margins.left + margins.right) * POINTS_PER_INCH;
  const table = widths.reduce((sum, one) => sum + columnPoints(one), 0);
  const scale = Math.min(1, across / table);
  return { height: ((height - (margins.top + margins.bottom) * POINTS_PER_INCH) * SLACK) / scale, scale };
}

function heightOf(heights: readonly number[], from: number, to: number): number {
  return heights.slice(from, to).reduce((sum, height) => sum + height, 0);
}

/** Rows before which the table must not be cut: a merged cell goes on there, or the row above belongs to it. */
function keptTogether({ merges, heights, firstRow, goesOn }: PrintedTable, room: number): readonly boolean[] {
  const kept = heights.map((_, row) => row <= firstRow || goesOn(row - 1));
  for (const { firstRow: first, lastRow: last } of merges)
    if (first >= firstRow && heightOf(heights, first, last + 1) <= room)
      for (let row = first + 1; row <= last; row += 1) kept[row] = true;
  return kept;
}

/** The last row up to `to` that may begin a page; `null`: none behind `from`. */
function breakUpTo(kept: readonly boolean[], from: number, to: number): number | null {
  for (let row = to; row > from; row -= 1) if (!at(kept, row)) return row;
  return null;
}

/** Whether a table that is a little too high is printed smaller rather than with a few rows on a second page. */
function fitsSmaller({ heights }: PrintedTable, { height, scale }: Room): boolean {
  const over = heightOf(heights, 0, heights.length) / height;
  return over > 1 && over <= MOST_OVER && (BODY_SIZE * scale) / over >= LEAST_TYPE;
}

interface ChosenBreaks {
  /** Rows that begin a page. */
  readonly rows: readonly number[];
  /** Whether a program would break elsewhere. */
  readonly isOwn: boolean;
}

function chosenBreaks(table: PrintedTable, whole: number): ChosenBreaks {
  const { heights, repeated, firstRow } = table;
  const further = whole - heightOf(heights, repeated.first, repeated.last + 1);
  const kept = keptTogether(table, further);
  const breaks: number[] = [];
  let isOwn = false;
  let start = firstRow;
  let room = whole - heightOf(heights, 0, firstRow);
  for (let row = firstRow; row < heights.length; row += 1) {
    room -= at(heights, row);
    if (room >= 0 || row === start) continue;
    const chosen = breakUpTo(kept, start, row);
    if (chosen !== null && chosen !== row) isOwn = true;
    start = chosen ?? row;
    breaks.push(start);
    room = further - heightOf(heights, start, row + 1);
  }
  const last = breaks.at(-1);
  if (last !== undefined && heights.length - last < LEFT_OVER) {
    const before = breaks.at(-2) ?? firstRow;
    const earlier = breakUpTo(kept, before, heights.length - MOVED_OVER);
    if (earlier !== null) {
      breaks[breaks.length - 1] = earlier;
      isOwn = true;
    }
  }
  return { rows: breaks, isOwn };
}

/** The page set-up with what this table needs besides. */
export function fittedPage(table: PrintedTable, page: PageSetupPlan): PageSetupPlan {
  const room = roomOf(page, table.widths);
  if (fitsSmaller(table, room)) return { ...page, onePage: true };
  const { rows, isOwn } = chosenBreaks(table, room.height);
  return isOwn && rows.length <= MOST_BREAKS ? { ...page, breaks: rows } : page;
}

/** The page set-up with a break before every page, as for a table whose merged cells are divided there. */
export function dividedPage(table: PrintedTable, page: PageSetupPlan): PageSetupPlan {
  const room = roomOf(page, table.widths);
  if (fitsSmaller(table, room)) return { ...page, onePage: true };
  const { rows } = chosenBreaks(table, room.height);
  return rows.length === 0 || rows.length > MOST_BREAKS ? page : { ...page, breaks: rows };
}

/** A sheet so wide that its type would be too small to read on A4 is printed on A3. `size`: of its type, in points. */
export function onReadablePaper(page: PageSetupPlan, widths: readonly number[], size: number): PageSetupPlan {
  return roomOf(page, widths).scale * size < LEAST_TYPE ? { ...page, paper: 'A3' } : page;
}

/** In points: a row without a height of its own. */
export const USUAL_HEIGHT = 14.25;

/** Rows of one printed page, without those that are repeated. */
export interface PrintedPage {
  readonly first: number;
  readonly last: number;
  /** Whether the repeated rows are printed above them. */
  readonly isFurther: boolean;
}

export interface PrintedSheet {
  readonly pages: readonly PrintedPage[];
  /** How much smaller than on screen. */
  readonly scale: number;
}

/** In points. */
export function rowHeightsOf({ page: { printArea }, rowHeights }: SheetPlan): readonly number[] {
  return Array.from({ length: printArea.lastRow + 1 }, (_, row) => rowHeights[row] ?? USUAL_HEIGHT);
}

/** In points, of paper in the direction of the page. */
export function paperOf({ orientation, paper }: PageSetupPlan): {
  readonly width: number;
  readonly height: number;
} {
  const { short, long } = PAPERS[paper ?? 'A4'];
  const [width, height] = orientation === 'landscape' ? [long, short] : [short, long];
  return { width: width * POINTS_PER_INCH, height: height * POINTS_PER_INCH };
}

/** In points: of a column so many characters wide. */
export function columnPoints(characters: number): number {
  return characters * CHARACTER + COLUMN_PADDING;
}

/** As programs break pages of these heights and widths, one page wide. */
export function printedSheet(plan: SheetPlan): PrintedSheet {
  const { page, columnWidths } = plan;
  const { printArea, repeatedRows, onePage, breaks = [] } = page;
  const { firstRow, lastRow } = printArea;
  const heights = rowHeightsOf(plan);
  const room = roomOf(page, columnWidths.slice(printArea.firstColumn, printArea.lastColumn + 1));
  if (onePage === true) {
    const over = heightOf(heights, firstRow, lastRow + 1) / room.height;
    const scale = over > 1 ? room.scale / over : room.scale;
    return { pages: [{ first: firstRow, last: lastRow, isFurther: false }], scale };
  }
  const repeated =
    repeatedRows === undefined ? 0 : heightOf(heights, repeatedRows.first, repeatedRows.last + 1);
  const begins = new Set(breaks);
  const pages: PrintedPage[] = [];
  const isBehindRepeated = (row: number): boolean => repeatedRows !== undefined && row > repeatedRows.last;
  let first = firstRow;
  let left = room.height;
  for (let row = firstRow; row <= lastRow; row += 1) {
    const height = at(heights, row);
    if (row > first && (begins.has(row) || height > left)) {
      pages.push({ first, last: row - 1, isFurther: isBehindRepeated(first) });
      first = row;
      left = isBehindRepeated(row) ? room.height - repeated : room.height;
    }
    left -= height;
  }
  return {
    pages: [...pages, { first, last: lastRow, isFurther: isBehindRepeated(first) }],
    scale: room.scale,
  };
}

/** Counts the rows of each printed page, without those that are repeated. */
export function rowsOfPages(plan: SheetPlan): readonly number[] {
  return printedSheet(plan).pages.map(({ first, last }) => last - first + 1);
}
