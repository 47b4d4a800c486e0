/** A sheet as a grid of texts and cells, merged cells known by every place they cover. */
import { shown } from '../../entries/cell-reading';
import type { Area, RawCell, RawSheet } from '../../entries/raw-workbook';
import { comparable } from '../../entries/text';

export interface SheetGrid {
  readonly sheet: RawSheet;
  readonly height: number;
  readonly width: number;
  readonly cell: (row: number, column: number) => RawCell;
  /** The cell, or the one that covers it. */
  readonly covering: (row: number, column: number) => RawCell;
  /** The merged area around a place, if any. */
  readonly area: (row: number, column: number) => Area | undefined;
}

export function sheetGrid(sheet: RawSheet): SheetGrid {
  const areas = new Map<string, Area>();
  for (const merge of sheet.merges) {
    // A merge over whole columns says nothing that its first rows do not say.
    const lastRow = Math.min(merge.lastRow, sheet.rows.length);
    for (let row = merge.firstRow; row <= lastRow; row += 1) {
      for (let column = merge.firstColumn; column <= merge.lastColumn; column += 1)
        areas.set(`${String(row)},${String(column)}`, merge);
    }
  }
  const cell = (row: number, column: number): RawCell => sheet.rows[row]?.[column] ?? null;
  const area = (row: number, column: number): Area | undefined =>
    areas.get(`${String(row)},${String(column)}`);
  return {
    sheet,
    height: sheet.rows.length,
    width: sheet.rows.reduce((most, row) => Math.max(most, row.length), 0),
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
