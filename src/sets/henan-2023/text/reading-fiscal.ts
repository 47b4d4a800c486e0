/** How texts of this province name the figures of 第二部分 四 to 六. */
import { FUNCTIONAL_ACCOUNTS } from '../../../classification/functional-accounts';
import { accountNames } from '../../../narrative/binding/bind-document';
import { amount } from '../../../narrative/binding/declare-subject';
import type { SectionReading } from '../../../narrative/binding/subject';
import { cell, sum, type ListSource } from '../../../narrative/quantity';
import { BASIC_GENERAL, CLASSES, COMPARED, FISCAL, GENERAL } from './figures';

/** Names of the 类 with the money that table 04 prints beside them. */
const FISCAL_CLASSES = FUNCTIONAL_ACCOUNTS.all
  .filter(({ level }) => level === 'class')
  .map(({ code, name }) =>
    amount(`class.${code}`, accountNames(name), cell(`04/expenditure/${code}/total`), { whole: 'all' }),
  );

export const FISCAL_READING: SectionReading = {
  section: 's4',
  anchors: ['收支预算', '财政拨款收支', '财政拨款收入'],
  titles: ['财政拨款收支', '财政拨款', '财政拨款收支预算'],
  subjects: [
    amount(
      'general',
      [
        '一般公共预算收支预算',
        '一般公共预算收支',
        '财政拨款一般公共预算收支预算',
        '一般公共预算收入',
        '一般公共预算支出',
        '一般公共预算拨款收入',
        '一般公共预算拨款',
        '一般公共预算',
      ],
      FISCAL.general,
      {
        bothSides: true,
        written: 'usual',
        toldBy: 'all',
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
    amount(
      'fiscal',
      ['其中', '包括', '包含', '含'].flatMap((of) => [`${of}：财政拨款`, `${of}财政拨款`]),
      FISCAL.appropriation,
    ),
    amount(
      'fund',
      [
        '政府性基金收支预算',
        '政府性基金预算收支预算',
        '政府性基金预算收支',
        '政府性基金收支',
        '政府性基金预算收入',
        '政府性基金预算支出',
        '政府性基金预算拨款收入',
        '政府性基金预算拨款',
        '政府性基金预算',
      ],
      FISCAL.fund,
      { bothSides: true, written: 'usual', compared: COMPARED.fund },
    ),
    amount(
      'capital',
      [
        '国有资本经营预算收支预算',
        '国有资本经营收支预算',
        '国有资本经营预算收支',
        '国有资本经营预算收入',
        '国有资本经营预算支出',
        '国有资本经营预算拨款收入',
        '国有资本经营预算拨款',
        '国有资本经营预算',
      ],
      FISCAL.stateCapital,
      { bothSides: true },
    ),
    amount(
      'all',
      [
        '财政拨款收支总预算',
        '财政拨款收入支出总预算',
        '财政拨款收支预算',
        '财政拨款收、支总预算',
        '财政拨款收、支总计',
        '财政拨款收、支预算',
        '财政拨款收支总计',
        '财政拨款收入总计',
        '财政拨款支出总计',
        '财政拨款收入预算',
        '财政拨款支出预算',
        '财政拨款收入',
        '财政拨款支出',
      ],
      sum(FISCAL.general, FISCAL.fund, FISCAL.stateCapital),
      { bothSides: true, or: [{ of: FISCAL.appropriation }] },
    ),
    ...FISCAL_CLASSES,
  ],
};

export const GENERAL_READING: SectionReading = {
  section: 's5',
  anchors: ['一般公共预算支出年初预算', '一般公共预算支出预算', '一般公共预算当年拨款'],
  titles: ['一般公共预算当年拨款', '一般公共预算支出', '一般公共预算财政拨款支出'],
  sums: [{ rule: 'N-05', whole: 'general', parts: ['basic', 'projects'] }],
  subjects: [
    amount(
      'general',
      [
        '一般公共预算支出年初预算',
        '一般公共预算年初支出预算',
        '一般公共预算支出预算',
        '一般公共预算支出合计',
        '一般公共预算支出',
        '一般公共预算年初预算',
        '一般公共预算当年拨款支出',
        '一般公共预算当年拨款',
        '一般公共预算拨款支出',
        '一般公共预算财政拨款支出',
      ],
      GENERAL.total,
      { written: 'usual', compared: COMPARED.general, comparedElsewhere: true },
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
      [
        '一般公共预算基本支出总计',
        '一般公共预算基本支出',
        '基本支出总计',
        '基本支出总额',
        '基本支出合计',
        '基本支出预算',
        '基本支出',
      ],
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
