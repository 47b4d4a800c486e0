/** Lists 资金来源 (funds). Money of the year has finer funds than money carried over. */
import type { Period } from './periods';

export const CURRENT_YEAR_FUNDS = [
  'generalFiscal',
  'generalOther',
  'governmentFund',
  'stateCapital',
  'specialAccount',
  'institutionalIncome',
  'businessIncome',
  'superiorSubsidy',
  'affiliateRemittance',
  'otherIncome',
] as const;
export type CurrentYearFund = (typeof CURRENT_YEAR_FUNDS)[number];

export const CARRYOVER_FUNDS = [
  'general',
  'governmentFund',
  'stateCapital',
  'specialAccount',
  'unitOwn',
] as const;
export type CarryoverFund = (typeof CARRYOVER_FUNDS)[number];

export type Fund = CurrentYearFund | CarryoverFund;

export const FUND_LABELS: Readonly<Record<Fund, string>> = {
  generalFiscal: '一般公共预算-财政拨款',
  generalOther: '一般公共预算-其他',
  general: '一般公共预算',
  governmentFund: '政府性基金',
  stateCapital: '国有资本经营预算',
  specialAccount: '财政专户管理资金',
  institutionalIncome: '事业收入',
  businessIncome: '事业单位经营收入',
  superiorSubsidy: '上级补助收入',
  affiliateRemittance: '附属单位上缴收入',
  otherIncome: '其他收入',
  unitOwn: '单位资金',
};

export const FUNDS_OF_PERIOD: Readonly<Record<Period, readonly Fund[]>> = {
  current: CURRENT_YEAR_FUNDS,
  carryover: CARRYOVER_FUNDS,
};

export type FundGroup = 'generalPublicBudget' | 'governmentBudgets' | 'unitOwnFunds';

const GENERAL_PUBLIC_BUDGET = ['generalFiscal', 'generalOther', 'general'] as const;

/**
 * 一般公共预算, 政府预算资金 and 单位资金, each of the year and carried over; `FUNDS_OF_PERIOD` gives the
 * period.
 */
export const FUND_GROUPS: Readonly<Record<FundGroup, readonly Fund[]>> = {
  generalPublicBudget: GENERAL_PUBLIC_BUDGET,
  governmentBudgets: [...GENERAL_PUBLIC_BUDGET, 'governmentFund', 'stateCapital'],
  unitOwnFunds: [
    'institutionalIncome',
    'businessIncome',
    'superiorSubsidy',
    'affiliateRemittance',
    'otherIncome',
    'unitOwn',
  ],
};

/** Each label once, funds of the year first. */
export const ALL_FUND_LABELS: readonly string[] = [
  ...new Set([...CURRENT_YEAR_FUNDS, ...CARRYOVER_FUNDS].map((fund) => FUND_LABELS[fund])),
];

function byLabel(funds: readonly Fund[]): ReadonlyMap<string, Fund> {
  return new Map(funds.map((fund) => [FUND_LABELS[fund], fund]));
}

const FUNDS_BY_LABEL: Readonly<Record<Period, ReadonlyMap<string, Fund>>> = {
  current: byLabel(CURRENT_YEAR_FUNDS),
  carryover: byLabel(CARRYOVER_FUNDS),
};

/** Finds the fund of a label in a period. Some labels have no fund in a period. */
export function fundByLabel(period: Period, label: string): Fund | undefined {
  return FUNDS_BY_LABEL[period].get(label);
}
