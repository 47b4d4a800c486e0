/**
 * What is done to a worksheet or to the workbook, as data: small enough to be cut between requests, and close to the
 * calls that carry it out. Addresses may list several areas, separated by commas.
 */
import type { Area } from '../../grid/area';
import type { ChartPlan, PageSetupPlan, ValidationPlan } from '../../sheets/plan/plan';
import type { SheetKey } from '../request/open-workbook';
import type { StylePatch } from './aspects';

/** The input of a cell; `null` leaves the cell as it is, an empty string empties it. */
export type CellInput = string | number | null;

export type BorderEdge =
  'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

export type SheetInstruction =
  /** Removes everything that a drawn sheet may have; comments stay. */
  | { readonly kind: 'reset' }
  /** Inserts empty rows without styles. */
  | { readonly kind: 'insert-rows'; readonly address: string }
  | { readonly kind: 'delete-rows'; readonly address: string }
  /** One area or whole columns: a list of areas has no number format in Office.js. */
  | { readonly kind: 'number-format'; readonly address: string; readonly format: string }
  | { readonly kind: 'style'; readonly address: string; readonly patch: StylePatch }
  | {
      readonly kind: 'borders';
      readonly address: string;
      readonly edges: readonly BorderEdge[];
      readonly drawn: boolean;
    }
  | {
      readonly kind: 'contents';
      readonly area: Area;
      readonly cells: readonly (readonly CellInput[])[];
      readonly formulas: boolean;
    }
  | {
      readonly kind: 'size';
      readonly address: string;
      readonly dimension: 'rowHeight' | 'columnWidth';
      readonly points: number;
    }
  | { readonly kind: 'merge'; readonly address: string }
  | { readonly kind: 'validation'; readonly validation: ValidationPlan }
  /** Zero rows and columns: unfreezes the panes. */
  | { readonly kind: 'freeze'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'filter'; readonly address: string }
  | { readonly kind: 'page'; readonly page: PageSetupPlan }
  | { readonly kind: 'print-area'; readonly address: string; readonly onePage?: boolean }
  /** Zero-based rows that begin a page, in place of those before. */
  | { readonly kind: 'row-breaks'; readonly rows: readonly number[] }
  /** `removed`: names of charts that go first, as far as they are there. */
  | {
      readonly kind: 'charts';
      readonly removed: readonly string[];
      readonly charts: readonly ChartPlan[];
    }
  | {
      readonly kind: 'view';
      readonly showGridLines: boolean;
      readonly tabColor: string | null;
    }
  | { readonly kind: 'hide' }
  | { readonly kind: 'protect' }
  /** For a sheet that this program protected, without a password. */
  | { readonly kind: 'unprotect' };

/** What is done to the workbook as a whole. */
export type WorkbookInstruction =
  /** `position`: zero-based; `null`: at the end, where Excel puts it. */
  | { readonly kind: 'add-sheet'; readonly name: string; readonly position: number | null }
  | { readonly kind: 'rename-sheet'; readonly sheet: SheetKey; readonly to: string }
  | { readonly kind: 'remove-sheet'; readonly sheet: SheetKey }
  /** `refersTo` without `=`. */
  | {
      readonly kind: 'define-name';
      readonly name: string;
      readonly refersTo: string;
      readonly exists: boolean;
    }
  | { readonly kind: 'remove-name'; readonly name: string }
  /** Excel refuses the request where one of these parts is missing: a co-author has replaced it since it was read. */
  | { readonly kind: 'still-there'; readonly parts: readonly string[] }
  /** `xml`: `null` for no memory. `replacedParts`: ids of the parts that held a memory so far. */
  | { readonly kind: 'remember'; readonly xml: string | null; readonly replacedParts: readonly string[] }
  | { readonly kind: 'activate'; readonly sheet: SheetKey };
