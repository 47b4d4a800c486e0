/** Declares what the checks need of a table set besides its tables: rules, policies and limits. */
import type { CheckDefinition } from './check-definition';
import type { CheckedSet } from './checked-set';
import type { UnitRules } from './unit-rules';
import type { ArithmeticNames } from './rules/arithmetic';

export interface CheckProfile extends CheckedSet {
  /** Every rule of the set, in the order of its list. */
  readonly rules: readonly CheckDefinition[];
  /** The rules that apply to one unit's lines. */
  readonly unitRules: UnitRules;
  /** The set's names and waivers for the derived arithmetic. */
  readonly arithmetic: ArithmeticNames;
}
