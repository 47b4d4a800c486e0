/** Plans the rows of a table's sheet after insertions and deletions, and the edits that lead there. */
import { deletions } from '../../sheets/plan/deletions';
import type { RowEdit } from '../../sheets/plan/change';
import type { PlannedCell } from '../../sheets/plan/plan';
import { indexOfIds, type TableComparison } from './compare-table';

export type FinalRow =
  /** An existing row, the table's (with `id`) or a person's. */
  | { readonly kind: 'kept'; readonly row: number; readonly id: string | null }
  | { readonly kind: 'new'; readonly id: string; readonly drawnRow: number };

export interface RowLayout {
  readonly rows: readonly FinalRow[];
  /** Present places, ascending. */
  readonly deleted: readonly number[];
  /** Ids of rows kept only for what a person typed there. */
  readonly spared: readonly string[];
}

/** Finds rows in a merge over several rows: no insertion before them, no single deletion. */
function inTallMerge(merges: readonly { firstRow: number; lastRow: number }[]): (row: number) => boolean {
  const tall = merges.filter((merge) => merge.lastRow > merge.firstRow);
  return (row) => tall.some((merge) => row >= merge.firstRow && row <= merge.lastRow);
}

function vanishedRows(comparison: TableComparison): {
  deleted: readonly number[];
  spared: readonly string[];
} {
  const { basis, alignment, drawn, typed, foreign } = comparison;
  const still = new Set(drawn.rowIds);
  const touched = new Set([...typed, ...foreign].map((cell) => cell.row));
  const deleted: number[] = [];
  const spared: string[] = [];
  for (const [index, id] of basis.rowIds.entries()) {
    const row = alignment.rows[index] ?? null;
    if (still.has(id) || row === null) continue;
    if (touched.has(row)) spared.push(id);
    else deleted.push(row);
  }
  return { deleted: deleted.sort((a, b) => a - b), spared };
}

/** Lists the present rows with their ids of the table, without vanished ones. */
function remainingRows(comparison: TableComparison, deleted: readonly number[]): FinalRow[] {
  const { basis, alignment, found } = comparison;
  const gone = new Set(deleted);
  const ids = new Map<number, string>();
  for (const [index, id] of basis.rowIds.entries()) {
    const row = alignment.rows[index] ?? null;
    if (row !== null) ids.set(row, id);
  }
  const count = [...ids.keys()].reduce((most, row) => Math.max(most, row + 1), found.rows.length);
  return Array.from({ length: count }, (_, row) => row)
    .filter((row) => !gone.has(row))
    .map((row) => ({ kind: 'kept', row, id: ids.get(row) ?? null }));
}

/**
 * Puts each new row after the row before it in the drawing; those before all rows of the table after the first row of a
 * person, which may be a line above the title.
 */
function withNewRows(comparison: TableComparison, rows: readonly FinalRow[]): readonly FinalRow[] {
  const present = new Set(rows.map((row) => row.id));
  const runs = new Map<string | null, FinalRow[]>();
  let before: string | null = null;
  for (const [drawnRow, id] of comparison.drawn.rowIds.entries()) {
    if (present.has(id)) before = id;
    else {
      const run = runs.get(before) ?? [];
      runs.set(before, run);
      run.push({ kind: 'new', id, drawnRow });
    }
  }
  /** Takes the run after a row, once: several rows of a person have no id. */
  const runAfter = (id: string | null): readonly FinalRow[] => {
    const run = runs.get(id) ?? [];
    runs.delete(id);
    return run;
  };
  const atStart = present.has(null) ? [] : runAfter(null);
  return [...atStart, ...rows.flatMap((row) => [row, ...runAfter(row.id)])];
}

/** Plans the rows; `null`: rows of a merge would have to be split, so the sheet must be drawn anew. */
export function layOutRows(comparison: TableComparison): RowLayout | null {
  const { deleted, spared } = vanishedRows(comparison);
  const rows = withNewRows(comparison, remainingRows(comparison, deleted));
  const drawnTall = inTallMerge(comparison.drawn.plan.merges);
  const foundTall = inTallMerge(comparison.found.merges);
  const splits =
    rows.some((row) => row.kind === 'new' && drawnTall(row.drawnRow)) ||
    deleted.some((row) => foundTall(row));
  return splits ? null : { rows, deleted, spared };
}

/** Lists the drawn cells of a row at the sheet's present columns. */
function cellsAtColumns(comparison: TableComparison, drawnRow: number): readonly (PlannedCell | undefined)[] {
  const { drawn, basis, alignment } = comparison;
  const basisColumns = indexOfIds(basis.columnIds);
  const cells: (PlannedCell | undefined)[] = [];
  for (const [index, id] of drawn.columnIds.entries()) {
    const place = basisColumns.get(id);
    const column = place === undefined ? null : (alignment.columns[place] ?? null);
    if (column !== null) cells[column] = drawn.plan.rows[drawnRow]?.[index];
  }
  return Array.from({ length: cells.length }, (_, column) => cells[column]);
}

/** Plans the edits from the present rows to the final ones: deletions first, then insertions, from above. */
export function rowEdits(comparison: TableComparison, layout: RowLayout): readonly RowEdit[] {
  const { plan } = comparison.drawn;
  const inserts: RowEdit[] = [];
  for (let at = 0; at < layout.rows.length; at += 1) {
    const run: number[] = [];
    for (let row = layout.rows[at]; row?.kind === 'new'; row = layout.rows[at + run.length])
      run.push(row.drawnRow);
    if (run.length === 0) continue;
    const offset = (drawnRow: number): number => at + run.indexOf(drawnRow) - drawnRow;
    inserts.push({
      kind: 'insert',
      at,
      rows: run.map((drawnRow) => cellsAtColumns(comparison, drawnRow)),
      heights: run.map((drawnRow) => plan.rowHeights[drawnRow]),
      merges: plan.merges
        .filter((merge) => run.includes(merge.firstRow))
        .map((merge) => ({
          ...merge,
          firstRow: merge.firstRow + offset(merge.firstRow),
          lastRow: merge.lastRow + offset(merge.firstRow),
        })),
    });
    at += run.length - 1;
  }
  return [...deletions(layout.deleted), ...inserts];
}
