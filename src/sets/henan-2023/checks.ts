/** Declares what the checks need of 河南省十二张表 (2023) besides its tables. */
import { HENAN_2023 } from '.';
import type { CheckProfile } from '../../checks/profile';
import { HENAN_2023_RULES } from './rules';
import { ARITHMETIC } from './rules/arithmetic';
import { UNIT_RULES } from './unit-rules';
import { unlistedBasic } from './rules/unlisted-basic';

export const HENAN_2023_CHECKS: CheckProfile = {
  set: HENAN_2023,
  rules: HENAN_2023_RULES,
  unitRules: UNIT_RULES,
  arithmetic: ARITHMETIC,
  unlisted: (context, table) => unlistedBasic(context, table, true),
  plannedSums: {
    '01/expenditure': { total: ['currentTotal', 'yearEnd'] },
    '04/expenditure': { total: ['current', 'yearEnd'] },
  },
  negativeAllowed: [],
  thresholds: { unlikelyRounding: 3 },
};
