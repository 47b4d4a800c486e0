/**
 * What a command does to a workbook, as data: `src/excel` carries it out, tests look at it, its inverse undoes it.
 * Rows and columns are zero-based.
 */
import type { Area } from '../../grid/area';
import type { DefinedNamePlan, PlannedCell, PlannedContent, SheetPlan } from './plan';

/** Contents of one cell; its look stays. `undefined` empties the cell. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly content: PlannedContent | undefined;
}

/** Whole rows put in or taken out. Places count in the sheet as it is when this edit's turn comes. */
export type RowEdit =
  | {
      readonly kind: 'insert';
      readonly at: number;
      /** Looks and contents of the new rows; a cell left out is made empty and plain, whatever Excel copies from above. */
      readonly rows: readonly (readonly (PlannedCell | undefined)[])[];
      /** In points. */
      readonly heights: readonly (number | undefined)[];
      /** Merged areas within the new rows, in places of the sheet. */
      readonly merges: readonly Area[];
    }
  | { readonly kind: 'delete'; readonly at: number; readonly count: number };

export type SheetChange =
  /** A new sheet; its name must be free. `after`: name of the sheet to stand behind; at the end when absent. */
  | { readonly kind: 'add'; readonly plan: SheetPlan; readonly after?: string }
  /** A sheet emptied (contents, looks, merges, validations) and drawn anew in place. */
  | { readonly kind: 'redraw'; readonly sheetId: string; readonly name: string; readonly plan: SheetPlan }
  /** Rows put in or taken out, then contents written; nothing else of the sheet is touched. */
  | {
      readonly kind: 'edit';
      readonly sheetId: string;
      readonly name: string;
      readonly rows: readonly RowEdit[];
      /** Places count after all row edits. */
      readonly cells: readonly CellWrite[];
      /** Set anew when rows were put in or taken out: Excel does not always take a new last row into it. */
      readonly printArea?: Area;
    }
  | { readonly kind: 'rename'; readonly sheetId: string; readonly name: string; readonly to: string }
  /** `name` finds a sheet that the same session added and whose id is not known. */
  | { readonly kind: 'remove'; readonly name: string };

export interface WorkbookChange {
  /** What the clerk asked for, in her words, e.g. `生成表样`. */
  readonly title: string;
  readonly sheets: readonly SheetChange[];
  /** Defined names to make or, where they exist, to point anew. */
  readonly names: readonly DefinedNamePlan[];
  /** Names to take away; one that does not exist is no error. */
  readonly removedNames: readonly string[];
  /** What the workbook shall remember from now on; absent: as before. */
  readonly memory?: string;
  /**
   * What the workbook remembered when this was worked out. Where it remembers something else by now, somebody else has
   * written, and nothing is done. Absent: whatever it remembers is replaced.
   */
  readonly memoryBefore?: string | null;
  /** The sheet to show afterwards. */
  readonly activate?: string;
}
