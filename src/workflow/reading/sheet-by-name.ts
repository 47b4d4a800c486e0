/** Finds a sheet by name, ignoring blanks and full-width forms. */
import { comparable } from '../../entries/text';
import type { FoundSheet, WorkbookSnapshot } from '../../sheets/plan/snapshot';

export function sheetByName(snapshot: WorkbookSnapshot, name: string): FoundSheet | null {
  return snapshot.sheets.find((sheet) => comparable(sheet.name) === comparable(name)) ?? null;
}
