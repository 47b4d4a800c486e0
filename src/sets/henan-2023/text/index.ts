/**
 * Declares the text of this set: three parts, as cities of the province publish them with the tables of 2023.
 */
import type { NamedFigure, NarrativeSet, Part } from '../../../narrative/narrative';
import type { Quantity } from '../../../narrative/quantity';
import { DEPARTMENT, LEVEL, say, wordsOf, YEAR } from '../../../narrative/template';
import { FACTS, TEXT_FORM } from '../text-form';
import {
  BASIC_SECTION,
  BY_SOURCE,
  BY_USE,
  ECONOMIC_SECTION,
  FISCAL_SECTION,
  FUND_SECTION,
  GENERAL_SECTION,
  OVERALL,
} from './budgets';
import {
  ADMIN,
  ALL,
  BASIC_GENERAL,
  COMPARED,
  EXPENDITURE,
  FISCAL,
  FUND,
  GENERAL,
  INCOME,
  PROJECTS,
  PURCHASES,
  THREE_PUBLIC,
} from './figures';
import { OTHER_MATTERS } from './other-matters';
import { OVERVIEW } from './overview';
import { STYLE } from './style';
import { TERMS } from './terms';
import { THREE_PUBLIC_SECTION } from './three-public';

const EXPLANATION: Part = {
  id: 'explanation',
  title: say`${DEPARTMENT}${YEAR}${LEVEL}预算情况说明`,
  content: {
    kind: 'sections',
    sections: [
      OVERALL,
      BY_SOURCE,
      BY_USE,
      FISCAL_SECTION,
      GENERAL_SECTION,
      BASIC_SECTION,
      ECONOMIC_SECTION,
      THREE_PUBLIC_SECTION,
      FUND_SECTION,
      OTHER_MATTERS,
    ],
  },
};

function amount(of: Quantity): NamedFigure {
  return { kind: 'amount', of };
}

function count(of: Quantity): NamedFigure {
  return { kind: 'count', of };
}

/** The names that a person uses for figures in own sentences. */
const FIGURES: Readonly<Record<string, NamedFigure>> = {
  收入总计: amount(INCOME.total),
  收入合计: amount(INCOME.current),
  上年结转结余: amount(INCOME.carryover),
  支出总计: amount(EXPENDITURE.total),
  基本支出: amount(ALL.basic),
  项目支出: amount(ALL.projects),
  一般公共预算收支: amount(FISCAL.general),
  政府性基金收支: amount(FISCAL.fund),
  财政拨款: amount(FISCAL.appropriation),
  一般公共预算支出: amount(GENERAL.total),
  一般公共预算基本支出: amount(BASIC_GENERAL.total),
  人员经费: amount(BASIC_GENERAL.personnel),
  公用经费: amount(BASIC_GENERAL.operating),
  '“三公”经费': amount(THREE_PUBLIC.total),
  '因公出国（境）费': amount(THREE_PUBLIC.abroad),
  公务接待费: amount(THREE_PUBLIC.reception),
  公务用车购置及运行费: amount(THREE_PUBLIC.vehicles),
  公务用车购置费: amount(THREE_PUBLIC.vehiclePurchase),
  公务用车运行费: amount(THREE_PUBLIC.vehicleRunning),
  政府性基金预算支出: amount(FUND.expenditure),
  机关运行经费: amount(ADMIN),
  政府采购预算: amount(PURCHASES),
  项目个数: count(PROJECTS.count),
  项目资金: amount(PROJECTS.amount),
};

export const HENAN_2023_TEXT: NarrativeSet = {
  id: 'henan-2023',
  form: TEXT_FORM,
  style: STYLE,
  document: {
    cover: [say`${YEAR}${DEPARTMENT}`, say`${LEVEL}预算公开`],
    date: say`${wordsOf(FACTS.publishedOn)}`,
    appendix: say`附件：${DEPARTMENT}${YEAR}${LEVEL}预算表`,
  },
  parts: [OVERVIEW, EXPLANATION, { id: 'terms', title: say`名词解释`, content: { kind: 'terms' } }],
  terms: TERMS,
  comparisons: Object.values(COMPARED),
  figures: FIGURES,
};
