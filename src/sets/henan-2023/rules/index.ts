/** Lists the rules of the set with the general ones, in the order of docs/rules.md. */
import type { CheckDefinition } from '../../../checks/check-definition';
import { BETWEEN_CHECKS } from './between';
import { CARRIED_OVER_CHECKS } from './carried-over';
import { arithmeticChecks } from '../../../checks/rules/arithmetic';
import { CELL_CHECKS } from '../../../checks/rules/cells';
import { UNPLACED_CHECKS } from '../../../checks/rules/unplaced';
import { CODE_CHECKS } from './codes';
import { ARITHMETIC } from './arithmetic';
import { ECONOMIC_CHECKS } from './economic';
import { ECONOMIC_USE_CHECKS } from './economic-use';
import { FRAME_CHECKS } from '../../../checks/rules/frame';
import { LAST_YEAR_CHECKS } from './last-year';
import { LINE_CHECKS } from '../../../checks/rules/lines';
import { OVERALL_CHECKS } from './overall';
import { PERFORMANCE_CHECKS } from './performance';
import { HABIT_CHECKS } from './performance-habits';
import { COST_CHECKS } from './performance-cost';
import { PROJECT_CHECKS } from './projects';
import { UNIT_CHECKS } from './units';
import { USUAL_CHECKS } from './usual';

export const HENAN_2023_RULES: readonly CheckDefinition[] = [
  ...FRAME_CHECKS,
  ...CELL_CHECKS,
  ...UNPLACED_CHECKS,
  ...arithmeticChecks(ARITHMETIC),
  ...BETWEEN_CHECKS,
  ...CARRIED_OVER_CHECKS,
  ...LINE_CHECKS,
  ...CODE_CHECKS,
  ...ECONOMIC_CHECKS,
  ...ECONOMIC_USE_CHECKS,
  ...UNIT_CHECKS,
  ...PROJECT_CHECKS,
  ...COST_CHECKS,
  ...PERFORMANCE_CHECKS,
  ...HABIT_CHECKS,
  ...USUAL_CHECKS,
  ...OVERALL_CHECKS,
  ...LAST_YEAR_CHECKS,
];
