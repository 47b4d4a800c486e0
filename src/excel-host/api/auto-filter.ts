/** Declares `Worksheet.autoFilter`: the arrows above a block. Refuses criteria: only a person sets them. */
import { requireAllowed } from '../edits/guard';
import { clearFilter, setFilter } from '../edits/filter';
import type { ApiClass } from '../protocol/api-class';
import { ApiError } from '../protocol/api-error';
import { RangeBlock } from './cell-block';
import { rangeLink } from './links';
import { findArea, type SheetTarget } from './sheet-target';

export const AUTO_FILTER: ApiClass<SheetTarget> = {
  name: 'AutoFilter',
  scalars: {
    enabled: { get: ({ sheet }) => sheet.filter !== null },
    isDataFiltered: { get: ({ sheet }) => sheet.filter?.hasCriteria ?? false },
  },
  objects: {
    getRangeOrNullObject: ({ book, sheet }) =>
      sheet.filter === null ? null : rangeLink(book, sheet, sheet.filter.area),
  },
  actions: {
    apply: ({ book, sheet }, args) => {
      requireAllowed(sheet, 'allowAutoFilter');
      if (args.has(1) || args.has(2)) {
        throw new ApiError('NotImplemented', 'The stand-in has no criteria in AutoFilter.apply.');
      }
      const block = args.target(0, RangeBlock);
      setFilter(sheet, block === undefined ? findArea(book, sheet, args.text(0)) : block.place);
    },
    clearCriteria: ({ book, sheet }) => {
      requireAllowed(sheet, 'allowAutoFilter');
      clearFilter(book, sheet);
    },
    remove: ({ book, sheet }) => {
      requireAllowed(sheet, 'allowAutoFilter');
      clearFilter(book, sheet);
      sheet.filter = null;
    },
  },
};
