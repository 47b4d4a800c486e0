/** What the checks must know of a table set beyond its tables: its rules, policies and limits. */
import type { Dimension } from '../tables/where';
import type { TableSet } from '../tables/table-set';
import type { CheckDefinition } from './check-definition';

/** Which items a part of the “三公” is made of. */
export interface ThreePublicPart {
  readonly column: string;
  readonly items: readonly string[];
  /** Key in 上年数. */
  readonly priorMeasure: string;
}

export interface CheckProfile {
  readonly set: TableSet;
  /** Every rule that holds for the set, in the order of its list. */
  readonly rules: readonly CheckDefinition[];
  /** What 类 of basic expenditure there is: other items are no basic expenditure. */
  readonly basicClasses: readonly string[];
  /** Dimensions whose listed patterns leave nothing out. */
  readonly closed: readonly Dimension[];
  /** Sums that no measure tells, because a part is not entered (年终结转结余): by `table/block`, whole → parts. */
  readonly plannedSums: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly threePublic: readonly ThreePublicPart[];
  /** `table/column` of figures that may be negative. */
  readonly negativeAllowed: readonly string[];
  readonly thresholds: {
    /** Standard deviations above which a difference that rounding can explain is hinted at. */
    readonly unlikelyRounding: number;
    /** 30299 as a share of project expenditure. */
    readonly otherGoodsShare: number;
    /** Share of indicators with a number in them. */
    readonly quantifiedShare: number;
    /** Change against last year that wants a reason. */
    readonly yearOverYear: number;
  };
  readonly projectCode: { readonly digits: number; readonly division: string | null };
}
