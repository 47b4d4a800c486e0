/** A command worked out but not yet done: what it would change, or what stands in its way. */
import type { WorkbookChange } from '../sheets/change';
import type { Question } from './outcome';
import type { FigureChange } from './workbook-status';

export type Prepared =
  | {
      readonly kind: 'change';
      readonly change: WorkbookChange;
      /** Said once it is done. */
      readonly summary: string;
      readonly details: readonly string[];
      readonly figures: readonly FigureChange[];
    }
  /** Nothing has to be done. */
  | { readonly kind: 'nothing'; readonly summary: string }
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'refused'; readonly message: string; readonly items: readonly string[] };

export function refused(message: string, items: readonly string[] = []): Prepared {
  return { kind: 'refused', message, items };
}
