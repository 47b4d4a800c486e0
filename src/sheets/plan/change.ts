/**
 * Describes as data what a command does to a workbook. `src/excel` applies it, tests inspect it, its inverse undoes
 * it. Rows and columns are zero-based.
 */
import type { Area } from '../../grid/area';
import type { ChartPlan, DefinedNamePlan, PlannedCell, PlannedContent, SheetPlan } from './plan';

/** Contents of one cell; its style stays. `undefined` empties the cell. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly content: PlannedContent | undefined;
}

/** Whole rows inserted or deleted. Each edit counts rows in the sheet as the edits before it leave it. */
export type RowEdit =
  | {
      readonly kind: 'insert';
      readonly at: number;
      /**
       * Styles and contents of the new rows. A cell left out becomes empty and plain, whatever Excel copies from
       * above.
       */
      readonly rows: readonly (readonly (PlannedCell | undefined)[])[];
      /** In points. */
      readonly heights: readonly (number | undefined)[];
      /** Merged areas within the new rows, in rows of the sheet. */
      readonly merges: readonly Area[];
    }
  | { readonly kind: 'delete'; readonly at: number; readonly count: number };

/** How the rows of a sheet are divided into printed pages. */
export interface PrintedRows {
  readonly printArea: Area;
  /** Whether on one page; absent: as it is. */
  readonly onePage?: boolean;
  /** Rows that begin a page; absent: as they are. */
  readonly breaks?: readonly number[];
}

export type SheetChange =
  /** Adds a sheet; its name must be free. `after`: name of the sheet before it; absent: at the end. */
  | { readonly kind: 'add'; readonly plan: SheetPlan; readonly after?: string }
  /** Empties a sheet (contents, styles, merges, validations) and draws it anew in place. */
  | {
      readonly kind: 'redraw';
      readonly sheetId: string;
      readonly name: string;
      readonly plan: SheetPlan;
      /** Charts drawn on the sheet before, which go; absent: none. Those of the plan take the place of equal names. */
      readonly chartsBefore?: readonly ChartPlan[];
      /** How the sheet is printed before; absent: unknown. */
      readonly printedBefore?: PrintedRows;
    }
  /** Inserts or deletes rows, then writes contents; the rest of the sheet stays. */
  | {
      readonly kind: 'edit';
      readonly sheetId: string;
      readonly name: string;
      readonly rows: readonly RowEdit[];
      /** Places count after all row edits. */
      readonly cells: readonly CellWrite[];
      /** Sets the print area anew after row edits: Excel does not always include a new last row. */
      readonly printArea?: Area;
      /** Whether it is then printed on one page; absent: as before. */
      readonly onePage?: boolean;
      /** Rows that begin a page then; absent: as before. */
      readonly breaks?: readonly number[];
      /** How the sheet is printed before; absent: unknown. */
      readonly printedBefore?: PrintedRows;
    }
  | { readonly kind: 'rename'; readonly sheetId: string; readonly name: string; readonly to: string }
  /** Removes a sheet. `name` finds a sheet that the same session added, before its id is read. */
  | { readonly kind: 'remove'; readonly name: string };

export interface WorkbookChange {
  /** The command in the clerk's words, e.g. `生成表样`. */
  readonly title: string;
  readonly sheets: readonly SheetChange[];
  /** Defined names to create or, where they exist, to point anew. */
  readonly names: readonly DefinedNamePlan[];
  /** Names to delete; a missing one is no error. */
  readonly removedNames: readonly string[];
  /** The memory to store in the workbook; absent: as before. */
  readonly memory?: string;
  /**
   * The memory from which this change was computed. Where the workbook holds another one by now, another person has
   * written, and the change is refused. Absent: any memory is replaced.
   */
  readonly memoryBefore?: string | null;
  /** The sheet to show afterwards. */
  readonly activate?: string;
}
