/** How texts of this province name the figures of 第二部分 八 to 十. */
import type {
  EconomicItems,
  PurchaseItems,
  SectionReading,
  TermReading,
  UnitScope,
} from '../../../narrative/binding/subject';
import { cell, fact, totalOf } from '../../../narrative/quantity';
import { ADMIN_SCOPES, FACTS } from '../text-form';
import {
  ADMIN,
  ADMIN_OF_ORGANS,
  ALL,
  BASIC_GENERAL,
  CARS,
  COMPARED,
  FISCAL,
  FUND,
  PROJECTS,
  PURCHASES,
  THREE_PUBLIC,
} from './figures';
import { amount, count, USUAL_NAMES } from '../../../narrative/binding/declare-subject';
import { THREE_PUBLIC_SUMS, threePublicSubjects } from '../../../narrative/binding/three-public';

export const THREE_READING: SectionReading = {
  section: 's8',
  titles: ['“三公”经费', '“三公”经费支出', '“三公”经费增减变化', '“三公”经费支出增减变化'],
  anchors: ['“三公”经费'],
  required: true,
  sums: THREE_PUBLIC_SUMS,
  subjects: threePublicSubjects(THREE_PUBLIC, COMPARED),
};

export const FUND_READING: SectionReading = {
  section: 's9',
  titles: ['政府性基金', '政府性基金预算支出', '政府性基金预算'],
  anchors: [
    '政府性基金预算收入',
    '政府性基金预算支出',
    '政府性基金预算安排',
    '政府性基金预算拨款',
    '政府性基金收入',
  ],
  required: true,
  subjects: [
    amount(
      'income',
      ['政府性基金预算安排收入', '政府性基金预算收入', '政府性基金收入', '收入'],
      FUND.income,
      { comparedAs: 'both' },
    ),
    amount('expenditure', ['政府性基金预算支出', '政府性基金支出', '支出'], FUND.expenditure, {
      comparedAs: 'both',
      written: 'usual',
    }),
    amount('both', ['政府性基金收支预算', '政府性基金收支'], FISCAL.fund, { compared: COMPARED.fund }),
  ],
  accounts: {
    of: {
      kind: 'accounts',
      of: { table: '09', block: 'functions', column: 'total' },
      codes: 'functions',
      digits: 7,
    },
    whole: 'expenditure',
  },
};

export const ADMIN_READING: SectionReading = {
  section: 's10.admin',
  titles: ['机关运行经费', '机关运行经费支出', '机关运行经费安排', '机关运行费', '机关运行费支出'],
  anchors: ['机关运行经费', '机关运行费'],
  required: true,
  subjects: [
    amount('admin', USUAL_NAMES.office, ADMIN, {
      compared: COMPARED.admin,
      written: 'required',
    }),
  ],
};

export const PROCUREMENT_READING: SectionReading = {
  section: 's10.procurement',
  titles: ['政府采购', '政府采购支出', '政府采购预算', '政府采购安排'],
  anchors: ['政府采购'],
  required: true,
  sums: [{ rule: 'N-14', whole: 'purchases', parts: ['goods', 'works', 'services'] }],
  subjects: [
    amount('purchases', USUAL_NAMES.procurement, PURCHASES, {
      written: 'required',
    }),
    amount('goods', USUAL_NAMES.goods, fact(FACTS.goods), {
      whole: 'purchases',
    }),
    amount('works', USUAL_NAMES.works, fact(FACTS.works), {
      whole: 'purchases',
    }),
    amount('services', USUAL_NAMES.services, fact(FACTS.services), {
      whole: 'purchases',
    }),
  ],
};

const PROJECT_MONEY = ['涉及资金', '涉及金额', '支出总额', '资金总额', '预算资金', '资金', '金额'];

/** Where all basic expenditure is general budget of the year, its two kinds are those of table 06. */
const ALL_GENERAL = [ALL.basic, BASIC_GENERAL.total] as const;

