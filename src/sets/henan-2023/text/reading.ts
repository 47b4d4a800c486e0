/** What foreign texts of this province are read by: parts, sections, names of figures. */
import type { NarrativeReading } from '../../../narrative/binding/subject';
import { BASIC_READING, FISCAL_READING, GENERAL_READING } from './reading-fiscal';
import { BY_SOURCE, BY_USE, OVERALL } from './reading-totals';
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
  titles: {
    o1: [
      '主要职能',
      '部门职责',
      '单位职责',
      '职能职责',
      '部门职能',
      '主要工作职责',
      '基本职能',
      '主要职能职责',
    ],
    o2: ['机构情况', '内设机构', '机构人员', '机构编制', '部门机构'],
    o3: [
      '预算单位构成',
      '部门预算单位构成',
      '所属单位构成',
      '所属预算单位',
      '部门构成',
      '预算构成',
      '单位构成',
    ],
    s7: ['支出经济分类', '经济分类支出', '支出预算经济分类科目', '支出经济分类预算'],
    's10.transfers': ['专项转移支付', '转移支付项目', '专项转移支付项目'],
  },
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
