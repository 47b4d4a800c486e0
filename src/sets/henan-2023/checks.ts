/** 河南省十二张表 (2023): what the checks know of the set beyond its tables. */
import { HENAN_2023 } from '.';
import type { CheckProfile } from '../../checks/profile';
import { HENAN_2023_RULES } from './rules';
import { ARITHMETIC } from './rules/arithmetic';
import { BASIC_CLASSES } from './rules/practice';
import { unlistedBasic } from './rules/unlisted-basic';
import type { CodeColumns } from '../../published/profile';
import {
  byFunction,
  byPair,
  byPairInParts,
  byProjectCode,
  byProjectName,
  byUnit,
  learnProjects,
  learnUnits,
  single,
} from '../../published/row-recognition';

const FUNCTION_CODE: CodeColumns = {
  parts: [
    { key: 'class', digits: 3 },
    { key: 'section', digits: 2 },
    { key: 'item', digits: 2 },
  ],
  group: '科目编码',
  joinedTitles: ['科目编码', '科目代码', '功能科目编码', '功能分类科目编码'],
  splitTitles: [],
};

/** 类 and 款 of an economic item. */
const ECONOMIC_SPLIT = [
  { title: '类', digits: 3 },
  { title: '款', digits: 2 },
] as const;

function pairCode(key: string, group: string): CodeColumns {
  return { parts: [{ key, digits: 5 }], group, joinedTitles: [], splitTitles: ECONOMIC_SPLIT };
}

function pairCodeInParts(prefix: string, group: string): CodeColumns {
  return {
    parts: [
      { key: `${prefix}Class`, digits: 3 },
      { key: `${prefix}Item`, digits: 2 },
    ],
    group,
    joinedTitles: ['科目编码', '科目代码'],
    splitTitles: [],
  };
}

const LISTED = { kind: 'listed' } as const;

export const HENAN_2023_CHECKS: CheckProfile = {
  set: HENAN_2023,
  rules: HENAN_2023_RULES,
  arithmetic: ARITHMETIC,
  unlisted: (context, table) => unlistedBasic(context, table, true),
  titleAliases: {
    '04': ['财政拨款收支总表', '财政拨款收支情况表'],
    '08': ['一般公共预算三公经费支出表', '三公经费支出情况表'],
    '09': ['政府性基金预算支出表'],
    '10': ['项目支出表', '项目支出情况表'],
    '11': ['部门整体绩效目标表', '单位整体绩效目标表'],
    '12': ['项目绩效目标汇总表', '部门预算项目绩效目标表'],
  },
  headerAliases: {
    '其中：财政拨款': ['财政拨款'],
    科目名称: ['名称'],
    项目: ['项目名称'],
    '单位（科目名称）': ['科目名称', '单位名称（科目名称）', '单位(科目名称)名称'],
    '因公出国（境）费': ['因公出国（境）费用'],
    公务用车运行费: ['公务用车运行维护费'],
    公务用车购置及运行费: ['公务用车购置及运行维护费'],
    '“三公”经费合计': ['合计'],
    财政专户管理资金收入: ['财政专户管理资金'],
    财政专户管理资金: ['财政专户管理资金收入'],
    政府性基金预算: ['政府性基金'],
    政府性基金: ['政府性基金预算'],
    政府预算支出经济分类科目编码: ['政府预算支出经济分类科目', '政府预算支出经济分类'],
    部门预算支出经济分类科目: ['部门预算支出经济分类'],
    资金总额: ['合计', '总额'],
  },
  rows: {
    '01/income': LISTED,
    '01/expenditure': LISTED,
    '02/units': { kind: 'recognized', recognize: byUnit, learn: learnUnits },
    '03/functions': { kind: 'recognized', recognize: byFunction },
    '04/income': LISTED,
    '04/expenditure': LISTED,
    '05/functions': { kind: 'recognized', recognize: byFunction },
    '06/pairs': { kind: 'recognized', recognize: byPair },
    '07/pairs': { kind: 'recognized', recognize: byPairInParts },
    '08/expenses': { kind: 'recognized', recognize: single },
    '09/functions': { kind: 'recognized', recognize: byFunction },
    '10/projects': { kind: 'recognized', recognize: byProjectName, learn: learnProjects },
    '12/projects': { kind: 'recognized', recognize: byProjectCode },
  },
  codes: {
    '03': [FUNCTION_CODE],
    '05': [FUNCTION_CODE],
    '09': [FUNCTION_CODE],
    '06': [
      pairCode('departmentalCode', '部门预算支出经济分类科目'),
      pairCode('governmentalCode', '政府预算支出经济分类科目编码'),
    ],
    '07': [
      pairCodeInParts('departmental', '部门预算经济分类'),
      pairCodeInParts('governmental', '政府预算经济分类'),
    ],
  },
  formerNames: {
    医疗卫生支出: '卫生健康支出',
    医疗卫生与计划生育支出: '卫生健康支出',
    城乡社区事务支出: '城乡社区支出',
    农林水事务支出: '农林水支出',
    资源勘探信息等支出: '资源勘探工业信息等支出',
    文化体育与传媒支出: '文化旅游体育与传媒支出',
  },
  formLabels: {
    部门预算总额: 'total',
    政府预算资金: 'government',
    财政专户管理资金: 'specialAccount',
    单位资金: 'unitOwn',
    基本支出: 'basic',
    项目支出: 'projects',
  },
  basicClasses: BASIC_CLASSES,
  closed: ['function'],
  plannedSums: {
    '01/expenditure': { total: ['currentTotal', 'yearEnd'] },
    '04/expenditure': { total: ['current', 'yearEnd'] },
  },
  negativeAllowed: [],
  thresholds: { unlikelyRounding: 3 },
};
