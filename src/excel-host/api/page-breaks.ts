/** Declares `Worksheet.horizontalPageBreaks`: rows that begin a printed page. */
import { requireUnprotected } from '../edits/guard';
import { bind, type ApiClass } from '../protocol/api-class';
import { ApiError } from '../protocol/api-error';
import { RangeBlock } from './cell-block';
import { findArea, SheetTarget } from './sheet-target';

/** Excel takes no more on a sheet. */
const MOST_BREAKS = 1_026;

class BreakTarget extends SheetTarget {
  constructor(
    { book, sheet }: SheetTarget,
    readonly row: number,
  ) {
    super(book, sheet);
  }
}

const PAGE_BREAK: ApiClass<BreakTarget> = {
  name: 'PageBreak',
  scalars: { rowIndex: { get: ({ row }) => row }, columnIndex: { get: () => 0 } },
};

export const ROW_BREAKS: ApiClass<SheetTarget> = {
  name: 'PageBreakCollection',
  items: (target) => target.sheet.page.rowBreaks.map((row) => bind(PAGE_BREAK, new BreakTarget(target, row))),
  objects: {
    add: (target, args) => {
      const { book, sheet } = target;
      requireUnprotected(sheet);
      const area = args.target(0, RangeBlock)?.place ?? findArea(book, sheet, args.text(0));
      const row = area.firstRow;
      const rows = new Set([...sheet.page.rowBreaks, row]);
      // A page cannot begin before the first row.
      if (row === 0 || rows.size > MOST_BREAKS) throw new ApiError('InvalidArgument');
      sheet.page.rowBreaks = [...rows].sort((a, b) => a - b);
      return bind(PAGE_BREAK, new BreakTarget(target, row));
    },
  },
  values: { getCount: ({ sheet }) => sheet.page.rowBreaks.length },
  actions: {
    removePageBreaks: ({ sheet }) => {
      requireUnprotected(sheet);
      sheet.page.rowBreaks = [];
    },
  },
};
