/** The entry sheets that a unit receives: those that are about the unit, not about the department. */
import type { AnyEntrySheet } from '../entries/entry-sheet';
import { EXPENDITURE_SHEET } from '../entries/declarations/expenditure';
import { INCOME_SHEET } from '../entries/declarations/income';
import { PROJECT_PERFORMANCE_SHEET } from '../entries/declarations/project-performance';
import { ROSTER_SHEET } from '../entries/declarations/roster';
import { SETTINGS_SHEET } from '../entries/declarations/settings';

/** Filled in by the unit, a line a row, each with the code of the unit. */
export const LINE_SHEETS: readonly AnyEntrySheet[] = [
  INCOME_SHEET,
  EXPENDITURE_SHEET,
  PROJECT_PERFORMANCE_SHEET,
];

/** Filled in by the department before the unit receives them. */
export const FIXED_SHEETS: readonly AnyEntrySheet[] = [SETTINGS_SHEET, ROSTER_SHEET];

export const UNIT_SHEETS: readonly AnyEntrySheet[] = [...FIXED_SHEETS, ...LINE_SHEETS];

/** Key of the column of line sheets that holds the unit's code. */
export const UNIT_KEY = 'unit';

/** Key of the column for words about a line. */
export const REMARK_KEY = 'remark';
