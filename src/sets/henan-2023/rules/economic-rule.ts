/** Rules about economic items. */
import type { TableId } from '../../../tables/table';
import { rule, type Rule } from '../../../checks/rule';

export function economicRule(
  id: string,
  title: string,
  scope: readonly TableId[],
  statement: string,
  remedy: string,
  more: Partial<Rule> = {},
): Rule {
  return rule({ id, title, severity: 'E', scope, statement, remedy, ...more });
}
