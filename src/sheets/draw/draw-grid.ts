/** Draws a filled grid table. Blocks side by side share their rows by position. */
import { indexIn } from '../../money/at';
import { printedAmount, type AmountStyle } from '../../money/amount-style';
import type { FilledGrid } from '../../rollup/rollup';
import { stopping, type Sliced } from '../../slices/slices';
import { depth, type AmountLeaf, type Leaf, type TextLeaf } from '../../tables/header';
import { textIn } from '../../tables/rows';
import type { Row } from '../../tables/table';
import { Canvas } from './canvas';
import { drawCompared } from './draw-compared';
import {
  continues,
  coveredRows,
  placeBlocks,
  ROWS_AT_ONCE,
  rowStyle,
  type Drawing,
  type GridBlock,
  type PlacedBlock,
} from './grid-drawing';
import { drawHeader } from './draw-header';
import type { DrawnTable } from './drawn-table';
import type { FigureContent } from './figure-content';
import { amountStyle, BODY_SIZE, indentedName, STYLES } from './styles';
import { fittedPage } from './page-breaks';
import { drawFrame, drawNotes, frameRowIds, noteRowIds, pageSetup } from './page-frame';
import type { CellStyle } from '../plan/plan';
import { widthOf } from './text-fit';

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
/** In characters: the indent, and rounding. */
const AMOUNT_ROOM = 2;

function leafWidth(block: GridBlock, leaf: Leaf, style: AmountStyle): number {
  if (leaf.kind === 'amount') {
    const index = amountColumn(block, leaf);
    const amounts = block.rows.map(
      (_, row) => widthOf(printedAmount(block.amount(row, index), style), BODY_SIZE) + AMOUNT_ROOM,
    );
    return Math.max(leaf.width, largest(amounts));
  }
  if (leaf.kind !== 'text' || leaf.style !== 'name') return leaf.width;
  const names = block.rows.map((row) => widthOf(textIn(row, leaf.key), BODY_SIZE) + indentWidth(row));
  return Math.min(leaf.width, Math.max(widthOf(leaf.title, BODY_SIZE), leaf.width / 2, largest(names)));
}

function textStyle(leaf: TextLeaf, row: Row): CellStyle {
  if (leaf.style === 'code' || leaf.style === 'short') return STYLES.code;
  if (leaf.style === 'long') return STYLES.long;
  if (row.role === 'total' || row.texts[leaf.key] === '合计') return STYLES.centred;
  return row.indent === undefined ? STYLES.name : indentedName(row.indent);
}

/** Counts the columns before the first figure. */
function textColumns(all: readonly Leaf[]): number {
  const first = all.findIndex(({ kind }) => kind !== 'text');
  return first < 0 ? all.length : first;
}

/** Counts the columns that a text covers; 0 where the row's first text is written across it. */
function coveredColumns({ leaves: all }: PlacedBlock, row: Row, leafIndex: number): number {
  if (row.across === undefined) return 1;
  const end = textColumns(all);
  return leafIndex === 0 ? end : leafIndex < end ? 0 : 1;
}

/** Pauses after each portion of rows. */
function* drawText(
  drawing: Drawing,
  block: PlacedBlock,
  leaf: TextLeaf,
  leafIndex: number,
): Sliced<undefined> {
  const { canvas, firstRow } = drawing;
  const column = block.column + leafIndex;
  return yield* stopping(block.filled.rows.entries(), ROWS_AT_ONCE, ([index, row]) => {
    const columns = coveredColumns(block, row, leafIndex);
    if (continues(row, leaf) || columns === 0) return;
    const lastRow = firstRow + index + coveredRows(block.filled.rows, index, leaf) - 1;
    const area = {
      firstRow: firstRow + index,
      lastRow,
      firstColumn: column,
      lastColumn: column + columns - 1,
    };
    const words = textIn(row, leaf.key);
    const style = row.across === undefined ? textStyle(leaf, row) : STYLES.centred;
    canvas.put(area, rowStyle(drawing, row, style), words === '' ? undefined : { kind: 'text', text: words });
  });
}

