/** Plans edits that delete rows of a sheet. */
import type { RowEdit } from './change';

/** Deletes `rows`, which ascend. Neighbours go in one edit, the lowest first, so that the other places stay right. */
export function deletions(rows: readonly number[]): readonly RowEdit[] {
  const runs: { at: number; count: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last !== undefined && last.at + last.count === row) last.count += 1;
    else runs.push({ at: row, count: 1 });
  }
  return runs.reverse().map((run) => ({ kind: 'delete', ...run }));
}
