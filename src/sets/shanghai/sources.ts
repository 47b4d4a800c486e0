/**
 * Declares the four sources of this set's forms, and where money without own heading counts. Every fund is in
 * exactly one source, so no table loses money (decision 37).
 */
import type { FoldedMoney } from '../../entries/entry-form';
import { GOVERNMENT_BUDGETS } from '../../tables/conditions';
import type { Where } from '../../tables/where';

/** 财政拨款: the three government budgets, of the year and carried over. */
export const FISCAL: Where = GOVERNMENT_BUDGETS;
/** 事业收入 includes money through 财政专户. */
export const INSTITUTIONAL: Where = { fund: ['institutionalIncome', 'specialAccount'] };
export const BUSINESS: Where = { fund: ['businessIncome'] };
export const OTHER: Where = { fund: ['otherIncome', 'superiorSubsidy', 'affiliateRemittance', 'unitOwn'] };

export const FOLDED: readonly FoldedMoney[] = [
  { period: 'current', fund: 'specialAccount', into: '事业收入' },
  { period: 'current', fund: 'superiorSubsidy', into: '其他收入' },
  { period: 'current', fund: 'affiliateRemittance', into: '其他收入' },
  { period: 'carryover', fund: 'general', into: '一般公共预算' },
  { period: 'carryover', fund: 'governmentFund', into: '政府性基金预算' },
  { period: 'carryover', fund: 'stateCapital', into: '国有资本经营预算' },
  { period: 'carryover', fund: 'specialAccount', into: '事业收入' },
  { period: 'carryover', fund: 'unitOwn', into: '其他收入' },
];
