/** Declares why a whole file is not imported: reason and remedy, for the department. */
import { WORKBOOK_FILE_ERRORS, type WorkbookFileError } from '../../xlsx/workbook-file-errors';
import { INTAKE_ERRORS, type IntakeError } from '../intake/intake-errors';

export type OwnFileError =
  | 'cannot-open'
  | 'cannot-read'
  | 'open-in-excel'
  | 'file-too-large'
  | 'with-macros'
  | 'with-external-links'
  | 'no-identity'
  | 'mixed-identity'
  | 'newer-version'
  | 'other-table-set'
  | 'several-units'
  | 'other-department'
  | 'unit-not-in-roster'
  | 'other-year'
  | 'several-files';

export type FileError = WorkbookFileError | IntakeError | OwnFileError;

interface FileErrorWords {
  readonly what: string;
  readonly remedy: string;
}

const OWN_FILE_ERRORS: Readonly<Record<OwnFileError, FileErrorWords>> = {
  'cannot-open': {
    what: '打不开，可能正被其他程序占用，或没有读取权限',
    remedy: '请关闭正在使用它的程序，或复制一份，再重新回收。',
  },
  'cannot-read': {
    what: '读取时出错，其他文件不受影响',
    remedy: '请把这个文件发给维护人员；可请单位在下发的文件中重新填报。',
  },
  'open-in-excel': {
    what: '是 Excel 打开文件时的临时文件，不是工作簿',
    remedy: '请关闭正在编辑的工作簿，只交它本身。',
  },
  'file-too-large': {
    what: '过大，不像单位的录入工作簿',
    remedy: '请删除大片带格式的空白行列、图片和多余的样式，另存后重新交回。',
  },
  'with-macros': {
    what: '含有宏，宏没有运行，内容没有读取',
    remedy: '请另存为不含宏的 .xlsx 后重新交回。',
  },
  'with-external-links': {
    what: '含有到其他工作簿的链接，内容没有读取',
    remedy: '请在“数据—编辑链接”中断开链接，把公式粘贴为数值，另存后重新交回。',
  },
  'no-identity': {
    what: '没有下发时的标识，看不出是哪个单位的',
    remedy: '请在下发的文件（或退回的文件）中填报，不要把内容复制到新建的工作簿。',
  },
  'mixed-identity': {
    what: '的标识前后不一，像是由两份文件拼成的',
    remedy: '请用下发的文件重新填报。',
  },
  'newer-version': {
    what: '是由更新版本的程序下发的',
    remedy: '请先更新本程序再回收。',
  },
  'other-table-set': {
    what: '是按另一套表样下发的',
    remedy: '请重新下发，由单位在新文件中填报。',
  },
  'several-units': {
    what: '是部门的录入工作簿，不是一个单位的',
    remedy: '单位的数据请用下发的文件填报。',
  },
  'other-department': {
    what: '是别的部门下发的',
    remedy: '请核对是否放错了文件夹。',
  },
  'unit-not-in-roster': {
    what: '所属的单位不在名册中',
    remedy: '请核对名册；如单位已撤并，请删除这个文件。',
  },
  'other-year': {
    what: '是另一个年度的',
    remedy: '请单位在今年下发的文件中填报。',
  },
  'several-files': {
    what: '与同一单位的另一份文件内容不同，无法判断用哪一份',
    remedy: '请与单位核对，只保留一份后重新回收。',
  },
};

export const FILE_ERROR_WORDS: Readonly<Record<FileError, FileErrorWords>> = {
  ...WORKBOOK_FILE_ERRORS,
  ...INTAKE_ERRORS,
  ...OWN_FILE_ERRORS,
};

/** Builds the whole message. `detail`: what was found, in brackets. */
export function fileErrorMessage(file: string, fileError: FileError, detail?: string): string {
  const { what, remedy } = FILE_ERROR_WORDS[fileError];
  return `“${file}”${what}${detail === undefined ? '' : `（${detail}）`}。${remedy}`;
}
