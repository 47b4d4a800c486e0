/** Declares the edits of a range: clear, merge, insert and delete rows, select, copy. */
import { clearCells, type ClearKind } from '../edits/clear';
import { copyCells, COPY_KINDS } from '../edits/copy';
import { mergeAcross, mergeCells, unmergeCells } from '../edits/merge';
import { deleteRows, insertRows } from '../edits/row-edits';
import { activateSheet } from '../edits/sheets';
import { selectCells } from '../edits/select';
import { parseAddress, splitSheet } from '../model/a1';
import { cellCount, isWholeRows, rowCount, type Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import { ApiError } from '../protocol/api-error';
import type { Arguments } from '../protocol/arguments';
import { RangeBlock, type AreasBlock, type CellBlock } from './cell-block';

const CLEAR_KINDS: readonly ClearKind[] = ['All', 'Contents', 'Formats'];

function clear(block: CellBlock, args: Arguments): void {
  const kind = args.choice(0, CLEAR_KINDS, 'All');
  for (const place of block.places) clearCells(block.book, block.sheet, place, kind);
}

function requireWholeRows(place: Area, what: string): void {
  if (isWholeRows(place)) return;
  throw new ApiError('NotImplemented', `The stand-in for Excel has Range.${what} for whole rows only.`);
}

/** Inserts rows and returns their area. */
export function insertCells(block: RangeBlock, args: Arguments): Area {
  args.choice(0, ['Down']);
  const { place } = block;
  requireWholeRows(place, 'insert');
  insertRows(block.book, block.sheet, place.firstRow, rowCount(place));
  return place;
}

interface Source {
  readonly sheet: Sheet;
  readonly area: Area;
}

function copySource(block: RangeBlock, args: Arguments): Source {
  const source = args.target(0, RangeBlock);
  if (source !== undefined) return { sheet: source.sheet, area: source.place };
  const { sheet, rest } = splitSheet(args.text(0));
  const area = parseAddress(rest);
  if (area === null) throw new ApiError('InvalidArgument');
  return { sheet: sheet === undefined ? block.sheet : block.book.sheet(sheet), area };
}

function copyFrom(block: RangeBlock, args: Arguments): void {
  const kind = args.choice(1, COPY_KINDS, 'All');
  if (args.flag(2) || args.flag(3)) {
    throw new ApiError('NotImplemented', 'The stand-in copies neither around blanks nor transposed.');
  }
  copyCells(block.book, copySource(block, args), { sheet: block.sheet, area: block.place }, kind);
}

export const RANGE_ACTIONS: Readonly<Record<string, (block: RangeBlock, args: Arguments) => void>> = {
  clear,
  copyFrom,
  delete: (block, args) => {
    args.choice(0, ['Up']);
    requireWholeRows(block.place, 'delete');
    deleteRows(block.book, block.sheet, block.place.firstRow, rowCount(block.place));
  },
  merge: (block, args) => {
    (args.flag(0) ? mergeAcross : mergeCells)(block.book, block.sheet, block.place);
  },
  unmerge: (block) => {
    unmergeCells(block.sheet, block.place);
  },
  select: (block) => {
    activateSheet(block.book, block.sheet);
    selectCells(block.book, block.sheet, block.place);
  },
  // The client splits large tables into rows; this call first reports the size of the whole.
  _ValidateArraySize: (block, args) => {
    const { place } = block;
    if (args.integer(0) !== rowCount(place) || args.integer(0) * args.integer(1) !== cellCount(place)) {
      throw new ApiError('InvalidArgument');
    }
  },
};

export const AREAS_ACTIONS: Readonly<Record<string, (block: AreasBlock, args: Arguments) => void>> = {
  clear,
};
