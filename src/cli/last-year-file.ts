/** Reads a file of last year: a workbook, a Word document or a text, distinguished by its contents. */
import { basename } from 'node:path';
import type { LastYearFile } from '../last-year/source-reading';
import { readWorkbook } from '../xlsx/read-workbook';
import { WORKBOOK_FILE_ERRORS } from '../xlsx/workbook-file-errors';
import { UnusableInput } from './exit-code';
import { readInput } from './files/read-input';
import { readTextDocument } from './text-document';
import type { Tools } from './tools';

const OF_TEXT = /\.(?:docx?|wps|txt|md)$/iu;

/** Errors: UnusableInput if the file is missing, or is none of these. */
export async function readLastYearFile(path: string, tools: Tools): Promise<LastYearFile> {
  const bytes = await readInput(path);
  const name = basename(path);
  const reading = await tools.during('reading', path, () => readWorkbook(bytes));
  if (reading.kind === 'workbook') return { kind: 'workbook', name, workbook: reading.workbook };
  if (reading.reason === 'word-document' || OF_TEXT.test(name)) {
    const { paragraphs } = await readTextDocument(path, tools);
    return { kind: 'text', name, paragraphs };
  }
  const { what, remedy } = WORKBOOK_FILE_ERRORS[reading.reason];
  throw new UnusableInput(`“${path}”${what}。${remedy}`);
}
