/** Holds the titles of commands, apart from their code, which is mostly loaded at its first use. */

export const READ_TITLE = '读取工作簿';
export const UNDO_TITLE = '撤销';
export const SAVE_SETTINGS_TITLE = '保存设置';
export const LOAD_SAMPLE_TITLE = '载入样例';
export const IMPORT_LAST_YEAR_TITLE = '读入上年数';
export const IMPORT_LINES_TITLE = '导入明细';
export const MAKE_ENTRY_SHEETS_TITLE = '建立录入表';
export const FILL_COMPANIONS_TITLE = '补填名称和科目';
export const GENERATE_TITLE = '生成表样';
export const CHARTS_TITLE = '生成图表';
export const FILL_TITLE = '填充汇总';
export const UPDATE_TITLE = '更新';
export const AUTO_FILL_TITLE = '自动更新公开表';
export const EXPLAIN_TITLE = '审核说明';
export const REPAIR_TITLE = '采用建议值';
export const RESULTS_TITLE = '写出核对结果';
