/** How texts of this province name the figures of 第二部分 一 to 六. */
import type { SectionReading } from '../../../narrative/binding/subject';
import { cell, sum, type ListSource } from '../../../narrative/quantity';
import { ALL, BASIC_GENERAL, CLASSES, COMPARED, EXPENDITURE, FISCAL, GENERAL, INCOME } from './figures';
import { amount } from '../../../narrative/binding/declare-subject';

/** Table 01 is not always published; table 02 and 03 print the same figures. */
const INCOME_TOTAL = [INCOME.total, cell('02/units/total/total')];
const EXPENDITURE_TOTAL = [EXPENDITURE.total, ALL.total];

/** Money by its budget. Within a list of sources or of uses the bare name of a budget is enough. */
const GENERAL_MONEY = [
  '一般公共预算收入',
  '一般公共预算安排资金',
  '一般公共预算拨款收入',
  '一般公共预算财政拨款收入',
  '一般公共预算财政拨款',
  '一般公共预算拨款',
  '一般公共预算资金',
  '一般公共预算',
] as const;
const FUND_MONEY = [
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
const CAPITAL_MONEY = [
  '国有资本经营预算收入',
  '国有资本经营预算安排资金',
  '国有资本经营收入',
  '国有资本经营预算拨款收入',
  '国有资本经营预算财政拨款',
  '国有资本经营预算拨款',
  '国有资本经营预算资金',
  '国有资本经营预算',
] as const;
const GENERAL_SPENT = [
  '一般公共预算安排支出',
  '一般公共预算支出',
  '一般公共预算拨款支出',
  '一般公共预算财政拨款支出',
  '一般公共预算',
] as const;
const FUND_SPENT = [
  '政府性基金安排支出',
  '政府性基金预算安排支出',
  '政府性基金支出',
  '政府性基金预算支出',
  '政府性基金预算',
  '政府性基金',
] as const;
const CAPITAL_SPENT = [
  '国有资本经营预算安排支出',
  '国有资本经营预算支出',
  '国有资本经营支出',
  '国有资本经营预算',
] as const;

/** Sources besides the government budgets; texts give them one name in every section. */
const OWN_SOURCES = ['institutional', 'business', 'superior', 'affiliate', 'other'] as const;
const OWN_MONEY = sum(
  INCOME.institutionalIncome,
  INCOME.businessIncome,
  INCOME.superiorSubsidy,
  INCOME.affiliateRemittance,
  INCOME.otherIncome,
);

const OTHER_SOURCES = [
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

export const OVERALL: SectionReading = {
  section: 's1',
  anchors: ['收入总计', '收、支总计', '收支总计', '收入预算总计'],
  sums: [
    {
      rule: 'N-05',
      whole: 'income',
      group: { stated: 'own', parts: OWN_SOURCES },
      parts: [
        'general',
        'fund',
        'capital',
        'special',
        'institutional',
        'business',
        'superior',
        'affiliate',
        'other',
        'carryover',
      ],
    },
    {
      rule: 'N-05',
      whole: 'expenditure',
      parts: [
        'spent.general',
        'spent.fund',
        'spent.capital',
        'spent.special',
        'spent.own',
        'spent.carryover',
      ],
    },
  ],
  subjects: [
    amount('income', ['收入总计', '收入预算总计', '收入总额', '总收入', '收入预算', '收入'], INCOME_TOTAL, {
      written: 'usual',
      compared: COMPARED.income,
    }),
    amount('general', GENERAL_MONEY, INCOME.general, { whole: 'income' }),
    amount('fund', FUND_MONEY, INCOME.governmentFund, { whole: 'income' }),
    amount('capital', CAPITAL_MONEY, INCOME.stateCapital, { whole: 'income' }),
    ...OTHER_SOURCES,
    amount('carryover', ['上年结转结余', '上年结转'], INCOME.carryover, { whole: 'income' }),
    amount(
      'both',
      [
        '收、支总计',
        '收支总计',
        '收入、支出总计',
        '收入和支出总计',
        '收入支出总计',
        '收支预算总计',
        '收支总额',
        '收支总预算',
        '收、支预算总计',
        '收、支',
        '收支预算',
      ],
      INCOME_TOTAL,
      { compared: COMPARED.income, also: ['income', 'expenditure'] },
    ),
    amount(
      'expenditure',
      ['支出总计', '支出预算总计', '支出总额', '总支出', '支出预算', '支出'],
      EXPENDITURE_TOTAL,
      { written: 'usual', compared: COMPARED.expenditure },
    ),
    amount('spent.general', GENERAL_SPENT, [EXPENDITURE.general, GENERAL.total], { whole: 'expenditure' }),
    amount('spent.fund', FUND_SPENT, EXPENDITURE.governmentFund, { whole: 'expenditure' }),
    amount('spent.capital', CAPITAL_SPENT, EXPENDITURE.stateCapital, {
      whole: 'expenditure',
    }),
    amount(
      'spent.special',
      ['财政专户管理资金安排支出', '财政专户管理资金支出', '财政专户管理资金'],
      EXPENDITURE.specialAccount,
      {
        whole: 'expenditure',
      },
    ),
    amount('spent.own', ['单位资金安排支出', '单位资金支出', '单位资金'], EXPENDITURE.unitOwn, {
      whole: 'expenditure',
    }),
    amount(
      'spent.carryover',
      ['上年结转结余安排支出', '上年结转安排支出', '上年结转结余支出', '上年结转结余', '上年结转'],
      EXPENDITURE.carryover,
      {
        whole: 'expenditure',
      },
    ),
  ],
};

export const BY_SOURCE: SectionReading = {
  section: 's2',
  anchors: ['收入合计'],
  sums: [
    {
      rule: 'N-05',
      whole: 'income',
      group: { stated: 'own', parts: OWN_SOURCES },
      parts: [
        'general',
        'fund',
        'capital',
        'special',
        'institutional',
        'business',
        'superior',
        'affiliate',
        'other',
      ],
    },
  ],
  subjects: [
    amount('income', ['收入合计', '本年收入合计', '本年收入'], INCOME.current, { written: 'usual' }),
    amount('general', GENERAL_MONEY, INCOME.general, {
      whole: 'income',
    }),
    amount('fund', FUND_MONEY, INCOME.governmentFund, { whole: 'income' }),
    amount('capital', CAPITAL_MONEY, INCOME.stateCapital, { whole: 'income' }),
    ...OTHER_SOURCES,
    amount('carryover', ['上年结转结余', '上年结转'], INCOME.carryover, { written: 'usual' }),
    amount('total', ['收入总计', '总收入'], INCOME_TOTAL),
  ],
};

export const BY_USE: SectionReading = {
  section: 's3',
  anchors: ['支出合计'],
  sums: [{ rule: 'N-05', whole: 'expenditure', parts: ['basic', 'projects'] }],
  subjects: [
    amount('expenditure', ['支出合计', '本年支出合计', '本年支出'], ALL.total, { written: 'usual' }),
    amount('basic', ['基本支出'], ALL.basic, { written: 'often', whole: 'expenditure' }),
    amount('projects', ['项目支出'], ALL.projects, { written: 'often', whole: 'expenditure' }),
    amount('total', ['支出总计', '总支出'], EXPENDITURE_TOTAL),
  ],
};

export const FISCAL_READING: SectionReading = {
  section: 's4',
  anchors: ['收支预算', '财政拨款收支', '收支总预算'],
  subjects: [
    amount(
      'general',
      ['一般公共预算收支预算', '一般公共预算收支', '财政拨款一般公共预算收支预算'],
      FISCAL.general,
      {
        written: 'usual',
        compared: COMPARED.general,
        doubtful: [
          {
            name: '财政拨款一般公共预算收支预算',
            rule: 'N-20',
            right: '这是一般公共预算的数字，与财政拨款的数字不同',
            unlessSame: [FISCAL.general, FISCAL.appropriation],
          },
        ],
      },
    ),
    amount('fiscal', ['其中：财政拨款', '其中财政拨款'], FISCAL.appropriation),
    amount('fund', ['政府性基金收支预算', '政府性基金预算收支预算', '政府性基金收支'], FISCAL.fund, {
      written: 'usual',
      compared: COMPARED.fund,
    }),
    amount(
      'capital',
      ['国有资本经营预算收支预算', '国有资本经营收支预算', '国有资本经营预算收支'],
      FISCAL.stateCapital,
    ),
  ],
};

export const GENERAL_READING: SectionReading = {
  section: 's5',
  anchors: ['一般公共预算支出年初预算', '一般公共预算支出预算', '一般公共预算当年拨款'],
  sums: [{ rule: 'N-05', whole: 'general', parts: ['basic', 'projects'] }],
  subjects: [
    amount(
      'general',
      ['一般公共预算支出年初预算', '一般公共预算支出预算', '一般公共预算支出', '一般公共预算年初预算'],
      GENERAL.total,
      { written: 'usual' },
    ),
    amount('basic', ['基本支出'], GENERAL.basic, { written: 'often', whole: 'general' }),
    amount('projects', ['项目支出'], GENERAL.projects, { written: 'often', whole: 'general' }),
  ],
  accounts: { of: CLASSES as Extract<ListSource, { kind: 'accounts' }>, whole: 'general', isListed: true },
};

export const BASIC_READING: SectionReading = {
  section: 's6',
  anchors: ['一般公共预算基本支出'],
  sums: [{ rule: 'N-05', whole: 'basic', parts: ['personnel', 'operating'] }],
  subjects: [
    amount(
      'basic',
      ['一般公共预算基本支出总计', '一般公共预算基本支出', '基本支出总计', '基本支出'],
      BASIC_GENERAL.total,
      { written: 'usual' },
    ),
    amount('personnel', ['人员经费支出', '人员经费'], BASIC_GENERAL.personnel, {
      written: 'often',
      whole: 'basic',
    }),
    amount('operating', ['公用经费支出', '日常公用经费', '公用经费'], BASIC_GENERAL.operating, {
      written: 'often',
      whole: 'basic',
    }),
  ],
};
