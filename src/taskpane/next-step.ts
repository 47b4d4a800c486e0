/** Describes the next step and the screen where it is done. */
import type { NextStep } from '../workflow/status/workbook-status';
import type { ScreenId, SectionId } from './screens';

export interface NextStepWords {
  readonly title: string;
  readonly text: string;
  readonly button: string;
  readonly screen: ScreenId;
  readonly section: SectionId;
}

export const NEXT_STEPS: Readonly<Record<NextStep, NextStepWords>> = {
  'make-entry-sheets': {
    title: '填写设置',
    text: '部门、年度、表样和金额单位，只填一次；保存时在本工作簿中建立单位名册和各张录入表。',
    button: '去填写设置',
    screen: 'settings',
    section: 'page',
  },
  'complete-entry-sheets': {
    title: '补建缺少的录入表',
    text: '有的录入表被删除或改名，生成和填充之前要先补上。已有的录入表和内容都不改动。',
    button: '去补建录入表',
    screen: 'entry',
    section: 'page',
  },
  'complete-settings': {
    title: '填写设置',
    text: '部门、年度、表样和金额单位，只填一次。',
    button: '去填写设置',
    screen: 'settings',
    section: 'page',
  },
  'enter-units': {
    title: '录入单位名册',
    text: '把本部门的预算单位录入名册，可以粘贴，也可以从文件导入。',
    button: '去录入单位名册',
    screen: 'settings',
    section: 'roster',
  },
  'enter-lines': {
    title: '录入收支',
    text: '在“收入录入”和“支出录入”中，逐行填写各单位的预算。',
    button: '去录入收支',
    screen: 'entry',
    section: 'page',
  },
  'mend-entries': {
    title: '处理录入问题',
    text: '有些录入无法使用或未计入汇总，改正后再继续。',
    button: '去处理录入问题',
    screen: 'entry',
    section: 'problems',
  },
  generate: {
    title: '生成表样',
    text: '选择要公开的表，生成可以打印的表样。',
    button: '去生成表样',
    screen: 'tables',
    section: 'page',
  },
  fill: {
    title: '填充汇总',
    text: '把录入的金额汇总，填入各张表。填充前会列出将要更改的数字。',
    button: '去填充汇总',
    screen: 'fill',
    section: 'page',
  },
  done: {
    title: '检查各表',
    text: '各表已按最新的录入填充。公开之前，检查表内、表间的关系和填写的内容。',
    button: '去检查',
    screen: 'check',
    section: 'page',
  },
};

/** Units fill in the lines, and nothing has been handed out. */
export const HAND_OUT_STEP: NextStepWords = {
  title: '下发给单位',
  text: '为名册中的每个单位生成一份录入工作簿，发给单位填写，填好后在“回收”中收回。',
  button: '去下发',
  screen: 'distribute',
  section: 'page',
};

/** Workbooks have been handed out, and no line has been taken in. */
export const COLLECT_STEP: NextStepWords = {
  title: '收回各单位的录入',
  text: '选择各单位交回的文件，核对后并入录入表。',
  button: '去回收',
  screen: 'collect',
  section: 'page',
};

/** Follows a check that found something. */
export const FINDINGS_STEP: NextStepWords = {
  title: '看检查结果',
  text: '逐条改正、核实或写审核说明，然后发布。',
  button: '去看检查结果',
  screen: 'check',
  section: 'findings',
};

/** Follows a check that left nothing to deal with. */
export const PUBLISH_STEP: NextStepWords = {
  title: '发布',
  text: '检查没有要处理的结果。看看公开之前还差什么，生成公开文件。',
  button: '去发布',
  screen: 'publish',
  section: 'page',
};
