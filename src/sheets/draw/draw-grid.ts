/** Draws a filled grid table. Blocks side by side share their rows by position. */
import { at, indexIn } from '../../money/at';
import { printedAmount, type AmountStyle } from '../../money/amount-style';
import type { FilledBlock } from '../../rollup/filled-block';
import type { FilledGrid } from '../../rollup/rollup';
import {
  depth,
  leaves,
  type AmountLeaf,
  type HeaderNode,
  type Leaf,
  type TextLeaf,
} from '../../tables/header';
import { textIn } from '../../tables/rows';
import type { Row } from '../../tables/table';
import { Canvas } from './canvas';
import { drawHeader } from './draw-header';
import type { DrawnFigure, DrawnTable } from './drawn-table';
import type { FigureContent } from './figure-content';
import { amountLook, BODY_SIZE, indentedName, LOOKS } from './looks';
import { drawFrame, drawNotes, frameRowIds, noteRowIds, pageSetup } from './page-frame';
import type { CellLook } from '../plan/plan';
import { widthOf } from './text-fit';

type GridBlock = FilledBlock<Row, AmountLeaf>;

/** A block with its place on the sheet. */
interface PlacedBlock {
  readonly filled: GridBlock;
  readonly header: readonly HeaderNode[];
  readonly leaves: readonly Leaf[];
  /** Zero-based column of its first leaf. */
  readonly column: number;
}

function placeBlocks(filled: FilledGrid): readonly PlacedBlock[] {
  let column = 0;
  return filled.blocks.map((block, index) => {
    const header = at(filled.table.blocks, index).columns;
    const placed = { filled: block, header, leaves: leaves(header), column };
    column += placed.leaves.length;
    return placed;
  });
}

/** Finds the largest number; a table may have more rows than a call takes arguments. */
function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}

/** Finds a leaf among the block's amounts. Errors: where it is missing, for -1 would read a neighbour. */
function amountColumn(block: GridBlock, leaf: AmountLeaf): number {
  const keys = block.columns.map(({ key }) => key);
  return indexIn(keys, leaf.key);
}

function indentWidth({ indent }: Row): number {
  return indent === undefined ? 0 : 2 * indent;
}

/** Makes a column wide enough for its longest amount. Names take their longest text, up to the declared width. */
function leafWidth(block: GridBlock, leaf: Leaf, style: AmountStyle): number {
  if (leaf.kind === 'amount') {
    const index = amountColumn(block, leaf);
    const amounts = block.rows.map(
      (_, row) => widthOf(printedAmount(block.amount(row, index), style), BODY_SIZE) + 1,
    );
    return Math.max(leaf.width, largest(amounts));
  }
  if (leaf.look !== 'name') return leaf.width;
  const names = block.rows.map((row) => widthOf(textIn(row, leaf.key), BODY_SIZE) + indentWidth(row));
  return Math.min(leaf.width, Math.max(widthOf(leaf.title, BODY_SIZE), leaf.width / 2, largest(names)));
}

function textLook(leaf: TextLeaf, row: Row): CellLook {
  if (leaf.look === 'code' || leaf.look === 'short') return LOOKS.code;
  if (leaf.look === 'long') return LOOKS.long;
  if (row.role === 'total' || row.texts[leaf.key] === '合计') return LOOKS.centred;
  return row.indent === undefined ? LOOKS.name : indentedName(row.indent);
}

/** Decides whether a cell of a continuation row belongs to the merged cell above it. */
function continues(row: Row | undefined, leaf: Leaf): boolean {
  if (row?.role !== 'continuation') return false;
  return leaf.kind === 'amount' || row.texts[leaf.key] === undefined;
}

/** Counts the rows that the cell covers, from this row down. */
function coveredRows(rows: readonly Row[], from: number, leaf: Leaf): number {
  let end = from + 1;
  while (continues(rows[end], leaf)) end += 1;
  return end - from;
}

/** Counts the columns before the first amount. */
function textColumns(all: readonly Leaf[]): number {
  const first = all.findIndex(({ kind }) => kind === 'amount');
  return first < 0 ? all.length : first;
}

/** Counts the columns that a text covers; 0 where the row's first text is written across it. */
function coveredColumns({ leaves: all }: PlacedBlock, row: Row, leafIndex: number): number {
  if (row.across === undefined) return 1;
  const end = textColumns(all);
  return leafIndex === 0 ? end : leafIndex < end ? 0 : 1;
}

/** What to draw of a table, and in which style. */
interface Drawing {
  readonly canvas: Canvas;
  readonly filled: FilledGrid;
  readonly content: FigureContent;
  readonly style: AmountStyle;
  /** Zero-based row of the sheet in which the body begins. */
  readonly firstRow: number;
}

