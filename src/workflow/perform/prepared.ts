/** Declares a prepared command: its change, or the reason against it. */
import type { WorkbookChange } from '../../sheets/plan/change';
import type { Sliced } from '../../slices/slices';
import type { CommandQuestion } from '../outcome';
import type { WorkbookState } from '../reading/workbook-state';
import type { FigureChange } from '../status/workbook-status';

export type PreparedCommand =
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
  | { readonly kind: 'question'; readonly question: CommandQuestion }
  | { readonly kind: 'refused'; readonly message: string; readonly items: readonly string[] };

/** Prepares a command from a reading: in slices for long work, after loading for rare code. */
export type Prepare = (
  state: WorkbookState,
) => PreparedCommand | Sliced<PreparedCommand> | Promise<PreparedCommand | Sliced<PreparedCommand>>;

export function refused(message: string, items: readonly string[] = []): PreparedCommand {
  return { kind: 'refused', message, items };
}
