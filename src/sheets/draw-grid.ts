/** A filled grid table → sheet plan. Side-by-side blocks share their rows by position. */
import { formatWan } from '../money/format-amount';
import type { FilledBlock } from '../rollup/filled-block';
import type { FilledGrid } from '../rollup/rollup';
import { depth, leaves, type AmountLeaf, type HeaderNode, type Leaf, type TextLeaf } from '../tables/header';
import type { Row } from '../tables/table';
import { Canvas } from './canvas';
import { drawHeader } from './draw-header';
import type { DrawnFigure, DrawnTable } from './drawn-table';
import type { FigureContent } from './figure-content';
import { BODY_SIZE, indentedName, LOOKS } from './looks';
import { drawFrame, drawNotes, FIRST_BODY_ROW, FRAME_ROW_IDS, noteRowIds, pageSetup } from './page-frame';
import type { CellLook } from './plan';
import { widthOf } from './text-fit';

type GridBlock = FilledBlock<Row, AmountLeaf>;

/** A block where it is drawn. */
interface PlacedBlock {
  readonly filled: GridBlock;
  readonly header: readonly HeaderNode[];
  readonly leaves: readonly Leaf[];
  /** Zero-based column of its first leaf. */
  readonly column: number;
}

function placeBlocks(filled: FilledGrid): readonly PlacedBlock[] {
  let column = 0;
  return filled.blocks.flatMap((block, index) => {
    const header = filled.table.blocks[index]?.columns;
    if (header === undefined) return [];
    const placed = { filled: block, header, leaves: leaves(header), column };
    column += placed.leaves.length;
    return [placed];
  });
}

/** A table may have more rows than a call has room for arguments. */
function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}

/** Wide enough for the longest amount; names no wider than their longest, and never above the declared width. */
function leafWidth(block: GridBlock, leaf: Leaf): number {
  if (leaf.kind === 'amount') {
    const index = block.columns.indexOf(leaf);
    const amounts = block.rows.map((_, row) => widthOf(formatWan(block.amount(row, index)), BODY_SIZE) + 1);
    return Math.max(leaf.width, largest(amounts));
  }
  if (leaf.look !== 'name') return leaf.width;
  const names = block.rows.map(
    (row) => widthOf(row.texts[leaf.key] ?? '', BODY_SIZE) + 2 * (row.indent ?? 0),
  );
  return Math.min(leaf.width, Math.max(widthOf(leaf.title, BODY_SIZE), leaf.width / 2, largest(names)));
}

function textLook(leaf: TextLeaf, row: Row): CellLook {
  if (leaf.look === 'code' || leaf.look === 'short') return LOOKS.code;
  if (leaf.look === 'long') return LOOKS.long;
  if (row.role === 'total' || row.texts[leaf.key] === '合计') return LOOKS.centred;
  return row.indent === undefined ? LOOKS.name : indentedName(row.indent);
}

/** Whether a cell of a continuation row belongs to the merged cell above it. */
function continues(row: Row | undefined, leaf: Leaf): boolean {
  if (row?.role !== 'continuation') return false;
  return leaf.kind === 'amount' || row.texts[leaf.key] === undefined;
}

/** How many rows the cell covers, from this row down. */
function coveredRows(rows: readonly Row[], from: number, leaf: Leaf): number {
  let end = from + 1;
  while (continues(rows[end], leaf)) end += 1;
  return end - from;
}

function drawLeaf(
  canvas: Canvas,
  tableId: string,
  block: PlacedBlock,
  leafIndex: number,
  firstRow: number,
  content: FigureContent,
): DrawnFigure[] {
  const { filled } = block;
  const leaf = block.leaves[leafIndex];
  if (leaf === undefined) return [];
  const column = block.column + leafIndex;
  const figures: DrawnFigure[] = [];
  for (const [index, row] of filled.rows.entries()) {
    if (continues(row, leaf)) continue;
    const area = {
      firstRow: firstRow + index,
      lastRow: firstRow + index + coveredRows(filled.rows, index, leaf) - 1,
      firstColumn: column,
      lastColumn: column,
    };
    if (leaf.kind === 'text') {
      const words = row.texts[leaf.key] ?? '';
      canvas.put(area, textLook(leaf, row), words === '' ? undefined : { kind: 'text', text: words });
      continue;
    }
    const columnIndex = filled.columns.indexOf(leaf);
    const amount = filled.amount(index, columnIndex);
    canvas.put(
      area,
      LOOKS.amount,
      content(amount, () => filled.measure(index, columnIndex)),
    );
    const path = { table: tableId, block: filled.key, row: row.key, column: leaf.key };
    figures.push({ path, row: area.firstRow, column, amount });
  }
  return figures;
}

/** Columns that name the rows stay in sight unless they would fill a small screen. */
const MAX_FROZEN_WIDTH = 60;

function frozenColumns(blocks: readonly PlacedBlock[], widths: readonly number[]): number {
  const [only] = blocks;
  if (only === undefined || blocks.length > 1) return 0;
  const count = only.leaves.findIndex((leaf) => leaf.kind === 'amount');
  const width = widths.slice(0, count).reduce((sum, one) => sum + one, 0);
  return width <= MAX_FROZEN_WIDTH ? Math.max(0, count) : 0;
}

/** Rows that stand beside each other in several blocks are one row of the sheet. */
function bodyRowIds(blocks: readonly PlacedBlock[], rows: number): readonly string[] {
  return Array.from(
    { length: rows },
    (_, index) => `row:${blocks.map(({ filled }) => filled.rows[index]?.key ?? '').join('|')}`,
  );
}

export function drawGrid(filled: FilledGrid, departmentName: string, content: FigureContent): DrawnTable {
  const blocks = placeBlocks(filled);
  const widths = blocks.flatMap((block) => block.leaves.map((leaf) => leafWidth(block.filled, leaf)));
  const canvas = new Canvas(widths);
  const headerRows = largest(blocks.map((block) => depth(block.header)));
  const bodyRow = FIRST_BODY_ROW + headerRows;
  drawFrame(canvas, filled, departmentName);
  const figures: DrawnFigure[] = [];
  for (const block of blocks) {
    drawHeader(canvas, block.header, { row: FIRST_BODY_ROW, column: block.column, rows: headerRows });
    for (const index of block.leaves.keys()) {
      const drawn = drawLeaf(canvas, filled.table.id, block, index, bodyRow, content);
      for (const figure of drawn) figures.push(figure);
    }
  }
  const bodyRows = largest(blocks.map((block) => block.filled.rows.length));
  const bodyEnd = bodyRow + bodyRows - 1;
  drawNotes(canvas, filled.notes, bodyEnd + 1);
  const lastColumn = widths.length - 1;
  const printArea = { firstRow: 0, firstColumn: 0, lastRow: bodyEnd + filled.notes.length, lastColumn };
  return {
    table: filled.table.id,
    rowIds: [
      ...FRAME_ROW_IDS,
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
      page: pageSetup(filled.table.orientation, printArea, { first: FIRST_BODY_ROW, last: bodyRow - 1 }),
      showGridLines: false,
    },
    body: { firstRow: bodyRow, firstColumn: 0, lastRow: bodyEnd, lastColumn },
    figures,
  };
}
