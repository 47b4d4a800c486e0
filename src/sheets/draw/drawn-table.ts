/** A drawn table with the addresses of its figures. Only this step turns paths into addresses. */
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
  /** Names the figure in sentences. */
  readonly label: string;
  readonly plan: SheetPlan;
  /** Identifies each sheet row and column apart from its contents, so that moved rows are recognized. */
  readonly rowIds: readonly string[];
  readonly columnIds: readonly string[];
  /** The rows below the headers, without the notes. */
  readonly body: Area;
  readonly figures: readonly DrawnFigure[];
}
