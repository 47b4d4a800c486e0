/** 其他相关情况说明: “三公”经费, 机关运行经费, procurement, performance, assets. */
import { all, ALWAYS, any, chosen, entered, none, noPrior, not, zero } from '../../../narrative/condition';
import {
  paragraph,
  sentence,
  sentenceOf,
  type Paragraph,
  type Part,
  type Section,
} from '../../../narrative/narrative';
import { countOf, fact, ITEM, totalOf, type Comparison, type Quantity } from '../../../narrative/quantity';
import {
  amountOf,
  changeWords,
  clause,
  DEPARTMENT,
  ITEM_NAME,
  LAST_YEAR,
  LEVEL,
  list,
  numberOf,
  reason,
  say,
  wordsOf,
  YEAR,
} from '../../../narrative/template';
import { ANY, FACTS } from '../text-form';
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

function expense(id: string, number: string, name: string, of: Quantity, by: Comparison): Paragraph {
  return paragraph(sentence(id, say`${number}${name}${amountOf(of)}万元，${changeWords(by)}${reason(by)}。`));
}

/** Published last year as one figure only. */
const JOINT = all(
  any(noPrior(COMPARED.vehiclePurchase), noPrior(COMPARED.vehicleRunning)),
  not(noPrior(COMPARED.vehicles)),
);

const THREE_PUBLIC_SECTION: Section = {
  id: 'h6.three',
  title: say`${YEAR}“三公”经费预算情况说明`,
  paragraphs: [
    paragraph(
      sentence(
        'h6.three',
        say`${YEAR}“三公”经费预算数为${amountOf(THREE_PUBLIC.total)}万元，${changeWords(COMPARED.threePublic)}${reason(COMPARED.threePublic)}。其中：`,
      ),
    ),
    expense('h6.abroad', '1. ', '因公出国（境）费', THREE_PUBLIC.abroad, COMPARED.abroad),
    expense('h6.reception', '2. ', '公务接待费', THREE_PUBLIC.reception, COMPARED.reception),
    paragraph(
      sentence(
        'h6.vehicles',
        say`3. 公务用车购置及运行费${amountOf(THREE_PUBLIC.vehicles)}万元，${changeWords(COMPARED.vehicles)}。`,
      ),
      sentenceOf(
        'h6.vehicles.parts',
        {
          when: JOINT,
          text: say`其中：公务用车购置费${amountOf(THREE_PUBLIC.vehiclePurchase)}万元；公务用车运行费${amountOf(THREE_PUBLIC.vehicleRunning)}万元。`,
        },
        {
          when: ALWAYS,
          text: say`其中：公务用车购置费${amountOf(THREE_PUBLIC.vehiclePurchase)}万元，${changeWords(COMPARED.vehiclePurchase)}${reason(COMPARED.vehiclePurchase)}；公务用车运行费${amountOf(THREE_PUBLIC.vehicleRunning)}万元，${changeWords(COMPARED.vehicleRunning)}${reason(COMPARED.vehicleRunning)}。`,
        },
      ),
    ),
  ],
};

const OFFICE_SECTION: Section = {
  id: 'h6.office',
  title: say`机关运行经费预算`,
  paragraphs: [
    paragraph(
      sentenceOf(
        'h6.office',
        {
          when: all(none(ORGANS), none(MANAGED)),
          text: say`${DEPARTMENT}没有机关和参公事业单位，无机关运行经费预算。`,
        },
        {
          when: ALWAYS,
          text: say`${YEAR}，${DEPARTMENT}${numberOf(countOf(ORGANS))}家机关和${numberOf(countOf(MANAGED))}家参公事业单位财政拨款的机关运行经费预算为${amountOf(OFFICE_RUNNING)}万元。`,
        },
      ),
    ),
  ],
};

