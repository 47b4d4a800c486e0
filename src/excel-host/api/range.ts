/** Declares `Range` and `RangeAreas`. */
import { formatAddress, quotedSheetName } from '../model/a1';
import {
  cellCount,
  columnCount,
  isInside,
  isWholeColumns,
  isWholeRows,
  rowCount,
  type Area,
} from '../model/area';
import type { Anchor } from '../model/anchor';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { hideColumns, hideRows } from '../edits/change-styles';
import { bind, type ApiClass, type Link, type Scalar } from '../protocol/api-class';
import { ApiError } from '../protocol/api-error';
import type { Arguments } from '../protocol/arguments';
import type { RangeBlock } from './cell-block';
import { AreasBlock, common, type CellBlock } from './cell-block';
import { CONDITIONAL_FORMATS } from './conditional-formats';
import { DATA_VALIDATION } from './data-validation';
import { checkedFlag } from './style-properties';
import { CELL_PROPERTY_VALUES } from './get-properties';
import { areasLink, rangeLink, worksheetLink } from './links';
import { CELL_PROPERTY_ACTIONS } from './set-properties';
import { AREAS_ACTIONS, insertCells, RANGE_ACTIONS } from './range-edits';
import { RANGE_FORMAT } from './range-format';
import { PLACE_METHODS, type PlaceMethod } from './range-places';
import { VALUE_SCALARS } from './range-values';
import { specialCells } from './special-cells';

function fullAddress(sheet: Sheet, area: Area): string {
  return `${quotedSheetName(sheet.name)}!${formatAddress(area)}`;
}

/** Excel returns -1 for more than 2^31 - 1 cells. */
function countOrMinusOne(count: number): number {
  return count > 2 ** 31 - 1 ? -1 : count;
}

const address: Scalar<RangeBlock> = { get: ({ sheet, place }) => fullAddress(sheet, place) };

function hiddenRows({ sheet, place }: RangeBlock): boolean | null {
  const hidden = [...sheet.grid.rowsIn(place)].filter(([, row]) => row.hidden === true).length;
  return hidden === 0 ? false : hidden === rowCount(place) ? true : null;
}

function hiddenColumns({ sheet, place }: RangeBlock): boolean | null {
  const flags = new Set<boolean>();
  for (let column = place.firstColumn; column <= place.lastColumn; column += 1) {
    flags.add(sheet.grid.columns.get(column)?.hidden ?? false);
  }
  return common(flags);
}

const placeScalars: Readonly<Record<string, Scalar<RangeBlock>>> = {
  address,
  addressLocal: address,
  rowIndex: { get: ({ place }) => place.firstRow },
  columnIndex: { get: ({ place }) => place.firstColumn },
  rowCount: { get: ({ place }) => rowCount(place) },
  columnCount: { get: ({ place }) => columnCount(place) },
  cellCount: { get: ({ place }) => countOrMinusOne(cellCount(place)) },
  isEntireRow: { get: ({ place }) => isWholeRows(place) },
  isEntireColumn: { get: ({ place }) => isWholeColumns(place) },
  rowHidden: {
    get: hiddenRows,
    set: (block, value) => {
      hideRows(block.book, block.sheet, block.place, checkedFlag(value));
    },
  },
  columnHidden: {
    get: hiddenColumns,
    set: (block, value) => {
      hideColumns(block.sheet, block.place, checkedFlag(value));
    },
  },
};

const blockNavigations: Readonly<Record<string, (block: CellBlock) => Link>> = {
  format: (block) => bind(RANGE_FORMAT, block),
  dataValidation: (block) => bind(DATA_VALIDATION, block),
  conditionalFormats: (block) => bind(CONDITIONAL_FORMATS, block),
  worksheet: (block) => worksheetLink(block.book, block.sheet),
};

type RangeMethod = (block: RangeBlock, args: Arguments) => Link | null;

function asRange(method: PlaceMethod): RangeMethod {
  return (block, args) => {
    const area = method(block, args);
    return area === null ? null : rangeLink(block.book, block.sheet, area);
  };
}

/** With more merges "this method will fail to return the result" (its documentation). */
const MOST_MERGES_FOUND = 512;

/** Finds only merges whose first cell is in the range (OfficeDev/office-js#3611). */
const mergedAreas: RangeMethod = (block) => {
  const merges = block.sheet.merges.filter(({ firstRow, firstColumn }) =>
    isInside(block.place, firstRow, firstColumn),
  );
  if (merges.length > MOST_MERGES_FOUND) throw new ApiError('GeneralException');
  return merges.length === 0 ? null : areasLink(new AreasBlock(block.book, block.sheet, merges));
};

const specialCellAreas: RangeMethod = (block, args) => {
  const areas = specialCells(block, args);
  return areas.length === 0 ? null : areasLink(new AreasBlock(block.book, block.sheet, areas));
};

export const RANGE: ApiClass<RangeBlock> = {
  name: 'Range',
  scalars: { ...placeScalars, ...VALUE_SCALARS },
  navigations: blockNavigations,
  objects: {
    ...Object.fromEntries(Object.entries(PLACE_METHODS).map(([name, method]) => [name, asRange(method)])),
    insert: asRange(insertCells),
    getMergedAreasOrNullObject: mergedAreas,
    getSpecialCellsOrNullObject: specialCellAreas,
  },
  values: CELL_PROPERTY_VALUES,
  actions: { ...RANGE_ACTIONS, ...CELL_PROPERTY_ACTIONS },
};

const RANGE_COLLECTION: ApiClass<AreasBlock> = {
  name: 'RangeCollection',
  items: ({ blocks }) => blocks.map((block) => bind(RANGE, block)),
  objects: {
    getItemAt: ({ blocks }, args) => {
      const block = blocks[args.integer(0)];
      if (block === undefined) throw new ApiError('ItemNotFound');
      return bind(RANGE, block);
    },
  },
  values: { getCount: ({ blocks }) => blocks.length },
};

export const RANGE_AREAS: ApiClass<AreasBlock> = {
  name: 'RangeAreas',
  scalars: {
    address: { get: ({ sheet, places }) => places.map((place) => fullAddress(sheet, place)).join(',') },
    areaCount: { get: ({ places }) => places.length },
    cellCount: {
      get: ({ places }) => countOrMinusOne(places.reduce((sum, place) => sum + cellCount(place), 0)),
    },
  },
  navigations: { ...blockNavigations, areas: (block) => bind(RANGE_COLLECTION, block) },
  actions: AREAS_ACTIONS,
};

/** Refuses when a chart or picture is selected; Excel does so by design (OfficeDev/office-js#2268). */
function requireCells(book: Workbook): void {
  if (book.isObjectSelected) throw new ApiError('InvalidSelection');
}

/** Returns all selected areas. */
export function selectedAreas(book: Workbook): Link {
  requireCells(book);
  const { selection, alsoSelected } = book.active;
  return areasLink(new AreasBlock(book, book.active, [selection, ...alsoSelected]));
}

/** Returns the one selected range. Errors: several areas are selected. */
export function selectedRange(book: Workbook): Link {
  requireCells(book);
  const { selection, alsoSelected } = book.active;
  if (alsoSelected.length > 0) throw new ApiError('InvalidSelection');
  return rangeLink(book, book.active, selection);
}

/** Finds the cells of an event; `null`: they were deleted. */
export function eventRange(
  book: Workbook,
  event: { readonly sheet: Sheet; readonly place: Anchor },
): Link | null {
  return event.place.area === null ? null : rangeLink(book, event.sheet, event.place.area);
}
