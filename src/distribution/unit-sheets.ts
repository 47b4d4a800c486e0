/** Lists the entry sheets that a unit receives: those about the unit, not about the department. */
import type { AnyEntrySheet } from '../entries/entry-sheet';
import { EXPENDITURE_SHEET } from '../entries/declarations/expenditure';
import { INCOME_SHEET } from '../entries/declarations/income';
import { PROJECT_PERFORMANCE_SHEET } from '../entries/declarations/project-performance';
import { ROSTER_SHEET } from '../entries/declarations/roster';
import { SETTINGS_SHEET } from '../entries/declarations/settings';
import { UNIT_FACTS_SHEET } from '../entries/declarations/unit-facts';

/** Sheets that the unit fills in, one line a row, each with the unit's code. */
export const LINE_SHEETS: readonly AnyEntrySheet[] = [
  INCOME_SHEET,
  EXPENDITURE_SHEET,
  PROJECT_PERFORMANCE_SHEET,
  UNIT_FACTS_SHEET,
];

/** Sheets that the department fills in before the unit receives them. */
export const FIXED_SHEETS: readonly AnyEntrySheet[] = [SETTINGS_SHEET, ROSTER_SHEET];

export const UNIT_SHEETS: readonly AnyEntrySheet[] = [...FIXED_SHEETS, ...LINE_SHEETS];

/** Key of the line sheets' column with the unit's code. */
export const UNIT_KEY = 'unit';

/** Key of the column for remarks on a line. */
export const REMARK_KEY = 'remark';
