/** Selects cells of a sheet. */
import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';

export function selectCells(book: Workbook, sheet: Sheet, area: Area, others: readonly Area[] = []): void {
  book.isObjectSelected = false;
  sheet.selection = area;
  sheet.alsoSelected = others;
  book.record({ kind: 'selection', actor: book.actor, sheet, areas: [area, ...others] });
}
