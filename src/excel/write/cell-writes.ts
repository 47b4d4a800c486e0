/** Cells with their contents and formats → instructions, whatever they are for: a new sheet, new rows, a few cells. */
import { areaAddress } from '../a1';
import type { PlannedContent } from '../../sheets/plan/plan';
import { prepareCell } from './cell-input';
import { contentBlocks, type PlacedCell } from './content-blocks';
import type { SheetInstruction } from './sheet-instruction';

export interface FormattedCell {
  readonly row: number;
  readonly column: number;
  /** `undefined` empties the cell. */
  readonly content: PlannedContent | undefined;
  /** The number format that the cell has when its turn comes. */
  readonly format: string;
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
