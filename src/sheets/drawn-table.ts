/** A drawn table with the address of each of its figures: paths become addresses here, last. */
import type { Area } from '../entries/raw-workbook';
import type { Fen } from '../money/fen';
import type { CellPath } from '../tables/table';
import type { SheetPlan } from './plan';

export interface DrawnFigure {
  readonly path: CellPath;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly amount: Fen;
}

export interface DrawnTable {
  readonly plan: SheetPlan;
  /** The rows below the headers, notes left out. */
  readonly body: Area;
  readonly figures: readonly DrawnFigure[];
}
