/** Addresses last year's figures of cells: 上年数 keeps them under their paths (docs/decisions/0058). */
import type { PriorYearFigure } from '../entries/entries';
import type { CellPath, Facts } from './table';

/** The measure of 上年数 that is last year's figure of a cell: `05/functions/2080101/total`. */
export function cellMeasure({ table, block, row, column }: CellPath): string {
  return [table, block, row, column].join('/');
}

export function priorByMeasure(figures: readonly PriorYearFigure[]): ReadonlyMap<string, PriorYearFigure> {
  return new Map(figures.map((figure) => [figure.measure, figure]));
}

/** Keys of the rows with a figure of last year: a row may have money last year only. */
export function rowsOfLastYear({ entries }: Facts, table: string, block: string): readonly string[] {
  const start = `${table}/${block}/`;
  const rows = entries.priorYear
    .filter(({ measure }) => measure.startsWith(start))
    .map(({ measure }) => measure.slice(start.length, measure.lastIndexOf('/')));
  return [...new Set(rows)];
}
