/** Declares what a cell reader needs besides the cell. */
import type { SpendingKind } from '../classification/spending-kinds';
import type { AmountUnit } from '../money/amount-unit';
import type { Unit } from './entries';

export interface ReadingContext {
  readonly amountUnit: AmountUnit;
  /** ISO date on which accounts must be in force: the first day of the budget year. */
  readonly budgetDate: string;
  readonly units: ReadonlyMap<string, Unit>;
  /** Kinds of expenditure that the set's tables can print; `null`: any. */
  readonly kinds: readonly SpendingKind[] | null;
  /** 类 of departmental items that the set's tables print in basic expenditure; `null`: any. */
  readonly basicClasses: ReadonlySet<string> | null;
  /** Names of entry sheets that the set does not need. */
  readonly unneeded: ReadonlySet<string>;
  /** Codes of unusable roster rows. */
  readonly defectiveUnits: ReadonlySet<string>;
}
