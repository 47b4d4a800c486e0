/** How texts of this province name the figures of 第二部分 一 to 三. */
import { amount } from '../../../narrative/binding/declare-subject';
import type { SectionReading } from '../../../narrative/binding/subject';
import {
  CAPITAL_MONEY,
  CAPITAL_SPENT,
  EXPENDITURE_TOTAL,
  FUND_MONEY,
  FUND_SPENT,
  FISCAL_SOURCE,
  GENERAL_SOURCE,
  GENERAL_SPENT,
  INCOME_TOTAL,
  OTHER_SOURCES,
  SOURCE_GROUPS,
} from './budget-sources';
import { ALL, COMPARED, EXPENDITURE, GENERAL, INCOME } from './figures';

const ALL_CLASSES = {
  kind: 'accounts',
  of: { table: '03', block: 'functions', column: 'total' },
  codes: 'functions',
  digits: 3,
} as const;

/** Sources of income of the year, in the order of the table. */
const SOURCES_OF_YEAR = [
  'general',
  'fund',
  'capital',
  'special',
  'institutional',
  'business',
  'superior',
  'affiliate',
  'other',
] as const;

export const OVERALL: SectionReading = {
  section: 's1',
  anchors: ['收入总计', '收、支总计', '收支总计', '收入预算总计', '预算总收入', '收入总预算'],
  titles: ['收支', '收入支出', '收支增减变化', '收支预算总体', '收支预算增减变化', '部门收支'],
  sums: [
    {
      rule: 'N-05',
      whole: 'income',
      groups: SOURCE_GROUPS,
      parts: [...SOURCES_OF_YEAR, 'carryover'],
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
    amount(
      'income',
      [
        '收入总计',
        '收入预算总计',
        '预算收入总计',
        '收入总预算',
        '预算总收入',
        '总收入预算',
        '收入总额',
        '总收入',
        '收入合计',
        '收入预算合计',
        '预算收入合计',
        '收入预算',
        '预算收入',
        '收入',
      ],
      INCOME_TOTAL,
      {
        written: 'usual',
        compared: COMPARED.income,
        or: [{ names: ['收入合计', '收入预算合计', '预算收入合计'], of: INCOME.current }],
      },
    ),
    GENERAL_SOURCE,
    FISCAL_SOURCE,
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
        '收、支总预算',
        '收支预算总额',
        '收、支',
        '收支',
        '收支预算',
      ],
      INCOME_TOTAL,
      { compared: COMPARED.income, also: ['income', 'expenditure'] },
    ),
    amount(
      'expenditure',
      [
        '支出总计',
        '支出预算总计',
        '预算支出总计',
        '支出总预算',
        '预算总支出',
        '总支出预算',
        '支出总额',
        '总支出',
        '支出合计',
        '支出预算合计',
        '预算支出合计',
        '支出预算',
        '预算支出',
        '支出',
      ],
      EXPENDITURE_TOTAL,
      {
        written: 'usual',
        compared: COMPARED.expenditure,
        or: [{ names: ['支出合计', '支出预算合计', '预算支出合计'], of: ALL.total }],
      },
    ),
    amount('spent.general', GENERAL_SPENT, [EXPENDITURE.general, GENERAL.total], { whole: 'expenditure' }),
    amount('spent.fund', FUND_SPENT, EXPENDITURE.governmentFund, { whole: 'expenditure' }),
    amount('spent.capital', CAPITAL_SPENT, EXPENDITURE.stateCapital, {
      whole: 'expenditure',
    }),
    amount('spent.basic', ['基本支出'], ALL.basic, { whole: 'expenditure' }),
    amount('spent.projects', ['项目支出'], ALL.projects, { whole: 'expenditure' }),
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
  accounts: { of: ALL_CLASSES, whole: 'expenditure' },
};

export const BY_SOURCE: SectionReading = {
  section: 's2',
  anchors: ['收入合计', '收入预算合计'],
  titles: ['收入', '收入来源'],
  sums: [
    {
      rule: 'N-05',
      whole: 'income',
      groups: SOURCE_GROUPS,
      parts: SOURCES_OF_YEAR,
    },
  ],
  subjects: [
    amount(
      'income',
      [
        '收入合计',
        '本年收入合计',
        '本年收入预算',
        '本年收入',
        '收入预算合计',
        '预算收入合计',
        '收入预算总额',
        '收入预算',
        '预算收入',
      ],
      INCOME.current,
      {
        written: 'usual',
        compared: COMPARED.income,
        comparedElsewhere: true,
        or: [
          {
            names: ['收入预算合计', '预算收入合计', '收入预算总额', '收入预算', '预算收入'],
            of: INCOME.total,
          },
        ],
      },
    ),
    GENERAL_SOURCE,
    FISCAL_SOURCE,
    amount('fund', FUND_MONEY, INCOME.governmentFund, { whole: 'income' }),
    amount('capital', CAPITAL_MONEY, INCOME.stateCapital, { whole: 'income' }),
    ...OTHER_SOURCES,
    amount('carryover', ['上年结转结余', '上年结转'], INCOME.carryover, { written: 'usual' }),
    amount('total', ['收入总计', '收入预算总计', '收入总预算', '总收入'], INCOME_TOTAL, {
      compared: COMPARED.income,
      comparedElsewhere: true,
    }),
  ],
};

export const BY_USE: SectionReading = {
  section: 's3',
  anchors: ['支出合计', '支出预算合计'],
  titles: ['支出', '支出构成'],
  sums: [{ rule: 'N-05', whole: 'expenditure', parts: ['basic', 'projects'] }],
  subjects: [
    amount(
      'expenditure',
      [
        '支出合计',
        '本年支出合计',
        '本年支出预算',
        '本年支出',
        '支出预算合计',
        '预算支出合计',
        '支出预算总额',
        '支出预算',
        '预算支出',
      ],
      ALL.total,
      {
        written: 'usual',
        compared: COMPARED.expenditure,
        comparedElsewhere: true,
        or: [
          {
            names: ['支出预算合计', '预算支出合计', '支出预算总额', '支出预算', '预算支出'],
            of: EXPENDITURE.total,
          },
        ],
      },
    ),
    amount('basic', ['基本支出'], ALL.basic, { written: 'often', whole: 'expenditure' }),
    amount('projects', ['项目支出'], ALL.projects, { written: 'often', whole: 'expenditure' }),
    amount('total', ['支出总计', '支出预算总计', '支出总预算', '总支出'], EXPENDITURE_TOTAL, {
      compared: COMPARED.expenditure,
      comparedElsewhere: true,
    }),
  ],
};
