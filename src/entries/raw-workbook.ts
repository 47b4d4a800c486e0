/**
 * Declares a workbook as found: cells and their circumstances, without interpretation. Files (`src/xlsx`) and
 * Excel (`src/excel`) both produce it; every reader starts from it.
 */
import type { Area } from '../grid/area';

/** An error value shown by the spreadsheet, e.g. `#REF!`. */
export interface CellError {
  readonly kind: 'error';
  readonly code: string;
}

/** A cell formatted as a date; `text` is the date on screen, e.g. `2023-02-01`. */
export interface CellDate {
  readonly kind: 'date';
  readonly text: string;
}

/** A formula without a calculated result: the writing program stored no result, or zero for every formula. */
export interface CellUncalculated {
  readonly kind: 'uncalculated';
}

/** A stored number in a wrong form, e.g. `0x3E8`. Excel repairs such files; other programs guess. */
export interface CellMalformed {
  readonly kind: 'malformed';
  readonly text: string;
}

/** The content of one cell; `null` for an empty cell. A formula appears as its last result. */
export type RawCell =
  string | number | boolean | CellError | CellDate | CellUncalculated | CellMalformed | null;

export interface RawSheet {
  /** The name on the tab, spaces included. */
  readonly name: string;
  readonly hidden: boolean;
  /** Zero-based; rows may be shorter than the widest one. */
  readonly rows: readonly (readonly RawCell[])[];
  /** Zero-based indexes of rows hidden by hand or by a filter. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly merges: readonly Area[];
  /** Cells that hold a formula, as `row,column` zero-based; `rows` has their results. */
  readonly formulas: ReadonlySet<string>;
  /** Zero-based, both ends included; absent where they are not read (Excel). */
  readonly hiddenColumns?: readonly ColumnSpan[];
}

export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
}

/** The comments and notes of one sheet: how many cells have some, and the first of them. */
export interface SheetComments {
  readonly sheet: string;
  readonly count: number;
  readonly row: number;
  readonly column: number;
}

/** What a file holds beside its cells. */
export interface UnseenContents {
  readonly comments: readonly SheetComments[];
  /** Targets of links to other workbooks, as the file has them: addresses or paths. */
  readonly links: readonly string[];
}

export interface RawWorkbook {
  readonly sheets: readonly RawSheet[];
  /** Absent where it is not read (Excel). */
  readonly unseen?: UnseenContents;
}
