/** Changes the automatic filter of a sheet. */
import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { setRowsHidden } from './change-styles';

export function setFilter(sheet: Sheet, area: Area): void {
  sheet.filter = { area, hasCriteria: false };
}

/** Shows all rows again and keeps the arrows. */
export function clearFilter(book: Workbook, sheet: Sheet): void {
  if (sheet.filter?.hasCriteria !== true) return;
  const { area } = sheet.filter;
  sheet.filter = { area, hasCriteria: false };
  setRowsHidden(book, sheet, { ...area, firstRow: area.firstRow + 1 }, false);
}

/** Hides the rows below the header for which `keeps` is false. */
export function filterRows(book: Workbook, sheet: Sheet, keeps: (row: number) => boolean): void {
  if (sheet.filter === null) return;
  const { area } = sheet.filter;
  sheet.filter = { area, hasCriteria: true };
  for (let row = area.firstRow + 1; row <= area.lastRow; row += 1) {
    setRowsHidden(book, sheet, { ...area, firstRow: row, lastRow: row }, !keeps(row));
  }
}
