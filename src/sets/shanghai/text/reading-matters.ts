/** How texts of this city name the figures of 其他相关情况说明. */
import { amount, count, USUAL_NAMES } from '../../../narrative/binding/declare-subject';
import { THREE_PUBLIC_SUMS, threePublicSubjects } from '../../../narrative/binding/three-public';
import type { SectionReading, Subject } from '../../../narrative/binding/subject';
import { countOf, fact, totalOf } from '../../../narrative/quantity';
import { CARS, FACTS } from '../text-form';
import {
  CAR_LIST,
  COMPARED,
  EXPENDITURE,
  MANAGED,
  OFFICE_RUNNING,
  ORGANS,
  PROJECT_COUNT,
  PROJECTS,
  PURCHASES,
  THREE_PUBLIC,
} from './figures';

export const THREE_READING: SectionReading = {
  section: 'h6.three',
  required: true,
  titles: ['“三公”经费预算', '“三公”经费情况', '“三公”经费和机关运行经费预算情况说明'],
  anchors: ['“三公”经费'],
  sums: THREE_PUBLIC_SUMS,
  subjects: threePublicSubjects(THREE_PUBLIC, COMPARED),
};

export const OFFICE_READING: SectionReading = {
  section: 'h6.office',
  required: true,
  titles: ['机关运行经费', '机关运行经费支出', '机关运行经费安排', '机关运行费', '机关运行费支出'],
  anchors: ['机关运行经费', '机关运行费'],
  subjects: [
    amount('office', USUAL_NAMES.office, OFFICE_RUNNING, { written: 'required' }),
    count('organs', ['机关', '行政单位', '行政机关'], [countOf(ORGANS)]),
    count('managed', ['参公事业单位', '参照公务员法管理的事业单位', '参公单位'], [countOf(MANAGED)]),
  ],
};

export const PROCUREMENT_READING: SectionReading = {
  section: 'h6.procurement',
  required: true,
  titles: ['政府采购', '政府采购支出', '政府采购安排'],
  anchors: ['政府采购'],
  sums: [{ rule: 'N-14', whole: 'purchases', parts: ['goods', 'works', 'services'] }],
  subjects: [
    amount('purchases', USUAL_NAMES.procurement, PURCHASES, { written: 'required' }),
    amount('goods', USUAL_NAMES.goods, fact(FACTS.goods), { whole: 'purchases' }),
    amount('works', USUAL_NAMES.works, fact(FACTS.works), { whole: 'purchases' }),
    amount('services', USUAL_NAMES.services, fact(FACTS.services), { whole: 'purchases' }),
    amount(
      'reserved',
      [
        '面向中小企业预留政府采购项目预算金额',
        '面向中小企业预留政府采购项目预算',
        '面向中小企业预留的政府采购项目预算金额',
        '面向中小企业预留',
        '预留中小企业',
        '预留给中小企业',
        '面向中小企业',
      ],
      fact(FACTS.reserved),
      { written: 'usual' },
    ),
    amount(
      'reserved.small',
      [
        '预留给小型和微型企业的政府采购项目预算金额',
        '预留给小微企业的政府采购项目预算金额',
        '预留给小型和微型企业',
        '预留给小微企业',
        '面向小微企业预留',
        '小型和微型企业',
        '小型微型企业',
        '小微企业',
      ],
      fact(FACTS.reservedSmall),
    ),
  ],
};

export const PERFORMANCE_READING: SectionReading = {
  section: 'h6.performance',
  required: true,
  titles: ['预算绩效情况', '绩效目标设置', '预算绩效目标情况', '绩效目标情况'],
  anchors: ['绩效目标', '预算绩效'],
  subjects: [
    amount('projects', ['项目支出', '项目预算资金', '项目资金', '项目预算金额'], EXPENDITURE.projects),
    count('projects.count', ['项目', '预算项目', '支出项目'], [PROJECT_COUNT], {
      written: 'usual',
      money: {
        subject: 'projects',
        names: ['涉及资金', '涉及金额', '涉及预算资金', '涉及项目预算资金', '预算资金', '资金', '金额'],
      },
    }),
    count('units', ['预算单位', '预算部门', '单位'], [countOf(PROJECTS.units)]),
  ],
};

/** The class of a car may be written shorter. */
function car(item: string): Subject {
  return count(`cars.${item}`, [item], [fact(item)]);
}

export const ASSETS_READING: SectionReading = {
  section: 'h6.assets',
  required: true,
  isOfYearEnd: true,
  titles: ['国有资产占有使用', '国有资产占用情况', '国有资产情况'],
  anchors: ['共有车辆', '国有资产'],
  sums: [{ rule: 'N-15', whole: 'cars', parts: CARS.map((item) => `cars.${item}`) }],
  subjects: [
    count('cars', ['车辆', '共有车辆', '公务用车', '机动车辆', '公车', '机动车'], [totalOf(CAR_LIST)], {
      written: 'required',
    }),
    ...CARS.map(car),
    count(
      'equipment',
      ['设备', '设备（不含车辆）', '100万元以上设备（不含车辆）', '100万元以上设备'],
      [fact(FACTS.equipment)],
      { written: 'usual' },
    ),
    count('cars.planned', ['购置车辆', '安排购置车辆', '拟购置车辆', '采购车辆'], [fact(FACTS.plannedCars)], {
      written: 'often',
    }),
    count(
      'equipment.planned',
      [
        '购置单价100万元以上设备（不含车辆）',
        '购置单价100万元以上设备',
        '购置单位价值100万元以上设备（不含车辆）',
        '购置100万元以上设备（不含车辆）',
        '购置设备',
      ],
      [fact(FACTS.plannedEquipment)],
    ),
  ],
};
