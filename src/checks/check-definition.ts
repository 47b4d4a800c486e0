/** Declares a rule with its evaluation: as relations between cells, or as probes. */
import type { RawStatement } from './statement';
import type { CheckContext } from './context';
import type { Figures } from './figures';
import type { Relation } from './arithmetic/relation';
import type { Cause, FoundCell, Repair } from './finding';
import type { Rule, Severity } from './rule';
import type { Sliced } from '../slices/slices';

/** The result of a probe; the rule completes it to a finding. */
export interface RawFinding {
  /** Replaces the rule's severity in a special case. */
  readonly severity?: Severity;
  /** The main cell first, then others. */
  readonly cells: readonly FoundCell[];
  /** Place and problem in words; without full stop. */
  readonly statement: string | RawStatement;
  readonly expected?: string;
  readonly actual?: string;
  readonly difference?: string;
  readonly cause?: Cause;
  /** Replaces the rule's remedy. */
  readonly remedy?: string;
  readonly repair?: Repair;
  /**
   * The common cause with other findings: more than three with one `key` become one finding with their
   * number. `words` continue 有五处…….
   */
  readonly alike?: { readonly key: string; readonly words: string };
}

/** One test of a rule, evaluated again when one of its cells changes. */
export interface RuleProbe {
  readonly rule: Rule;
  /** Keys of the figures that it reads. A probe for each of thousands of rows lists them only when asked. */
  readonly cells: readonly string[] | (() => readonly string[]);
  /** `context`: the current one, which may be newer than the one at creation. */
  readonly run: (figures: Figures, context: CheckContext) => readonly RawFinding[];
}

export interface CheckDefinition {
  readonly rule: Rule;
  /** Both in slices where they grow with the rows of several tables. */
  readonly relations?: (
    context: CheckContext,
    rule: Rule,
  ) => readonly Relation[] | Sliced<readonly Relation[]>;
  readonly probes?: (
    context: CheckContext,
    rule: Rule,
  ) => readonly RuleProbe[] | Sliced<readonly RuleProbe[]>;
}
