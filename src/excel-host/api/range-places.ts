/** Finds ranges from other ranges: parts, neighbours, whole rows, used part, merged areas. */
import { parseAddress, splitSheet } from '../model/a1';
import {
  bounding,
  columnCount,
  COLUMNS,
  intersection,
  rowCount,
  ROWS,
  wholeColumns,
  wholeRows,
  type Area,
} from '../model/area';
import { ApiError } from '../protocol/api-error';
import type { Arguments } from '../protocol/arguments';
import { RangeBlock } from './cell-block';

type Find = (place: Area, args: Arguments) => Area;

function checkedPlace(area: Area): Area {
  const isOnSheet =
    area.firstRow >= 0 &&
    area.firstColumn >= 0 &&
    area.lastRow < ROWS &&
    area.lastColumn < COLUMNS &&
    area.firstRow <= area.lastRow &&
    area.firstColumn <= area.lastColumn;
  if (!isOnSheet) throw new ApiError('InvalidArgument');
  return area;
}

function sized(firstRow: number, firstColumn: number, rows: number, columns: number): Area {
  return { firstRow, firstColumn, lastRow: firstRow + rows - 1, lastColumn: firstColumn + columns - 1 };
}

/** `getRowsBelow(2)` starts below the range; `getRowsBelow(-2)` counts from the other side. */
function adjacentRows(place: Area, count: number, isBelow: boolean): Area {
  const rows = Math.abs(count);
  const firstRow = isBelow === count > 0 ? place.lastRow + 1 : place.firstRow - rows;
  return { ...place, firstRow, lastRow: firstRow + rows - 1 };
}

function adjacentColumns(place: Area, count: number, isAfter: boolean): Area {
  const columns = Math.abs(count);
  const firstColumn = isAfter === count > 0 ? place.lastColumn + 1 : place.firstColumn - columns;
  return { ...place, firstColumn, lastColumn: firstColumn + columns - 1 };
}

const FINDERS: Readonly<Record<string, Find>> = {
  getCell: (place, args) =>
    sized(place.firstRow + args.integer(0), place.firstColumn + args.integer(1), 1, 1),
  getRow: (place, args) => sized(place.firstRow + args.integer(0), place.firstColumn, 1, columnCount(place)),
  getColumn: (place, args) => sized(place.firstRow, place.firstColumn + args.integer(0), rowCount(place), 1),
  getLastRow: (place) => ({ ...place, firstRow: place.lastRow }),
  getLastColumn: (place) => ({ ...place, firstColumn: place.lastColumn }),
  getLastCell: (place) => ({ ...place, firstRow: place.lastRow, firstColumn: place.lastColumn }),
  getEntireRow: (place) => wholeRows(place),
  getEntireColumn: (place) => wholeColumns(place),
  getRowsBelow: (place, args) => adjacentRows(place, args.integer(0, 1), true),
  getRowsAbove: (place, args) => adjacentRows(place, args.integer(0, 1), false),
  getColumnsAfter: (place, args) => adjacentColumns(place, args.integer(0, 1), true),
  getColumnsBefore: (place, args) => adjacentColumns(place, args.integer(0, 1), false),
  getOffsetRange: (place, args) =>
    sized(
      place.firstRow + args.integer(0),
      place.firstColumn + args.integer(1),
      rowCount(place),
      columnCount(place),
    ),
  getResizedRange: (place, args) => ({
    ...place,
    lastRow: place.lastRow + args.integer(0),
    lastColumn: place.lastColumn + args.integer(1),
  }),
  getAbsoluteResizedRange: (place, args) =>
    sized(place.firstRow, place.firstColumn, args.integer(0), args.integer(1)),
};

/** Reads a range argument, given as an object or as an address on the sheet of `block`. */
function otherPlace(block: RangeBlock, args: Arguments, index: number): Area {
  const other = args.target(index, RangeBlock);
  if (other !== undefined) {
    if (other.sheet !== block.sheet) throw new ApiError('InvalidArgument');
    return other.place;
  }
  const area = parseAddress(splitSheet(args.text(index)).rest);
  if (area === null) throw new ApiError('InvalidArgument');
  return area;
}

/** `null` is the null object. */
export type PlaceMethod = (block: RangeBlock, args: Arguments) => Area | null;

const usedOrNull: PlaceMethod = (block, args) => block.sheet.used(args.flag(0), block.place);

const intersectionOrNull: PlaceMethod = (block, args) =>
  intersection(block.place, otherPlace(block, args, 0));

function required(area: Area | null): Area {
  if (area === null) throw new ApiError('ItemNotFound');
  return area;
}

export const PLACE_METHODS: Readonly<Record<string, PlaceMethod>> = {
  ...Object.fromEntries(
    Object.entries(FINDERS).map(([name, find]): [string, PlaceMethod] => [
      name,
      (block, args) => checkedPlace(find(block.place, args)),
    ]),
  ),
  getBoundingRect: (block, args) => bounding(block.place, otherPlace(block, args, 0)),
  getUsedRangeOrNullObject: usedOrNull,
  // Excel returns the first cell when no cell is used.
  getUsedRange: (block, args) =>
    usedOrNull(block, args) ?? sized(block.place.firstRow, block.place.firstColumn, 1, 1),
  getIntersectionOrNullObject: intersectionOrNull,
  getIntersection: (block, args) => required(intersectionOrNull(block, args)),
};
