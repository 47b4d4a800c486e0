/** What has been read of a sheet so far, and what is still open. */
import type { Area } from '../../grid/area';
import type { TabFacts } from '../facts';
import type { FormatRows } from '../known-formats';
import { cellKey } from '../../grid/cell-key';

/** As Office.js returns it: an empty cell is an empty text, an error is its code. */
export type OfficeValue = string | number | boolean;

/** Formulas and errors are read together, or both are open. */
export interface FormulaCells {
  /** Formulas with their `=`, by place. */
  readonly texts: ReadonlyMap<string, string>;
  /** Places of error values. */
  readonly errors: ReadonlySet<string>;
}

export const NO_FORMULAS: FormulaCells = { texts: new Map(), errors: new Set() };

/** By row and column of the cells in use. */
export interface CellValues {
  readonly values: readonly (readonly OfficeValue[])[];
  readonly formats: FormatRows;
}

/** `null` marks what is still open. */
export interface OfficeSheetReading {
  readonly tab: TabFacts;
  /** The cells with contents, from the first to the last. */
  readonly used: Area;
  /** Cells with contents or styles: merged areas may reach beyond the contents. */
  readonly drawn: Area;
  /** Complete once no rows are mixed. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Areas of which some rows are hidden and some are not. */
  readonly mixedRows: readonly Area[];
  readonly merges: readonly Area[] | null;
  /** Whether `merges` are all that exist, rather than none because they were not read. */
  readonly isMergesKnown: boolean;
  readonly cells: CellValues | null;
  readonly formulas: FormulaCells | null;
}

/** A sheet of which everything was read. */
export type CompleteReading = {
  readonly [K in keyof OfficeSheetReading]: NonNullable<OfficeSheetReading[K]>;
};

export function isComplete(reading: OfficeSheetReading): reading is CompleteReading {
  const { mixedRows, merges, cells, formulas } = reading;
  return mixedRows.length === 0 && merges !== null && cells !== null && formulas !== null;
}

/** Error values and texts that look like one arrive alike: only their types differ. */
const LIKE_AN_ERROR = /^#[A-Z0-9/_]+[!?]?$/u;

export function isLikeAnError(value: OfficeValue): boolean {
  return typeof value === 'string' && LIKE_AN_ERROR.test(value);
}

/** Whether every cell that looks like an error holds a formula, whose type is known. */
export function areErrorsClear(used: Area, { values }: CellValues, { texts }: FormulaCells): boolean {
  return values.every((cells, row) =>
    cells.every(
      (value, column) =>
        !isLikeAnError(value) || texts.has(cellKey(used.firstRow + row, used.firstColumn + column)),
    ),
  );
}
