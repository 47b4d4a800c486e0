/**
 * Declares what the checks need of the set besides its tables. It names no sum, so the general rules check
 * each.
 */
import { NO_UNIT_RULES } from '../../checks/unit-rules';
import { GENERAL_CHECKS } from '../../checks/rules/general';
import { arithmeticChecks, NO_NAMES } from '../../checks/rules/arithmetic';
import type { CheckProfile } from '../../checks/profile';
import { SKELETON } from '.';

export const SKELETON_CHECKS: CheckProfile = {
  set: SKELETON,
  rules: [...GENERAL_CHECKS, ...arithmeticChecks(NO_NAMES)],
  arithmetic: NO_NAMES,
  unitRules: NO_UNIT_RULES,
  plannedSums: {},
  negativeAllowed: [],
  thresholds: { unlikelyRounding: 3 },
};
