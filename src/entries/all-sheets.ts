/** Lists all entry sheets in the order of their tabs. */
import type { AnyEntrySheet } from './entry-sheet';
import { EXPENDITURE_SHEET } from './declarations/expenditure';
import { INCOME_SHEET } from './declarations/income';
import { OVERALL_PERFORMANCE_SHEET } from './declarations/overall-performance';
import { PRIOR_YEAR_SHEET } from './declarations/prior-year';
import { PROJECT_PERFORMANCE_SHEET } from './declarations/project-performance';
import { ROSTER_SHEET } from './declarations/roster';
import { SETTINGS_SHEET } from './declarations/settings';

export const ENTRY_SHEETS: readonly AnyEntrySheet[] = [
  SETTINGS_SHEET,
  ROSTER_SHEET,
  INCOME_SHEET,
  EXPENDITURE_SHEET,
  PROJECT_PERFORMANCE_SHEET,
  OVERALL_PERFORMANCE_SHEET,
  PRIOR_YEAR_SHEET,
];
