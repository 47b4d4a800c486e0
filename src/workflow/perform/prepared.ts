/** Declares a prepared command: its change, or the reason against it. */
import type { WorkbookChange } from '../../sheets/plan/change';
import type { Sliced } from '../../slices/slices';
import type { Question } from '../outcome';
import type { WorkbookState } from '../reading/workbook-state';
import type { FigureChange } from '../status/workbook-status';

export type Prepared =
  | {
      readonly kind: 'change';
      readonly change: WorkbookChange;
      /** Shown after the command. */
      readonly summary: string;
      readonly details: readonly string[];
      readonly figures: readonly FigureChange[];
    }
  /** There is nothing to do. */
  | { readonly kind: 'nothing'; readonly summary: string }
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'refused'; readonly message: string; readonly items: readonly string[] };

/** Prepares a command from a reading: in slices for long work, after loading for rare code. */
export type Prepare = (
  state: WorkbookState,
) => Prepared | Sliced<Prepared> | Promise<Prepared | Sliced<Prepared>>;

export function refused(message: string, items: readonly string[] = []): Prepared {
  return { kind: 'refused', message, items };
}
