/** All rules, in the order of the list. */
import type { CheckDefinition } from './check-definition';
import { BETWEEN_CHECKS } from './families/between';
import { CARRIED_OVER_CHECKS } from './families/carried-over';
import { CELL_CHECKS } from './families/cells';
import { UNPLACED_CHECKS } from './families/unplaced';
import { CODE_CHECKS } from './families/codes';
import { COMPOSITION_CHECKS } from './families/compositions';
import { COPY_CHECKS } from './families/copies';
import { ECONOMIC_CHECKS } from './families/economic';
import { ECONOMIC_USE_CHECKS } from './families/economic-use';
import { FRAME_CHECKS } from './families/frame';
import { LINE_CHECKS } from './families/lines';
import { OVERALL_CHECKS } from './families/overall';
import { PERFORMANCE_CHECKS } from './families/performance';
import { COST_CHECKS } from './families/performance-cost';
import { PROJECT_CHECKS } from './families/projects';
import { ROW_SUM_CHECKS } from './families/row-sums';
import { UNIT_CHECKS } from './families/units';
import { USUAL_CHECKS } from './families/usual';

export const CATALOGUE: readonly CheckDefinition[] = [
  ...FRAME_CHECKS,
  ...CELL_CHECKS,
  ...UNPLACED_CHECKS,
  ...COMPOSITION_CHECKS,
  ...ROW_SUM_CHECKS,
  ...BETWEEN_CHECKS,
  ...COPY_CHECKS,
  ...CARRIED_OVER_CHECKS,
  ...LINE_CHECKS,
  ...CODE_CHECKS,
  ...ECONOMIC_CHECKS,
  ...ECONOMIC_USE_CHECKS,
  ...UNIT_CHECKS,
  ...PROJECT_CHECKS,
  ...COST_CHECKS,
  ...PERFORMANCE_CHECKS,
  ...USUAL_CHECKS,
  ...OVERALL_CHECKS,
];
