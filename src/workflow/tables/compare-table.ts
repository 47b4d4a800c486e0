/**
 * Compares a table's sheet with the last written contents and with those to write now. It finds the present place of
 * every cell, the cells that a person typed over, and everything else on the sheet.
 */
import type { DrawnFigure, DrawnTable } from '../../sheets/draw/drawn-table';
import { alignSheetInSlices, type Alignment } from '../../sheets/written/align-sheet';
import type { PlannedContent } from '../../sheets/plan/plan';
import type { FoundSheet } from '../../sheets/plan/snapshot';
import { stopping, stoppingByEffort, type Sliced } from '../../slices/slices';
import {
  contentOf,
  foundValue,
  foundValuesAfter,
  foundValuesInSlices,
  isTextValue,
  ROW_EFFORT,
  writtenSheetInSlices,
  type FoundValues,
  type WrittenSheet,
  type WrittenValue,
} from '../../sheets/written/written-sheet';
import { figuresByCell } from './figures-at';
import { renewed, rowsChanged } from './changed-rows';
import { at, valueOf } from '../../money/at';

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
  /** Whether a row of the sheet holds exactly a row of the drawing, column by column. */
  readonly holdsDrawn: (row: number, drawnRow: number) => boolean;
  /** The figures of the drawing, by the keys of their cells. */
  readonly figures: ReadonlyMap<string, DrawnFigure>;
  /** Cells with other contents than drawn, and formulas, whose results may be anything. */
  readonly unlike: readonly ComparedCell[];
  readonly typed: readonly TypedCell[];
  readonly foreign: readonly ForeignCell[];
}

