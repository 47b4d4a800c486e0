/** Presents a sheet as a grid of texts and cells. A merged cell is found at every place that it covers. */
import { shown } from '../entries/cell-reading';
import type { Area } from '../grid/area';
import type { RawCell, RawSheet } from '../entries/raw-workbook';
import { comparable } from '../entries/text';

export interface SheetGrid {
  readonly sheet: RawSheet;
  readonly height: number;
  readonly width: number;
  /** Returns the cells of a row; none below the last row. */
  readonly cells: (row: number) => readonly RawCell[];
  readonly cell: (row: number, column: number) => RawCell;
  /** Returns the cell, or the merged cell that covers it. */
  readonly covering: (row: number, column: number) => RawCell;
  /** Returns the merged area around a place, if any. */
  readonly area: (row: number, column: number) => Area | undefined;
}

/**
 * Groups merged areas by row, from left to right. Drops an area that begins inside another; Excel allows
 * none.
 */
function areasByRow(sheet: RawSheet, width: number): ReadonlyMap<number, readonly Area[]> {
  const byRow = new Map<number, Area[]>();
  /** By column: the last row covered so far. */
  const covered = new Int32Array(width).fill(-1);
  const sorted = [...sheet.merges].sort(
    (one, other) => one.firstRow - other.firstRow || one.firstColumn - other.firstColumn,
  );
  for (const merge of sorted) {
    const { firstRow, firstColumn } = merge;
    // Cut at the last row: cells beyond are blank.
    const lastRow = Math.min(merge.lastRow, sheet.rows.length - 1);
    const lastColumn = Math.min(merge.lastColumn, width - 1);
    if (lastRow < firstRow || covered.subarray(firstColumn, lastColumn + 1).some((row) => row >= firstRow))
      continue;
    covered.fill(lastRow, firstColumn, lastColumn + 1);
    for (let row = firstRow; row <= lastRow; row += 1) {
      const own = byRow.get(row);
      if (own === undefined) byRow.set(row, [merge]);
      else own.push(merge);
    }
  }
  for (const own of byRow.values()) own.sort((one, other) => one.firstColumn - other.firstColumn);
  return byRow;
}

/** Finds the area of a column within the ordered areas of a row. */
function areaAt(areas: readonly Area[], column: number): Area | undefined {
  let low = 0;
  let high = areas.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const area = areas[middle];
    if (area === undefined || column < area.firstColumn) high = middle - 1;
    else if (column > area.lastColumn) low = middle + 1;
    else return area;
  }
  return undefined;
}

const NO_CELLS: readonly RawCell[] = [];

export function sheetGrid(sheet: RawSheet): SheetGrid {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const areas = areasByRow(sheet, width);
  const cells = (row: number): readonly RawCell[] => sheet.rows[row] ?? NO_CELLS;
  // A row ends with its last filled cell; the cells beyond are blank.
  const cell = (row: number, column: number): RawCell => cells(row)[column] ?? null;
  const area = (row: number, column: number): Area | undefined => areaAt(areas.get(row) ?? [], column);
  return {
    sheet,
    height: sheet.rows.length,
    width,
    cells,
    cell,
    area,
    covering: (row, column) => {
      const around = area(row, column);
      return around === undefined ? cell(row, column) : cell(around.firstRow, around.firstColumn);
    },
  };
}

/** Returns a cell's text for comparison, without blanks and character width. */
export function cellText(cell: RawCell): string {
  return comparable(shown(cell));
}
