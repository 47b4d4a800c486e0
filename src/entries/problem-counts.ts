/** Counts of problems, those included that are counted in one sentence instead of listed. */
import type { EntryProblem } from './problem';

/** How many places the problems are about. */
export function problemCount(problems: readonly EntryProblem[]): number {
  return problems.reduce((sum, { further }) => sum + (further === undefined ? 1 : further), 0);
}

/** `3行`, `至少51行`; `null`: none. Of rows that are not listed one by one nobody can say that they differ. */
export function excludedRowWords(problems: readonly EntryProblem[]): string | null {
  const excluded = problems.filter(({ severity }) => severity === 'excluded');
  const listed = excluded.filter(({ further }) => further === undefined);
  const rows = new Set(listed.map(({ sheet, row }) => `${sheet} ${String(row)}`)).size;
  if (rows === 0) return null;
  return `${listed.length < excluded.length ? '至少' : ''}${String(rows)}行`;
}
