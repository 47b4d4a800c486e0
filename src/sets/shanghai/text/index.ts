/** The text of this set, in the order in which districts and bureaus publish it; its tables are the fifth part. */
import type { NamedFigure, NarrativeSet } from '../../../narrative/narrative';
import type { Quantity } from '../../../narrative/quantity';
import { DEPARTMENT, LEVEL, say, wordsOf, YEAR } from '../../../narrative/template';
import { FACTS, TEXT_FORM } from '../text-form';
import { BUDGETS_PART } from './budgets';
import {
  COMPARED,
  EXPENDITURE,
  INCOME,
  OFFICE_RUNNING,
  PROJECT_COUNT,
  PURCHASES,
  THREE_PUBLIC,
} from './figures';
import { OTHER_PART, PROJECTS_PART } from './other-matters';
import { DUTIES_PART, ORGANS_PART } from './overview';
import { STYLE } from './style';
import { TERMS } from './terms';

function amount(of: Quantity): NamedFigure {
  return { kind: 'amount', of };
}

/** As a person writes them into a sentence of their own. */
const FIGURES: Readonly<Record<string, NamedFigure>> = {
  收入预算: amount(INCOME.total),
  财政拨款收入: amount(INCOME.fiscal),
  事业收入: amount(INCOME.institutional),
  事业单位经营收入: amount(INCOME.business),
  其他收入: amount(INCOME.other),
  支出预算: amount(EXPENDITURE.total),
  基本支出: amount(EXPENDITURE.basic),
  项目支出: amount(EXPENDITURE.projects),
  财政拨款支出: amount(EXPENDITURE.fiscal),
  一般公共预算支出: amount(EXPENDITURE.general),
  政府性基金支出: amount(EXPENDITURE.fund),
  国有资本经营预算支出: amount(EXPENDITURE.capital),
  '“三公”经费': amount(THREE_PUBLIC.total),
  '因公出国（境）费': amount(THREE_PUBLIC.abroad),
  公务接待费: amount(THREE_PUBLIC.reception),
  公务用车购置及运行费: amount(THREE_PUBLIC.vehicles),
  公务用车购置费: amount(THREE_PUBLIC.vehiclePurchase),
  公务用车运行费: amount(THREE_PUBLIC.vehicleRunning),
  机关运行经费: amount(OFFICE_RUNNING),
  政府采购预算: amount(PURCHASES),
  项目个数: { kind: 'count', of: PROJECT_COUNT },
};

export const SHANGHAI_TEXT: NarrativeSet = {
  id: 'shanghai',
  form: TEXT_FORM,
  style: STYLE,
  document: {
    cover: [say`${DEPARTMENT}`, say`${YEAR}${LEVEL}预算`],
    date: say`${wordsOf(FACTS.publishedOn)}`,
    appendix: null,
  },
  parts: [
    DUTIES_PART,
    ORGANS_PART,
    { id: 'terms', title: say`名词解释`, content: { kind: 'terms' } },
    BUDGETS_PART,
    { id: 'tables', title: say`${LEVEL}预算表`, content: { kind: 'tables' } },
    OTHER_PART,
    PROJECTS_PART,
  ],
  terms: TERMS,
  comparisons: Object.values(COMPARED),
  figures: FIGURES,
};
