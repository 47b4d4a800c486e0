/** A prepared command: the change it would make, or the reason against it. */
import type { WorkbookChange } from '../../sheets/plan/change';
import type { Sliced } from '../../slices/slices';
import type { Question } from '../outcome';
import type { WorkbookState } from '../reading/workbook-state';
import type { FigureChange } from '../status/workbook-status';

export type Prepared =
  | {
      readonly kind: 'change';
      readonly change: WorkbookChange;
      /** Shown once it is done. */
      readonly summary: string;
      readonly details: readonly string[];
      readonly figures: readonly FigureChange[];
    }
  /** Nothing has to be done. */
  | { readonly kind: 'nothing'; readonly summary: string }
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'refused'; readonly message: string; readonly items: readonly string[] };

/** Prepares a command from a reading: long work in slices, seldom used code loaded first. */
export type Prepare = (
  state: WorkbookState,
) => Prepared | Sliced<Prepared> | Promise<Prepared | Sliced<Prepared>>;

export function refused(message: string, items: readonly string[] = []): Prepared {
  return { kind: 'refused', message, items };
}
