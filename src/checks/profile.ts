/** What the checks must know of a table set beyond its tables: its rules, policies and limits. */
import type { TableId } from '../tables/table';
import type { Unlisted } from './arithmetic/relation';
import type { TableSet } from '../tables/table-set';
import type { CheckDefinition } from './check-definition';
import type { CheckContext } from './context';
import type { UnitRules } from './unit-rules';
import type { ArithmeticNames } from './rules/arithmetic';

export interface CheckProfile {
  readonly set: TableSet;
  /** Every rule that holds for the set, in the order of its list. */
  readonly rules: readonly CheckDefinition[];
  /** Which of them are judged of one unit's lines. */
  readonly unitRules: UnitRules;
  /** What the set calls, or waives, of the arithmetic that its declarations imply. */
  readonly arithmetic: ArithmeticNames;
  /** What the sums of a table may lack that assume the usual 类 of basic expenditure. */
  readonly unlisted: (context: CheckContext, table: TableId) => { readonly unlisted?: Unlisted };
  /** Sums that no measure tells, because a part is not entered (年终结转结余): by `table/block`, whole → parts. */
  readonly plannedSums: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** `table/column` of figures that may be negative. */
  readonly negativeAllowed: readonly string[];
  readonly thresholds: {
    /** Standard deviations above which a difference that rounding can explain is hinted at. */
    readonly unlikelyRounding: number;
  };
}
