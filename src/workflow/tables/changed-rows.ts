/** Finds the rows of a sheet whose figures changed since it was compared, and replaces what was made of them. */
import type { RawCell } from '../../entries/raw-workbook';
import type { FoundSheet } from '../../sheets/plan/snapshot';

/** Whether a row may have other figures than before, but has the same texts, which find rows and columns again. */
function hasSameTexts(before: FoundSheet['rows'][number], row: FoundSheet['rows'][number]): boolean {
  const isText = (cell: RawCell | undefined): boolean => typeof cell === 'string';
  return (
    before.length === row.length &&
    row.every((cell, column) => cell === before[column] || !(isText(cell) || isText(before[column])))
  );
}

/** Lists the rows that changed; `null`: something that finds rows and columns may have changed. */
export function rowsChanged(before: FoundSheet, found: FoundSheet): ReadonlySet<number> | null {
  if (before.formulaTexts.size > 0 || found.formulaTexts.size > 0) return null;
  if (before.rows.length !== found.rows.length) return null;
  const changed = new Set<number>();
  for (const [index, row] of found.rows.entries()) {
    const was = before.rows[index];
    if (was === row) continue;
    if (was === undefined || !hasSameTexts(was, row)) return null;
    changed.add(index);
  }
  return changed;
}

/** Replaces the cells of changed rows, in the order of all rows. */
export function renewed<T extends { readonly row: number }>(
  before: readonly T[],
  changed: ReadonlySet<number>,
  cells: readonly T[],
  orderOf: (cell: T) => number,
): readonly T[] {
  const kept = before.filter(({ row }) => !changed.has(row));
  return cells.length === 0 ? kept : [...kept, ...cells].sort((one, other) => orderOf(one) - orderOf(other));
}
