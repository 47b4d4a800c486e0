/** The sheets that a check speaks of, then and now. */
import { FINDING_SHEET_NAME } from '../../sheets/finding-sheet';
import type { WorkbookSnapshot } from '../../sheets/snapshot';
import { differingSheets } from '../undo/same-sheets';

/** Whether sheets that are checked, or that figures are held against, hold something else now. */
export function hasChanged(checked: WorkbookSnapshot, now: WorkbookSnapshot): boolean {
  const names = [...checked.sheets, ...now.sheets].map((sheet) => sheet.name);
  const own = [...new Set(names)].filter((name) => name !== FINDING_SHEET_NAME);
  return differingSheets(own, checked, now).length > 0;
}

/** The workbook as it was checked, with these sheets as they are now. */
export function withSheetsOf(
  checked: WorkbookSnapshot,
  now: WorkbookSnapshot,
  sheetIds: ReadonlySet<string>,
): WorkbookSnapshot {
  const current = new Map(now.sheets.map((sheet) => [sheet.id, sheet]));
  return {
    ...checked,
    sheets: checked.sheets.map((sheet) =>
      sheetIds.has(sheet.id) ? (current.get(sheet.id) ?? sheet) : sheet,
    ),
  };
}
