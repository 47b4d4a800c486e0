/** Declares 第二部分 一 to 七, 九: income and expenditure by source, use and classification. */
import { all, ALWAYS, differs, none, not, unchanged, zero } from '../../../narrative/condition';
import { paragraph, sentence, sentenceOf, type Section } from '../../../narrative/narrative';
import { ITEM, type ListSource, type NamedQuantity, type Quantity } from '../../../narrative/quantity';
import {
  amountOf,
  changeWords,
  clause,
  DEPARTMENT,
  ITEM_NAME,
  LAST_YEAR,
  LEVEL,
  list,
  reason,
  say,
  shareClause,
  tableName,
  YEAR,
  type Slot,
} from '../../../narrative/template';
import {
  ALL,
  BASIC_GENERAL,
  CLASSES,
  COMPARED,
  EXPENDITURE,
  FISCAL,
  FUND,
  FUND_ITEMS,
  GENERAL,
  INCOME,
  OPERATING_ITEMS,
  PERSONNEL_ITEMS,
} from './figures';

function named(...items: readonly (readonly [name: string, of: Quantity])[]): ListSource {
  return { kind: 'named', items: items.map(([name, of]) => ({ name, of })) };
}

function always(name: string, of: Quantity): NamedQuantity {
  return { name, of, always: true };
}

const NAME_AND_AMOUNT = say`${ITEM_NAME}${amountOf(ITEM)}万元`;

/** Returns the list of parts; nothing without any money. */
function parts(of: ListSource, between: string): Slot {
  return clause(not(none(of)), say`，其中：${list(of, NAME_AND_AMOUNT, between)}`);
}

/** Returns the amount, with its share of the whole where the share has a meaning. */
function part(name: string, of: Quantity, whole: Quantity) {
  return say`${name}${amountOf(of)}万元${shareClause(of, whole)}`;
}

const INCOME_PARTS = named(
  ['一般公共预算安排资金', INCOME.general],
  ['政府性基金安排资金', INCOME.governmentFund],
  ['国有资本经营预算安排资金', INCOME.stateCapital],
  ['财政专户管理资金', INCOME.specialAccount],
  ['事业收入', INCOME.institutionalIncome],
  ['事业单位经营收入', INCOME.businessIncome],
  ['上级补助收入', INCOME.superiorSubsidy],
  ['附属单位上缴收入', INCOME.affiliateRemittance],
  ['其他收入', INCOME.otherIncome],
  ['上年结转结余', INCOME.carryover],
);

const EXPENDITURE_PARTS = named(
  ['一般公共预算安排支出', EXPENDITURE.general],
  ['政府性基金安排支出', EXPENDITURE.governmentFund],
  ['国有资本经营预算安排支出', EXPENDITURE.stateCapital],
  ['财政专户管理资金安排支出', EXPENDITURE.specialAccount],
  ['单位资金安排支出', EXPENDITURE.unitOwn],
  ['上年结转结余安排支出', EXPENDITURE.carryover],
);

/** The text names the three government budgets and 其他收入 also at 0. */
const SOURCES: ListSource = {
  kind: 'named',
  items: [
    always('一般公共预算收入', INCOME.general),
    always('政府性基金预算收入', INCOME.governmentFund),
    always('国有资本经营预算收入', INCOME.stateCapital),
    { name: '财政专户管理资金收入', of: INCOME.specialAccount },
    { name: '事业收入', of: INCOME.institutionalIncome },
    { name: '事业单位经营收入', of: INCOME.businessIncome },
    { name: '上级补助收入', of: INCOME.superiorSubsidy },
    { name: '附属单位上缴收入', of: INCOME.affiliateRemittance },
    always('其他收入', INCOME.otherIncome),
  ],
};

const WHO_AND_WHEN = say`${DEPARTMENT}${YEAR}`;

export const OVERALL: Section = {
  id: 's1',
  title: say`收入支出预算总体情况说明`,
  paragraphs: [
    paragraph(
      sentence(
        's1.income',
        say`${WHO_AND_WHEN}收入总计${amountOf(INCOME.total)}万元${parts(INCOME_PARTS, '、')}，与${LAST_YEAR}相比，收入${changeWords(COMPARED.income, 'after')}${reason(COMPARED.income)}。`,
      ),
      sentence(
        's1.expenditure',
        say`支出总计${amountOf(EXPENDITURE.total)}万元${parts(EXPENDITURE_PARTS, '、')}，与${LAST_YEAR}相比，支出${changeWords(COMPARED.expenditure, 'after')}${reason(COMPARED.expenditure)}。`,
      ),
    ),
  ],
};

export const BY_SOURCE: Section = {
  id: 's2',
  title: say`收入预算总体情况说明`,
  paragraphs: [
    paragraph(
      sentence(
        's2.income',
        say`${WHO_AND_WHEN}收入合计${amountOf(INCOME.current)}万元${parts(SOURCES, '；')}。`,
      ),
      sentence(
        's2.carryover',
        say`上年结转结余${amountOf(INCOME.carryover)}万元。`,
        not(zero(INCOME.carryover)),
      ),
    ),
  ],
};

