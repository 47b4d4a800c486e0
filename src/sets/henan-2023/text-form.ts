/** Declares what the text of this set needs from a person. */
import { TEXT_SHEETS } from '../../entries/sheet-heads';
import type { FactType, TextForm } from '../../entries/text-form';

/** Named as in 上年数 and 增减原因. */
export const MEASURES = {
  income: '收入总计',
  expenditure: '支出总计',
  general: '一般公共预算收支',
  fund: '政府性基金收支',
  threePublic: '“三公”经费合计',
  abroad: '因公出国（境）费',
  vehiclePurchase: '公务用车购置费',
  vehicleRunning: '公务用车运行费',
  vehicles: '公务用车购置及运行费',
  reception: '公务接待费',
  admin: '机关运行经费',
} as const;

export const ADMIN_SCOPES = {
  organs: '行政和参公单位',
  all: '全部单位的公用经费',
  typed: '手工填写',
} as const;

/** Items of 说明事项, by their names in the text. */
export const FACTS = {
  publishedOn: '公开日期',
  basis: '机构规定依据',
  adminScope: '机关运行经费口径',
  adminTyped: '机关运行经费（手工）',
  goods: '政府采购货物预算',
  works: '政府采购工程预算',
  services: '政府采购服务预算',
  assetsDate: '资产统计截止日',
  carsGeneral: '一般公务用车',
  carsLaw: '一般执法执勤用车',
  carsSpecial: '特种专业技术用车',
  carsOther: '其他用车',
  equipmentGeneral: '单价50万元以上通用设备',
  equipmentSpecial: '单价100万元以上专用设备',
  keyProjects: '重点项目绩效目标',
  keyProjectsText: '重点项目绩效目标（说明）',
  transfers: '专项转移支付项目',
  transfersText: '专项转移支付项目（说明）',
} as const;

/** Whether there are any or none. */
export const ANY = { none: '无', some: '有' } as const;

const AMOUNT: FactType = { kind: 'amount' };
const WORDS: FactType = { kind: 'words' };
const DATE: FactType = { kind: 'date' };
const YES_NO: FactType = { kind: 'choice', options: [ANY.none, ANY.some] };
const CARS: FactType = { kind: 'count', noun: '辆' };
const SETS_OF: FactType = { kind: 'count', noun: '台（套）' };

const TYPES: readonly (readonly [item: string, type: FactType])[] = [
  [FACTS.publishedOn, DATE],
  [FACTS.basis, WORDS],
  [FACTS.adminScope, { kind: 'choice', options: Object.values(ADMIN_SCOPES) }],
  [FACTS.adminTyped, AMOUNT],
  [FACTS.goods, AMOUNT],
  [FACTS.works, AMOUNT],
  [FACTS.services, AMOUNT],
  [FACTS.assetsDate, DATE],
  [FACTS.carsGeneral, CARS],
  [FACTS.carsLaw, CARS],
  [FACTS.carsSpecial, CARS],
  [FACTS.carsOther, CARS],
  [FACTS.equipmentGeneral, SETS_OF],
  [FACTS.equipmentSpecial, SETS_OF],
  [FACTS.keyProjects, YES_NO],
  [FACTS.keyProjectsText, WORDS],
  [FACTS.transfers, YES_NO],
  [FACTS.transfersText, WORDS],
];

/** Procurement, vehicles and equipment: facts of each unit. */
const OF_UNITS: ReadonlySet<string> = new Set([
  FACTS.goods,
  FACTS.works,
  FACTS.services,
  FACTS.carsGeneral,
  FACTS.carsLaw,
  FACTS.carsSpecial,
  FACTS.carsOther,
  FACTS.equipmentGeneral,
  FACTS.equipmentSpecial,
]);

export const TEXT_FORM: TextForm = {
  sheets: TEXT_SHEETS,
  measures: Object.values(MEASURES),
  explained: Object.values(MEASURES),
  items: TYPES.map(([item, type]) => (OF_UNITS.has(item) ? { item, type, ofUnits: true } : { item, type })),
};
