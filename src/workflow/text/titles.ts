/** Holds the titles of the commands on the text. */
export const ENTER_TITLE = '填写说明内容';
export const REWRITE_TITLE = '改写句子';
export const RESTORE_TITLE = '改回生成的句子';
export const CHECK_TEXT_TITLE = '核对文字';
export const SAVE_DOCUMENT_TITLE = '保存 Word 文档';
export const TEXT_SHEET_TITLE = '写出预算情况说明';
export const READ_BACK_TITLE = '读入改过的文档';
export const TAKE_BACK_TITLE = '取回文档中的改动';
