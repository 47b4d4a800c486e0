/**
 * Rules that can be judged of one unit's lines alone (U-06), and what the unit is reported of them: each set says which of its
 * rules these are, so that a unit can still mend what the department would find in its tables.
 */
import type { TableId } from '../tables/table';
import type { CheckDefinition } from './check-definition';
import type { Finding } from './finding';
import { unitStatementText } from './statement';

/**
 * Where a unit looks. `indicators`: the project's indicators as a whole; `target`, `indicator`: the indicator itself, and
 * the project where it is about none; everything else is a column of the lines.
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
   * `mend`: the unit's own file proves it wrong, and the unit alone can put it right. `confirm`: it has good exceptions,
   * or rests on how words are understood, or on a code that somebody else gave: nobody could hand such a file in.
   */
  readonly asks: 'mend' | 'confirm';
  /** The column that a finding points to. */
  readonly column: UnitColumn;
  /** Of the lines behind a figure only those of projects are meant. */
  readonly projects?: true;
  /** Said first, where the figures alone would not say what is the matter. */
  readonly lead?: string;
  /** Whether its words speak of figures: then their unit is said. */
  readonly figures?: true;
  /** Of tables that say the same, the one that speaks. */
  readonly table?: TableId;
  /** `none`: what the table is about goes without saying. */
  readonly subject?: 'none';
  /** Instead of the rule's own, which may speak of 审核说明. */
  readonly remedy?: string;
}

/** What a set asks of one unit's lines. */
export interface UnitRules {
  /** By id of the rule. */
  readonly rules: Readonly<Record<string, UnitRule>>;
  /** What a table is about, in the words of somebody who has not seen it. */
  readonly subjects: Readonly<Record<TableId, string>>;
}

export const NO_UNIT_RULES: UnitRules = { rules: {}, subjects: {} };

/** The set's rules that are judged of a unit. */
export function unitCatalogue(
  { rules }: UnitRules,
  catalogue: readonly CheckDefinition[],
): readonly CheckDefinition[] {
  return catalogue.filter(({ rule }) => rules[rule.id] !== undefined);
}

/** The tables that these rules look at; no others have to be filled. */
export function unitTables(own: UnitRules, catalogue: readonly CheckDefinition[]): ReadonlySet<TableId> {
  return new Set(
    unitCatalogue(own, catalogue).flatMap(({ rule }) => {
      const table = own.rules[rule.id]?.table;
      return table === undefined ? rule.scope : [table];
    }),
  );
}

/** What was found, as the unit is reported: no table numbers, and figures with their unit. Without remedy and full stop. */
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
