/** What a cell's reader has to know besides the cell. */
import type { SpendingKind } from '../classification/spending-kinds';
import type { AmountUnit } from '../money/amount-unit';
import type { Unit } from './entries';

export interface ReadingContext {
  readonly amountUnit: AmountUnit;
  /** ISO date on which accounts have to be in force: the first day of the budget year. */
  readonly budgetDate: string;
  readonly units: ReadonlyMap<string, Unit>;
  /** Kinds of expenditure that the set's tables have a place for; `null`: any. */
  readonly kinds: readonly SpendingKind[] | null;
  /** 类 of departmental items that the set's tables know in basic expenditure; `null`: any. */
  readonly basicClasses: ReadonlySet<string> | null;
  /** Names of entry sheets that nobody misses: the set does not need them. */
  readonly unneeded: ReadonlySet<string>;
  /** Codes of roster rows that could not be used. */
  readonly defectiveUnits: ReadonlySet<string>;
}
