/** What the text of this set asks a person for. */
import { SHEET_HEADS, TEXT_SHEETS } from '../../entries/sheet-heads';
import type { FactType, TextForm } from '../../entries/text-form';

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
  publishedOn: '公开日期',
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

const AMOUNT: FactType = { kind: 'amount' };
const CAR_COUNT: FactType = { kind: 'count', noun: '辆' };
const SETS_OF: FactType = { kind: 'count', noun: '台（套）' };

const TYPES: readonly (readonly [item: string, type: FactType])[] = [
  [FACTS.publishedOn, { kind: 'date' }],
  [FACTS.goods, AMOUNT],
  [FACTS.works, AMOUNT],
  [FACTS.services, AMOUNT],
  [FACTS.reserved, AMOUNT],
  [FACTS.reservedSmall, AMOUNT],
  [FACTS.assetsDate, { kind: 'date' }],
  ...CARS.map((item) => [item, CAR_COUNT] as const),
  [FACTS.equipment, SETS_OF],
  [FACTS.plannedCars, CAR_COUNT],
  [FACTS.plannedEquipment, SETS_OF],
  [FACTS.projects, { kind: 'choice', options: [ANY.none, ANY.some] }],
  [FACTS.projectsText, { kind: 'words' }],
];

/** Procurement, vehicles and equipment: facts of each unit. */
const OF_UNITS: ReadonlySet<string> = new Set([
  FACTS.goods,
  FACTS.works,
  FACTS.services,
  FACTS.reserved,
  FACTS.reservedSmall,
  ...CARS,
  FACTS.equipment,
  FACTS.plannedCars,
  FACTS.plannedEquipment,
]);

export const TEXT_FORM: TextForm = {
  sheets: [SHEET_HEADS.priorYear, ...TEXT_SHEETS],
  measures: Object.values(MEASURES),
  explained: EXPLAINED,
  items: TYPES.map(([item, type]) => (OF_UNITS.has(item) ? { item, type, ofUnits: true } : { item, type })),
};
