/**
 * A workbook as it was found: cells and the circumstances a reader must know, nothing interpreted.
 * Files (`src/xlsx`) and Excel itself (`src/excel`) both yield it; everything that reads starts from it.
 */

/** An error value shown by the spreadsheet, e.g. `#REF!`. */
export interface CellError {
  readonly kind: 'error';
  readonly code: string;
}

/** A cell formatted as a date; `text` is the date as the clerk sees it, e.g. `2023-02-01`. */
export interface CellDate {
  readonly kind: 'date';
  readonly text: string;
}

/** A formula whose result nobody has worked out yet: its program has stored none, or a zero for all of them. */
export interface CellUncalculated {
  readonly kind: 'uncalculated';
}

/** A stored number that is none, e.g. `0x3E8`: Excel repairs such files, others guess. */
export interface CellMalformed {
  readonly kind: 'malformed';
  readonly text: string;
}

/** What stands in one cell; `null` is an empty cell. Formulas appear as their last result. */
export type RawCell =
  string | number | boolean | CellError | CellDate | CellUncalculated | CellMalformed | null;

/** A rectangle of cells, zero-based, both ends included. */
export interface Area {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export interface RawSheet {
  /** As written on the tab, with its spaces. */
  readonly name: string;
  readonly hidden: boolean;
  /** Zero-based; rows may be shorter than the widest one. */
  readonly rows: readonly (readonly RawCell[])[];
  /** Zero-based indexes of rows hidden by hand or by a filter. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly merges: readonly Area[];
  /** Cells that hold a formula, as `row,column` zero-based; their results stand in `rows`. */
  readonly formulas: ReadonlySet<string>;
}

export interface RawWorkbook {
  readonly sheets: readonly RawSheet[];
}
