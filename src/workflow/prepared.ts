/** A command worked out but not yet done: what it would change, or what stands in its way. */
import type { WorkbookChange } from '../sheets/plan/change';
import type { Sliced } from '../slices/slices';
import type { Question } from './outcome';
import type { WorkbookState } from './workbook-state';
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

/** What takes long is worked out in slices; what is seldom used is loaded first. */
export type Prepare = (
  state: WorkbookState,
) => Prepared | Sliced<Prepared> | Promise<Prepared | Sliced<Prepared>>;

export function refused(message: string, items: readonly string[] = []): Prepared {
  return { kind: 'refused', message, items };
}
