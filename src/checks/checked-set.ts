/** Declares what the checks use of a table set: its tables, policies and limits, without its rules. */
import type { TableSet } from '../tables/table-set';

export interface CheckedSet {
  readonly set: TableSet;
  /** Sums with a part that is planned and not entered (年终结转结余): by `table/block`, whole → parts. */
  readonly plannedSums: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** `table/column` of figures that may be negative. */
  readonly negativeAllowed: readonly string[];
  readonly thresholds: {
    /** The number of standard deviations above which a rounding difference gives a hint. */
    readonly unlikelyRounding: number;
  };
}
