/**
 * Draws a table's sheet anew and carries over what a person put there: hand-typed figures, changed words, notes below
 * and remarks beside the table. What has no place in the new drawing is named, never dropped.
 */
import { cellKey } from '../../grid/cell-key';
import { at } from '../../money/at';
import { cellAddress } from '../../grid/address';
import type { PlannedCell, PlannedContent, SheetPlan } from '../../sheets/plan/plan';
import { STYLES } from '../../sheets/draw/styles';
import { contentOf, writtenSheet, writtenValue, type WrittenSheet } from '../../sheets/written/written-sheet';
import { mapped, stopping, type Sliced } from '../../slices/slices';
import { figureKey } from './figures-at';
import { indexOfIds, placedCells, type ForeignCell, type TableComparison } from './compare-table';

/** Content without a place in the new drawing. */
export interface CellWithoutPlace {
  readonly address: string;
  readonly content: PlannedContent;
}

export interface TableRedraw {
  readonly plan: SheetPlan;
  readonly written: WrittenSheet;
  readonly lost: readonly CellWithoutPlace[];
}

/** The style of content outside of the table. */
const BESIDE = { ...STYLES.captionLeft, numberFormat: 'General', locked: false };

/** Collects cells under a merge: Excel drops their contents when it merges. */
function coveredCells({ merges }: SheetPlan): ReadonlySet<string> {
  const covered = new Set<string>();
  for (const merge of merges)
    for (let row = merge.firstRow; row <= merge.lastRow; row += 1)
      for (let column = merge.firstColumn; column <= merge.lastColumn; column += 1)
        if (row !== merge.firstRow || column !== merge.firstColumn) covered.add(cellKey(row, column));
  return covered;
}

/** A drawing with changeable contents. */
class Sheet {
  private readonly rows: (PlannedCell | undefined)[][];
  private readonly covered: ReadonlySet<string>;
  private readonly taken = new Set<string>();

  constructor(private readonly plan: SheetPlan) {
    this.rows = plan.rows.map((row) => [...row]);
    this.covered = coveredCells(plan);
  }

  /** Puts content at a place; `false`: the place is under a merge or taken, and nothing is put there. */
  put(row: number, column: number, content: PlannedContent | undefined): boolean {
    const place = cellKey(row, column);
    if (this.covered.has(place) || this.taken.has(place)) return false;
    this.taken.add(place);
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row] ?? [];
    while (cells.length < column) cells.push(undefined);
    const style = cells[column]?.style ?? BESIDE;
    cells[column] = content === undefined ? { style } : { style, content };
    return true;
  }

  finished(): SheetPlan {
    return { ...this.plan, rows: this.rows };
  }
}

/** Returns the highest present place; -1: none is present. */
function lastPlace(places: readonly (number | null)[]): number {
  return places.reduce<number>((most, place) => (place === null ? most : Math.max(most, place)), -1);
}

/** Finds the new place of content beside or below the table; `null`: none. */
function placeOfForeign(
  comparison: TableComparison,
  cell: ForeignCell,
): { row: number; column: number } | null {
  const { alignment, basis, drawn } = comparison;
  const [lastRow, lastColumn] = [lastPlace(alignment.rows), lastPlace(alignment.columns)];
  if (cell.row > lastRow) return { row: drawn.rowIds.length + cell.row - lastRow - 1, column: cell.column };
  const id = basis.rowIds[alignment.rows.indexOf(cell.row)];
  const row = id === undefined ? -1 : drawn.rowIds.indexOf(id);
  if (row < 0 || cell.column <= lastColumn) return null;
  return { row, column: drawn.columnIds.length + cell.column - lastColumn - 1 };
}

/** What went along from the old sheet. */
interface Carried {
  readonly lost: readonly CellWithoutPlace[];
  readonly figures: ReadonlyMap<string, PlannedContent>;
}

/** Cells between two pauses. */
const CELLS_AT_ONCE = 200;

/** Carries over hand-typed contents, and with `keepFigures` also the existing figures. */
function* carryTable(comparison: TableComparison, sheet: Sheet, options: RedrawOptions): Sliced<Carried> {
  const { found, drawn, basis, alignment, typed } = comparison;
  const rows = indexOfIds(drawn.rowIds);
  const columns = indexOfIds(drawn.columnIds);
  const mine = new Set(typed.map((cell) => figureKey(cell.rowId, cell.columnId)));
  const lost: CellWithoutPlace[] = [];
  const figures = new Map<string, PlannedContent>();
  yield* stopping(placedCells(basis, alignment), CELLS_AT_ONCE, (place) => {
    const key = figureKey(place.rowId, place.columnId);
    const isTyped = mine.has(key);
    if (options.replaced.has(key) || (!isTyped && !(options.keepFigures && comparison.figures.has(key))))
      return;
    const content = contentOf(found, place.row, place.column);
    const row = rows.get(place.rowId);
    const column = columns.get(place.columnId);
    const isPut = row !== undefined && column !== undefined && sheet.put(row, column, content);
    if (content === undefined) return;
    if (!isPut) lost.push({ address: cellAddress(place.row, place.column), content });
    else if (!isTyped) figures.set(key, content);
  });
  return { lost, figures };
}

/** Rows between two pauses: a kept figure may be a formula of thousands of characters. */
const ROWS_AT_ONCE = 5;

function* writtenAfter(
  comparison: TableComparison,
  figures: ReadonlyMap<string, PlannedContent>,
): Sliced<WrittenSheet> {
  const now = writtenSheet(comparison.drawn);
  return {
    ...now,
    cells: yield* mapped(now.cells, ROWS_AT_ONCE, (cells, row) =>
      cells.map((value, column) => {
        const kept = figures.get(figureKey(at(now.rowIds, row), at(now.columnIds, column)));
        return kept === undefined ? value : writtenValue(kept);
      }),
    ),
  };
}

export interface RedrawOptions {
  /** Whether existing figures stay; otherwise those of the drawing are written. */
  readonly keepFigures: boolean;
  /** Keys of typed cells to overwrite. */
  readonly replaced: ReadonlySet<string>;
}

/** Pauses after each portion of cells. */
export function* redrawTable(comparison: TableComparison, options: RedrawOptions): Sliced<TableRedraw> {
  const sheet = new Sheet(comparison.drawn.plan);
  yield;
  const { lost, figures } = yield* carryTable(comparison, sheet, options);
  const stray: CellWithoutPlace[] = [];
  for (const cell of comparison.foreign) {
    const place = placeOfForeign(comparison, cell);
    const isPut = place !== null && sheet.put(place.row, place.column, cell.content);
    if (!isPut) stray.push({ address: cellAddress(cell.row, cell.column), content: cell.content });
  }
  const plan = { ...sheet.finished(), name: comparison.found.name };
  return { plan, written: yield* writtenAfter(comparison, figures), lost: [...lost, ...stray] };
}
