/** Fills an empty stand-in workbook from an .xlsx file: what the preview saved, or a file of any other program. */
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx, type Workbook as FileWorkbook } from 'hucre/xlsx';
import { namedItem } from '../../excel-host/edits/names';
import { parseAddress } from '../../excel-host/model/a1';
import { cellArea } from '../../excel-host/model/area';
import type { Sheet } from '../../excel-host/model/sheet';
import type { Workbook } from '../../excel-host/model/workbook';
import { ApiError } from '../../excel-host/protocol/api-error';
import { readOwnPart, type SavedComment } from '../save/own-part';
import { fillSheet } from './sheet-from-file';
import { styleReader } from './styles';

/** A file that no workbook can be read from; the message is for the person. */
export class UnreadableFile extends Error {}

const CUSTOM_XML = /^customXml\/item(\d+)\.xml$/iu;

/** Returns the custom XML parts in the order of their numbers. */
function customXmlOf(bytes: Uint8Array): readonly string[] {
  const parts = unzipSync(bytes, { filter: ({ name }) => CUSTOM_XML.test(name) });
  const number = (name: string): number => Number(CUSTOM_XML.exec(name)?.[1]);
  return Object.entries(parts)
    .sort(([a], [b]) => number(a) - number(b))
    .map(([, part]) => strFromU8(part));
}

async function readFile(bytes: Uint8Array): Promise<FileWorkbook> {
  try {
    return await readXlsx(bytes, { readStyles: true });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UnreadableFile(`这个文件不能作为 Excel 工作簿（.xlsx）打开。请换一个文件。（${detail}）`);
  }
}

/** Names that Excel itself would refuse are left out: print areas and the like are settings of their sheets. */
function fillNames(book: Workbook, { namedRanges = [] }: FileWorkbook): void {
  book.names = namedRanges.flatMap(({ name, range, comment = '' }) => {
    try {
      return [namedItem(book, name, `=${range}`, comment)];
    } catch (error) {
      if (error instanceof ApiError) return [];
      throw error;
    }
  });
}

/** A cell's text is a note, except where the preview saved it as a comment with its replies. */
function fillMessages(book: Workbook, { sheets }: FileWorkbook, comments: readonly SavedComment[]): void {
  const notes = sheets.flatMap((file) =>
    [...(file.cells ?? [])].flatMap(([key, { comment }]) => {
      const [row, column] = key.split(',').map(Number);
      if (comment === undefined || row === undefined || column === undefined) return [];
      return [
        { sheet: book.sheet(file.name), place: { area: cellArea(row, column) }, content: comment.text },
      ];
    }),
  );
  const isAt = (note: (typeof notes)[number], sheet: Sheet, address: string): boolean => {
    const area = parseAddress(address);
    return (
      note.sheet === sheet &&
      area?.firstRow === note.place.area.firstRow &&
      area.firstColumn === note.place.area.firstColumn
    );
  };
  for (const note of notes) {
    const saved = comments.find(({ sheet, address }) => isAt(note, book.sheet(sheet), address));
    if (saved === undefined) book.notes = [...book.notes, note];
    else {
      const id = `{${String(book.nextNumber()).padStart(8, '0')}-0000-0000-0000-0000000000CC}`;
      const { content, replies } = saved;
      book.comments = [...book.comments, { ...note, id, content, replies: [...replies] }];
    }
  }
}

/**
 * `book`: a new workbook with its one empty sheet. Errors: UnreadableFile. What a person did before, Ctrl+Z and the
 * add-in's steps, belongs to the workbook that was open.
 */
export async function openWorkbook(book: Workbook, bytes: Uint8Array): Promise<void> {
  const file = await readFile(bytes);
  const [first] = file.sheets;
  if (first === undefined) throw new UnreadableFile('这个工作簿中没有工作表。请换一个文件。');
  const styleOf = styleReader(file.themeColors ?? []);
  const [empty] = book.sheets;
  if (empty !== undefined) empty.name = first.name;
  const sheets = file.sheets.map((sheet, index) =>
    index === 0 && empty !== undefined ? empty : book.makeSheet(sheet.name),
  );
  for (const [index, sheet] of sheets.entries()) {
    const source = file.sheets[index];
    if (source !== undefined) fillSheet(sheet, source, styleOf);
  }
  fillNames(book, file);
  const { comments, others } = readOwnPart(customXmlOf(bytes));
  fillMessages(book, file, comments);
  book.xmlParts = others.map((xml) => ({
    id: `{${String(book.nextNumber()).padStart(8, '0')}-0000-0000-0000-0000000000FF}`,
    xml,
  }));
  book.title = file.properties?.title ?? '';
  for (const [name, value] of Object.entries(file.properties?.custom ?? {}))
    book.customProperties.set(name, value instanceof Date ? value.toISOString() : value);
  const visible = book.visibleSheets();
  const front = sheets[file.activeSheet ?? 0];
  const active = front !== undefined && visible.includes(front) ? front : visible[0];
  if (active !== undefined) book.active = active;
  book.needsCalculation = true;
  book.calculate();
}
