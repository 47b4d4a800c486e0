/** Declares the errors between the add-in and Excel in the clerk's words, each with its remedy. */

export interface ExcelErrorWords {
  readonly what: string;
  readonly remedy: string;
  /** Whether a retry can help, at once or after the remedy; otherwise the pane offers none. */
  readonly retryable: boolean;
}

export const EXCEL_ERRORS = {
  'sheet-protected': {
    what: '工作表受保护，不能写入',
    remedy: '请在“审阅”中撤销工作表保护，然后重试。',
    retryable: true,
  },
  'workbook-protected': {
    what: '工作簿结构受保护，不能增加、删除或改名工作表',
    remedy: '请在“审阅”中撤销工作簿保护，然后重试。',
    retryable: true,
  },
  'cell-being-edited': {
    what: 'Excel 正在编辑单元格或开着对话框',
    remedy: '请按回车键结束编辑，关闭对话框，然后重试。',
    retryable: true,
  },
  'sheet-gone': {
    what: '工作表刚刚被删除或改名',
    remedy: '请重试，程序会重新读取工作簿。',
    retryable: true,
  },
  'sheet-hidden': {
    what: '工作表是隐藏的，Excel 不能显示',
    remedy: '请右键单击任一工作表标签，选“取消隐藏”，然后重试。',
    retryable: true,
  },
  'changed-meanwhile': {
    what: '另一位同事刚刚写入了这个工作簿',
    remedy: '请稍候重试，程序会重新读取。',
    retryable: true,
  },
  'name-taken': {
    what: '已有同名的工作表',
    remedy: '请把那张工作表改名或删除，然后重试。',
    retryable: true,
  },
  'too-large': {
    what: '数据超过 Excel 一次能接收的大小',
    remedy: '请减少一次生成的表，或清理录入表中多余的空行后重试。',
    retryable: true,
  },
  'connection-lost': {
    what: '与 Excel 的连接中断',
    remedy: '请检查网络，重新打开任务窗格后重试。',
    retryable: true,
  },
  'read-only': {
    what: '工作簿以只读方式打开',
    remedy: '请另存为一份可编辑的副本后重试。',
    retryable: false,
  },
  'not-supported': {
    what: '这个版本的 Excel 缺少需要的功能',
    remedy: '请使用 Excel 2021 或更高版本。',
    retryable: false,
  },
  'no-cell-selected': {
    what: '没有选中单元格',
    remedy: '请在工作表中点选一个单元格，然后重试。',
    retryable: true,
  },
  'excel-busy': {
    what: 'Excel 正忙，没有完成操作',
    remedy: '请稍候重试。',
    retryable: true,
  },
  'part-not-delivered': {
    what: '程序的一部分没有从服务器取到',
    remedy: '请检查网络，然后重试。',
    retryable: true,
  },
  unexpected: {
    what: 'Excel 没有完成操作，原因不明',
    remedy: '请重试；仍不成功时，把技术信息发给维护人员。',
    retryable: true,
  },
} as const satisfies Readonly<Record<string, ExcelErrorWords>>;

export type ExcelErrorKind = keyof typeof EXCEL_ERRORS;

export interface ExcelError {
  readonly kind: ExcelErrorKind;
  /** The sheet concerned, where known. */
  readonly sheet?: string;
  /** For support: Excel's code, message and statement, in English. */
  readonly detail: string;
}

export function isRetryable({ kind }: ExcelError): boolean {
  return EXCEL_ERRORS[kind].retryable;
}

/** Writes the whole sentence: where, what, what to do. */
export function excelErrorMessage(excelError: ExcelError): string {
  const { what, remedy } = EXCEL_ERRORS[excelError.kind];
  const where = excelError.sheet === undefined ? '' : `“${excelError.sheet}”：`;
  return `${where}${what}。${remedy}`;
}
