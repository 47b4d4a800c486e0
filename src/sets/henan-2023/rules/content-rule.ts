/**
 * Creates rules about codes, items, projects and units. Their findings are errors unless the rule has another
 * severity.
 */
import type { TableId } from '../../../tables/table';
import { rule, type Rule } from '../../../checks/rule';

export function contentRule(
  id: string,
  title: string,
  scope: readonly TableId[],
  statement: string,
  remedy: string,
  more: Partial<Rule> = {},
): Rule {
  return rule({ id, title, severity: 'E', scope, statement, remedy, ...more });
}
