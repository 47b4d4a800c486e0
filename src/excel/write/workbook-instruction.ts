/** What is done to the workbook as a whole, as data. */
import type { SheetKey } from '../request/open-workbook';

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
