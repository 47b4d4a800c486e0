/** Declares what the checks need of a table set besides its tables: rules, policies and limits. */
import type { TableId } from '../tables/table';
import type { Unlisted } from './arithmetic/relation';
import type { TableSet } from '../tables/table-set';
import type { CheckDefinition } from './check-definition';
import type { CheckContext } from './context';
import type { UnitRules } from './unit-rules';
import type { ArithmeticNames } from './rules/arithmetic';

export interface CheckProfile {
  readonly set: TableSet;
  /** Every rule of the set, in the order of its list. */
  readonly rules: readonly CheckDefinition[];
  /** The rules that apply to one unit's lines. */
  readonly unitRules: UnitRules;
  /** The set's names and waivers for the derived arithmetic. */
  readonly arithmetic: ArithmeticNames;
  /** Money that sums of a table may lack if they assume the usual 类 of basic expenditure. */
  readonly unlisted: (context: CheckContext, table: TableId) => { readonly unlisted?: Unlisted };
  /** Sums with a part that is planned and not entered (年终结转结余): by `table/block`, whole → parts. */
  readonly plannedSums: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** `table/column` of figures that may be negative. */
  readonly negativeAllowed: readonly string[];
  readonly thresholds: {
    /** The number of standard deviations above which a rounding difference gives a hint. */
    readonly unlikelyRounding: number;
  };
}
