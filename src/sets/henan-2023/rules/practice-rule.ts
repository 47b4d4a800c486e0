/** Creates rules of usual practice, which has valid exceptions. */
import { rule, type Rule } from '../../../checks/rule';

export function practiceRule(
  id: string,
  title: string,
  scope: Rule['scope'],
  statement: string,
  remedy: string,
  more: Partial<Rule> = {},
): Rule {
  return rule({ id, title, severity: 'X', nature: 'practice', scope, statement, remedy, ...more });
}
