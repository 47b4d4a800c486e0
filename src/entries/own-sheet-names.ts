/** Names of the sheets that this program writes beside entries and tables: never read as somebody's tables. */
import { comparable } from './text';

export const FINDING_SHEET_NAME = '核对结果';
export const GUIDE_SHEET_NAME = '填报说明';
export const PROBLEM_SHEET_NAME = '录入问题';
/** The lists that drop-downs offer. */
export const ACCOUNTS_SHEET_NAME = '科目表';
export const OPTIONS_SHEET_NAME = '选项';

/** A clerk's own sheet may have the name: then the results stand on 核对结果（2）. */
export function isFindingTab(name: string): boolean {
  return new RegExp(`^${FINDING_SHEET_NAME}(?:[(（]\\d+[)）])?$`, 'u').test(comparable(name));
}

/** A sheet kept when its table was drawn anew: 部门支出总体情况表（旧）. Brackets may have been typed again, narrow ones. */
export function isOldTab(name: string): boolean {
  return /[(（]旧\d*[)）]$/u.test(name);
}
