/** Selects the entry sheets of a workbook: those that its set needs, and those that hold entries. */
import { ENTRY_SHEETS } from './all-sheets';
import { DUTIES_SHEET } from './declarations/duties';
import { ORGANS_SHEET } from './declarations/organs';
import { OVERALL_PERFORMANCE_SHEET } from './declarations/overall-performance';
import { OVERRIDES_SHEET } from './declarations/overrides';
import { PRIOR_YEAR_SHEET } from './declarations/prior-year';
import { PROJECT_PERFORMANCE_SHEET } from './declarations/project-performance';
import { REASONS_SHEET } from './declarations/reasons';
import { TERMS_SHEET } from './declarations/terms';
import { TEXT_FACTS_SHEET } from './declarations/text-facts';
import { UNIT_FACTS_SHEET } from './declarations/unit-facts';
import type { Entries } from './entries';
import type { EntryForm } from './entry-form';
import type { AnyEntrySheet } from './entry-sheet';
import { isAmong } from './sheet-heads';

/** Sheets that some set does not need, with their contents. */
const HELD: readonly (readonly [AnyEntrySheet, (entries: Entries) => readonly unknown[]])[] = [
  [PROJECT_PERFORMANCE_SHEET, ({ projectIndicators }) => projectIndicators],
  [OVERALL_PERFORMANCE_SHEET, ({ overall }) => overall],
  [PRIOR_YEAR_SHEET, ({ priorYear }) => priorYear],
  [TEXT_FACTS_SHEET, ({ text }) => text.facts],
  [UNIT_FACTS_SHEET, ({ text }) => text.unitFacts],
  [REASONS_SHEET, ({ text }) => text.reasons],
  [DUTIES_SHEET, ({ text }) => text.duties],
  [ORGANS_SHEET, ({ text }) => text.organs],
  [TERMS_SHEET, ({ text }) => text.terms],
  [OVERRIDES_SHEET, ({ text }) => text.overrides],
];

/** Returns the sheets that the set needs for its tables and its text. */
export function askedSheets({ entrySheets, text }: EntryForm): readonly AnyEntrySheet[] {
  const asked = [...entrySheets, ...(text?.sheets ?? [])];
  return ENTRY_SHEETS.filter((sheet) => isAmong(asked, sheet));
}

/** Keeps sheets that hold entries for another set: a change of the set must not lose them. */
export function neededSheets(form: EntryForm, entries: Entries | null): readonly AnyEntrySheet[] {
  const needed = new Set(askedSheets(form));
  if (entries !== null) {
    for (const [sheet, held] of HELD) if (held(entries).length > 0) needed.add(sheet);
  }
  return ENTRY_SHEETS.filter((sheet) => needed.has(sheet));
}
