/** 河南省十二张表 (2023): what the checks know of the set beyond its tables. */
import { HENAN_2023 } from '.';
import type { CheckProfile } from '../../checks/profile';
import { HENAN_2023_RULES } from './rules';

export const HENAN_2023_CHECKS: CheckProfile = {
  set: HENAN_2023,
  rules: HENAN_2023_RULES,
  basicClasses: ['301', '302', '303', '309', '310'],
  closed: ['function'],
  plannedSums: {
    '01/expenditure': { total: ['currentTotal', 'yearEnd'] },
    '04/expenditure': { total: ['current', 'yearEnd'] },
  },
  threePublic: [
    { column: 'abroad', items: ['30212'], priorMeasure: '因公出国（境）费' },
    { column: 'vehiclePurchase', items: ['30913', '31013'], priorMeasure: '公务用车购置费' },
    { column: 'vehicleRunning', items: ['30231'], priorMeasure: '公务用车运行费' },
    { column: 'reception', items: ['30217'], priorMeasure: '公务接待费' },
  ],
  negativeAllowed: [],
  thresholds: { unlikelyRounding: 3, otherGoodsShare: 0.1, quantifiedShare: 0.5, yearOverYear: 0.1 },
  projectCode: { digits: 21, division: null },
};
