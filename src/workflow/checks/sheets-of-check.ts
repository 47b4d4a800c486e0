/** Compares the sheets of a check with those of now. */
import { isOutputTab } from '../../entries/own-sheet-names';
import type { FoundSheet, WorkbookSnapshot } from '../../sheets/plan/snapshot';
import { differingSheets } from '../undo/same-sheets';

/** Returns all sheets read except what commands write to be looked at, in the order of their tabs. */
export function checkedSheets({ sheets }: WorkbookSnapshot): readonly FoundSheet[] {
  return sheets.filter(({ name }) => !isOutputTab(name));
}

/** Decides whether checked sheets, or sheets compared with them, have other contents now. */
export function hasChanged(checked: WorkbookSnapshot, now: WorkbookSnapshot): boolean {
  const names = [...checkedSheets(checked), ...checkedSheets(now)].map((sheet) => sheet.name);
  return differingSheets([...new Set(names)], checked, now).length > 0;
}

/** Returns the workbook as checked, with these sheets as they are now. */
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
