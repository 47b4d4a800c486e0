/** Merges and unmerges cells. */
import { type Area, bounding, cellCount, overlaps } from '../model/area';
import { isEmptyCell } from '../model/cell';
import { PLAIN_STYLE } from '../model/style';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { ApiError } from '../protocol/api-error';
import { requireUnprotected } from './guard';
import { setContent } from './write-cells';

/**
 * Merges the area into one cell. Keeps the first value and loses the others. Joins overlapping merges: Excel's API,
 * like its command, gives no error for an overlap.
 */
export function mergeCells(book: Workbook, sheet: Sheet, area: Area): void {
  requireUnprotected(sheet);
  if (cellCount(area) === 1) return;
  if (sheet.tables.some((table) => overlaps(table, area))) throw new ApiError('InvalidOperation');
  const met = sheet.merges.filter((merge) => overlaps(merge, area));
  const merged = met.reduce(bounding, area);
  if (met.length > 0) sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, merged));
  sheet.merges.push(merged);
  book.beforeCells(sheet, merged);
  const cells = [...sheet.grid.cellsIn(merged)].sort((a, b) => a.row - b.row || a.column - b.column);
  const kept = cells.find(({ cell }) => !isEmptyCell(cell))?.cell;
  const content = kept === undefined ? null : { value: kept.value, formula: kept.formula };
  for (const { cell } of cells) setContent(cell, null);
  if (content !== null) {
    setContent(sheet.grid.makeCell(merged.firstRow, merged.firstColumn), content.value, content.formula);
  }
  if (book.actor === 'add-in' && !book.limits.mergeKeepsStyles) dropCoveredStyles(sheet, merged);
  book.needsCalculation = true;
}

/** Removes all styles but the corner's, and its borders towards covered cells. */
function dropCoveredStyles(sheet: Sheet, area: Area): void {
  const [one, ...more] = sheet.grid.distinctStyles(area);
  if (more.length === 0 && (one === undefined || one === PLAIN_STYLE)) return;
  const style = sheet.grid.style(area.firstRow, area.firstColumn);
  sheet.grid.changeStyles(area, () => PLAIN_STYLE);
  const corner = { ...area, lastRow: area.firstRow, lastColumn: area.firstColumn };
  sheet.grid.changeStyles(corner, () => style);
}

/** Merges each row of the area separately. */
export function mergeAcross(book: Workbook, sheet: Sheet, area: Area): void {
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    mergeCells(book, sheet, { ...area, firstRow: row, lastRow: row });
  }
}

export function unmergeCells(sheet: Sheet, area: Area): void {
  requireUnprotected(sheet);
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
}
