/** Selecting cells of a sheet. */
import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';

export function selectCells(book: Workbook, sheet: Sheet, area: Area): void {
  sheet.selection = area;
  book.record({ kind: 'selection', actor: book.actor, sheet, area });
}
