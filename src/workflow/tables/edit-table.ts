/**
 * Updates a table's sheet in place: inserts and deletes rows and writes contents. Styles, widths and everything a
 * person typed stay.
 */
import type { Area } from '../../grid/area';
import type { CellWrite, PrintedRows, SheetChange } from '../../sheets/plan/change';
import type { PrintedMemory } from '../memory';
import { holds, ROW_EFFORT, writtenSheet, type WrittenSheet } from '../../sheets/written/written-sheet';
import { stoppingByEffort, type Sliced } from '../../slices/slices';
import { figureKey } from './figures-at';
import { indexOfIds, type TableComparison } from './compare-table';
import { printedAfter, printedMemory } from './printed-rows';
import { layOutRows, rowEdits, type FinalRow, type RowLayout } from './row-layout';
import { at, valueOf } from '../../money/at';

export interface TableEdit {
  /** `null`: the sheet is already right. */
  readonly change: SheetChange | null;
  readonly written: WrittenSheet;
  readonly printed: PrintedMemory;
  /** The rows of the table's body afterwards. */
  readonly body: Area;
  /** Ids of rows without lines, kept for what a person typed there. */
  readonly spared: readonly string[];
}

/** Checks that every column to write can be found, and that the table has the same columns as before. */
function columnsFit({ drawn, basis, alignment }: TableComparison): boolean {
  const same =
    drawn.columnIds.length === basis.columnIds.length &&
    drawn.columnIds.every((id, index) => id === basis.columnIds[index]);
  const used = (column: number): boolean =>
    drawn.plan.rows.some((row) => row[column]?.content !== undefined) ||
    drawn.figures.some((figure) => figure.column === column);
  return same && drawn.columnIds.every((_, index) => alignment.columns[index] != null || !used(index));
}

/** Checks that all headers can be found: missing ones would be inserted a second time. */
function headersFit({ basis, alignment }: TableComparison): boolean {
  return basis.rowIds.every(
    (id, index) => id.startsWith('row:') || id.startsWith('note-') || alignment.rows[index] != null,
  );
}

/** Lists the contents of kept rows to change. `replaced`: keys of typed cells to overwrite. */
function* cellWrites(
  comparison: TableComparison,
  rows: readonly FinalRow[],
  replaced: ReadonlySet<string>,
): Sliced<readonly CellWrite[]> {
  const { drawn, found, alignment, typed } = comparison;
  const drawnRows = indexOfIds(drawn.rowIds);
  const mine = new Set(typed.map((cell) => figureKey(cell.rowId, cell.columnId)));
  const figureColumns = new Set(drawn.figures.map((figure) => figure.column));
  const writes: CellWrite[] = [];
  yield* stoppingByEffort(rows.entries(), ROW_EFFORT.most, ([row, final]) => {
    if (final.kind === 'new' || final.id === null) return ROW_EFFORT.asDrawn;
    const { id } = final;
    const drawnRow = drawnRows.get(id);
    if (drawnRow !== undefined && comparison.holdsDrawn(final.row, drawnRow)) return ROW_EFFORT.asDrawn;
    for (const [index, columnId] of drawn.columnIds.entries()) {
      const column = alignment.columns[index] ?? null;
      // A kept row without lines loses its figures and keeps its names.
      if (column === null || (drawnRow === undefined && !figureColumns.has(index))) continue;
      const content = drawnRow === undefined ? undefined : drawn.plan.rows[drawnRow]?.[index]?.content;
      if (holds(found, final.row, column, content)) continue;
      const key = figureKey(id, columnId);
      if (!mine.has(key) || replaced.has(key)) writes.push({ row, column, content });
    }
    return ROW_EFFORT.other;
  });
  return writes;
}

