/** Selects the entry sheets of a workbook: those that its set needs, and those that hold entries. */
import { ENTRY_SHEETS } from './all-sheets';
import { OVERALL_PERFORMANCE_SHEET } from './declarations/overall-performance';
import { PRIOR_YEAR_SHEET } from './declarations/prior-year';
import { PROJECT_PERFORMANCE_SHEET } from './declarations/project-performance';
import type { Entries } from './entries';
import type { EntryForm } from './entry-form';
import type { AnyEntrySheet } from './entry-sheet';

/** Keeps sheets that hold entries for another set: a change of the set must not lose them. */
export function neededSheets({ entrySheets }: EntryForm, entries: Entries | null): readonly AnyEntrySheet[] {
  const held = new Set<AnyEntrySheet>(entrySheets);
  if (entries !== null) {
    if (entries.projectIndicators.length > 0) held.add(PROJECT_PERFORMANCE_SHEET);
    if (entries.overall.length > 0) held.add(OVERALL_PERFORMANCE_SHEET);
    if (entries.priorYear.length > 0) held.add(PRIOR_YEAR_SHEET);
  }
  return ENTRY_SHEETS.filter((sheet) => held.has(sheet));
}
