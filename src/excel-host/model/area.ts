/** A block of cells, zero-based, with first and last included. */

export interface Area {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

export const WHOLE_SHEET: Area = { firstRow: 0, firstColumn: 0, lastRow: ROWS - 1, lastColumn: COLUMNS - 1 };

export function cellArea(row: number, column: number): Area {
  return { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
}

export function rowCount(area: Area): number {
  return area.lastRow - area.firstRow + 1;
}

export function columnCount(area: Area): number {
  return area.lastColumn - area.firstColumn + 1;
}

export function cellCount(area: Area): number {
  return rowCount(area) * columnCount(area);
}

export function isWholeRows(area: Area): boolean {
  return area.firstColumn === 0 && area.lastColumn === COLUMNS - 1;
}

export function isWholeColumns(area: Area): boolean {
  return area.firstRow === 0 && area.lastRow === ROWS - 1;
}

export function wholeRows(area: Area): Area {
  return { ...area, firstColumn: 0, lastColumn: COLUMNS - 1 };
}

export function wholeColumns(area: Area): Area {
  return { ...area, firstRow: 0, lastRow: ROWS - 1 };
}

export function isInside(area: Area, row: number, column: number): boolean {
  return (
    row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn
  );
}

export function intersection(a: Area, b: Area): Area | null {
  const common = {
    firstRow: Math.max(a.firstRow, b.firstRow),
    firstColumn: Math.max(a.firstColumn, b.firstColumn),
    lastRow: Math.min(a.lastRow, b.lastRow),
    lastColumn: Math.min(a.lastColumn, b.lastColumn),
  };
  return common.firstRow > common.lastRow || common.firstColumn > common.lastColumn ? null : common;
}

export function overlaps(a: Area, b: Area): boolean {
  return (
    a.firstRow <= b.lastRow &&
    b.firstRow <= a.lastRow &&
    a.firstColumn <= b.lastColumn &&
    b.firstColumn <= a.lastColumn
  );
}

export function bounding(a: Area, b: Area): Area {
  return {
    firstRow: Math.min(a.firstRow, b.firstRow),
    firstColumn: Math.min(a.firstColumn, b.firstColumn),
    lastRow: Math.max(a.lastRow, b.lastRow),
    lastColumn: Math.max(a.lastColumn, b.lastColumn),
  };
}

export function sameArea(a: Area, b: Area): boolean {
  return (
    a.firstRow === b.firstRow &&
    a.firstColumn === b.firstColumn &&
    a.lastRow === b.lastRow &&
    a.lastColumn === b.lastColumn
  );
}

/** Cuts `taken` out of `area` and returns the rest: up to four blocks. */
export function without(area: Area, taken: Area): readonly Area[] {
  const common = intersection(area, taken);
  if (common === null) return [area];
  const middle = { firstRow: common.firstRow, lastRow: common.lastRow };
  return [
    { ...area, lastRow: common.firstRow - 1 },
    { ...area, firstRow: common.lastRow + 1 },
    { ...area, ...middle, lastColumn: common.firstColumn - 1 },
    { ...area, ...middle, firstColumn: common.lastColumn + 1 },
  ].filter((rest) => rest.firstRow <= rest.lastRow && rest.firstColumn <= rest.lastColumn);
}