function drawText(
  { canvas, firstRow }: Drawing,
  block: PlacedBlock,
  leaf: TextLeaf,
  leafIndex: number,
): void {
  const column = block.column + leafIndex;
  for (const [index, row] of block.filled.rows.entries()) {
    const columns = coveredColumns(block, row, leafIndex);
    if (continues(row, leaf) || columns === 0) continue;
    const lastRow = firstRow + index + coveredRows(block.filled.rows, index, leaf) - 1;
    const area = {
      firstRow: firstRow + index,
      lastRow,
      firstColumn: column,
      lastColumn: column + columns - 1,
    };
    const words = textIn(row, leaf.key);
    const look = row.across === undefined ? textLook(leaf, row) : LOOKS.centred;
    canvas.put(area, look, words === '' ? undefined : { kind: 'text', text: words });
  }
}

function drawAmounts(drawing: Drawing, block: PlacedBlock, leaf: AmountLeaf, column: number): DrawnFigure[] {
  const { canvas, firstRow, content, style } = drawing;
  const { filled } = block;
  const table = drawing.filled.table.id;
  const columnIndex = amountColumn(filled, leaf);
  const figures: DrawnFigure[] = [];
  for (const [index, row] of filled.rows.entries()) {
    if (continues(row, leaf)) continue;
    const area = {
      firstRow: firstRow + index,
      lastRow: firstRow + index + coveredRows(filled.rows, index, leaf) - 1,
      firstColumn: column,
      lastColumn: column,
    };
    const amount = filled.amount(index, columnIndex);
    canvas.put(
      area,
      amountLook(style, 'right'),
      content(amount, () => filled.selection(index, columnIndex), style),
    );
    const path = { table, block: filled.key, row: row.key, column: leaf.key };
    figures.push({ path, row: area.firstRow, column, amount });
  }
  return figures;
}

function drawLeaf(drawing: Drawing, block: PlacedBlock, leaf: Leaf, leafIndex: number): DrawnFigure[] {
  if (leaf.kind === 'amount') return drawAmounts(drawing, block, leaf, block.column + leafIndex);
  drawText(drawing, block, leaf, leafIndex);
  return [];
}

/** Prints no zeros in an empty table, whatever its style: its note explains why. */
function styleOf({ table, empty }: FilledGrid): AmountStyle {
  return empty ? { ...table.amounts, zero: 'blank' } : table.amounts;
}

/** Keeps the columns that name the rows in sight, unless they would fill a small screen. */
const MAX_FROZEN_WIDTH = 60;

function frozenColumns(blocks: readonly PlacedBlock[], widths: readonly number[]): number {
  const [only] = blocks;
  if (only === undefined || blocks.length > 1) return 0;
  const count = textColumns(only.leaves);
  const width = widths.slice(0, count).reduce((sum, one) => sum + one, 0);
  return width <= MAX_FROZEN_WIDTH ? count : 0;
}

/** Gives each sheet row one id; rows beside each other in several blocks are one row of the sheet. */
function bodyRowIds(blocks: readonly PlacedBlock[], rows: number): readonly string[] {
  return Array.from(
    { length: rows },
    (_, index) => `row:${blocks.map(({ filled }) => filled.rows[index]?.key).join('|')}`,
  );
}

export function drawGrid(filled: FilledGrid, content: FigureContent): DrawnTable {
  const blocks = placeBlocks(filled);
  const style = styleOf(filled);
  const widths = blocks.flatMap((block) => block.leaves.map((leaf) => leafWidth(block.filled, leaf, style)));
  const canvas = new Canvas(widths);
  const headerRows = largest(blocks.map((block) => depth(block.header)));
  const headerRow = drawFrame(canvas, filled);
  const bodyRow = headerRow + headerRows;
  const drawing: Drawing = { canvas, filled, content, style, firstRow: bodyRow };
  const figures: DrawnFigure[] = [];
  for (const block of blocks) {
    drawHeader(canvas, block.header, { row: headerRow, column: block.column, rows: headerRows });
    for (const [index, leaf] of block.leaves.entries())
      for (const figure of drawLeaf(drawing, block, leaf, index)) figures.push(figure);
  }
  const bodyRows = largest(blocks.map((block) => block.filled.rows.length));
  const bodyEnd = bodyRow + bodyRows - 1;
  drawNotes(canvas, filled.notes, bodyEnd + 1);
  const lastColumn = widths.length - 1;
  const printArea = { firstRow: 0, firstColumn: 0, lastRow: bodyEnd + filled.notes.length, lastColumn };
  return {
    table: filled.table.id,
    label: filled.table.label,
    rowIds: [
      ...frameRowIds(filled.frame),
      ...Array.from({ length: headerRows }, (_, index) => `header-${String(index)}`),
      ...bodyRowIds(blocks, bodyRows),
      ...noteRowIds(filled.notes),
    ],
    columnIds: blocks.flatMap((block) => block.leaves.map((leaf) => `${block.filled.key}/${leaf.key}`)),
    plan: {
      name: filled.table.name,
      rows: canvas.rows,
      columnWidths: widths,
      rowHeights: canvas.rowHeights(),
      merges: canvas.merges,
      validations: [],
      frozenRows: bodyRow,
      frozenColumns: frozenColumns(blocks, widths),
      page: pageSetup(filled.table.orientation, printArea, { first: headerRow, last: bodyRow - 1 }),
      showGridLines: false,
    },
    body: { firstRow: bodyRow, firstColumn: 0, lastRow: bodyEnd, lastColumn },
    figures,
  };
}
