/** Declares `Worksheet`. */
import { requireUnprotected } from '../edits/guard';
import { activateSheet, deleteSheet, moveSheet, renameSheet, setVisibility } from '../edits/sheets';
import { cellArea, COLUMNS, ROWS, WHOLE_SHEET, type Area } from '../model/area';
import { bind, type ApiClass, type Link } from '../protocol/api-class';
import { ApiError } from '../protocol/api-error';
import type { Arguments } from '../protocol/arguments';
import { AUTO_FILTER } from './auto-filter';
import { AreasBlock } from './cell-block';
import { CHARTS } from './charts';
import { COMMENTS, CommentsTarget } from './comments';
import { FREEZE_PANES } from './freeze-panes';
import { checkedColor, checkedFlag, checkedNumber, checkedText, checkedWord } from './style-properties';
import { areasLink, rangeLink, worksheetLink } from './links';
import { NAMES, NamesTarget } from './names';
import { NOTES, NotesTarget } from './notes';
import { ROW_BREAKS } from './page-breaks';
import { PAGE_LAYOUT } from './page-layout';
import { SHEET_PROPERTIES } from './properties';

import { SHEET_PROTECTION } from './sheet-protection';
import { findArea, type SheetTarget } from './sheet-target';
import { SHEET_EVENTS, subscriptionActions } from './subscriptions';

const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const;

function areaByIndexes(args: Arguments): Area {
  const [firstRow, firstColumn] = [args.integer(0), args.integer(1)];
  const [rows, columns] = [args.integer(2), args.integer(3)];
  const isOnSheet =
    firstRow >= 0 &&
    firstColumn >= 0 &&
    rows > 0 &&
    columns > 0 &&
    firstRow + rows <= ROWS &&
    firstColumn + columns <= COLUMNS;
  if (!isOnSheet) throw new ApiError('InvalidArgument');
  return { firstRow, firstColumn, lastRow: firstRow + rows - 1, lastColumn: firstColumn + columns - 1 };
}

/** The longest address in characters (documentation of `getRange`); a longer one is refused. */
const LONGEST_ADDRESS = 8_192;

function checkedLength(address: string): string {
  if (address.length > LONGEST_ADDRESS) throw new ApiError('InvalidArgument');
  return address;
}

type Method = (target: SheetTarget, args: Arguments) => Link | null;

const ranges: Readonly<Record<string, Method>> = {
  getRange: ({ book, sheet }, args) => {
    const address = checkedLength(args.optionalText(0) ?? '');
    return rangeLink(book, sheet, address === '' ? WHOLE_SHEET : findArea(book, sheet, address));
  },
  getRanges: ({ book, sheet }, args) => {
    const areas = checkedLength(args.text(0))
      .split(/[,;]/u)
      .map((address) => findArea(book, sheet, address.trim()));
    return areasLink(new AreasBlock(book, sheet, areas));
  },
  getRangeByIndexes: ({ book, sheet }, args) => rangeLink(book, sheet, areaByIndexes(args)),
  getCell: ({ book, sheet }, args) => {
    const [row, column] = [args.integer(0), args.integer(1)];
    if (row < 0 || column < 0 || row >= ROWS || column >= COLUMNS) throw new ApiError('InvalidArgument');
    return rangeLink(book, sheet, cellArea(row, column));
  },
  getUsedRange: ({ book, sheet }, args) => rangeLink(book, sheet, sheet.used(args.flag(0)) ?? cellArea(0, 0)),
  getUsedRangeOrNullObject: ({ book, sheet }, args) => {
    const used = sheet.used(args.flag(0));
    return used === null ? null : rangeLink(book, sheet, used);
  },
  // The client finds items of the collection of sheets this way, after their first use.
  _GetSheetById: ({ book }, args) => worksheetLink(book, book.sheet(args.text(0))),
};

const scalars: ApiClass<SheetTarget>['scalars'] = {
  name: {
    get: ({ sheet }) => sheet.name,
    set: ({ book, sheet }, value) => {
      renameSheet(book, sheet, checkedText(value));
    },
  },
  id: { get: ({ sheet }) => sheet.id },
  position: {
    get: ({ book, sheet }) => book.sheets.indexOf(sheet),
    set: ({ book, sheet }, value) => {
      moveSheet(book, sheet, checkedNumber(value, 0, book.sheets.length - 1));
    },
  },
  visibility: {
    get: ({ sheet }) => sheet.visibility,
    set: ({ book, sheet }, value) => {
      setVisibility(book, sheet, checkedWord(value, VISIBILITIES));
    },
  },
  tabColor: {
    get: ({ sheet }) => sheet.tabColor,
    set: ({ sheet }, value) => {
      requireUnprotected(sheet);
      sheet.tabColor = value === '' ? '' : checkedColor(value);
    },
  },
  showGridlines: {
    get: ({ sheet }) => sheet.showGridlines,
    set: ({ sheet }, value) => {
      sheet.showGridlines = checkedFlag(value);
    },
  },
};

export const WORKSHEET: ApiClass<SheetTarget> = {
  name: 'Worksheet',
  key: { wire: 'Id', of: ({ sheet }) => sheet.id },
  scalars,
  writtenAs: { gridlines: 'showGridlines' },
  navigations: {
    charts: (target) => bind(CHARTS, target),
    horizontalPageBreaks: (target) => bind(ROW_BREAKS, target),
    freezePanes: (target) => bind(FREEZE_PANES, target),
    autoFilter: (target) => bind(AUTO_FILTER, target),
    protection: (target) => bind(SHEET_PROTECTION, target),
    pageLayout: (target) => bind(PAGE_LAYOUT, target),
    names: ({ book, sheet }) => bind(NAMES, new NamesTarget(book, sheet)),
    customProperties: ({ sheet }) => bind(SHEET_PROPERTIES, sheet.customProperties),
    comments: ({ book, sheet }) => bind(COMMENTS, new CommentsTarget(book, sheet)),
    notes: ({ book, sheet }) => bind(NOTES, new NotesTarget(book, sheet)),
  },
  objects: ranges,
  actions: {
    activate: ({ book, sheet }) => {
      activateSheet(book, sheet);
    },
    delete: ({ book, sheet }) => {
      deleteSheet(book, sheet);
    },
    ...subscriptionActions<SheetTarget>(SHEET_EVENTS, ({ book, sheet }) => ({ book, target: sheet.id })),
  },
};
