/** Lists the entry sheets of Shanghai's set in the order of their tabs. */
export const SHANGHAI_ENTRY_SHEETS = [
  '设置',
  '单位名册',
  '收入录入',
  '支出录入',
  '上年数',
  '说明事项',
  '单位事项',
  '增减原因',
  '主要职责',
  '机构设置',
  '名词解释',
  '改写',
] as const;