export const BY_USE: Section = {
  id: 's3',
  title: say`支出预算总体情况说明`,
  paragraphs: [
    paragraph(
      sentence(
        's3.expenditure',
        say`${WHO_AND_WHEN}支出合计${amountOf(ALL.total)}万元，其中：${part('基本支出', ALL.basic, ALL.total)}；${part('项目支出', ALL.projects, ALL.total)}。`,
      ),
    ),
  ],
};

export const FISCAL_SECTION: Section = {
  id: 's4',
  title: say`财政拨款收入支出预算总体情况说明`,
  paragraphs: [
    paragraph(
      sentence(
        's4.budgets',
        say`${WHO_AND_WHEN}一般公共预算收支预算${amountOf(FISCAL.general)}万元${clause(
          differs(FISCAL.appropriation, FISCAL.generalCurrent),
          say`（其中：财政拨款${amountOf(FISCAL.appropriation)}万元）`,
        )}，政府性基金收支预算${amountOf(FISCAL.fund)}万元${clause(
          not(zero(FISCAL.stateCapital)),
          say`，国有资本经营预算收支预算${amountOf(FISCAL.stateCapital)}万元`,
        )}。`,
      ),
      sentence(
        's4.changes',
        say`与${LAST_YEAR}相比，一般公共预算收支预算${changeWords(COMPARED.general, 'after')}${reason(COMPARED.general)}；政府性基金收支预算${changeWords(COMPARED.fund, 'after')}${reason(COMPARED.fund)}。`,
      ),
    ),
  ],
};

export const GENERAL_SECTION: Section = {
  id: 's5',
  title: say`一般公共预算支出预算情况说明`,
  paragraphs: [
    paragraph(
      sentenceOf(
        's5.total',
        { when: zero(GENERAL.total), text: say`${WHO_AND_WHEN}没有一般公共预算支出。` },
        {
          when: ALWAYS,
          text: say`${WHO_AND_WHEN}一般公共预算支出年初预算为${amountOf(GENERAL.total)}万元。`,
        },
      ),
      sentence(
        's5.parts',
        say`其中：${part('基本支出', GENERAL.basic, GENERAL.total)}；${part('项目支出', GENERAL.projects, GENERAL.total)}。`,
        not(zero(GENERAL.total)),
      ),
      sentence(
        's5.classes',
        say`主要用于以下方面：${list(CLASSES, say`${NAME_AND_AMOUNT}${shareClause(ITEM, GENERAL.total)}`, '；')}。`,
        not(none(CLASSES)),
      ),
    ),
  ],
};

function including(of: ListSource): Slot {
  return clause(not(none(of)), say`，主要包括：${list(of, [ITEM_NAME], '、')}`);
}

export const BASIC_SECTION: Section = {
  id: 's6',
  title: say`一般公共预算基本支出预算情况说明`,
  paragraphs: [
    paragraph(
      sentenceOf(
        's6.basic',
        { when: zero(BASIC_GENERAL.total), text: say`${WHO_AND_WHEN}没有一般公共预算基本支出。` },
        {
          when: ALWAYS,
          text: say`${WHO_AND_WHEN}一般公共预算基本支出总计${amountOf(BASIC_GENERAL.total)}万元，其中：${part('人员经费', BASIC_GENERAL.personnel, BASIC_GENERAL.total)}${including(PERSONNEL_ITEMS)}；${part('公用经费', BASIC_GENERAL.operating, BASIC_GENERAL.total)}${including(OPERATING_ITEMS)}。`,
        },
      ),
    ),
  ],
};

export const ECONOMIC_SECTION: Section = {
  id: 's7',
  title: say`支出预算经济分类情况说明`,
  paragraphs: [
    paragraph(
      sentence(
        's7.reform',
        say`按照《财政部关于印发〈支出经济分类科目改革方案〉的通知》（财预〔2017〕98号）要求，从2018年起全面实施支出经济分类科目改革，根据政府预算管理和部门预算管理的特点，分设部门预算支出经济分类科目和政府预算支出经济分类科目，两套科目之间保持对应关系。`,
      ),
      sentence(
        's7.table',
        say`为适应改革要求，我${LEVEL}《${tableName('07')}》按两套经济分类科目分别反映不同资金来源的全部预算支出。`,
      ),
    ),
  ],
};

const NO_FUND = all(zero(FUND.income), zero(FUND.expenditure));

export const FUND_SECTION: Section = {
  id: 's9',
  title: say`政府性基金预算支出预算情况说明`,
  paragraphs: [
    paragraph(
      sentenceOf(
        's9.fund',
        {
          when: all(NO_FUND, unchanged(COMPARED.fund)),
          text: say`我${LEVEL}${YEAR}没有政府性基金预算收入和支出，与上年持平。`,
        },
        { when: NO_FUND, text: say`我${LEVEL}${YEAR}没有政府性基金预算收入和支出。` },
        {
          when: ALWAYS,
          text: say`${YEAR}政府性基金预算收入${amountOf(FUND.income)}万元，支出${amountOf(FUND.expenditure)}万元，政府性基金收支预算${changeWords(COMPARED.fund)}${reason(COMPARED.fund)}${clause(
            not(none(FUND_ITEMS)),
            say`，主要用于：${list(FUND_ITEMS, NAME_AND_AMOUNT, '、')}`,
          )}。`,
        },
      ),
    ),
  ],
};
