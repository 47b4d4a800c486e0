/** Declares `Application` and `Workbook`, the object from which all others are reached. */
import type { Workbook } from '../model/workbook';
import { cellArea } from '../model/area';
import { bind, type ApiClass, type Link } from '../protocol/api-class';
import { ApiError } from '../protocol/api-error';
import { COMMENTS, CommentsTarget } from './comments';
import { customXmlParts } from './custom-xml';
import { checkedText, checkedWord } from './style-properties';
import { NAMES, NamesTarget } from './names';
import { NOTES, NotesTarget } from './notes';
import { DOCUMENT_CUSTOM_PROPERTIES } from './properties';
import { rangeLink } from './links';
import { eventRange, selectedAreas, selectedRange } from './range';
import { WORKSHEETS } from './worksheets';

const CALCULATION_MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;
const CALCULATION_TYPES = ['Recalculate', 'Full', 'FullRebuild'] as const;

const APPLICATION: ApiClass<Workbook> = {
  name: 'Application',
  scalars: {
    calculationMode: {
      get: (book) => book.calculationMode,
      set: (book, value) => {
        book.calculationMode = checkedWord(value, CALCULATION_MODES);
      },
    },
    calculationState: { get: (book) => (book.needsCalculation ? 'Pending' : 'Done') },
  },
  actions: {
    calculate: (book, args) => {
      args.choice(0, CALCULATION_TYPES);
      book.calculateNow();
    },
    suspendApiCalculationUntilNextSync: (book) => {
      book.isCalculationSuspended = true;
    },
    // Does nothing: there is no screen.
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

const DOCUMENT_PROPERTIES: ApiClass<Workbook> = {
  name: 'DocumentProperties',
  scalars: {
    title: {
      get: (book) => book.title,
      set: (book, value) => {
        book.title = checkedText(value);
      },
    },
  },
  navigations: { custom: (book) => bind(DOCUMENT_CUSTOM_PROPERTIES, book.customProperties) },
};

const WORKBOOK_PROTECTION: ApiClass<Workbook> = {
  name: 'WorkbookProtection',
  scalars: { protected: { get: (book) => book.structurePassword !== null } },
  actions: {
    protect: (book, args) => {
      if (book.structurePassword !== null) throw new ApiError('AccessDenied');
      book.structurePassword = args.optionalText(0) ?? '';
    },
    unprotect: (book, args) => {
      const password = args.optionalText(0) ?? '';
      if (book.structurePassword !== null && book.structurePassword !== password) {
        throw new ApiError('AccessDenied');
      }
      book.structurePassword = null;
    },
  },
};

const WORKBOOK: ApiClass<Workbook> = {
  name: 'Workbook',
  scalars: { name: { get: () => '工作簿1.xlsx' }, readOnly: { get: (book) => book.limits.isReadOnly } },
  navigations: {
    worksheets: (book) => bind(WORKSHEETS, book),
    names: (book) => bind(NAMES, new NamesTarget(book, null)),
    application: (book) => bind(APPLICATION, book),
    properties: (book) => bind(DOCUMENT_PROPERTIES, book),
    protection: (book) => bind(WORKBOOK_PROTECTION, book),
    customXmlParts,
    comments: (book) => bind(COMMENTS, new CommentsTarget(book, null)),
    notes: (book) => bind(NOTES, new NotesTarget(book, null)),
  },
  objects: {
    getSelectedRange: selectedRange,
    getSelectedRanges: selectedAreas,
    getActiveCell: (book) => {
      const { firstRow, firstColumn } = book.active.selection;
      return rangeLink(book, book.active, cellArea(firstRow, firstColumn));
    },
    _GetRangeForEventByReferenceId: (book, args) => {
      const found = book.eventRanges.get(args.text(0));
      if (found === undefined) throw new ApiError('ItemNotFound');
      return eventRange(book, found);
    },
    _GetRangeOrNullObjectForEventByReferenceId: (book, args) => {
      const found = book.eventRanges.get(args.text(0));
      return found === undefined ? null : eventRange(book, found);
    },
  },
};

export function workbookObject(book: Workbook): Link {
  return bind(WORKBOOK, book);
}
