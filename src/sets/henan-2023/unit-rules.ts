/**
 * Which rules are judged of one unit's lines alone (U-06), and what the unit is reported of them. Every other rule is about the
 * department's tables: what belongs to several units, to the overall goals, to last year, or to printing.
 */
import type { UnitColumn, UnitRule, UnitRules } from '../../checks/unit-rules';

function usual(column: UnitColumn, lead?: string): UnitRule {
  const said = lead === undefined ? {} : { lead };
  return { asks: 'confirm', column, figures: true, remedy: '请核实', ...said };
}

const RULES: Readonly<Record<string, UnitRule>> = {
  'T07-R3': { asks: 'mend', column: 'governmental' },
  'T06-R7': { asks: 'mend', column: 'governmental' },
  'P-01': { asks: 'mend', column: 'target', figures: true },
  'P-02': { asks: 'confirm', column: 'target', figures: true },
  'P-05': { asks: 'confirm', column: 'projectName', figures: true },
  'T12-R3': {
    asks: 'confirm',
    column: 'project',
    remedy: '请对照预算管理一体化系统核对项目代码',
  },
  'T10-R5': {
    asks: 'confirm',
    column: 'projectName',
  },
  'M-07': { asks: 'confirm', column: 'target', table: '12', subject: 'none' },
  'T12-R4': { asks: 'confirm', column: 'indicators' },
  'P-03': { asks: 'confirm', column: 'target' },
  'P-04': { asks: 'confirm', column: 'target' },
  'P-07': { asks: 'confirm', column: 'target' },
  'P-09': { asks: 'confirm', column: 'indicator' },
  'P-11': { asks: 'confirm', column: 'indicators' },
  'T07-R5': {
    asks: 'confirm',
    column: 'departmental',
    remedy: '请改用具体科目',
  },
  'T07-R6': { asks: 'confirm', column: 'departmental', projects: true, remedy: '请尽量细化到具体科目' },
  'T02-R9': usual('fund'),
  'T02-R10': usual('fund'),
  'T03-R9': usual('function'),
  'T03-R10': usual('function'),
  'X-24a': usual('function', '住房公积金一般用2210201和30113，两个科目的金额不一致：'),
  'X-24b': usual('function', '基本养老保险缴费一般用2080505和30108，两个科目的金额不一致：'),
  'X-24c': usual('function', '职业年金缴费一般用2080506和30109，两个科目的金额不一致：'),
  'X-24d': usual('function', '医疗保险缴费一般用21011款和30110、30111，两边的金额不一致：'),
  'X-24e': usual('function', '抚恤金（30304）一般列在死亡抚恤（2080801）中，现有更多：'),
};

/** Rules about what lines say that are yet not judged of a unit, and why. */
export const NOT_OF_A_UNIT: Readonly<Record<string, string>> = {
  'C-01': 'reading says it of the line itself',
  'C-02': 'names of classes are printed from the list',
  'C-03': 'codes are printed from what was read',
  'C-04': 'of texts broken over rows of a sheet',
  'C-08': 'reading says it of the line itself',
  'C-09': 'names are printed from the list',
  'C-07': 'rows are made from the lines',
  'T03-R6': 'names are printed from the list',
  'T03-R7': 'rows are made from the lines',
  'T05-R6': 'names are printed from the list',
  'T05-R7': 'rows are made from the lines',
  'T09-R6': 'names are printed from the list',
  'T09-R7': 'rows are made from the lines',
  'C-10': 'numbers of classes are printed from the list',
  'T04-R10': 'a hint',
  'T06-R5': 'rows are made from the lines',
  'T06-R6': 'T07-R3 says it of all money',
  'T06-R6n': 'names are printed from the list',
  'T06-R8': 'reading says it of the line itself',
  'T06-R9': 'T07-R3 says it of all money',
  'T07-R3n': 'names are printed from the list',
  'T02-R7': 'of the roster',
  'T02-R8': 'of the roster',
  'X-23': 'of the roster',
  'T10-R3': 'kinds are chosen from a list',
  'X-20': 'both tables are made from the same lines',
  'P-10': 'both tables are made from the same lines',
  'P-06': 'overall goals are the department’s',
  'P-08': 'a hint',
  'P-12': 'a hint',
  'X-12f': 'of two tables',
  'P-13': 'of all projects together',
  'P-14': 'a hint',
  'T03-R8': 'a hint: offices differ',
  'T05-R8': 'T03-R8 says it of all money',
  'T05-R9': 'T03-R9 says it of all money',
  'T05-R10': 'T03-R10 says it of all money',
  'T09-R8': 'T03-R8 says it of all money',
  'T09-R9': 'T03-R9 says it of all money',
  'T09-R10': 'T03-R10 says it of all money',
  'T05-N1': 'of a note that is printed',
  'T08-R3': 'last year is entered by the department',
  'T11-R3': 'overall goals are the department’s',
  'R-04': 'of a note that is printed',
  'U-10': 'last year is entered by the department; a return is held against what the department has',
  'Y-03': 'last year is entered by the department',
};

export const UNIT_RULES: UnitRules = {
  rules: RULES,
  subjects: { '02': '', '03': '功能科目', '06': '经济科目', '07': '经济科目', '10': '项目', '12': '项目' },
};
