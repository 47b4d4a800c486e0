/** Creates findings about indicators, with one statement per indicator. */
import { say, table as mention, type RawStatement } from '../../../checks/statement';
import type { RawFinding } from '../../../checks/check-definition';
import { foundText } from '../../../checks/found-cells';
import { rule, type Rule } from '../../../checks/rule';
import { GROUP_NAMES, type Indicator } from './targets';

export function performanceRule(
  id: string,
  title: string,
  statement: string,
  remedy: string,
  more: Partial<Rule> = {},
): Rule {
  return rule({ id, title, severity: 'X', scope: ['12'], statement, remedy, ...more });
}

/** Describes an indicator: its target first, then its name. */
export function indicatorFinding(
  one: Indicator,
  words: string | RawStatement,
  more: Partial<RawFinding> = {},
): RawFinding {
  const { row, group, project, name, target } = one;
  const column = target === null ? `${group}Indicator` : `${group}Target`;
  return {
    cells: [foundText('12', 'projects', row, column, GROUP_NAMES[group])],
    statement: say`${mention('12')}“${project.row.label}”的${GROUP_NAMES[group]}“${name?.text ?? ''}”${words}`,
    actual: target?.text ?? '',
    ...more,
  };
}
