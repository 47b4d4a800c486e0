/** Declares what the text of this set needs from a person. */
import { TEXT_SHEETS } from '../../entries/all-sheets';
import type { FactItem, TextForm } from '../../entries/text-form';

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

const YES_NO = { kind: 'choice', options: [ANY.none, ANY.some] } as const;

function purchase(item: string): FactItem {
  return { item, type: { kind: 'amount' }, hint: '万元，只填数字；没有的填0。' };
}

function count(item: string, noun: string): FactItem {
  return { item, type: { kind: 'count', noun }, hint: `${noun}，只填整数；没有的填0。` };
}

function words(item: string, hint: string): FactItem {
  return { item, type: { kind: 'words' }, hint };
}

const ITEMS: readonly FactItem[] = [
  words(FACTS.basis, '规定内设机构的文件和文号，如 三办文〔2019〕39号；可不填。'),
  {
    item: FACTS.adminScope,
    type: { kind: 'choice', options: Object.values(ADMIN_SCOPES) },
    hint: `${Object.values(ADMIN_SCOPES).join('、')}；不填按“${ADMIN_SCOPES.organs}”。上年数要用同样的口径。`,
  },
  {
    item: FACTS.adminTyped,
    type: { kind: 'amount' },
    hint: `万元，只填数字；口径为“${ADMIN_SCOPES.typed}”时填写。`,
  },
  purchase(FACTS.goods),
  purchase(FACTS.works),
  purchase(FACTS.services),
  {
    item: FACTS.assetsDate,
    type: { kind: 'date' },
    hint: '如 2022年11月30日；不填按上年12月31日，写作“期末”。',
  },
  count(FACTS.carsGeneral, '辆'),
  count(FACTS.carsLaw, '辆'),
  count(FACTS.carsSpecial, '辆'),
  count(FACTS.carsOther, '辆'),
  count(FACTS.equipmentGeneral, '台（套）'),
  count(FACTS.equipmentSpecial, '台（套）'),
  { item: FACTS.keyProjects, type: YES_NO, hint: '本年是否开展重点项目的绩效目标，填“有”或“无”。' },
  words(FACTS.keyProjectsText, '有的写明是哪些项目，整句填写。'),
  { item: FACTS.transfers, type: YES_NO, hint: '是否有负责管理的专项转移支付项目，填“有”或“无”。' },
  words(FACTS.transfersText, '有的逐项写明名称和金额，整句填写。'),
];

export const TEXT_FORM: TextForm = {
  sheets: TEXT_SHEETS,
  measures: Object.values(MEASURES),
  explained: Object.values(MEASURES),
  items: ITEMS,
};
