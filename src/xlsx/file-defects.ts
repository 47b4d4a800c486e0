/** Files that cannot be read as a workbook: what is wrong and what to do. */

export type FileDefect =
  | 'empty-file'
  | 'not-a-workbook'
  | 'truncated'
  | 'password-protected'
  | 'legacy-xls'
  | 'binary-xlsb'
  | 'too-large'
  | 'damaged';

export const FILE_DEFECTS: Readonly<Record<FileDefect, { readonly what: string; readonly remedy: string }>> =
  {
    'empty-file': { what: '是空文件', remedy: '请重新保存或重新取得这个文件。' },
    'not-a-workbook': { what: '不是 Excel 工作簿（.xlsx）', remedy: '请在 Excel 中打开后另存为 .xlsx。' },
    truncated: { what: '不完整，可能没有传完', remedy: '请重新复制或重新下载这个文件。' },
    'password-protected': { what: '有打开密码', remedy: '请在 Excel 中去掉打开密码后另存。' },
    'legacy-xls': { what: '是旧版 .xls 格式', remedy: '请在 Excel 中打开后另存为 .xlsx。' },
    'binary-xlsb': { what: '是 .xlsb 格式', remedy: '请在 Excel 中打开后另存为 .xlsx。' },
    'too-large': {
      what: '展开后过大，不像录入工作簿',
      remedy: '请核对文件；如有大量空白的带格式行列，请删除后另存。',
    },
    damaged: { what: '内容已损坏', remedy: '请在 Excel 中打开并修复，另存后再试。' },
  };
