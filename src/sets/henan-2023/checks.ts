/** Declares what the checks need of 河南省十二张表 (2023) besides its tables. */
import { HENAN_2023 } from '.';
import type { CheckProfile } from '../../checks/profile';
import { HENAN_2023_RULES } from './rules';
import { ARITHMETIC } from './rules/arithmetic';
import { UNIT_RULES } from './unit-rules';

export const HENAN_2023_CHECKS: CheckProfile = {
  set: HENAN_2023,
  rules: HENAN_2023_RULES,
  unitRules: UNIT_RULES,
  arithmetic: ARITHMETIC,
  plannedSums: {
    '01/expenditure': { total: ['currentTotal', 'yearEnd'] },
    '04/expenditure': { total: ['current', 'yearEnd'] },
  },
  negativeAllowed: [],
  thresholds: { unlikelyRounding: 3 },
};
