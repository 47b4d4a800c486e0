/**
 * Names the sheets that this program writes besides entries and tables; it never reads them as published
 * tables.
 */
import { comparable } from './text';

export const FINDING_SHEET_NAME = '核对结果';
/** The sentences of the text, one row each. */
export const TEXT_SHEET_NAME = '预算情况说明';
/** Charts over cells of the tables. */
export const CHART_SHEET_NAME = '图表';
export const GUIDE_SHEET_NAME = '填报说明';
export const PROBLEM_SHEET_NAME = '录入问题';
/** The lists for drop-downs. */
export const ACCOUNTS_SHEET_NAME = '科目表';
export const OPTIONS_SHEET_NAME = '选项';
/** What the words of imported files mean. */
export const IMPORT_WORDS_SHEET_NAME = '导入对照';

function isNumbered(name: string, tab: string): boolean {
  return new RegExp(`^${name}(?:[(（]\\d+[)）])?$`, 'u').test(comparable(tab));
}

/** A clerk's own sheet may have this name; the results then go to 核对结果（2）. */
export function isFindingTab(name: string): boolean {
  return isNumbered(FINDING_SHEET_NAME, name);
}

/** Recognizes what commands write for people to look at: nothing is read from it as a table. */
export function isOutputTab(name: string): boolean {
  return isFindingTab(name) || isNumbered(TEXT_SHEET_NAME, name) || isNumbered(CHART_SHEET_NAME, name);
}

/**
 * Recognizes an old sheet kept beside its new table: 部门支出总体情况表（旧）. Accepts narrow brackets too.
 */
export function isOldTab(name: string): boolean {
  return /[(（]旧\d*[)）]$/u.test(name);
}
