/** What the text of this set asks a person for. */
import { TEXT_SHEETS } from '../../entries/all-sheets';
import { PRIOR_YEAR_SHEET } from '../../entries/declarations/prior-year';
import type { FactItem, TextForm } from '../../entries/text-form';

/** As 上年数 names them. */
export const MEASURES = {
  income: '收入预算',
  fiscalIncome: '财政拨款收入',
  institutional: '事业收入',
  business: '事业单位经营收入',
  otherIncome: '其他收入',
  expenditure: '支出预算',
  fiscal: '财政拨款支出',
  general: '一般公共预算支出',
  fund: '政府性基金支出',
  capital: '国有资本经营预算支出',
  threePublic: '“三公”经费合计',
  abroad: '因公出国（境）费',
  reception: '公务接待费',
  vehicles: '公务用车购置及运行费',
  vehiclePurchase: '公务用车购置费',
  vehicleRunning: '公务用车运行费',
} as const;

/** Only these are explained, and also when they have not changed. */
const EXPLAINED: readonly string[] = [
  MEASURES.threePublic,
  MEASURES.abroad,
  MEASURES.reception,
  MEASURES.vehiclePurchase,
  MEASURES.vehicleRunning,
];

/** Classes of official cars, as assets are counted. */
export const CARS = [
  '部级领导干部用车',
  '主要领导干部用车',
  '机要通信用车',
  '应急保障用车',
  '执法执勤用车',
  '特种专业技术用车',
  '离退休干部用车',
  '其他用车',
] as const;

/** Items of 说明事项. */
export const FACTS = {
  goods: '政府采购货物预算',
  works: '政府采购工程预算',
  services: '政府采购服务预算',
  reserved: '面向中小企业预留',
  reservedSmall: '其中：预留给小微企业',
  assetsDate: '资产统计截止日',
  equipment: '单价100万元以上设备（不含车辆）',
  plannedCars: '拟购置车辆',
  plannedEquipment: '拟购置单价100万元以上设备',
  projects: '项目经费情况说明',
  projectsText: '项目经费情况说明（内容）',
} as const;

export const ANY = { none: '无', some: '有' } as const;

function purchase(item: string): FactItem {
  return { item, type: { kind: 'amount' }, hint: '万元，只填数字；没有的填0。' };
}

function count(item: string, noun: string): FactItem {
  return { item, type: { kind: 'count', noun }, hint: `${noun}，只填整数；没有的填0。` };
}

const ITEMS: readonly FactItem[] = [
  purchase(FACTS.goods),
  purchase(FACTS.works),
  purchase(FACTS.services),
  purchase(FACTS.reserved),
  purchase(FACTS.reservedSmall),
  {
    item: FACTS.assetsDate,
    type: { kind: 'date' },
    hint: '如 2024年12月31日；不填按上年8月31日。',
  },
  ...CARS.map((item) => count(item, '辆')),
  count(FACTS.equipment, '台（套）'),
  count(FACTS.plannedCars, '辆'),
  count(FACTS.plannedEquipment, '台（套）'),
  {
    item: FACTS.projects,
    type: { kind: 'choice', options: [ANY.none, ANY.some] },
    hint: '是否公开重点项目的经费情况说明，填“有”或“无”。',
  },
  {
    item: FACTS.projectsText,
    type: { kind: 'words' },
    hint: '有的写明项目概述、立项依据、实施主体、实施方案、实施周期、年度预算安排和绩效目标。',
  },
];

export const TEXT_FORM: TextForm = {
  sheets: [PRIOR_YEAR_SHEET, ...TEXT_SHEETS],
  measures: Object.values(MEASURES),
  explained: EXPLAINED,
  items: ITEMS,
};
