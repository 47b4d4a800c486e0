/**
 * Selects rules that apply to one unit's lines alone (U-06), and words their findings for the unit. Each set
 * lists these rules, so that a unit corrects an error before the department's tables show it.
 */
import type { TableId } from '../tables/table';
import type { CheckDefinition } from './check-definition';
import type { Finding } from './finding';
import { unitStatementText } from './statement';

/**
 * Where a unit must look. `indicators`: all indicators of the project; `target`, `indicator`: the indicator,
 * or the project if there is none. All others are columns of the lines.
 */
export type UnitColumn =
  | 'function'
  | 'project'
  | 'projectName'
  | 'departmental'
  | 'governmental'
  | 'fund'
  | 'indicators'
  | 'indicator'
  | 'target';

export interface UnitRule {
  /**
   * `mend`: the unit's own file proves the error, and the unit can correct it alone. `confirm`: the finding
   * must not block a return. The rule has valid exceptions, or depends on the meaning of words or on another
   * office's code.
   */
  readonly asks: 'mend' | 'confirm';
  /** The column of the finding. */
  readonly column: UnitColumn;
  /** Whether only project lines behind a figure count. */
  readonly projects?: true;
  /** Placed first where the figures alone do not show the problem. */
  readonly lead?: string;
  /** Whether the words contain figures, which then need their unit. */
  readonly figures?: true;
  /** The table to report, if several have the same problem. */
  readonly table?: TableId;
  /** `none`: the subject of the table is obvious. */
  readonly subject?: 'none';
  /** Replaces the rule's remedy, which may mention 审核说明. */
  readonly remedy?: string;
}

/** The rules of a set for one unit's lines. */
export interface UnitRules {
  /** By id of the rule. */
  readonly rules: Readonly<Record<string, UnitRule>>;
  /** The subject of each table, in words for readers without the tables. */
  readonly subjects: Readonly<Record<TableId, string>>;
}

export const NO_UNIT_RULES: UnitRules = { rules: {}, subjects: {} };

/** Returns the set's rules that apply to a unit. */
export function unitCatalogue(
  { rules }: UnitRules,
  catalogue: readonly CheckDefinition[],
): readonly CheckDefinition[] {
  return catalogue.filter(({ rule }) => rules[rule.id] !== undefined);
}

/** Returns the tables that these rules read; no other table needs filling. */
export function unitTables(own: UnitRules, catalogue: readonly CheckDefinition[]): ReadonlySet<TableId> {
  return new Set(
    unitCatalogue(own, catalogue).flatMap(({ rule }) => {
      const table = own.rules[rule.id]?.table;
      return table === undefined ? rule.scope : [table];
    }),
  );
}

/** Words a finding for the unit: no table numbers, figures with unit. Without remedy and full stop. */
export function unitWords(
  finding: Finding,
  { subject, lead, figures }: UnitRule,
  subjects: UnitRules['subjects'],
): string {
  const words = unitStatementText(finding.statement, {
    subjects: subject === 'none' ? {} : subjects,
    rowsOnly: lead !== undefined,
  });
  const cause = finding.cause === null ? '' : `。${finding.cause.words}`;
  return `${lead ?? ''}${words}${figures === undefined ? '' : `（金额单位：${finding.unit}）`}${cause}`;
}
