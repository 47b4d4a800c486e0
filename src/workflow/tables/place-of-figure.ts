/** Finds the present cell of a figure by its path, wherever a person has moved rows and columns. */
import { cellAddress } from '../../grid/address';
import { at } from '../../money/at';
import type { FilledTable } from '../../rollup/rollup';
import type { DrawnTable } from '../../sheets/draw/drawn-table';
import type { FoundSheet } from '../../sheets/plan/snapshot';
import type { Sliced } from '../../slices/slices';
import type { CellPath } from '../../tables/table';
import type { WorkbookState } from '../reading/workbook-state';
import { compareTable, placedCells } from './compare-table';
import { figureKey } from './figures-at';

/** A place in the workbook, zero-based. */
export interface FigurePlace {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  /** For people: E10. */
  readonly address: string;
}

type CellPlaces = ReadonlyMap<string, { readonly row: number; readonly column: number }>;

/** By the sheet as read: comparing a large table takes longer than finding a cell. */
const places = new WeakMap<FoundSheet, WeakMap<DrawnTable, CellPlaces>>();

function* placesOn(found: FoundSheet, drawn: DrawnTable, state: WorkbookState): Sliced<CellPlaces> {
  const known = places.get(found)?.get(drawn);
  if (known !== undefined) return known;
  const written = state.memory.tables.get(drawn.table)?.written ?? null;
  const { basis, alignment } = yield* compareTable(drawn, found, written);
  const cells: CellPlaces = new Map(
    placedCells(basis, alignment).map(({ rowId, columnId, row, column }) => [
      figureKey(rowId, columnId),
      { row, column },
    ]),
  );
  const ofSheet = places.get(found) ?? new WeakMap<DrawnTable, CellPlaces>();
  ofSheet.set(drawn, cells);
  places.set(found, ofSheet);
  return cells;
}

function samePath(one: CellPath, other: CellPath): boolean {
  return (
    one.table === other.table &&
    one.block === other.block &&
    one.row === other.row &&
    one.column === other.column
  );
}

export function placed(
  sheetName: string,
  { row, column }: { readonly row: number; readonly column: number },
): FigurePlace {
  return { sheetName, row, column, address: cellAddress(row, column) };
}

/** `null`: the table has no sheet, or the cell is gone. */
export function* placeOfFigure(
  state: WorkbookState,
  filled: FilledTable,
  path: CellPath,
): Sliced<FigurePlace | null> {
  const found = state.sheetOf(path.table);
  if (found === null) return null;
  const drawn = yield* state.draw(filled, state.memory.lastFill?.as ?? 'values');
  const figure = drawn.figures.find((one) => samePath(one.path, path));
  if (figure === undefined) return null;
  const key = figureKey(at(drawn.rowIds, figure.row), at(drawn.columnIds, figure.column));
  const place = (yield* placesOn(found, drawn, state)).get(key);
  return place === undefined ? null : placed(found.name, place);
}
