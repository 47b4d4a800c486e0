/** Reads a chosen file of last year: a workbook, a Word document or a text. The readers load with the first file. */
import type { LastYearFile } from '../../../last-year/source-reading';

/** Read as text; anything else is a workbook or unusable. */
const OF_TEXT = /\.(?:docx?|wps|txt)$/iu;

async function textFile(name: string, bytes: Uint8Array): Promise<LastYearFile | string> {
  const { readTextDocument } = await import(
    /* webpackChunkName: "text-document" */ '../../../xlsx/docx/read-text'
  );
  const reading = readTextDocument(bytes);
  if (reading.kind === 'unusable') return `“${name}”${reading.what}。${reading.remedy}`;
  return { kind: 'text', name, paragraphs: reading.paragraphs };
}

async function workbookFile(name: string, bytes: Uint8Array): Promise<LastYearFile | string> {
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
export async function lastYearFile(file: File): Promise<LastYearFile | string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return OF_TEXT.test(file.name) ? textFile(file.name, bytes) : workbookFile(file.name, bytes);
}
