/** Changes styles, widths, heights and hiding. */
import { isWholeColumns, isWholeRows, cellCount, type Area } from '../model/area';
import type { StyleChange } from '../model/style';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { ApiError } from '../protocol/api-error';
import { requireAllowed } from './guard';

/** Excel's tallest row and widest column, in points. */
const TALLEST_ROW = 409.5;
const WIDEST_COLUMN = 1_790;
/** Larger blocks need whole rows or whole columns: a style is otherwise kept cell by cell. */
const MOST_CELLS_WITH_STYLES = 2_000_000;

export function changeStyles(book: Workbook, sheet: Sheet, area: Area, change: StyleChange): void {
  requireAllowed(sheet, 'allowFormatCells');
  paintStyles(book, sheet, area, change);
}

export function paintStyles(book: Workbook, sheet: Sheet, area: Area, change: StyleChange): void {
  if (!isWholeColumns(area) && !isWholeRows(area) && cellCount(area) > MOST_CELLS_WITH_STYLES) {
    throw new ApiError('NotImplemented', 'The stand-in formats so many cells only as whole rows or columns.');
  }
  sheet.grid.changeStyles(area, change);
  book.record({ kind: 'style', actor: book.actor, sheet, area });
}

function checkedLength(value: number, longest: number): number {
  if (!(value >= 0 && value <= longest)) throw new ApiError('InvalidArgument');
  return value;
}

export function setRowHeight(sheet: Sheet, area: Area, height: number): void {
  requireAllowed(sheet, 'allowFormatRows');
  const checked = checkedLength(height, TALLEST_ROW);
  for (let row = area.firstRow; row <= area.lastRow; row += 1) sheet.grid.makeRow(row).height = checked;
}

export function setColumnWidth(sheet: Sheet, area: Area, width: number): void {
  requireAllowed(sheet, 'allowFormatColumns');
  const checked = checkedLength(width, WIDEST_COLUMN);
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    sheet.grid.makeColumn(column).width = checked;
  }
}

export function useStandardHeight(sheet: Sheet, area: Area): void {
  requireAllowed(sheet, 'allowFormatRows');
  for (const [, row] of sheet.grid.rowsIn(area)) delete row.height;
}

export function useStandardWidth(sheet: Sheet, area: Area): void {
  requireAllowed(sheet, 'allowFormatColumns');
  for (const [index, column] of sheet.grid.columns)
    if (index >= area.firstColumn && index <= area.lastColumn) delete column.width;
}

export function hideRows(book: Workbook, sheet: Sheet, area: Area, hidden: boolean): void {
  requireAllowed(sheet, 'allowFormatRows');
  setRowsHidden(book, sheet, area, hidden);
}

export function setRowsHidden(book: Workbook, sheet: Sheet, area: Area, hidden: boolean): void {
  if (hidden)
    for (let row = area.firstRow; row <= area.lastRow; row += 1) sheet.grid.makeRow(row).hidden = true;
  // A sheet has a million rows, and few of them hold anything.
  else
    for (const [row, own] of sheet.grid.rows)
      if (row >= area.firstRow && row <= area.lastRow) delete own.hidden;
  book.record({ kind: 'rows-hidden', actor: book.actor, sheet, area, hidden });
}

export function hideColumns(sheet: Sheet, area: Area, hidden: boolean): void {
  requireAllowed(sheet, 'allowFormatColumns');
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    if (hidden) sheet.grid.makeColumn(column).hidden = true;
    else delete sheet.grid.columns.get(column)?.hidden;
  }
}
