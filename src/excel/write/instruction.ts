/**
 * What is done to one worksheet, as data: small enough to be cut between requests, so plain that `carry-out.ts` only
 * has to say it in Office.js. Addresses may list several areas, separated by commas.
 */
import type { Area } from '../../entries/raw-workbook';
import type { PageSetupPlan, ValidationPlan } from '../../sheets/plan';
import type { SheetKey } from '../request/open-workbook';
import type { LookPatch } from './aspects';

/** What Excel is given for a cell; `null` leaves the cell as it is, an empty string empties it. */
export type CellInput = string | number | null;

export type BorderEdge =
  'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

export type SheetInstruction =
  /** Everything a drawn sheet may have is taken away; comments stay. */
  | { readonly kind: 'reset' }
  /** New rows, empty and plain. */
  | { readonly kind: 'insert-rows'; readonly address: string }
  | { readonly kind: 'delete-rows'; readonly address: string }
  /** One area or whole columns: a list of areas has no number format in Office.js. */
  | { readonly kind: 'number-format'; readonly address: string; readonly format: string }
  | { readonly kind: 'look'; readonly address: string; readonly patch: LookPatch }
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
  /** None of both: what was frozen is let go. */
  | { readonly kind: 'freeze'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'filter'; readonly address: string }
  | { readonly kind: 'page'; readonly page: PageSetupPlan }
  | { readonly kind: 'print-area'; readonly address: string }
  | {
      readonly kind: 'view';
      readonly showGridLines: boolean;
      readonly tabColor: string | null;
    }
  | { readonly kind: 'hide' }
  | { readonly kind: 'protect' }
  /** Of a sheet that this program has protected, without a password. */
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
  /** Excel refuses the request where one of these parts is gone: somebody else has replaced it since it was read. */
  | { readonly kind: 'still-there'; readonly parts: readonly string[] }
  /** `xml`: `null` when nothing is to be remembered. `replacedParts`: ids of the parts that held a memory so far. */
  | { readonly kind: 'remember'; readonly xml: string | null; readonly replacedParts: readonly string[] }
  | { readonly kind: 'activate'; readonly sheet: SheetKey };
