/** What foreign texts of this city are read by: parts, sections, names of figures. */
import type { NarrativeReading } from '../../../narrative/binding/subject';
import { BUDGET_READING, CAPITAL_ITEMS, FUND_ITEMS, GENERAL_ITEMS } from './reading-budgets';
import {
  ASSETS_READING,
  OFFICE_READING,
  PERFORMANCE_READING,
  PROCUREMENT_READING,
  THREE_READING,
} from './reading-matters';

export const SHANGHAI_READING: NarrativeReading = {
  id: 'shanghai',
  partNumbers: 'first',
  main: ['h4', 'h6'],
  vehicles: { cars: 'cars', running: 'running', purchase: 'purchase', planned: 'cars.planned' },
  explainsChanges: false,
  unitLists: { units: 'h2' },
  titles: {},
  terms: {
    part: 'terms',
    aliases: {
      财政拨款收入: ['财政拨款'],
      事业单位经营收入: ['经营收入'],
      机关运行经费: ['机关运行费'],
    },
    scopes: [],
  },
  parts: [
    {
      id: 'h1',
      number: 1,
      words: ['主要职能', '主要职责'],
      titles: ['部门主要职能', '主要职能', '单位主要职能', '部门主要职责', '主要职责', '单位主要职责'],
    },
    {
      id: 'h2',
      number: 2,
      words: ['机构设置'],
      titles: ['部门机构设置', '机构设置', '单位机构设置', '部门机构设置情况', '机构设置情况'],
    },
    { id: 'terms', number: 3, words: ['名词解释'], titles: ['名词解释'] },
    {
      id: 'h4',
      number: 4,
      words: ['编制说明'],
      titles: ['部门预算编制说明', '单位预算编制说明', '预算编制说明', '预算单位预算编制说明'],
    },
    {
      id: 'tables',
      number: 5,
      words: ['预算表'],
      titles: ['部门预算表', '单位预算表', '预算表', '预算单位预算表'],
    },
    {
      id: 'h6',
      number: 6,
      words: ['其他相关'],
      titles: ['其他相关情况说明', '其他相关情况', '其他有关情况说明', '其他相关说明', '其他情况说明'],
    },
    {
      id: 'h7',
      number: 7,
      words: ['项目经费'],
      titles: ['项目经费情况说明', '项目支出情况说明', '重点项目经费情况说明', '项目经费说明'],
    },
  ],
  sections: [
    BUDGET_READING,
    GENERAL_ITEMS,
    FUND_ITEMS,
    CAPITAL_ITEMS,
    THREE_READING,
    OFFICE_READING,
    PROCUREMENT_READING,
    PERFORMANCE_READING,
    ASSETS_READING,
  ],
};
