/** Lists files that cannot be read as a workbook, with the problem and its solution. */

export type WorkbookFileError =
  | 'empty-file'
  | 'not-a-workbook'
  | 'truncated'
  | 'password-protected'
  | 'legacy-xls'
  | 'binary-xlsb'
  | 'with-entities'
  | 'too-large'
  | 'damaged'
  | 'texts-missing'
  | OtherFormat;

/** Formats that users choose in place of a workbook, each with its own solution. */
export type OtherFormat =
  | 'opendocument'
  | 'numbers'
  | 'spreadsheet-xml'
  | 'web-page'
  | 'plain-text'
  | 'pdf'
  | 'word-document'
  | 'presentation'
  | 'picture'
  | 'archive';

interface DefectWords {
  /** Continues the sentence “文件名”……. */
  readonly what: string;
  readonly remedy: string;
}

const SAVE_AS = '请在 Excel 中打开，核对内容后另存为 .xlsx。';
const NOT_ONE = '请用原来的工作簿（.xlsx）。';

export const WORKBOOK_FILE_ERRORS: Readonly<Record<WorkbookFileError, DefectWords>> = {
  'empty-file': { what: '是空文件', remedy: '请重新保存或重新取得这个文件。' },
  'not-a-workbook': {
    what: '不是 Excel 工作簿（.xlsx）',
    remedy: '请核对文件；如果是其他程序的表格，请在那个程序中另存为 .xlsx。',
  },
  truncated: { what: '不完整，可能没有传完', remedy: '请重新复制或重新下载这个文件。' },
  'password-protected': {
    what: '经过加密',
    remedy: '在 Excel 中打开时如果要密码，请去掉打开密码后另存；如果不要密码，请直接另存一份 .xlsx。',
  },
  'legacy-xls': {
    what: '是旧版 Excel（.xls）或 WPS 表格（.et）格式',
    remedy: '请在 Excel 或 WPS 中打开后另存为 .xlsx。',
  },
  'binary-xlsb': { what: '是 .xlsb 格式', remedy: '请在 Excel 中打开后另存为 .xlsx。' },
  'with-entities': {
    what: '内部含有 Excel 不会写的声明（XML 实体），内容没有读取',
    remedy: '这个文件不是正常保存的。请在 Excel 中打开，核对内容后另存；单位交回的，请用下发的文件重新填报。',
  },
  'too-large': {
    what: '展开后过大，不像录入工作簿',
    remedy: '请核对文件；如有大量空白的带格式行列，请删除后另存。',
  },
  damaged: { what: '内容已损坏', remedy: '请在 Excel 中打开并修复，核对内容后另存再试。' },
  'texts-missing': {
    what: '内容已损坏，文字部分缺失',
    remedy: '请重新取得原文件；用 Excel 修复会丢失文字，修复后务必逐格核对。',
  },
  opendocument: { what: '是 OpenDocument 表格（.ods）', remedy: '请在原来的程序或 Excel 中另存为 .xlsx。' },
  numbers: { what: '是 Numbers 表格', remedy: '请在 Numbers 中导出为 Excel（.xlsx）。' },
  'spreadsheet-xml': { what: '是 XML 表格（Excel 2003），只是用了工作簿的扩展名', remedy: SAVE_AS },
  'web-page': { what: '是网页（HTML），只是用了工作簿的扩展名', remedy: SAVE_AS },
  'plain-text': {
    what: '是文本文件（如 .csv），不是工作簿',
    remedy: '如果是表格，请在 Excel 的“数据”中从文本导入，把编码列设为“文本”，核对后另存为 .xlsx。',
  },
  pdf: { what: '是 PDF，不是工作簿', remedy: NOT_ONE },
  'word-document': { what: '是 Word 文档，不是工作簿', remedy: NOT_ONE },
  presentation: { what: '是演示文稿，不是工作簿', remedy: NOT_ONE },
  picture: { what: '是图片，不是工作簿', remedy: NOT_ONE },
  archive: { what: '是压缩包，不是工作簿', remedy: '请先解压，再使用其中的工作簿。' },
};
