/** A rule together with how it is evaluated: as relations between cells, or by looking for itself. */
import type { RawStatement } from './statement';
import type { CheckContext, Figures } from './context';
import type { Relation } from './arithmetic/relation';
import type { Cause, FoundCell, Repair } from './finding';
import type { Rule, Severity } from './rule';

/** What a probe has to say; composed into a finding with the rule. */
export interface RawFinding {
  /** Where it is about less, or more, than the rule's usual severity. */
  readonly severity?: Severity;
  /** The cell to look at first, then others. */
  readonly cells: readonly FoundCell[];
  /** Where and what, in words; without full stop. */
  readonly statement: string | RawStatement;
  readonly expected?: string;
  readonly actual?: string;
  readonly difference?: string;
  readonly cause?: Cause;
  /** Instead of the rule's own. */
  readonly remedy?: string;
  readonly repair?: Repair;
  /**
   * What it has in common with others: more than three with the same `key` are reported once, with their number. `words`
   * continue 有五处…….
   */
  readonly alike?: { readonly key: string; readonly words: string };
}

/** Something to look at: evaluated again when one of its cells changes. */
export interface Probe {
  readonly rule: Rule;
  /** Keys of the figures it looks at. */
  readonly cells: readonly string[];
  /** `context`: as it is now; the one that the probe was made from may be older. */
  readonly run: (figures: Figures, context: CheckContext) => readonly RawFinding[];
}

export interface CheckDefinition {
  readonly rule: Rule;
  readonly relations?: (context: CheckContext, rule: Rule) => readonly Relation[];
  readonly probes?: (context: CheckContext, rule: Rule) => readonly Probe[];
}