export const PERFORMANCE_READING: SectionReading = {
  section: 's10.performance',
  titles: [
    '绩效目标',
    '绩效目标设置',
    '绩效管理',
    '预算绩效',
    '预算绩效管理',
    '预算绩效管理工作开展',
    '绩效目标管理',
    '绩效目标设定',
    '预算绩效目标',
  ],
  anchors: ['绩效目标', '绩效管理', '绩效评价'],
  required: true,
  subjects: [
    amount(
      'overall',
      [
        '纳入预算绩效管理的支出总额',
        '纳入绩效管理的支出总额',
        '预算绩效管理的支出总额',
        '绩效管理的支出总额',
        '整体支出绩效目标涉及支出总额',
        '整体支出绩效目标涉及资金',
        '整体绩效目标涉及支出总额',
        '整体绩效目标涉及资金',
        '部门整体支出',
        '单位整体支出',
        '整体支出',
      ],
      [ALL.overall, ALL.total],
      { written: 'often' },
    ),
    amount('personnel', ['人员经费支出', '人员经费'], ALL.personnel, {
      instead: { of: BASIC_GENERAL.personnel, whereSame: ALL_GENERAL },
    }),
    amount('operating', ['公用经费支出', '公用经费'], ALL.operating, {
      instead: { of: BASIC_GENERAL.operating, whereSame: ALL_GENERAL },
    }),
    amount('projects', ['项目支出'], [PROJECTS.amount, cell('10/projects/total/total'), ALL.projects]),
    count('projects.count', ['项目', '预算项目', '支出项目'], [PROJECTS.count], {
      money: { subject: 'projects', names: PROJECT_MONEY },
    }),
    count('big.count', ['100万元以上项目', '100万元以上的项目', '100万元以上预算项目'], [PROJECTS.bigCount], {
      money: { subject: 'big', names: PROJECT_MONEY },
    }),
    amount('big', [], [PROJECTS.bigAmount]),
  ],
};

export const ASSETS_READING: SectionReading = {
  section: 's10.assets',
  titles: ['国有资产占用', '国有资产占有', '国有资产占有使用', '国有资产', '资产占用'],
  anchors: ['共有车辆', '国有资产占用'],
  required: true,
  isOfYearEnd: true,
  sums: [{ rule: 'N-15', whole: 'cars', parts: ['cars.general', 'cars.law', 'cars.special', 'cars.other'] }],
  subjects: [
    count('cars', ['车辆', '共有车辆', '公务用车', '机动车辆', '公车', '机动车'], [totalOf(CARS)], {
      written: 'required',
    }),
    count('cars.general', ['一般公务用车'], [fact(FACTS.carsGeneral)]),
    count('cars.law', ['一般执法执勤用车', '执法执勤用车', '一般执法执勤用'], [fact(FACTS.carsLaw)], {
      doubtful: [{ name: '一般执法执勤用', rule: 'N-15', right: '名称应为“一般执法执勤用车”' }],
    }),
    count('cars.special', ['特种专业技术用车'], [fact(FACTS.carsSpecial)]),
    count('cars.other', ['其他用车'], [fact(FACTS.carsOther)]),
    count('equipment.general', ['通用设备'], [fact(FACTS.equipmentGeneral)]),
    count('equipment.special', ['专用设备'], [fact(FACTS.equipmentSpecial)]),
  ],
};

/** Table 06 names what 人员经费 and 公用经费 consist of. */
export const ITEMS: EconomicItems = {
  table: '06',
  block: 'pairs',
  columns: { personnel: '人员经费', operating: '公用经费' },
  lists: [
    { section: 's6', subject: 'personnel', column: 'personnel', otherColumn: 'operating' },
    { section: 's6', subject: 'operating', column: 'operating', otherColumn: 'personnel' },
  ],
  words: { 公务用车补贴: '30239', 公务交通补贴: '30239' },
  reasons: [{ section: 's10.admin', subject: 'admin', column: 'operating' }],
};

/** 维修（护）费, 物业管理费, equipment and works. */
export const PURCHASE_ITEMS: PurchaseItems = {
  section: 's10.procurement',
  subject: 'purchases',
  of: { table: '07', block: 'pairs', column: 'total' },
  codes: ['30209', '30213', '31001', '31002', '31003', '31006', '31007', '31013'],
};

export const UNIT_SCOPE: UnitScope = {
  section: 's10.admin',
  subject: 'admin',
  right: ADMIN_OF_ORGANS,
  ofAll: BASIC_GENERAL.operating,
  rightUnits: '行政单位和参公事业单位',
  said: ['按全部预算单位的公用经费统计', '全部预算单位', '全部单位'],
  choice: { item: FACTS.adminScope, usual: ADMIN_SCOPES.organs },
};

/** Table 08 counts all of 一般公共预算; 其中：财政拨款 is a part of it. */
export const TERM_READING: TermReading = {
  part: 'terms',
  aliases: {
    财政拨款收入: ['财政拨款'],
    上年结转结余: ['上年结转', '年初结转和结余', '结转结余', '上年结转和结余', '结余结转资金'],
    单位资金: ['其他单位资金'],
    财政专户管理资金: ['财政专户管理资金收入', '财政专户管理的教育收费'],
    其他运转类: ['其他运转类项目', '其他运转类支出'],
    特定目标类: ['特定目标类项目', '特定目标类支出'],
    事业单位经营收入: ['经营收入'],
  },
  scopes: [
    {
      term: '“三公”经费',
      words: '财政拨款',
      unless: ['一般公共预算'],
      figure: THREE_PUBLIC.total,
      scope: '一般公共预算',
      within: {
        table: '07',
        block: 'pairs',
        column: 'fiscal',
        codes: ['30212', '30217', '30231', '30913', '31013'],
      },
    },
  ],
};
