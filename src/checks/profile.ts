/** What the checks must know of a table set beyond its tables: its rules, policies and limits. */
import type { ReadingProfile } from '../published/profile';
import type { Dimension } from '../tables/where';
import type { TableId } from '../tables/table';
import type { Unlisted } from './arithmetic/relation';
import type { CheckDefinition } from './check-definition';
import type { CheckContext } from './context';
import type { ArithmeticNames } from './rules/arithmetic';

/** Which items a part of the “三公” is made of. */
export interface ThreePublicPart {
  readonly column: string;
  readonly items: readonly string[];
  /** Key in 上年数. */
  readonly priorMeasure: string;
}

export interface CheckProfile extends ReadingProfile {
  /** Every rule that holds for the set, in the order of its list. */
  readonly rules: readonly CheckDefinition[];
  /** What the set calls, or waives, of the arithmetic that its declarations imply. */
  readonly arithmetic: ArithmeticNames;
  /** What the sums of a table may lack that assume the usual 类 of basic expenditure. */
  readonly unlisted: (context: CheckContext, table: TableId) => { readonly unlisted?: Unlisted };
  /** What 类 of basic expenditure there is: other items are no basic expenditure. */
  readonly basicClasses: readonly string[];
  /** Dimensions whose listed patterns leave nothing out. */
  readonly closed: readonly Dimension[];
  /** Sums that no measure tells, because a part is not entered (年终结转结余): by `table/block`, whole → parts. */
  readonly plannedSums: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly threePublic: readonly ThreePublicPart[];
  /** Tables whose zero row or missing note matter: those that may be empty. */
  readonly mayBeEmpty: readonly TableId[];
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
