/** Declares a rule: requirement, tolerance, severity and remedy. */
import type { TableId } from '../tables/table';

/** E blocks publishing; X passes or needs an explanation (审核说明); I is a hint. */
export type Severity = 'E' | 'X' | 'I';

/** The most severe first. */
export const SEVERITIES: readonly Severity[] = ['E', 'X', 'I'];

/**
 * `EX`: exact. `CP`: two copies of one figure are identical. `R`: printed figures against a printed total,
 * within the rounding bound. `none`: no addition.
 */
export type Tolerance = 'EX' | 'CP' | 'R' | 'none';

/**
 * `arithmetic` applies to every correct table; `form` checks the layout and the form of cells; `content`
 * checks codes, names and targets; `practice` checks usual values and has valid exceptions.
 */
export type RuleNature = 'arithmetic' | 'form' | 'content' | 'practice';

export type RuleStatus = 'beta' | 'active' | 'retired';

export interface Rule {
  readonly id: string;
  /** The title (标题). */
  readonly title: string;
  readonly severity: Severity;
  readonly nature: RuleNature;
  /** 依据, only if known. */
  readonly basis?: string;
  /** The tables of the rule. */
  readonly scope: readonly TableId[];
  readonly tolerance: Tolerance;
  readonly status: RuleStatus;
  /** The requirement in the clerk's words. */
  readonly statement: string;
  /** What to do when the requirement fails. */
  readonly remedy: string;
}

export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  E: '必须改正',
  X: '核实或说明',
  I: '提示',
};

type RuleText = Pick<Rule, 'id' | 'title' | 'severity' | 'scope' | 'statement' | 'remedy'>;

/** Creates a rule; missing fields get the usual values. */
export function rule(reported: RuleText & Partial<Rule>): Rule {
  return { nature: 'content', tolerance: 'none', status: 'active', ...reported };
}
