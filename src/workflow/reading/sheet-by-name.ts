/** The sheet of that name, blanks and full-width forms ignored. */
import { comparable } from '../../entries/text';
import type { FoundSheet, WorkbookSnapshot } from '../../sheets/plan/snapshot';

export function sheetByName(snapshot: WorkbookSnapshot, name: string): FoundSheet | null {
  return snapshot.sheets.find((sheet) => comparable(sheet.name) === comparable(name)) ?? null;
}
