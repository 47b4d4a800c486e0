/** Finds the figure of a drawn table by its cell's identity. */
import { at } from '../../money/at';
import type { DrawnFigure, DrawnTable } from '../../sheets/draw/drawn-table';

export function figureKey(rowId: string, columnId: string): string {
  return `${rowId}\n${columnId}`;
}

/** Caches by table: a table is drawn once and compared after every edit of its sheet. */
const byCell = new WeakMap<DrawnTable, ReadonlyMap<string, DrawnFigure>>();

export function figuresByCell(drawn: DrawnTable): ReadonlyMap<string, DrawnFigure> {
  const cached = byCell.get(drawn);
  if (cached !== undefined) return cached;
  const figures = new Map(
    drawn.figures.map((figure) => [
      figureKey(at(drawn.rowIds, figure.row), at(drawn.columnIds, figure.column)),
      figure,
    ]),
  );
  byCell.set(drawn, figures);
  return figures;
}
