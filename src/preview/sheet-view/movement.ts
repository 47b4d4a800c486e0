/** Moves a person's selection: one cell is active, and the selected block reaches from it to a far end. */
import { cellArea, isInside, type Area } from '../../excel-host/model/area';
import { isEmptyCell } from '../../excel-host/model/cell';
import type { Sheet } from '../../excel-host/model/sheet';

export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface Selection {
  readonly active: GridPlace;
  /** The corner opposite to the active cell. */
  readonly end: GridPlace;
}

export interface MoveDirection {
  readonly rows: -1 | 0 | 1;
  readonly columns: -1 | 0 | 1;
}

export const DIRECTIONS: Readonly<Record<'up' | 'down' | 'left' | 'right', MoveDirection>> = {
  up: { rows: -1, columns: 0 },
  down: { rows: 1, columns: 0 },
  left: { rows: 0, columns: -1 },
  right: { rows: 0, columns: 1 },
};

export interface Bounds {
  readonly rows: number;
  readonly columns: number;
}

function clamp(value: number, count: number): number {
  return Math.min(Math.max(value, 0), count - 1);
}

export function within({ row, column }: GridPlace, bounds: Bounds): GridPlace {
  return { row: clamp(row, bounds.rows), column: clamp(column, bounds.columns) };
}

export function mergeAt(sheet: Sheet, { row, column }: GridPlace): Area {
  return sheet.merges.find((merge) => isInside(merge, row, column)) ?? cellArea(row, column);
}

export function select(place: GridPlace): Selection {
  return { active: place, end: place };
}

/** Returns the whole block, extended until it cuts no merged cell. */
export function selectedArea(sheet: Sheet, { active, end }: Selection): Area {
  let area: Area = {
    firstRow: Math.min(active.row, end.row),
    lastRow: Math.max(active.row, end.row),
    firstColumn: Math.min(active.column, end.column),
    lastColumn: Math.max(active.column, end.column),
  };
  for (let grew = true; grew;) {
    grew = false;
    for (const merge of sheet.merges) {
      const grown = union(area, merge);
      if (grown !== null && !same(grown, area)) {
        area = grown;
        grew = true;
      }
    }
  }
  return area;
}

function same(a: Area, b: Area): boolean {
  return (
    a.firstRow === b.firstRow &&
    a.lastRow === b.lastRow &&
    a.firstColumn === b.firstColumn &&
    a.lastColumn === b.lastColumn
  );
}

/** `null` when they do not touch. */
function union(a: Area, b: Area): Area | null {
  const apart =
    a.lastRow < b.firstRow ||
    b.lastRow < a.firstRow ||
    a.lastColumn < b.firstColumn ||
    b.lastColumn < a.firstColumn;
  if (apart) return null;
  return {
    firstRow: Math.min(a.firstRow, b.firstRow),
    lastRow: Math.max(a.lastRow, b.lastRow),
    firstColumn: Math.min(a.firstColumn, b.firstColumn),
    lastColumn: Math.max(a.lastColumn, b.lastColumn),
  };
}

function isHidden(sheet: Sheet, { row, column }: GridPlace): boolean {
  return sheet.grid.rows.get(row)?.hidden === true || sheet.grid.columns.get(column)?.hidden === true;
}

/** Moves one step out of the merged cell at `from`, over hidden rows and columns; `from` itself at the edge. */
export function step(sheet: Sheet, from: GridPlace, direction: MoveDirection, bounds: Bounds): GridPlace {
  const merge = mergeAt(sheet, from);
  let row = direction.rows === 0 ? from.row : direction.rows > 0 ? merge.lastRow : merge.firstRow;
  let column =
    direction.columns === 0 ? from.column : direction.columns > 0 ? merge.lastColumn : merge.firstColumn;
  do {
    row += direction.rows;
    column += direction.columns;
  } while (isHidden(sheet, { row, column }) && row < bounds.rows && column < bounds.columns);
  const inside = row >= 0 && column >= 0 && row < bounds.rows && column < bounds.columns;
  return inside ? { row, column } : from;
}

function isFilled(sheet: Sheet, { row, column }: GridPlace): boolean {
  const cell = sheet.grid.cell(row, column);
  return cell !== undefined && !isEmptyCell(cell);
}

/** Moves as Ctrl with an arrow key: to the last filled cell of a run, to the next filled one, or to the edge. */
export function leap(sheet: Sheet, from: GridPlace, direction: MoveDirection, bounds: Bounds): GridPlace {
  const first = step(sheet, from, direction, bounds);
  const runs = isFilled(sheet, from) && isFilled(sheet, first);
  let at = runs ? from : first;
  for (;;) {
    const next = step(sheet, at, direction, bounds);
    const isEdge = next.row === at.row && next.column === at.column;
    if (isEdge || (runs && !isFilled(sheet, next)) || (!runs && isFilled(sheet, at))) return at;
    at = next;
  }
}
