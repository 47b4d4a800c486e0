/** Reads workbooks from files: entry workbooks and finished tables. */
import type { RawWorkbook } from '../entries/raw-workbook';
import { WORKBOOK_FILE_ERRORS } from '../xlsx/workbook-file-errors';
import { readWorkbook } from '../xlsx/read-workbook';
import { UnusableInput } from './exit-code';
import { readInput } from './files/read-input';
import type { Tools } from './tools';

/** Errors: UnusableInput if the file is missing or is not a workbook. */
export async function readWorkbookFile(path: string, { during }: Tools): Promise<RawWorkbook> {
  const bytes = await readInput(path);
  const reading = await during('reading', path, () => readWorkbook(bytes));
  if (reading.kind === 'workbook') return reading.workbook;
  const { what, remedy } = WORKBOOK_FILE_ERRORS[reading.reason];
  throw new UnusableInput(`“${path}”${what}。${remedy}`);
}
