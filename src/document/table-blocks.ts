/** Makes the blocks of a table: title, caption, rows by page, notes; chooses the type size that suits the page. */
import { at } from '../money/at';
import type { FilledTable } from '../rollup/rollup';
import { atOnce, mapped, type Sliced } from '../slices/slices';
import { CELL_PADDING, columnNeeds, fittedWidths } from './column-widths';
import { words, type DocumentBlock, type TableBlock, type TableCell, type TableRow } from './document';
import { lineCount, linesOf, textWidth } from './line-count';
import { tableGridInSlices, type GridRow, type TableGrid } from './table-grid';
import { tablePages, type MeasuredRow, type NeededHeight } from './table-pages';
import { fittedTitle } from './titles';
import { STYLES, TABLE_PAGES, textAreaOf, type PageForm } from './typography';

/** From 小五 to 六号. */
const USUAL_SIZES = [9, 8.5, 8, 7.5] as const;
const SMALL_SIZES = [7, 6.5, 6] as const;
const SMALLEST = 6;
const LINE = 1.33;
/** In points, above and below the lines of a row. */
const ROW_PADDING = 5;
/** In em: programs round widths of cells differently, and a row of exact height shows no further line. */
const ROOM = 0.15;
/** A page holds a little less than its area: borders, rounding of programs. */
const PAGE_SLACK = 4;
/** In points: a row that misses the room by less may still be put there. */
const ROUNDING = 2;
/** A last page with fewer rows looks left over. */
const LEFT_OVER = 4;

function lineHeight(size: number): number {
  return Math.round(size * LINE * 2) / 2;
}

function widthAcross(widths: readonly number[], { column, columns }: TableCell): number {
  return widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0);
}

/** The lines of a cell's text at a type size. */
export function linesInCell(cell: TableCell, widths: readonly number[], size: number): readonly string[] {
  const room = (widthAcross(widths, cell) - 2 * CELL_PADDING) / size - cell.indent - ROOM;
  return linesOf(cell.text, Math.max(1, room));
}

function neededHeight(widths: readonly number[], size: number): NeededHeight {
  return (cell) => linesInCell(cell, widths, size).length * lineHeight(size) + ROW_PADDING;
}

const ROWS_AT_ONCE = 500;

/** Rows high enough for the texts of their own; merged cells are measured on their page. Pauses after portions of rows. */
function measured(
  rows: readonly GridRow[],
  needed: NeededHeight,
  size: number,
): Sliced<readonly MeasuredRow[]> {
  return mapped(rows, ROWS_AT_ONCE, (row) => ({
    ...row,
    height: row.cells
      .filter((cell) => cell.rows === 1)
      .reduce((most, cell) => Math.max(most, needed(cell)), lineHeight(size) + ROW_PADDING),
  }));
}

/** A header is on one page, however high. */
function headerRows(rows: readonly MeasuredRow[], needed: NeededHeight): readonly TableRow[] {
  const room = { first: Infinity, further: Infinity };
  return tablePages(rows, room, needed).flat();
}

