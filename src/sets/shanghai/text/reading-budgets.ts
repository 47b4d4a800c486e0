/** How texts of this city name the figures of 部门预算编制说明. */
import { amount } from '../../../narrative/binding/declare-subject';
import type { SectionReading } from '../../../narrative/binding/subject';
import { COMPARED, EXPENDITURE, INCOME } from './figures';

export const BUDGET_READING: SectionReading = {
  section: 'h4',
  required: true,
  anchors: ['收入预算'],
  sums: [
    { rule: 'N-05', whole: 'income', parts: ['income.fiscal', 'institutional', 'business', 'other'] },
    { rule: 'N-05', whole: 'fiscal', parts: ['general', 'fund', 'capital'] },
  ],
  subjects: [
    amount(
      'income',
      ['收入预算', '收入预算总额', '预算收入', '收入总计', '收入总预算', '总收入', '收入'],
      INCOME.total,
      {
        compared: COMPARED.income,
        written: 'required',
      },
    ),
    amount(
      'both',
      [
        '收支预算',
        '收支总预算',
        '收、支预算',
        '收、支总预算',
        '收支预算总额',
        '收入和支出预算',
        '收支总计',
        '收支',
      ],
      INCOME.total,
      { compared: COMPARED.income, also: ['income', 'expenditure'] },
    ),
    amount('income.fiscal', ['财政拨款收入', '财政拨款收入预算', '财政拨款预算收入'], INCOME.fiscal, {
      compared: COMPARED.fiscalIncome,
      whole: 'income',
      written: 'usual',
    }),
    amount('institutional', ['事业收入'], INCOME.institutional, {
      compared: COMPARED.institutional,
      whole: 'income',
    }),
    amount('business', ['事业单位经营收入', '经营收入'], INCOME.business, {
      compared: COMPARED.business,
      whole: 'income',
    }),
    amount('other', ['其他收入'], INCOME.other, { compared: COMPARED.otherIncome, whole: 'income' }),
    amount(
      'expenditure',
      ['支出预算', '支出预算总额', '预算支出', '支出总计', '支出总预算', '总支出', '支出'],
      EXPENDITURE.total,
      {
        compared: COMPARED.expenditure,
        written: 'required',
      },
    ),
    amount('basic', ['基本支出'], EXPENDITURE.basic, { whole: 'expenditure' }),
    amount('projects', ['项目支出'], EXPENDITURE.projects, { whole: 'expenditure' }),
    amount('fiscal', ['财政拨款支出预算', '财政拨款支出', '财政拨款预算支出'], EXPENDITURE.fiscal, {
      compared: COMPARED.fiscal,
      whole: 'expenditure',
      written: 'usual',
    }),
    amount(
      'general',
      [
        '一般公共预算拨款支出预算',
        '一般公共预算拨款支出',
        '一般公共预算支出预算',
        '一般公共预算支出',
        '一般公共预算拨款',
        '一般公共预算',
      ],
      EXPENDITURE.general,
      { compared: COMPARED.general, whole: 'fiscal', written: 'usual' },
    ),
    amount(
      'fund',
      [
        '政府性基金拨款支出预算',
        '政府性基金预算拨款支出预算',
        '政府性基金拨款支出',
        '政府性基金预算拨款支出',
        '政府性基金预算支出',
        '政府性基金支出预算',
        '政府性基金支出',
        '政府性基金拨款',
        '政府性基金预算',
        '政府性基金',
      ],
      EXPENDITURE.fund,
      { compared: COMPARED.fund, whole: 'fiscal' },
    ),
    amount(
      'capital',
      [
        '国有资本经营预算拨款支出预算',
        '国有资本经营拨款支出预算',
        '国有资本经营预算拨款支出',
        '国有资本经营预算支出预算',
        '国有资本经营预算支出',
        '国有资本经营支出预算',
        '国有资本经营预算拨款',
        '国有资本经营预算',
      ],
      EXPENDITURE.capital,
      { compared: COMPARED.capital, whole: 'fiscal' },
    ),
  ],
};

/** One sentence for each 项 of a budget. */
function itemsReading(section: string, table: string, anchors: readonly string[]): SectionReading {
  return {
    section,
    within: 'h4',
    anchors,
    subjects: [],
    accounts: {
      of: {
        kind: 'accounts',
        of: { table, block: 'functions', column: 'total' },
        codes: 'functions',
        digits: 7,
      },
      whole: 'total',
      named: 'full',
    },
  };
}

export const GENERAL_ITEMS = itemsReading('h4.general', '5', [
  '一般公共预算拨款支出主要内容',
  '财政拨款支出主要内容',
  '一般公共预算支出主要内容',
]);

export const FUND_ITEMS = itemsReading('h4.fund', '6', [
  '政府性基金拨款支出主要内容',
  '政府性基金预算拨款支出主要内容',
  '政府性基金预算支出主要内容',
  '政府性基金支出主要内容',
]);

export const CAPITAL_ITEMS = itemsReading('h4.capital', '7', [
  '国有资本经营预算拨款支出主要内容',
  '国有资本经营预算支出主要内容',
  '国有资本经营支出主要内容',
]);
