/** What a row of a foreign file offers to the readers of its cells. */
import type { Unit } from '../entries/entries';
import type { RawCell } from '../entries/raw-workbook';
import type { Fen } from '../money/fen';
import type { Found } from './found';
import type { Role } from './headers';

/** The cells of a row, after merged and blank ones were filled from above. */
export type RowCells = (role: Role) => RawCell;

/** One amount of a row, and what the header of its column says about it. */
export interface RowAmount {
  readonly fen: Fen;
  readonly fund: string | null;
  readonly period: string | null;
  readonly kind: string | null;
  /** By its code. */
  readonly unit: string | null;
}

export interface RowSource {
  readonly cells: RowCells;
  /** The unit of the whole sheet; `null`: each row has its own. */
  readonly unit: Found<Unit> | null;
  readonly remark: string;
}
