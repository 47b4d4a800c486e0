/** Reads a file to import: a workbook, or a text as one sheet. The readers load with the first file. */
import type { RawSheet } from '../../../entries/raw-workbook';
import { sheetFromText } from '../../../line-import/text-grid';

const OF_TEXT = /\.(?:csv|txt|tsv)$/iu;

async function fromText(name: string, bytes: Uint8Array): Promise<readonly RawSheet[] | string> {
  const { LONGEST_TEXT_BYTES, textFromBytes } = await import('../../../xlsx/docx/text-file');
  const text = bytes.length > LONGEST_TEXT_BYTES ? null : textFromBytes(bytes);
  return text === null
    ? `“${name}”不是能读取的文本文件。请在 Excel 中另存为 .xlsx 后再选择。`
    : [sheetFromText(name.replace(OF_TEXT, ''), text)];
}

async function fromWorkbook(name: string, bytes: Uint8Array): Promise<readonly RawSheet[] | string> {
  const [{ readWorkbook }, { WORKBOOK_FILE_ERRORS }] = await Promise.all([
    import('../../../xlsx/read-workbook'),
    import('../../../xlsx/workbook-file-errors'),
  ]);
  const reading = await readWorkbook(bytes);
  if (reading.kind === 'workbook') return reading.workbook.sheets;
  const { what, remedy } = WORKBOOK_FILE_ERRORS[reading.reason];
  return `“${name}”${what}。${remedy}`;
}

/** A sentence where the file cannot be used. */
export async function importedSheets(file: File): Promise<readonly RawSheet[] | string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return OF_TEXT.test(file.name) ? fromText(file.name, bytes) : fromWorkbook(file.name, bytes);
}
