/** Refuses edits of a protected sheet or workbook structure. */
import { cellCount, COLUMNS, intersection, overlaps, type Area } from '../model/area';
import { PLAIN_STYLE } from '../model/style';
import type { ProtectionFlag } from '../model/protection';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { ApiError } from '../protocol/api-error';

export function requireAllowed(sheet: Sheet, flag: ProtectionFlag): void {
  if (sheet.protection !== null && !sheet.protection.allowed.has(flag)) throw new ApiError('AccessDenied');
}

/** Refuses edits that no flag allows on a protected sheet: merging, validation, printing, tab colour. */
export function requireUnprotected(sheet: Sheet): void {
  if (sheet.protection !== null) throw new ApiError('AccessDenied');
}

/** Refuses contents in locked cells of a protected sheet. */
export function requireUnlocked(sheet: Sheet, area: Area): void {
  if (sheet.protection !== null && hasLocked(sheet, area)) throw new ApiError('AccessDenied');
}

/** The most cells tested one by one. A larger block contains plain cells, and plain cells are locked. */
const MOST_CELLS_LOOKED_AT = 1_000_000;

function hasLocked(sheet: Sheet, area: Area): boolean {
  const { grid } = sheet;
  for (const { cell } of grid.cellsIn(area)) if (cell.style?.locked === true) return true;
  const columnsUnlocked = [...grid.columns].filter(([, column]) => column.style?.locked === false);
  const isAllUnlocked = Array.from({ length: area.lastColumn - area.firstColumn + 1 }, (_, offset) =>
    columnsUnlocked.some(([index]) => index === area.firstColumn + offset),
  ).every(Boolean);
  if (isAllUnlocked && [...grid.rowsIn(area)].every(([, row]) => row.style === undefined)) return false;
  if (cellCount(area) > MOST_CELLS_LOOKED_AT) return PLAIN_STYLE.locked;
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      if (grid.style(row, column).locked) return true;
    }
  }
  return false;
}

export function requireOpenStructure(book: Workbook): void {
  if (book.structurePassword !== null) throw new ApiError('AccessDenied');
}

/** Returns a test for cells that a merge covers; its corner is not covered. */
export function underMerges(sheet: Sheet, area: Area): (row: number, column: number) => boolean {
  const covered = new Set<number>();
  for (const merge of sheet.merges) {
    const common = overlaps(merge, area) ? intersection(merge, area) : null;
    if (common === null) continue;
    for (let row = common.firstRow; row <= common.lastRow; row += 1) {
      for (let column = common.firstColumn; column <= common.lastColumn; column += 1) {
        if (row !== merge.firstRow || column !== merge.firstColumn) covered.add(row * COLUMNS + column);
      }
    }
  }
  return (row, column) => covered.has(row * COLUMNS + column);
}
