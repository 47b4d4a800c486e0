/** Finds the place of what a person writes into the name box: `A302`, `预算03表!F7`, `单位名册!A5`, a defined name. */
import { parseAddress, splitSheet } from '../../excel-host/model/a1';
import { cellArea, type Area } from '../../excel-host/model/area';
import type { Sheet } from '../../excel-host/model/sheet';
import type { Workbook } from '../../excel-host/model/workbook';

export type Destination =
  | { readonly kind: 'place'; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: 'unknown'; readonly message: string };

/** Rows at the top of a sheet in which its number or title is printed. */
const FRAME_ROWS = 3;

/** Full-width letters, digits and marks count as the plain ones. */
function plain(text: string): string {
  return text.trim().normalize('NFKC');
}

function isTitled(sheet: Sheet, title: string): boolean {
  const frame = { firstRow: 0, firstColumn: 0, lastRow: FRAME_ROWS - 1, lastColumn: 255 };
  return [...sheet.grid.cellsIn(frame)].some(
    ({ cell: { value } }) => typeof value === 'string' && plain(value) === title,
  );
}

/** By its tab, or by what is printed in its first rows, if only one sheet has that. */
function sheetCalled(book: Workbook, name: string): Sheet | null {
  const visible = book.visibleSheets();
  const tab = visible.find((sheet) => plain(sheet.name).toLowerCase() === name.toLowerCase());
  if (tab !== undefined) return tab;
  const [titled, ...others] = visible.filter((sheet) => isTitled(sheet, name));
  return titled === undefined || others.length > 0 ? null : titled;
}

function unknown(message: string): Destination {
  return { kind: 'unknown', message };
}

function named(book: Workbook, name: string): Destination | null {
  const item = [...book.active.names, ...book.names].find(
    (each) => each.name.toLowerCase() === name.toLowerCase(),
  );
  const area = item?.reference?.area ?? null;
  const sheet = book.visibleSheets().find(({ id }) => id === item?.reference?.sheetId);
  return area === null || sheet === undefined ? null : { kind: 'place', sheet, area };
}

export function destinationOf(book: Workbook, typed: string): Destination {
  const text = plain(typed);
  const { sheet: tab, rest } = splitSheet(text);
  const area = parseAddress(rest);
  if (tab === undefined) {
    if (area !== null) return { kind: 'place', sheet: book.active, area };
    const sheet = sheetCalled(book, text);
    if (sheet !== null) return { kind: 'place', sheet, area: cellArea(0, 0) };
    return (
      named(book, text) ??
      unknown(`没有“${text}”这个单元格、工作表或名称。请写成 A302 或 单位名册!A5 这样的位置。`)
    );
  }
  const sheet = sheetCalled(book, tab);
  if (sheet === null) return unknown(`没有找到工作表“${tab}”。请写工作表标签上的名称，或表上印的表号。`);
  return area === null
    ? unknown(`“${rest}”不是单元格的位置。请写成 F7 或 B2:C9 这样的位置。`)
    : { kind: 'place', sheet, area };
}
