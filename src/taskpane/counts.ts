/** Counts problems and tables for several screens. */
import { SEVERITY_TITLES, type ProblemSeverity } from '../entries/problems/problem-kind';
import { problemCount } from '../entries/problem-counts';
import type { EntryProblem } from '../entries/problem';
import type { WorkbookStatus, TableStatus, TableState } from '../workflow/status/workbook-status';

/** Most severe first. */
export const SEVERITY_ORDER: readonly ProblemSeverity[] = ['blocking', 'excluded', 'confirm', 'normalized'];

export interface ProblemGroup {
  readonly severity: ProblemSeverity;
  readonly title: string;
  readonly problems: readonly EntryProblem[];
}

/** Leaves out empty groups. */
export function problemGroups(problems: readonly EntryProblem[]): readonly ProblemGroup[] {
  return SEVERITY_ORDER.map((severity) => ({
    severity,
    title: SEVERITY_TITLES[severity],
    problems: problems.filter((problem) => problem.severity === severity),
  })).filter((group) => group.problems.length > 0);
}

/** Leaves out problems that are only recorded: the clerk need not act on them. */
export function problemWords(problems: readonly EntryProblem[]): string {
  return problemGroups(problems)
    .filter(({ severity }) => severity !== 'normalized')
    .map((group) => `${String(problemCount(group.problems))}项${group.title}`)
    .join('，');
}

export function tablesIn(status: WorkbookStatus, ...states: readonly TableState[]): readonly TableStatus[] {
  return status.tables.filter((table) => states.includes(table.state));
}

/** Lists tables that exist as sheets. */
export function generatedTables(status: WorkbookStatus): readonly TableStatus[] {
  return tablesIn(status, 'layout', 'filled', 'stale');
}
