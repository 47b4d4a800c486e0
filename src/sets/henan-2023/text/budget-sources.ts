/** Names of the sources of money and of its uses by budget, which several sections share. */
import { amount } from '../../../narrative/binding/declare-subject';
import { cell, sum } from '../../../narrative/quantity';
import { ALL, EXPENDITURE, FISCAL, INCOME } from './figures';

/** Table 01 is not always published; table 02 and 03 print the same figures. */
export const INCOME_TOTAL = [INCOME.total, cell('02/units/total/total')];
export const EXPENDITURE_TOTAL = [EXPENDITURE.total, ALL.total];

/** Money by its budget. Within a list of sources or of uses the bare name of a budget is enough. */
export const GENERAL_MONEY = [
  '一般公共预算收入',
  '一般公共预算安排资金',
  '一般公共预算拨款收入',
  '一般公共预算财政拨款收入',
  '一般公共预算财政拨款',
  '一般公共预算拨款',
  '一般公共预算资金',
  '一般公共预算',
] as const;
export const FUND_MONEY = [
  '政府性基金预算收入',
  '政府性基金安排资金',
  '政府性基金预算安排资金',
  '政府性基金收入',
  '政府性基金预算拨款收入',
  '政府性基金预算财政拨款',
  '政府性基金预算拨款',
  '政府性基金预算资金',
  '政府性基金预算',
  '政府性基金',
] as const;
export const CAPITAL_MONEY = [
  '国有资本经营预算收入',
  '国有资本经营预算安排资金',
  '国有资本经营收入',
  '国有资本经营预算拨款收入',
  '国有资本经营预算财政拨款',
  '国有资本经营预算拨款',
  '国有资本经营预算资金',
  '国有资本经营预算',
] as const;
export const GENERAL_SPENT = [
  '一般公共预算安排支出',
  '一般公共预算支出',
  '一般公共预算拨款支出',
  '一般公共预算财政拨款支出',
  '一般公共预算',
] as const;
export const FUND_SPENT = [
  '政府性基金安排支出',
  '政府性基金预算安排支出',
  '政府性基金支出',
  '政府性基金预算支出',
  '政府性基金预算',
  '政府性基金',
] as const;
export const CAPITAL_SPENT = [
  '国有资本经营预算安排支出',
  '国有资本经营预算支出',
  '国有资本经营支出',
  '国有资本经营预算',
] as const;

/** Sources besides the government budgets; texts give them one name in every section. */
const OWN_SOURCES = ['institutional', 'business', 'superior', 'affiliate', 'other'] as const;

/** Sources that texts may state as one. */
export const SOURCE_GROUPS = [
  { stated: 'own', parts: OWN_SOURCES },
  { stated: 'fiscal', parts: ['general', 'fund', 'capital'] },
] as const;
export const OWN_MONEY = sum(
  INCOME.institutionalIncome,
  INCOME.businessIncome,
  INCOME.superiorSubsidy,
  INCOME.affiliateRemittance,
  INCOME.otherIncome,
);

/** 财政拨款 is a part of 一般公共预算. Texts name either so. */
export const GENERAL_SOURCE = amount('general', GENERAL_MONEY, INCOME.general, {
  whole: 'income',
  or: [
    {
      names: ['一般公共预算财政拨款收入', '一般公共预算财政拨款', '一般公共预算拨款收入', '一般公共预算拨款'],
      of: FISCAL.appropriation,
    },
  ],
});

/** The budgets together, as texts of other places state them; some mean what is paid out of the general one alone. */
export const FISCAL_SOURCE = amount(
  'fiscal',
  ['财政拨款收入', '当年财政拨款收入', '本年财政拨款收入', '财政拨款资金', '财政拨款'],
  sum(INCOME.general, INCOME.governmentFund, INCOME.stateCapital),
  { whole: 'income', also: ['general'], or: [{ of: FISCAL.appropriation }] },
);

export const OTHER_SOURCES = [
  amount('special', ['财政专户管理资金收入', '财政专户管理资金'], INCOME.specialAccount, {
    whole: 'income',
  }),
  amount('institutional', ['事业收入'], INCOME.institutionalIncome, { whole: 'income' }),
  amount('business', ['事业单位经营收入'], INCOME.businessIncome, { whole: 'income' }),
  amount('superior', ['上级补助收入'], INCOME.superiorSubsidy, { whole: 'income' }),
  amount('affiliate', ['附属单位上缴收入'], INCOME.affiliateRemittance, { whole: 'income' }),
  amount('other', ['其他收入'], INCOME.otherIncome, { whole: 'income' }),
  amount('own', ['单位资金', '单位资金收入'], OWN_MONEY, { whole: 'income' }),
] as const;
