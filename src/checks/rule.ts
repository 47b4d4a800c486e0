/** A rule as a value: what must hold, how exactly, how grave it is when it does not, and what to do then. */
import type { TableId } from '../tables/table';

/** E blocks publishing; X passes or is explained (审核说明); I is a hint. */
export type Severity = 'E' | 'X' | 'I';

/** Gravest first. */
export const SEVERITIES: readonly Severity[] = ['E', 'X', 'I'];

/**
 * `EX`: exact. `CP`: two copies of one figure, identical. `R`: printed figures against a printed total, within the
 * rounding bound. `none`: nothing is added up.
 */
export type Tolerance = 'EX' | 'CP' | 'R' | 'none';

/**
 * `arithmetic` holds for every table that was added up correctly; `form` is about what stands where; `content` about
 * codes, names and targets; `practice` is what is usual, and has good exceptions.
 */
export type RuleNature = 'arithmetic' | 'form' | 'content' | 'practice';

export type RuleStatus = 'beta' | 'active' | 'retired';

export interface Rule {
  readonly id: string;
  /** 标题. */
  readonly title: string;
  readonly severity: Severity;
  readonly nature: RuleNature;
  /** 依据, only where it is known. */
  readonly basis?: string;
  /** Tables that the rule is about. */
  readonly scope: readonly TableId[];
  readonly tolerance: Tolerance;
  readonly status: RuleStatus;
  /** What must hold, in the clerk's words. */
  readonly statement: string;
  /** What to do when it does not. */
  readonly remedy: string;
}

export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  E: '必须改正',
  X: '核实或说明',
  I: '提示',
};

type RuleText = Pick<Rule, 'id' | 'title' | 'severity' | 'scope' | 'statement' | 'remedy'>;

/** A rule in force; what is left out is the usual. */
export function rule(reported: RuleText & Partial<Rule>): Rule {
  return { nature: 'content', tolerance: 'none', status: 'active', ...reported };
}
