/** Which figure stands at a cell of a drawn table, by what the cell is. */
import type { DrawnFigure, DrawnTable } from '../../sheets/drawn-table';

export function cellKey(rowId: string, columnId: string): string {
  return `${rowId}\n${columnId}`;
}

export function figuresByCell(drawn: DrawnTable): ReadonlyMap<string, DrawnFigure> {
  return new Map(
    drawn.figures.map((figure) => [
      cellKey(drawn.rowIds[figure.row] ?? '', drawn.columnIds[figure.column] ?? ''),
      figure,
    ]),
  );
}
