/** A sheet that an object of the client points at. */
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
