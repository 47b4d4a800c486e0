/** Declares the only problem of a workbook without entry sheets, apart from the others: the first screen needs no other. */
import type { ProblemKind } from './problem-kind';

export const MISSING_SHEET: ProblemKind = {
  severity: 'blocking',
  title: '缺少工作表',
  what: '工作表没有找到',
  expected: '录入工作簿中应有这张工作表',
  remedy: '请从录入模板中补上这张表；如已改名，请改回原名。',
};
