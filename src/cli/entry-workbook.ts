/** Workbooks from files: entry workbooks, finished tables. */
import type { RawWorkbook } from '../entries/raw-workbook';
import { FILE_DEFECTS } from '../xlsx/file-defects';
import { readWorkbook } from '../xlsx/read-workbook';
import { UnusableInput } from './exit-code';
import { readInput } from './files/read-input';

/** Errors: UnusableInput when there is no such file or it is no workbook. */
export async function readWorkbookFile(path: string): Promise<RawWorkbook> {
  const reading = await readWorkbook(await readInput(path));
  if (reading.kind === 'workbook') return reading.workbook;
  const { what, remedy } = FILE_DEFECTS[reading.reason];
  throw new UnusableInput(`“${path}”${what}。${remedy}`);
}
