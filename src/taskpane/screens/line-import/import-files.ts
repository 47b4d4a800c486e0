/** Reads files to import: workbooks, and texts as one sheet each. The readers load with the first file. */
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

const USUAL_SHEET_NAME = /^(?:sheet|工作表)\s*\d*$/iu;

/** A file's only sheet with a usual name tells nothing; the name of the file often is that of the unit. */
function tellingNames(file: string, sheets: readonly RawSheet[]): readonly RawSheet[] {
  const [only, ...others] = sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0);
  if (only === undefined || others.length > 0 || !USUAL_SHEET_NAME.test(only.name.trim())) return sheets;
  return sheets.map((sheet) => (sheet === only ? { ...only, name: withoutEnding(file) } : sheet));
}

function withoutEnding(file: string): string {
  return file.replace(/\.[^.]+$/u, '');
}

async function fromWorkbook(name: string, bytes: Uint8Array): Promise<readonly RawSheet[] | string> {
  const [{ readWorkbook }, { WORKBOOK_FILE_ERRORS }] = await Promise.all([
    import('../../../xlsx/read-workbook'),
    import('../../../xlsx/workbook-file-errors'),
  ]);
  const reading = await readWorkbook(bytes);
  if (reading.kind === 'workbook') return tellingNames(name, reading.workbook.sheets);
  const { what, remedy } = WORKBOOK_FILE_ERRORS[reading.reason];
  return `“${name}”${what}。${remedy}`;
}

/** A sentence where the file cannot be used. */
async function importedSheets(file: File): Promise<readonly RawSheet[] | string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return OF_TEXT.test(file.name) ? fromText(file.name, bytes) : fromWorkbook(file.name, bytes);
}

export interface ImportedFiles {
  readonly sheets: readonly RawSheet[];
  /** Names of the files that were read. */
  readonly read: readonly string[];
  /** One sentence for each file that cannot be used. */
  readonly refused: readonly string[];
}

/** Sheets of several files with one name get the names of their files too: rows are named by sheet. */
function apart(
  files: readonly { readonly name: string; readonly sheets: readonly RawSheet[] }[],
): RawSheet[] {
  const all = files.flatMap(({ sheets }) => sheets.map(({ name }) => name));
  const isTwice = (name: string): boolean => all.filter((one) => one === name).length > 1;
  return files.flatMap(({ name: file, sheets }) =>
    sheets.map((sheet) =>
      isTwice(sheet.name) ? { ...sheet, name: `${withoutEnding(file)} ${sheet.name}` } : sheet,
    ),
  );
}

export async function importedFiles(files: readonly File[]): Promise<ImportedFiles> {
  const read: { readonly name: string; readonly sheets: readonly RawSheet[] }[] = [];
  const refused: string[] = [];
  for (const file of files) {
    const sheets = await importedSheets(file);
    if (typeof sheets === 'string') refused.push(sheets);
    else read.push({ name: file.name, sheets });
  }
  return { sheets: apart(read), read: read.map(({ name }) => name), refused };
}
