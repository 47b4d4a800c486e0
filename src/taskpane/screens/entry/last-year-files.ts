/** Reads a chosen file of last year: a workbook, a Word document or a text. The readers load with the first file. */
import type { CommandOptions } from '../../../workflow/port';
import type { PaneFiles } from '../../files/pane-files';
import { readTextFile } from '../../files/read-text-file';
import type { LastYearFile } from '../../../last-year/source-reading';

/** Read as text; anything else is a workbook or unusable. */
const OF_TEXT = /\.(?:docx?|wps|txt)$/iu;

async function textFile(
  files: PaneFiles,
  file: File,
  options: CommandOptions,
): Promise<LastYearFile | string> {
  const reading = await readTextFile(files, file, options);
  if (reading.kind === 'cancelled') return `“${file.name}”没有读入：已取消。`;
  if (reading.kind === 'refused') return reading.message;
  return { kind: 'text', name: file.name, paragraphs: reading.paragraphs };
}

async function workbookFile(file: File): Promise<LastYearFile | string> {
  const { name } = file;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [{ readWorkbook }, { WORKBOOK_FILE_ERRORS }] = await Promise.all([
    import('../../../xlsx/read-workbook'),
    import('../../../xlsx/workbook-file-errors'),
  ]);
  const reading = await readWorkbook(bytes);
  if (reading.kind === 'workbook') return { kind: 'workbook', name, workbook: reading.workbook };
  const { what, remedy } = WORKBOOK_FILE_ERRORS[reading.reason];
  return `“${name}”${what}。${remedy}`;
}

/** A sentence where the file cannot be used. */
export function lastYearFile(
  files: PaneFiles,
  file: File,
  options: CommandOptions,
): Promise<LastYearFile | string> {
  return OF_TEXT.test(file.name) ? textFile(files, file, options) : workbookFile(file);
}
