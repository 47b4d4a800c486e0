/**
 * Compares a table's sheet with the last written contents and with those to write now. It finds the present place of
 * every cell, the cells that a person typed over, and everything else on the sheet.
 */
import type { DrawnFigure, DrawnTable } from '../../sheets/draw/drawn-table';
import { alignSheetInSlices, type Alignment } from '../../sheets/written/align-sheet';
import type { PlannedContent } from '../../sheets/plan/plan';
import type { FoundSheet } from '../../sheets/plan/snapshot';
import { stopping, type Sliced } from '../../slices/slices';
import {
  contentOf,
  foundValue,
  foundValuesInSlices,
  isTextValue,
  writtenSheetInSlices,
  type FoundValues,
  type WrittenSheet,
  type WrittenValue,
} from '../../sheets/written/written-sheet';
import { figuresByCell } from './figures-at';

/** A cell of the table: its identity and its present place (zero-based). */
export interface ComparedCell {
  readonly rowId: string;
  readonly columnId: string;
  readonly row: number;
  readonly column: number;
}

/** A cell with a person's content; `content` is `undefined` when it was emptied. */
export interface TypedCell extends ComparedCell {
  readonly content: PlannedContent | undefined;
}

/** Content at a place where the table has none. */
export interface ForeignCell {
  readonly row: number;
  readonly column: number;
  readonly content: PlannedContent;
}

export interface TableComparison {
  readonly found: FoundSheet;
  readonly drawn: DrawnTable;
  /** The last written contents; where unknown, those to write now. */
  readonly basis: WrittenSheet;
  readonly alignment: Alignment;
  /** The figures of the drawing, by the keys of their cells. */
  readonly figures: ReadonlyMap<string, DrawnFigure>;
  /** Cells with other contents than drawn, and formulas, whose results may be anything. */
  readonly unlike: readonly ComparedCell[];
  readonly typed: readonly TypedCell[];
  readonly foreign: readonly ForeignCell[];
}

/** Maps each id to its index. */
export function indexOfIds(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, index) => [id, index]));
}

/** Returns a drawn table's value at an id. */
function drawnValueAt(drawn: WrittenSheet): (rowId: string, columnId: string) => WrittenValue {
  const rows = indexOfIds(drawn.rowIds);
  const columns = indexOfIds(drawn.columnIds);
  return (rowId, columnId) => {
    const row = rows.get(rowId);
    const column = columns.get(columnId);
    return row === undefined || column === undefined ? null : (drawn.cells[row]?.[column] ?? null);
  };
}

/** Lists all cells of the basis at their present places, without those that are gone. */
export function placedCells(basis: WrittenSheet, alignment: Alignment): readonly ComparedCell[] {
  return basis.rowIds.flatMap((rowId, rowIndex) => {
    const row = alignment.rows[rowIndex] ?? null;
    if (row === null) return [];
    return basis.columnIds.flatMap((columnId, columnIndex) => {
      const column = alignment.columns[columnIndex] ?? null;
      return column === null ? [] : [{ rowId, columnId, row, column }];
    });
  });
}

/** Rows between two pauses: a cell may hold a formula of thousands of characters. */
const ROWS_AT_ONCE = 5;

/** Lists the cells unlike the drawing. Of thousands few are, and only these become objects. */
function* cellsUnlike(
  { rows: values }: FoundValues,
  basis: WrittenSheet,
  alignment: Alignment,
  now: WrittenSheet,
): Sliced<readonly ComparedCell[]> {
  const unlike: ComparedCell[] = [];
  const rows = indexOfIds(now.rowIds);
  const columns = indexOfIds(now.columnIds);
  const drawnColumns = basis.columnIds.map((id) => columns.get(id));
  yield* stopping(basis.rowIds.entries(), ROWS_AT_ONCE, ([rowIndex, rowId]) => {
    const row = alignment.rows[rowIndex] ?? null;
    if (row === null) return;
    const drawnRow = rows.get(rowId);
    const drawn = drawnRow === undefined ? undefined : now.cells[drawnRow];
    for (const [columnIndex, columnId] of basis.columnIds.entries()) {
      const column = alignment.columns[columnIndex] ?? null;
      if (column === null) continue;
      const value = values[row]?.[column] ?? null;
      const drawnColumn = drawnColumns[columnIndex];
      const drawnValue = drawnColumn === undefined ? null : (drawn?.[drawnColumn] ?? null);
      const isPlain = typeof value !== 'string' || isTextValue(value);
      if (!isPlain || value !== drawnValue) unlike.push({ rowId, columnId, row, column });
    }
  });
  return unlike;
}

function foreignCells(found: FoundSheet, alignment: Alignment): readonly ForeignCell[] {
  const rows = new Set(alignment.rows);
  const columns = new Set(alignment.columns);
  return found.rows.flatMap((cells, row) =>
    cells.flatMap((_, column) => {
      if (rows.has(row) && columns.has(column)) return [];
      const content = contentOf(found, row, column);
      return content === undefined ? [] : [{ row, column, content }];
    }),
  );
}

/** Cells that differ between two pauses: each may take the fingerprint of a long formula. */
const CELLS_AT_ONCE = 50;

/** Compares in slices of rows. `written`: the workbook's memory of this sheet, `null` without one. */
export function* compareTable(
  drawn: DrawnTable,
  found: FoundSheet,
  written: WrittenSheet | null,
): Sliced<TableComparison> {
  const now = yield* writtenSheetInSlices(drawn);
  const basis = written ?? now;
  const values = yield* foundValuesInSlices(found, drawn);
  const alignment = yield* alignSheetInSlices(basis, values);
  const drawnAt = drawnValueAt(now);
  const basisAt = drawnValueAt(basis);
  const unlike = yield* cellsUnlike(values, basis, alignment, now);
  const typed: TypedCell[] = [];
  yield* stopping(unlike, CELLS_AT_ONCE, (place) => {
    const value = foundValue(found, place.row, place.column);
    // Without memory an empty cell counts as never filled; with it, as emptied by a person.
    const before = written === null ? null : basisAt(place.rowId, place.columnId);
    if (value === before || value === drawnAt(place.rowId, place.columnId)) return;
    typed.push({ ...place, content: contentOf(found, place.row, place.column) });
  });
  const foreign = foreignCells(found, alignment);
  yield;
  return {
    found,
    drawn,
    basis,
    alignment,
    figures: figuresByCell(drawn),
    unlike,
    typed,
    foreign,
  };
}
