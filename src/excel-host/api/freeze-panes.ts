/** Declares `Worksheet.freezePanes`. */
import { cellArea, COLUMNS, ROWS, type Area } from '../model/area';
import type { ApiClass } from '../protocol/api-class';
import { ApiError } from '../protocol/api-error';
import type { Arguments } from '../protocol/arguments';
import { RangeBlock } from './cell-block';
import { rangeLink } from './links';
import { findArea, type SheetTarget } from './sheet-target';

function areaArgument({ book, sheet }: SheetTarget, args: Arguments): Area {
  const block = args.target(0, RangeBlock);
  return block === undefined ? findArea(book, sheet, args.text(0)) : block.place;
}

function frozenArea({ sheet }: SheetTarget): Area | null {
  if (sheet.frozen === null) return null;
  const { rows, columns } = sheet.frozen;
  return {
    ...cellArea(0, 0),
    lastRow: rows === 0 ? ROWS - 1 : rows - 1,
    lastColumn: columns === 0 ? COLUMNS - 1 : columns - 1,
  };
}

function count(args: Arguments, most: number): number {
  const lines = args.integer(0, 1);
  if (lines < 1 || lines >= most) throw new ApiError('InvalidArgument');
  return lines;
}

export const FREEZE_PANES: ApiClass<SheetTarget> = {
  name: 'WorksheetFreezePanes',
  actions: {
    freezeRows: ({ sheet }, args) => {
      sheet.frozen = { rows: count(args, ROWS), columns: 0 };
    },
    freezeColumns: ({ sheet }, args) => {
      sheet.frozen = { rows: 0, columns: count(args, COLUMNS) };
    },
    freezeAt: (target, args) => {
      const area = areaArgument(target, args);
      target.sheet.frozen = {
        rows: area.lastRow === ROWS - 1 ? 0 : area.lastRow + 1,
        columns: area.lastColumn === COLUMNS - 1 ? 0 : area.lastColumn + 1,
      };
    },
    unfreeze: ({ sheet }) => {
      sheet.frozen = null;
    },
  },
  objects: {
    getLocationOrNullObject: (target) => {
      const area = frozenArea(target);
      return area === null ? null : rangeLink(target.book, target.sheet, area);
    },
  },
};
