/** A sheet as a grid of texts and cells, merged cells known by every place they cover. */
import { shown } from '../entries/cell-reading';
import type { Area, RawCell, RawSheet } from '../entries/raw-workbook';
import { comparable } from '../entries/text';

export interface SheetGrid {
  readonly sheet: RawSheet;
  readonly height: number;
  readonly width: number;
  /** The cells of a row; a row below the last has none. */
  readonly cells: (row: number) => readonly RawCell[];
  readonly cell: (row: number, column: number) => RawCell;
  /** The cell, or the one that covers it. */
  readonly covering: (row: number, column: number) => RawCell;
  /** The merged area around a place, if any. */
  readonly area: (row: number, column: number) => Area | undefined;
}

/** Merged areas by row, from left to right. Areas that begin inside another, which Excel does not know, are left out. */
function areasByRow(sheet: RawSheet, width: number): ReadonlyMap<number, readonly Area[]> {
  const byRow = new Map<number, Area[]>();
  /** By column: the last row that is covered so far. */
  const covered = new Int32Array(width).fill(-1);
  const sorted = [...sheet.merges].sort(
    (one, other) => one.firstRow - other.firstRow || one.firstColumn - other.firstColumn,
  );
  for (const merge of sorted) {
    const { firstRow, firstColumn } = merge;
    // Beyond the cells there is nothing to cover.
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

/** The area of a row that a column lies in; the areas follow each other. */
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
  // Rows end with their last filled cell: what is beyond is blank.
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

/** A cell's text without blanks and width, for comparing. */
export function cellText(cell: RawCell): string {
  return comparable(shown(cell));
}
