/**
 * Lists the rules for one unit's lines (U-06), and the words for the unit. All other rules concern the
 * department's tables: several units, overall goals, last year, or printing.
 */
import type { UnitColumn, UnitRule, UnitRules } from '../../checks/unit-rules';

function usual(column: UnitColumn, lead?: string): UnitRule {
  const leading = lead === undefined ? {} : { lead };
  return { asks: 'confirm', column, figures: true, remedy: '请核实', ...leading };
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

/** Rules about contents of lines that do not apply to a unit, with the reason. */
export const NOT_OF_A_UNIT: Readonly<Record<string, string>> = {
  'C-01': 'the reader reports it for the line',
  'C-02': 'tables print names of classes from the list',
  'C-03': 'tables print the codes that were read',
  'C-04': 'concerns texts broken over rows of a sheet',
  'C-08': 'the reader reports it for the line',
  'C-09': 'tables print names from the list',
  'C-07': 'rows come from the lines',
  'T03-R6': 'tables print names from the list',
  'T03-R7': 'rows come from the lines',
  'T05-R6': 'tables print names from the list',
  'T05-R7': 'rows come from the lines',
  'T09-R6': 'tables print names from the list',
  'T09-R7': 'rows come from the lines',
  'C-10': 'tables print numbers of classes from the list',
  'T04-R10': 'a hint',
  'T06-R5': 'rows come from the lines',
  'T06-R6': 'T07-R3 checks all money',
  'T06-R6n': 'tables print names from the list',
  'T06-R8': 'the reader reports it for the line',
  'T06-R9': 'T07-R3 checks all money',
  'T07-R3n': 'tables print names from the list',
  'T02-R7': 'concerns the roster',
  'T02-R8': 'concerns the roster',
  'X-23': 'concerns the roster',
  'T10-R3': 'the clerk chooses kinds from a list',
  'X-20': 'both tables come from the same lines',
  'P-10': 'both tables come from the same lines',
  'P-06': 'overall goals belong to the department',
  'P-08': 'a hint',
  'P-12': 'a hint',
  'X-12f': 'concerns two tables',
  'P-13': 'concerns all projects together',
  'P-14': 'a hint',
  'T03-R8': 'a hint: offices differ',
  'T05-R8': 'T03-R8 checks all money',
  'T05-R9': 'T03-R9 checks all money',
  'T05-R10': 'T03-R10 checks all money',
  'T09-R8': 'T03-R8 checks all money',
  'T09-R9': 'T03-R9 checks all money',
  'T09-R10': 'T03-R10 checks all money',
  'T05-N1': 'concerns a printed note',
  'T08-R3': 'the department enters last year',
  'T11-R3': 'overall goals belong to the department',
  'R-04': 'concerns a printed note',
  'U-10': 'the department enters last year, and compares a return with its own data',
  'Y-01': 'the department enters last year',
  'Y-03': 'the department enters last year',
  'Y-05': 'the department enters last year',
};

export const UNIT_RULES: UnitRules = {
  rules: RULES,
  subjects: { '02': '', '03': '功能科目', '06': '经济科目', '07': '经济科目', '10': '项目', '12': '项目' },
};
