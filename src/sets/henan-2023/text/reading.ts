/** What foreign texts of this province are read by: parts, sections, names of figures. */
import type { NarrativeReading } from '../../../narrative/binding/subject';
import {
  OVERALL,
  BY_SOURCE,
  BY_USE,
  FISCAL_READING,
  GENERAL_READING,
  BASIC_READING,
} from './reading-budgets';
import {
  ITEMS,
  PURCHASE_ITEMS,
  UNIT_SCOPE,
  TERM_READING,
  THREE_READING,
  FUND_READING,
  ADMIN_READING,
  PROCUREMENT_READING,
  PERFORMANCE_READING,
  ASSETS_READING,
} from './reading-matters';

export const HENAN_2023_READING: NarrativeReading = {
  id: 'henan-2023',
  partNumbers: 'part',
  main: ['explanation'],
  items: ITEMS,
  purchases: PURCHASE_ITEMS,
  unitScope: UNIT_SCOPE,
  vehicles: { cars: 'cars', running: 'running', purchase: 'purchase' },
  explainsChanges: true,
  unitLists: { units: 'o3', institutions: 'o2' },
  terms: TERM_READING,
  parts: [
    {
      id: 'overview',
      number: 1,
      words: ['概况', '职责'],
      titles: ['概况', '部门概况', '单位概况', '基本概况'],
    },
    {
      id: 'explanation',
      number: 2,
      words: ['情况说明', '预算说明'],
      titles: ['部门预算情况说明', '单位预算情况说明', '预算情况说明', '部门预算说明'],
    },
    { id: 'terms', number: 3, words: ['名词解释'], titles: ['名词解释', '专业名词解释', '名词说明'] },
  ],
  sections: [
    OVERALL,
    BY_SOURCE,
    BY_USE,
    FISCAL_READING,
    GENERAL_READING,
    BASIC_READING,
    THREE_READING,
    FUND_READING,
    ADMIN_READING,
    PROCUREMENT_READING,
    PERFORMANCE_READING,
    ASSETS_READING,
  ],
};