/** Pauses after each portion of rows. */
function* drawAmounts(
  drawing: Drawing,
  block: PlacedBlock,
  leaf: AmountLeaf,
  column: number,
): Sliced<undefined> {
  const { canvas, firstRow, content, style, figures } = drawing;
  const { filled } = block;
  const table = drawing.filled.table.id;
  const columnIndex = amountColumn(filled, leaf);
  return yield* stopping(filled.rows.entries(), ROWS_AT_ONCE, ([index, row]) => {
    if (continues(row, leaf)) return;
    const area = {
      firstRow: firstRow + index,
      lastRow: firstRow + index + coveredRows(filled.rows, index, leaf) - 1,
      firstColumn: column,
      lastColumn: column,
    };
    const amount = filled.amount(index, columnIndex);
    canvas.put(
      area,
      rowStyle(drawing, row, amountStyle(style, 'right')),
      content(amount, () => filled.selection(index, columnIndex), style),
    );
    const path = { table, block: filled.key, row: row.key, column: leaf.key };
    figures.push({ path, row: area.firstRow, column, amount });
  });
}

function* drawBlock(drawing: Drawing, block: PlacedBlock): Sliced<undefined> {
  for (const [index, leaf] of block.leaves.entries()) {
    yield;
    if (leaf.kind === 'amount') yield* drawAmounts(drawing, block, leaf, block.column + index);
    else if (leaf.kind === 'text') yield* drawText(drawing, block, leaf, index);
    else yield* drawCompared(drawing, block, leaf, block.column + index);
  }
  return undefined;
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

/** Pauses after each column. */
function* columnWidths(blocks: readonly PlacedBlock[], style: AmountStyle): Sliced<readonly number[]> {
  const widths: number[] = [];
  for (const block of blocks)
    for (const leaf of block.leaves) {
      widths.push(leafWidth(block.filled, leaf, style));
      yield;
    }
  return widths;
}

/** Where the parts of the table begin and end. */
interface GridRows {
  readonly headerRow: number;
  readonly headerRows: number;
  readonly bodyRow: number;
  readonly bodyRows: number;
}

function drawnGrid(
  { canvas, filled, figures }: Drawing,
  blocks: readonly PlacedBlock[],
  { headerRow, headerRows, bodyRow, bodyRows }: GridRows,
): DrawnTable {
  const widths = canvas.columnWidths;
  const bodyEnd = bodyRow + bodyRows - 1;
  const lastColumn = widths.length - 1;
  const printArea = { firstRow: 0, firstColumn: 0, lastRow: bodyEnd + filled.notes.length, lastColumn };
  const heights = canvas.rowHeights();
  const repeated = { first: headerRow, last: bodyRow - 1 };
  const page = fittedPage(
    {
      widths,
      heights,
      repeated,
      firstRow: bodyRow,
      merges: canvas.merges,
      goesOn: (row) => blocks.some((block) => block.filled.rows[row - bodyRow]?.role === 'group'),
    },
    pageSetup(filled.table.orientation, printArea, repeated),
  );
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
      rowHeights: heights,
      merges: canvas.merges,
      validations: [],
      frozenRows: bodyRow,
      frozenColumns: frozenColumns(blocks, widths),
      page,
      showGridLines: false,
    },
    body: { firstRow: bodyRow, firstColumn: 0, lastRow: bodyEnd, lastColumn },
    figures,
  };
}

/** Pauses after each column and each portion of its rows. */
export function* drawGrid(filled: FilledGrid, content: FigureContent): Sliced<DrawnTable> {
  const blocks = placeBlocks(filled);
  const style = styleOf(filled);
  const canvas = new Canvas(yield* columnWidths(blocks, style));
  const headerRows = largest(blocks.map((block) => depth(block.header)));
  const headerRow = drawFrame(canvas, filled);
  const bodyRow = headerRow + headerRows;
  const drawing: Drawing = { canvas, filled, content, style, firstRow: bodyRow, figures: [] };
  for (const block of blocks) {
    drawHeader(canvas, block.header, { row: headerRow, column: block.column, rows: headerRows });
    yield* drawBlock(drawing, block);
  }
  const bodyRows = largest(blocks.map((block) => block.filled.rows.length));
  drawNotes(canvas, filled.notes, bodyRow + bodyRows);
  yield;
  return drawnGrid(drawing, blocks, { headerRow, headerRows, bodyRow, bodyRows });
}
