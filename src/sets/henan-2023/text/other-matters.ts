/** Declares 第二部分 十: 机关运行经费, procurement, performance, assets, transfers. */
import { all, ALWAYS, chosen, entered, none, not, zero } from '../../../narrative/condition';
import { paragraph, sentence, sentenceOf, type Section, type Sentence } from '../../../narrative/narrative';
import { fact, ITEM, totalOf } from '../../../narrative/quantity';
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
  type Template,
} from '../../../narrative/template';
import { ADMIN_SCOPES, ANY, FACTS } from '../text-form';
import { ADMIN, ALL, CARS, COMPARED, ORGAN_UNITS, PROJECTS, PURCHASES } from './figures';

/**
 * Returns the usual sentence for a matter without content, a person's own sentence, or the pending choice.
 */
function anyOrNone(id: string, choice: string, text: string, nothing: Template): Sentence {
  return sentenceOf(
    id,
    { when: chosen(choice, ANY.none), text: nothing },
    { when: chosen(choice, ANY.some), text: say`${wordsOf(text)}。` },
    { when: ALWAYS, text: say`${wordsOf(choice)}。` },
  );
}

const ADMIN_SECTION: Section = {
  id: 's10.admin',
  title: say`机关运行经费支出情况`,
  paragraphs: [
    paragraph(
      sentenceOf(
        's10.admin',
        {
          when: all(chosen(FACTS.adminScope, ADMIN_SCOPES.organs, ADMIN_SCOPES.organs), none(ORGAN_UNITS)),
          text: say`我${LEVEL}没有行政单位和参公事业单位，无机关运行经费。`,
        },
        {
          when: ALWAYS,
          text: say`${DEPARTMENT}${YEAR}机关运行经费支出预算${amountOf(ADMIN)}万元${clause(
            chosen(FACTS.adminScope, ADMIN_SCOPES.all),
            say`（按全部预算单位的公用经费统计）`,
          )}，主要保障机构正常运转及正常履职需要，${changeWords(COMPARED.admin)}${reason(COMPARED.admin)}。`,
        },
      ),
    ),
  ],
};

const PROCUREMENT: Section = {
  id: 's10.procurement',
  title: say`政府采购支出情况`,
  paragraphs: [
    paragraph(
      sentenceOf(
        's10.procurement',
        { when: zero(PURCHASES), text: say`${DEPARTMENT}${YEAR}未安排政府采购预算。` },
        {
          when: ALWAYS,
          text: say`${DEPARTMENT}${YEAR}政府采购预算安排${amountOf(PURCHASES)}万元，其中：政府采购货物预算${amountOf(fact(FACTS.goods))}万元，政府采购工程预算${amountOf(fact(FACTS.works))}万元，政府采购服务预算${amountOf(fact(FACTS.services))}万元。`,
        },
      ),
    ),
  ],
};

const HAS_PROJECTS = not(none(PROJECTS.list));

const PERFORMANCE: Section = {
  id: 's10.performance',
  title: say`绩效目标设置情况`,
  paragraphs: [
    paragraph(
      sentenceOf(
        's10.targets',
        { when: none(PROJECTS.list), text: say`${YEAR}没有项目支出，未设置项目绩效目标。` },
        {
          when: ALWAYS,
          text: say`${DEPARTMENT}${YEAR}对${numberOf(PROJECTS.count)}个预算项目设置了绩效目标，涉及资金${amountOf(PROJECTS.amount)}万元。`,
        },
      ),
      sentence(
        's10.indicators',
        say`从项目产出、项目效益、满意度等方面设置了绩效指标，综合反映项目预期完成的数量、时效、质量，预期达到的社会效益、可持续影响以及服务对象满意度等情况。`,
        HAS_PROJECTS,
      ),
    ),
    paragraph(
      sentence(
        's10.managed',
        say`${YEAR}，我${LEVEL}纳入预算绩效管理的支出总额为${amountOf(ALL.overall)}万元，其中：人员经费${amountOf(ALL.personnel)}万元，公用经费${amountOf(ALL.operating)}万元${clause(
          HAS_PROJECTS,
          say`，项目支出${amountOf(ALL.projects)}万元，共${numberOf(PROJECTS.count)}个项目，其中100万元及以上项目${numberOf(PROJECTS.bigCount)}个，支出总额${amountOf(PROJECTS.bigAmount)}万元`,
        )}。`,
      ),
      anyOrNone(
        's10.key-projects',
        FACTS.keyProjects,
        FACTS.keyProjectsText,
        say`我${LEVEL}${YEAR}没有重点项目的绩效目标。`,
      ),
    ),
  ],
};

const ASSETS: Section = {
  id: 's10.assets',
  title: say`国有资产占用情况`,
  paragraphs: [
    paragraph(
      sentence(
        's10.assets',
        say`${clause(not(entered(FACTS.assetsDate)), say`${LAST_YEAR}期末`)}${clause(
          entered(FACTS.assetsDate),
          say`截至${wordsOf(FACTS.assetsDate)}`,
        )}，我${LEVEL}共有车辆${numberOf(totalOf(CARS))}辆，其中：${list(CARS, say`${ITEM_NAME}${numberOf(ITEM)}辆`, '、')}；单价50万元以上通用设备${numberOf(fact(FACTS.equipmentGeneral))}台（套），单价100万元以上专用设备${numberOf(fact(FACTS.equipmentSpecial))}台（套）。`,
      ),
    ),
  ],
};

const TRANSFERS: Section = {
  id: 's10.transfers',
  title: say`专项转移支付项目情况`,
  paragraphs: [
    paragraph(
      anyOrNone(
        's10.transfers',
        FACTS.transfers,
        FACTS.transfersText,
        say`我${LEVEL}${YEAR}无负责管理的专项转移支付项目。`,
      ),
    ),
  ],
};

export const OTHER_MATTERS: Section = {
  id: 's10',
  title: say`其他重要事项的情况说明`,
  paragraphs: [],
  sections: [ADMIN_SECTION, PROCUREMENT, PERFORMANCE, ASSETS, TRANSFERS],
};
