/** Reads a file to import lines from: a workbook, or a text file as one sheet. */
import { basename } from 'node:path';
import type { RawSheet } from '../entries/raw-workbook';
import { sheetFromText } from '../line-import/text-grid';
import { LONGEST_TEXT_BYTES, textFromBytes } from '../xlsx/docx/text-file';
import { readWorkbook } from '../xlsx/read-workbook';
import { WORKBOOK_FILE_ERRORS } from '../xlsx/workbook-file-errors';
import { UnusableInput } from './exit-code';
import { readInput } from './files/read-input';
import type { Tools } from './tools';

const OF_TEXT = /\.(?:csv|txt|tsv)$/iu;

/** Errors: UnusableInput if the file is missing, or is neither. */
export async function readImportFile(path: string, { during }: Tools): Promise<readonly RawSheet[]> {
  const bytes = await readInput(path);
  if (OF_TEXT.test(path)) {
    const text = bytes.length > LONGEST_TEXT_BYTES ? null : textFromBytes(bytes);
    if (text === null)
      throw new UnusableInput(`“${path}”不是能读取的文本文件。请在 Excel 中另存为 .xlsx 后再导入。`);
    const name = basename(path).replace(OF_TEXT, '');
    return during('reading', path, () => [sheetFromText(name, text)]);
  }
  const reading = await during('reading', path, () => readWorkbook(bytes));
  if (reading.kind === 'workbook') return reading.workbook.sheets;
  const { what, remedy } = WORKBOOK_FILE_ERRORS[reading.reason];
  throw new UnusableInput(`“${path}”${what}。${remedy}`);
}
