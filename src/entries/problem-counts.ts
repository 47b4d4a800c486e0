/** Counts problems, including those that one summary sentence counts. */
import type { EntryProblem } from './problem';

/** Counts the places of the problems. */
export function problemCount(problems: readonly EntryProblem[]): number {
  return problems.reduce((sum, { further }) => sum + (further === undefined ? 1 : further), 0);
}

/**
 * Returns `3行` or `至少51行`; `null` for none. Rows in a summary may repeat, so their number is a minimum.
 */
export function excludedRowWords(problems: readonly EntryProblem[]): string | null {
  const excluded = problems.filter(({ severity }) => severity === 'excluded');
  const listed = excluded.filter(({ further }) => further === undefined);
  const rows = new Set(listed.map(({ sheet, row }) => `${sheet} ${String(row)}`)).size;
  if (rows === 0) return null;
  return `${listed.length < excluded.length ? '至少' : ''}${String(rows)}行`;
}
