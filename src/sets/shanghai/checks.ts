/** Declares what the checks need of 上海市九张表 besides its tables. */
import type { CheckProfile } from '../../checks/profile';
import { NO_UNIT_RULES } from '../../checks/unit-rules';
import { SHANGHAI } from '.';
import { SHANGHAI_RULES } from './rules';
import { ARITHMETIC } from './rules/arithmetic';

export const SHANGHAI_CHECKS: CheckProfile = {
  set: SHANGHAI,
  rules: SHANGHAI_RULES,
  unitRules: NO_UNIT_RULES,
  arithmetic: ARITHMETIC,
  plannedSums: {},
  negativeAllowed: [],
  thresholds: { unlikelyRounding: 3 },
};
