/** Draws a sheet: collects cells, merges and heights, then returns the parts of the plan. */
import type { Area } from '../../grid/area';
import { at } from '../../money/at';
import type { CellStyle, PlannedCell, PlannedContent } from '../plan/plan';
import { BODY_SIZE } from './styles';
import { heightOf, lineCount } from './text-fit';

/** Excel's greatest row height, in points. */
const MAX_ROW_HEIGHT = 409;

interface HeightDemand {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly height: number;
}

export class Canvas {
  readonly rows: (PlannedCell | undefined)[][] = [];
  readonly merges: Area[] = [];
  private readonly demands: HeightDemand[] = [];

  /** Adds up the widths of a run of columns; the widths are set before drawing. */
  constructor(readonly columnWidths: readonly number[]) {}

  private row(index: number): (PlannedCell | undefined)[] {
    while (this.rows.length <= index) this.rows.push([]);
    return at(this.rows, index);
  }

  private set(row: number, column: number, cell: PlannedCell): void {
    const cells = this.row(row);
    while (cells.length < column) cells.push(undefined);
    cells[column] = cell;
  }

  /** Puts a cell, or one merged over an area. Every cell under the merge takes the look, so that the borders close. */
  put(area: Area, style: CellStyle, content?: PlannedContent): void {
    for (let row = area.firstRow; row <= area.lastRow; row += 1) {
      for (let column = area.firstColumn; column <= area.lastColumn; column += 1)
        this.set(row, column, { style });
    }
    if (content !== undefined) this.set(area.firstRow, area.firstColumn, { style, content });
    if (area.lastRow > area.firstRow || area.lastColumn > area.firstColumn) this.merges.push(area);
    if (content?.kind === 'text' && style.wrap) this.demand(area, content.text, style.font.size);
  }

  putAt(row: number, column: number, style: CellStyle, content?: PlannedContent): void {
    this.put({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }, style, content);
  }

  /** Makes a row at least this high. */
  atLeast(row: number, height: number): void {
    this.demands.push({ firstRow: row, lastRow: row, height });
  }

  private demand(area: Area, text: string, size: number): void {
    let width = 0;
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1)
      width += at(this.columnWidths, column);
    const height = heightOf(lineCount(text, width, size), size);
    this.demands.push({ firstRow: area.firstRow, lastRow: area.lastRow, height });
  }

  /** Computes heights that show every text. First come single rows; the last row of a merge takes what is missing. */
  rowHeights(): number[] {
    const heights = this.rows.map(() => heightOf(1, BODY_SIZE));
    const bySpan = [...this.demands].sort((a, b) => a.lastRow - a.firstRow - (b.lastRow - b.firstRow));
    for (const { firstRow, lastRow, height } of bySpan) {
      const given = heights.slice(firstRow, lastRow + 1).reduce((sum, one) => sum + one, 0);
      if (given < height) heights[lastRow] = at(heights, lastRow) + height - given;
    }
    return heights.map((height) => Math.min(MAX_ROW_HEIGHT, height));
  }
}
