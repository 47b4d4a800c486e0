/** Holds the sheet of a client's object, and resolves addresses on it. */
import { findName } from '../edits/names';
import { parseAddress, splitSheet } from '../model/a1';
import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { ApiError } from '../protocol/api-error';

export class SheetTarget {
  readonly book: Workbook;
  private readonly pointed: Sheet;

  constructor(book: Workbook, sheet: Sheet) {
    this.book = book;
    this.pointed = sheet;
  }

  get sheet(): Sheet {
    if (this.pointed.isDeleted) throw new ApiError('ItemNotFound');
    return this.pointed;
  }
}

/** Resolves an address, with or without this sheet's name in front, or a defined name. */
export function findArea(book: Workbook, sheet: Sheet, reference: string): Area {
  const { sheet: written, rest } = splitSheet(reference);
  if (written !== undefined && written.toLowerCase() !== sheet.name.toLowerCase()) {
    throw new ApiError('InvalidArgument');
  }
  const area = parseAddress(rest);
  if (area !== null) return area;
  const named = findName(sheet.names, rest)?.reference ?? findName(book.names, rest)?.reference ?? null;
  if (named?.area == null || named.sheetId !== sheet.id) throw new ApiError('InvalidArgument');
  return named.area;
}
