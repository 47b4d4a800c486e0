/** Cells with contents and formats → instructions, for a new sheet, new rows or a few cells. */
import { areaAddress } from '../../grid/address';
import type { PlannedContent } from '../../sheets/plan/plan';
import { BLOCK_CELLS } from '../request/limits';
import { prepareCell, type PreparedCell } from './cell-input';
import type { CellInput, SheetInstruction } from './instruction';

export interface FormattedCell {
  readonly row: number;
  readonly column: number;
  /** `undefined` empties the cell. */
  readonly content: PlannedContent | undefined;
  /** The number format of the cell when it is written. */
  readonly format: string;
}

/** A cell to be written, with its place on the sheet. */
interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly prepared: PreparedCell;
}

/** So many holes, `null,` each, cost as much as an array of their own: about 450 bytes. */
const HOLES_WORTH_AN_ARRAY = 90;

interface Block {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
  readonly cells: PlacedCell[];
}

function sizeOf(rows: number, block: Pick<Block, 'firstColumn' | 'lastColumn'>): number {
  return rows * (block.lastColumn - block.firstColumn + 1);
}

/** Adds a row to the block where that costs less than a new array. */
function tryExtend(block: Block, row: Block): boolean {
  const firstColumn = Math.min(block.firstColumn, row.firstColumn);
  const lastColumn = Math.max(block.lastColumn, row.lastColumn);
  const size = sizeOf(row.lastRow - block.firstRow + 1, { firstColumn, lastColumn });
  const before = sizeOf(block.lastRow - block.firstRow + 1, block);
  if (size > BLOCK_CELLS || size - before - row.cells.length > HOLES_WORTH_AN_ARRAY) return false;
  block.firstColumn = firstColumn;
  block.lastColumn = lastColumn;
  block.lastRow = row.lastRow;
  for (const cell of row.cells) block.cells.push(cell);
  return true;
}

function toInstruction({ cells, ...area }: Block): SheetInstruction {
  const width = area.lastColumn - area.firstColumn + 1;
  const inputs: CellInput[][] = Array.from({ length: area.lastRow - area.firstRow + 1 }, () =>
    Array<CellInput>(width).fill(null),
  );
  let formulas = false;
  for (const { row, column, prepared } of cells) {
    const inRow = inputs[row - area.firstRow];
    if (inRow !== undefined) inRow[column - area.firstColumn] = prepared.input;
    formulas ||= prepared.formula;
  }
  return { kind: 'contents', area, cells: inputs, formulas };
}

/** `cells` in the order of rows, and of columns within a row. */
function contentBlocks(cells: readonly PlacedCell[]): readonly SheetInstruction[] {
  const blocks: Block[] = [];
  let row: Block | undefined;
  const close = (): void => {
    if (row === undefined) return;
    const block = blocks.at(-1);
    if (block === undefined || !tryExtend(block, row)) blocks.push(row);
  };
  for (const cell of cells) {
    if (row?.lastRow !== cell.row) {
      close();
      row = {
        firstRow: cell.row,
        lastRow: cell.row,
        firstColumn: cell.column,
        lastColumn: cell.column,
        cells: [],
      };
    }
    row.lastColumn = cell.column;
    row.cells.push(cell);
  }
  close();
  return blocks.map(toInstruction);
}

function inOrder(a: FormattedCell, b: FormattedCell): number {
  return a.row - b.row || a.column - b.column;
}

function setFormat({ row, column }: PlacedCell, format: string): SheetInstruction {
  const address = areaAddress({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
  return { kind: 'number-format', address, format };
}

export function cellWrites(cells: readonly FormattedCell[]): readonly SheetInstruction[] {
  const usual: PlacedCell[] = [];
  const aside: SheetInstruction[] = [];
  for (const { row, column, content, format } of [...cells].sort(inOrder)) {
    const placed = { row, column, prepared: prepareCell(content, format) };
    if (!placed.prepared.aside) {
      usual.push(placed);
      continue;
    }
    aside.push(setFormat(placed, 'General'));
    for (const block of contentBlocks([placed])) aside.push(block);
    aside.push(setFormat(placed, format));
  }
  return [...contentBlocks(usual), ...aside];
}
