/** All entry sheets, in the order of their tabs. */
import type { AnyEntrySheet } from './entry-sheet';
import { EXPENDITURE_SHEET } from './sheets/expenditure';
import { INCOME_SHEET } from './sheets/income';
import { OVERALL_PERFORMANCE_SHEET } from './sheets/overall-performance';
import { PRIOR_YEAR_SHEET } from './sheets/prior-year';
import { PROJECT_PERFORMANCE_SHEET } from './sheets/project-performance';
import { ROSTER_SHEET } from './sheets/roster';
import { SETTINGS_SHEET } from './sheets/settings';

export const ENTRY_SHEETS: readonly AnyEntrySheet[] = [
  SETTINGS_SHEET,
  ROSTER_SHEET,
  INCOME_SHEET,
  EXPENDITURE_SHEET,
  PROJECT_PERFORMANCE_SHEET,
  OVERALL_PERFORMANCE_SHEET,
  PRIOR_YEAR_SHEET,
];