const PROCUREMENT_SECTION: Section = {
  id: 'h6.procurement',
  title: say`政府采购预算情况`,
  paragraphs: [
    paragraph(
      sentenceOf(
        'h6.procurement',
        { when: zero(PURCHASES), text: say`${YEAR}本${LEVEL}未安排政府采购预算。` },
        {
          when: ALWAYS,
          text: say`${YEAR}本${LEVEL}政府采购预算${amountOf(PURCHASES)}万元，其中：政府采购货物预算${amountOf(fact(FACTS.goods))}万元、政府采购工程预算${amountOf(fact(FACTS.works))}万元、政府采购服务预算${amountOf(fact(FACTS.services))}万元。`,
        },
      ),
      sentence(
        'h6.reserved',
        say`面向中小企业预留政府采购项目预算金额${amountOf(fact(FACTS.reserved))}万元，其中：预留给小型和微型企业的政府采购项目预算金额${amountOf(fact(FACTS.reservedSmall))}万元。`,
        not(zero(PURCHASES)),
      ),
    ),
  ],
};

const PERFORMANCE_SECTION: Section = {
  id: 'h6.performance',
  title: say`绩效目标设置情况`,
  paragraphs: [
    paragraph(
      sentenceOf(
        'h6.performance',
        {
          when: none(PROJECTS.list),
          text: say`${YEAR}本${LEVEL}没有项目支出，未编报项目绩效目标。`,
        },
        {
          when: ALWAYS,
          text: say`按照预算绩效管理的要求，本${LEVEL}${numberOf(countOf(PROJECTS.units))}个预算单位编报了${YEAR}项目绩效目标，涉及项目${numberOf(PROJECT_COUNT)}个，项目预算资金${amountOf(EXPENDITURE.projects)}万元。`,
        },
      ),
    ),
  ],
};

const ASSETS_SECTION: Section = {
  id: 'h6.assets',
  title: say`国有资产占有使用情况`,
  paragraphs: [
    paragraph(
      sentence(
        'h6.assets',
        say`截至${clause(not(entered(FACTS.assetsDate)), say`${LAST_YEAR}8月31日`)}${clause(
          entered(FACTS.assetsDate),
          say`${wordsOf(FACTS.assetsDate)}`,
        )}，本${LEVEL}共有车辆${numberOf(totalOf(CAR_LIST))}辆，其中：${list(CAR_LIST, say`${ITEM_NAME}${numberOf(ITEM)}辆`, '、')}；单价100万元（含）以上设备（不含车辆）${numberOf(fact(FACTS.equipment))}台（套）。`,
      ),
      sentence(
        'h6.planned',
        say`${YEAR}本${LEVEL}预算安排购置车辆${numberOf(fact(FACTS.plannedCars))}辆，购置单价100万元（含）以上设备（不含车辆）${numberOf(fact(FACTS.plannedEquipment))}台（套）。`,
      ),
    ),
  ],
};

export const OTHER_PART: Part = {
  id: 'h6',
  title: say`其他相关情况说明`,
  content: {
    kind: 'sections',
    sections: [
      THREE_PUBLIC_SECTION,
      OFFICE_SECTION,
      PROCUREMENT_SECTION,
      PERFORMANCE_SECTION,
      ASSETS_SECTION,
    ],
  },
};

export const PROJECTS_PART: Part = {
  id: 'h7',
  title: say`项目经费情况说明`,
  content: {
    kind: 'sections',
    sections: [
      {
        id: 'h7',
        title: null,
        paragraphs: [
          paragraph(
            sentenceOf(
              'h7.projects',
              {
                when: chosen(FACTS.projects, ANY.none),
                text: say`${YEAR}本${LEVEL}没有公开经费情况说明的重点项目。`,
              },
              { when: chosen(FACTS.projects, ANY.some), text: say`${wordsOf(FACTS.projectsText)}。` },
              { when: ALWAYS, text: say`${wordsOf(FACTS.projects)}。` },
            ),
          ),
        ],
      },
    ],
  },
};
