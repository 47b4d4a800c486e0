/** What the columns of a grid table are drawn with: the canvas, the blocks with their places, merged cells. */
import { at } from '../../money/at';
import type { AmountStyle } from '../../money/amount-style';
import type { FilledBlock } from '../../rollup/filled-block';
import type { FilledGrid } from '../../rollup/rollup';
import { leaves, type AmountLeaf, type HeaderNode, type Leaf } from '../../tables/header';
import type { Row } from '../../tables/table';
import type { Canvas } from './canvas';
import type { DrawnFigure } from './drawn-table';
import type { FigureContent } from './figure-content';
import type { CellStyle } from '../plan/plan';
import { emphasizedStyle } from './styles';

export type GridBlock = FilledBlock<Row, AmountLeaf>;

/** A block with its place on the sheet. */
export interface PlacedBlock {
  readonly filled: GridBlock;
  readonly header: readonly HeaderNode[];
  readonly leaves: readonly Leaf[];
  /** Zero-based column of its first leaf. */
  readonly column: number;
  /** Its place among the blocks. */
  readonly number: number;
}

export function placeBlocks(filled: FilledGrid): readonly PlacedBlock[] {
  let column = 0;
  return filled.blocks.map((block, index) => {
    const header = at(filled.table.blocks, index).columns;
    const placed = { filled: block, header, leaves: leaves(header), column, number: index };
    column += placed.leaves.length;
    return placed;
  });
}

/** Decides whether a cell of a continuation row belongs to the merged cell above it. */
export function continues(row: Row | undefined, leaf: Leaf): boolean {
  if (row?.role !== 'continuation') return false;
  return leaf.kind !== 'text' || row.texts[leaf.key] === undefined;
}

/** Counts the rows that the cell covers, from this row down. */
export function coveredRows(rows: readonly Row[], from: number, leaf: Leaf): number {
  let end = from + 1;
  while (continues(rows[end], leaf)) end += 1;
  return end - from;
}

/** The style of a cell in this row: bold where the set emphasizes such rows. */
export function rowStyle({ filled: { frame } }: Drawing, { role }: Row, style: CellStyle): CellStyle {
  return frame.emphasized.includes(role) ? emphasizedStyle(style) : style;
}

/** Rows of a column between two pauses: formulas over 300 units have thousands of characters each. */
export const ROWS_AT_ONCE = 20;

/** What to draw of a table, and in which style. */
export interface Drawing {
  readonly canvas: Canvas;
  readonly filled: FilledGrid;
  readonly content: FigureContent;
  readonly style: AmountStyle;
  /** Zero-based row of the sheet in which the body begins. */
  readonly firstRow: number;
  /** The figures drawn so far. */
  readonly figures: DrawnFigure[];
}