function heightOf(rows: readonly { readonly height: number }[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}

/** What a page has besides the rows of the table, in points. */
interface Around {
  readonly above: number;
  readonly below: number;
}

interface Layout {
  readonly table: TableBlock;
  readonly looksLeftOver: boolean;
}

/** Proportions of the sheet where even the least widths are too wide. */
function squeezed({ naturalWidths }: TableGrid, room: number): readonly number[] {
  const total = naturalWidths.reduce((sum, width) => sum + width, 0);
  return naturalWidths.map((width) => (width * room) / total);
}

function* laidOut(
  grid: TableGrid,
  columnWidths: readonly number[],
  size: number,
  height: number,
  { above, below }: Around,
): Sliced<Layout> {
  const needed = neededHeight(columnWidths, size);
  const header = headerRows(yield* measured(grid.header, needed, size), needed);
  const body = yield* measured(grid.body, needed, size);
  yield;
  const further = height - PAGE_SLACK - heightOf(header);
  const pages = tablePages(body, { first: further - above, further }, needed);
  const last = at(pages, pages.length - 1);
  const room = pages.length === 1 ? further - above : further;
  const table: TableBlock = { kind: 'table', columnWidths, size, line: lineHeight(size), header, pages };
  return {
    table,
    looksLeftOver: heightOf(last) + below > room || (pages.length > 1 && last.length < LEFT_OVER),
  };
}

/** The largest type of the usual sizes with the fewest pages; a table too wide for these takes the next that fits. */
function* bestLayout(grid: TableGrid, page: PageForm, around: Around): Sliced<TableBlock> {
  const area = textAreaOf(page);
  const needs = columnNeeds(grid);
  function* layoutsOf(sizes: readonly number[]): Sliced<readonly Layout[]> {
    const made: Layout[] = [];
    for (const size of sizes) {
      yield;
      const widths = fittedWidths(needs, size, area.width);
      if (widths !== null) made.push(yield* laidOut(grid, widths, size, area.height, around));
    }
    return made;
  }
  const usual = yield* layoutsOf(USUAL_SIZES);
  const layouts = usual.length > 0 ? usual : (yield* layoutsOf(SMALL_SIZES)).slice(0, 1);
  const tidy = layouts.filter(({ looksLeftOver }) => !looksLeftOver);
  const [largest, ...smaller] = tidy.length > 0 ? tidy : layouts;
  if (largest === undefined)
    return (yield* laidOut(grid, squeezed(grid, area.width), SMALLEST, area.height, around)).table;
  return smaller.reduce(
    (best, { table }) => (table.pages.length < best.pages.length ? table : best),
    largest.table,
  );
}

/** A table whose page ends before its room does, goes on as another table: programs would fill the room. */
function separated(table: TableBlock, height: number, above: number): readonly DocumentBlock[] {
  const { header, pages } = table;
  const further = height - heightOf(header);
  const blocks: DocumentBlock[] = [];
  let own: (readonly TableRow[])[] = [];
  for (const [index, rows] of pages.entries()) {
    own.push(rows);
    const next = pages[index + 1]?.[0];
    const left = further - (index === 0 ? above : 0) - heightOf(rows);
    if (next === undefined || left < next.height - ROUNDING) continue;
    blocks.push({ ...table, pages: own }, { kind: 'paragraph', style: 'end', runs: [], onNewPage: true });
    own = [];
  }
  return own.length === 0 ? blocks : [...blocks, { ...table, pages: own }];
}

/** One line where both texts fit, else two. */
function captions({ frame }: FilledTable, width: number): readonly DocumentBlock[] {
  const right = [frame.number, frame.amountUnit].filter((text) => text !== null).join('　');
  const together = textWidth(frame.publisher) + textWidth(right) + 2;
  if (together * STYLES.tableCaption.size <= width)
    return [{ kind: 'caption', left: frame.publisher, right }];
  return [
    { kind: 'caption', left: frame.publisher, right: '' },
    { kind: 'caption', left: '', right },
  ];
}

export function tablePageOf({ table }: FilledTable): PageForm {
  return TABLE_PAGES[table.orientation];
}

/** By the table: documents with and without charts have the same tables, and a save comes after a look at the pages. */
const known = new WeakMap<FilledTable, readonly DocumentBlock[]>();

/** The blocks of one table, which begins a page. Pauses after each portion of its rows. */
export function* tableBlocksInSlices(filled: FilledTable): Sliced<readonly DocumentBlock[]> {
  const blocks = known.get(filled) ?? (yield* madeBlocks(filled));
  known.set(filled, blocks);
  return blocks;
}

/** The same in one go. */
export function tableBlocks(filled: FilledTable): readonly DocumentBlock[] {
  return atOnce(tableBlocksInSlices(filled));
}

function* madeBlocks(filled: FilledTable): Sliced<readonly DocumentBlock[]> {
  const page = tablePageOf(filled);
  const { width, height } = textAreaOf(page);
  const { tableTitle, tableCaption, note } = STYLES;
  const caption = captions(filled, width);
  const lines = (text: string, size: number): number => lineCount(text, width / size);
  const title = fittedTitle([filled.title], tableTitle, width);
  const titleLines = title.lines.reduce((sum, line) => sum + lines(line, title.size), 0);
  const around: Around = {
    above: titleLines * tableTitle.line + caption.length * tableCaption.line,
    below: filled.notes.reduce((sum, text) => sum + lines(text, note.size) * note.line, 0),
  };
  const best = yield* bestLayout(yield* tableGridInSlices(filled), page, around);
  return [
    { kind: 'heading', style: 'tableTitle', onNewPage: true, ...title },
    ...caption,
    ...separated(best, height, around.above),
    ...filled.notes.map((text): DocumentBlock => ({ kind: 'paragraph', style: 'note', runs: words(text) })),
  ];
}