/** Returns the memory to store: the table as computed, so that typed cells differ from it and stay recognizable. */
function writtenAfter(comparison: TableComparison, layout: RowLayout): WrittenSheet {
  const now = writtenSheet(comparison.drawn);
  const drawnRows = indexOfIds(now.rowIds);
  const basisRows = indexOfIds(comparison.basis.rowIds);
  const figureColumns = new Set(comparison.drawn.figures.map((figure) => figure.column));
  const rows = layout.rows.flatMap((row) => {
    if (row.id === null) return [];
    const drawnRow = drawnRows.get(row.id);
    if (drawnRow !== undefined) return [{ id: row.id, cells: at(now.cells, drawnRow) }];
    const before = at(comparison.basis.cells, valueOf(basisRows, row.id));
    return [{ id: row.id, cells: before.map((value, column) => (figureColumns.has(column) ? null : value)) }];
  });
  return { rowIds: rows.map((row) => row.id), columnIds: now.columnIds, cells: rows.map((row) => row.cells) };
}

/** Computes the final place of an area of the drawing, with its rows in any order. */
function areaAfter({ drawn, alignment }: TableComparison, rows: readonly FinalRow[], area: Area): Area {
  const places = new Map(rows.flatMap(({ id }, row) => (id === null ? [] : [[id, row] as const])));
  const inArea = drawn.rowIds
    .slice(area.firstRow, area.lastRow + 1)
    .flatMap((id) => [places.get(id)].filter((place) => place !== undefined));
  const columns = alignment.columns.filter((column) => column !== null);
  return {
    firstRow: inArea.reduce((least, row) => Math.min(least, row), Infinity),
    lastRow: inArea.reduce((most, row) => Math.max(most, row), -Infinity),
    firstColumn: columns.reduce((least, column) => Math.min(least, column), Infinity),
    lastColumn: columns.reduce((most, column) => Math.max(most, column), -Infinity),
  };
}

function fits(comparison: TableComparison): boolean {
  return columnsFit(comparison) && headersFit(comparison);
}

/** Plans the rows; `null`: the table cannot be edited in place, so the sheet must be drawn anew. */
function* plannedRows(comparison: TableComparison): Sliced<RowLayout | null> {
  if (!fits(comparison)) return null;
  yield;
  return layOutRows(comparison);
}

/** Whether the sheet has the rows of the drawing and no other row of the table, wherever they are now. */
function hasRowsDrawn({ drawn, basis, alignment }: TableComparison): boolean {
  return (
    drawn.rowIds.length === basis.rowIds.length &&
    drawn.rowIds.every((id, index) => id === basis.rowIds[index] && alignment.rows[index] != null)
  );
}

/** Whether filling inserts or deletes rows, or draws the sheet anew: what an edit in place would do, without its cells. */
export function* isRestructured(comparison: TableComparison): Sliced<boolean> {
  // Nearly every sheet: its rows need no plan.
  if (fits(comparison) && hasRowsDrawn(comparison)) return false;
  const layout = yield* plannedRows(comparison);
  return layout === null || layout.deleted.length > 0 || layout.rows.some(({ kind }) => kind === 'new');
}

/** Plans the edit in slices of rows; `null`: impossible in place, so the sheet must be drawn anew. */
export function* editTable(
  comparison: TableComparison,
  replaced: ReadonlySet<string>,
  printedBefore: PrintedRows | null,
): Sliced<TableEdit | null> {
  const layout = yield* plannedRows(comparison);
  if (layout === null) return null;
  yield;
  const { found, drawn } = comparison;
  const rows = rowEdits(comparison, layout);
  yield;
  const cells = yield* cellWrites(comparison, layout.rows, replaced);
  const written = writtenAfter(comparison, layout);
  const after = (area: Area): Area => areaAfter(comparison, layout.rows, area);
  const change: SheetChange = {
    kind: 'edit',
    sheetId: found.id,
    name: found.name,
    rows,
    cells,
    ...(rows.length === 0 ? {} : printedAfter(drawn, layout.rows, after)),
    ...(rows.length === 0 || printedBefore === null ? {} : { printedBefore }),
  };
  return {
    change: rows.length === 0 && cells.length === 0 ? null : change,
    written,
    printed: printedMemory(drawn, written),
    body: after(drawn.body),
    spared: layout.spared,
  };
}
