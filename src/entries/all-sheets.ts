/** Lists all entry sheets with their columns, in the order of their tabs. */
import type { AnyEntrySheet } from './entry-sheet';
import { DUTIES_SHEET } from './declarations/duties';
import { EXPENDITURE_SHEET } from './declarations/expenditure';
import { INCOME_SHEET } from './declarations/income';
import { ORGANS_SHEET } from './declarations/organs';
import { OVERALL_PERFORMANCE_SHEET } from './declarations/overall-performance';
import { OVERRIDES_SHEET } from './declarations/overrides';
import { PRIOR_YEAR_SHEET } from './declarations/prior-year';
import { PROJECT_PERFORMANCE_SHEET } from './declarations/project-performance';
import { REASONS_SHEET } from './declarations/reasons';
import { ROSTER_SHEET } from './declarations/roster';
import { SETTINGS_SHEET } from './declarations/settings';
import { TERMS_SHEET } from './declarations/terms';
import { TEXT_FACTS_SHEET } from './declarations/text-facts';
import { UNIT_FACTS_SHEET } from './declarations/unit-facts';

export const ENTRY_SHEETS: readonly AnyEntrySheet[] = [
  SETTINGS_SHEET,
  ROSTER_SHEET,
  INCOME_SHEET,
  EXPENDITURE_SHEET,
  PROJECT_PERFORMANCE_SHEET,
  OVERALL_PERFORMANCE_SHEET,
  PRIOR_YEAR_SHEET,
  TEXT_FACTS_SHEET,
  UNIT_FACTS_SHEET,
  REASONS_SHEET,
  DUTIES_SHEET,
  ORGANS_SHEET,
  TERMS_SHEET,
  OVERRIDES_SHEET,
];
