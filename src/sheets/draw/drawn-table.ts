/** A drawn table with the address of each of its figures: paths become addresses here, last. */
import type { Area } from '../../grid/area';
import type { Fen } from '../../money/fen';
import type { CellPath, TableId } from '../../tables/table';
import type { SheetPlan } from '../plan/plan';

export interface DrawnFigure {
  readonly path: CellPath;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly amount: Fen;
}

export interface DrawnTable {
  readonly table: TableId;
  /** How sentences name it. */
  readonly label: string;
  readonly plan: SheetPlan;
  /** What each sheet row and column is, whatever stands in it: so a sheet is recognized after rows have moved. */
  readonly rowIds: readonly string[];
  readonly columnIds: readonly string[];
  /** The rows below the headers, notes left out. */
  readonly body: Area;
  readonly figures: readonly DrawnFigure[];
}
