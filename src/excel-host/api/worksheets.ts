/** Declares the collection of worksheets. */
import { addSheet } from '../edits/sheets';
import type { Workbook } from '../model/workbook';
import type { ApiClass, Link } from '../protocol/api-class';
import { ApiError } from '../protocol/api-error';
import type { Sheet } from '../model/sheet';
import { ALL_SHEETS, COLLECTION_EVENTS, subscriptionActions } from './subscriptions';
import { worksheetLink } from './links';

function required(book: Workbook, sheet: Sheet | undefined): Link {
  if (sheet === undefined) throw new ApiError('ItemNotFound');
  return worksheetLink(book, sheet);
}

function sheetsOf(book: Workbook, visibleOnly: boolean): readonly Sheet[] {
  return visibleOnly ? book.visibleSheets() : book.sheets;
}

export const WORKSHEETS: ApiClass<Workbook> = {
  name: 'WorksheetCollection',
  items: (book) => book.sheets.map((sheet) => worksheetLink(book, sheet)),
  objects: {
    add: (book, args) => worksheetLink(book, addSheet(book, args.optionalText(0))),
    getItem: (book, args) => required(book, book.findSheet(args.text(0))),
    getItemOrNullObject: (book, args) => {
      const sheet = book.findSheet(args.text(0));
      return sheet === undefined ? null : worksheetLink(book, sheet);
    },
    getActiveWorksheet: (book) => worksheetLink(book, book.active),
    getFirst: (book, args) => required(book, sheetsOf(book, args.flag(0))[0]),
    getLast: (book, args) => required(book, sheetsOf(book, args.flag(0)).at(-1)),
  },
  values: { getCount: (book, args) => sheetsOf(book, args.flag(0)).length },
  actions: subscriptionActions<Workbook>(COLLECTION_EVENTS, (book) => ({ book, target: ALL_SHEETS })),
};
