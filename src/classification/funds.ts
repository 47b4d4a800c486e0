/** 资金来源: the funds of the year are reported apart more finely than those carried over. */
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

/** 一般公共预算, 政府预算资金, 单位资金: of the year and carried over; `FUNDS_OF_PERIOD` tells which is which. */
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

/** Every label once, funds of the year first. */
export const ALL_FUND_LABELS: readonly string[] = [
  ...new Set([...CURRENT_YEAR_FUNDS, ...CARRYOVER_FUNDS].map((fund) => FUND_LABELS[fund])),
];

/** The fund that a label means in a period; a period has no fund by some labels. */
export function fundByLabel(period: Period, label: string): Fund | undefined {
  return FUNDS_OF_PERIOD[period].find((fund) => FUND_LABELS[fund] === label);
}