/** Cache: the ids of a drawing and of the memory stay the same from edit to edit. */
const indexes = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** Maps each id to its index. */
export function indexOfIds(ids: readonly string[]): ReadonlyMap<string, number> {
  const known = indexes.get(ids) ?? new Map(ids.map((id, index) => [id, index]));
  indexes.set(ids, known);
  return known;
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

/** Where the columns are placed as drawn, rows with the values of the drawing itself need no look at their cells. */
function rowsHeld(
  { rows: values }: FoundValues,
  now: WrittenSheet,
  basis: WrittenSheet,
  alignment: Alignment,
): TableComparison['holdsDrawn'] {
  const isInPlace =
    now.columnIds.length === basis.columnIds.length &&
    now.columnIds.every((id, index) => id === basis.columnIds[index] && alignment.columns[index] === index);
  return (row, drawnRow) => isInPlace && values[row] !== undefined && values[row] === now.cells[drawnRow];
}

/** Lists the cells unlike the drawing in some rows of the basis. Of thousands few are, and only these become objects. */
function* cellsUnlike(
  rowIndexes: Iterable<number>,
  { rows: values }: FoundValues,
  { basis, alignment, now, holdsDrawn }: Compared,
): Sliced<readonly ComparedCell[]> {
  const unlike: ComparedCell[] = [];
  const rows = indexOfIds(now.rowIds);
  const columns = indexOfIds(now.columnIds);
  const drawnColumns = basis.columnIds.map((id) => columns.get(id));
  yield* stoppingByEffort(rowIndexes, ROW_EFFORT.most, (rowIndex) => {
    const row = alignment.rows[rowIndex] ?? null;
    if (row === null) return ROW_EFFORT.asDrawn;
    const rowId = at(basis.rowIds, rowIndex);
    const drawnRow = rows.get(rowId);
    if (drawnRow !== undefined && holdsDrawn(row, drawnRow)) return ROW_EFFORT.asDrawn;
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
    return ROW_EFFORT.other;
  });
  return unlike;
}

function foreignCells(
  foundRows: Iterable<number>,
  found: FoundSheet,
  alignment: Alignment,
): readonly ForeignCell[] {
  const rows = new Set(alignment.rows);
  const columns = new Set(alignment.columns);
  const width = found.rows.reduce((most, { length }) => Math.max(most, length), 0);
  // Beside the rows of the table only few columns are not its own.
  const all = Array.from({ length: width }, (_, column) => column);
  const beside = all.filter((column) => !columns.has(column));
  const foreign: ForeignCell[] = [];
  for (const row of foundRows) {
    const { length } = at(found.rows, row);
    for (const column of rows.has(row) ? beside : all) {
      const content = column < length ? contentOf(found, row, column) : undefined;
      if (content !== undefined) foreign.push({ row, column, content });
    }
  }
  return foreign;
}

/** Cells that differ between two pauses: each may take the fingerprint of a long formula. */
const CELLS_AT_ONCE = 50;

/** Lists those of the unlike cells that a person typed. */
function* typedCells(
  unlike: readonly ComparedCell[],
  found: FoundSheet,
  { written, basis, now }: Compared,
): Sliced<readonly TypedCell[]> {
  const drawnAt = drawnValueAt(now);
  const basisAt = drawnValueAt(basis);
  const typed: TypedCell[] = [];
  yield* stopping(unlike, CELLS_AT_ONCE, (place) => {
    const value = foundValue(found, place.row, place.column);
    // Without memory an empty cell counts as never filled; with it, as emptied by a person.
    const before = written === null ? null : basisAt(place.rowId, place.columnId);
    if (value === before || value === drawnAt(place.rowId, place.columnId)) return;
    typed.push({ ...place, content: contentOf(found, place.row, place.column) });
  });
  return typed;
}

/** What cells are compared by. */
interface Compared extends Pick<TableComparison, 'basis' | 'alignment' | 'holdsDrawn'> {
  readonly now: WrittenSheet;
  readonly written: WrittenSheet | null;
}

/** The last comparison with a drawing: after an edit only the rows that changed are compared. */
interface LastComparison {
  readonly values: FoundValues;
  readonly compared: Compared;
  readonly comparison: TableComparison;
}

const lastComparisons = new WeakMap<DrawnTable, LastComparison>();

/** Compares the rows that changed; the rest is as before. */
function* comparedAgain(
  { values: before, compared, comparison: last }: LastComparison,
  changed: ReadonlySet<number>,
  found: FoundSheet,
): Sliced<LastComparison> {
  const { drawn, basis, alignment } = last;
  const values = foundValuesAfter(before, changed, found, drawn, compared.now);
  const holdsDrawn = rowsHeld(values, compared.now, basis, alignment);
  const again = { ...compared, holdsDrawn };
  const rowIndexes = [...alignment.rows.entries()].flatMap(([index, row]) =>
    row !== null && changed.has(row) ? [index] : [],
  );
  const unlike = yield* cellsUnlike(rowIndexes, values, again);
  const typed = yield* typedCells(unlike, found, again);
  const indexes = indexOfIds(basis.rowIds);
  const orderOf = ({ rowId }: ComparedCell): number => valueOf(indexes, rowId);
  const foreign = foreignCells(changed, found, alignment);
  const comparison: TableComparison = {
    ...last,
    found,
    holdsDrawn,
    unlike: renewed(last.unlike, changed, unlike, orderOf),
    typed: renewed(last.typed, changed, typed, orderOf),
    foreign: renewed(last.foreign, changed, foreign, ({ row }) => row),
  };
  return { values, compared: again, comparison };
}

function* comparedWhole(
  drawn: DrawnTable,
  found: FoundSheet,
  written: WrittenSheet | null,
): Sliced<LastComparison> {
  const now = yield* writtenSheetInSlices(drawn);
  const basis = written ?? now;
  const values = yield* foundValuesInSlices(found, drawn);
  const alignment = yield* alignSheetInSlices(basis, values);
  const compared = { now, written, basis, alignment, holdsDrawn: rowsHeld(values, now, basis, alignment) };
  const unlike = yield* cellsUnlike(basis.rowIds.keys(), values, compared);
  const typed = yield* typedCells(unlike, found, compared);
  const foreign = foreignCells(found.rows.keys(), found, alignment);
  yield;
  const { holdsDrawn } = compared;
  const figures = figuresByCell(drawn);
  return {
    values,
    compared,
    comparison: { found, drawn, basis, alignment, holdsDrawn, figures, unlike, typed, foreign },
  };
}

/** Compares in slices of rows. `written`: the workbook's memory of this sheet, `null` without one. */
export function* compareTable(
  drawn: DrawnTable,
  found: FoundSheet,
  written: WrittenSheet | null,
): Sliced<TableComparison> {
  const last = lastComparisons.get(drawn);
  const changed = last?.compared.written === written ? rowsChanged(last.comparison.found, found) : null;
  const made =
    last === undefined || changed === null
      ? yield* comparedWhole(drawn, found, written)
      : yield* comparedAgain(last, changed, found);
  lastComparisons.set(drawn, made);
  return made.comparison;
}
