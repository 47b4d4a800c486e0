/** Finds the rows and cells of a worksheet's XML with their places in the text. */
import { placeNumber, columnOfPlace } from '../read/cell-place';
import { localName, type Tag } from './xml-tags';

export interface Element {
  /** Zero-based: a row's number, or a cell's column. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly open: Tag;
}

export interface RowElement extends Element {
  readonly cells: readonly Element[];
}

export interface SheetData {
  readonly open: Tag;
  /** Where new rows may stand last; the end of an empty element. */
  readonly close: number;
  readonly rows: readonly RowElement[];
}

function columnOf(tag: Tag, next: number): number {
  const stated = tag.attributes.r;
  return stated === undefined ? next : columnOfPlace(placeNumber(stated));
}

function rowOf(tag: Tag, next: number): number {
  const stated = tag.attributes.r;
  return stated === undefined ? next : Number(stated) - 1;
}

/** Walks the rows and their cells. Errors: none for a worksheet that was read. */
export function sheetDataIn(tags: readonly Tag[]): SheetData | null {
  const first = tags.findIndex((tag) => localName(tag) === 'sheetData' && tag.kind !== 'close');
  const open = tags[first];
  if (open === undefined) return null;
  if (open.kind === 'empty') return { open, close: open.end, rows: [] };
  const rows: RowElement[] = [];
  let cells: Element[] = [];
  let row: Tag | null = null;
  let cell: Tag | null = null;
  let nextRow = 0;
  let nextColumn = 0;
  const closeCell = (tag: Tag, end: number): void => {
    const index = columnOf(tag, nextColumn);
    cells.push({ index, start: tag.start, end, open: tag });
    nextColumn = index + 1;
    cell = null;
  };
  const closeRow = (tag: Tag, end: number): void => {
    const index = rowOf(tag, nextRow);
    rows.push({ index, start: tag.start, end, open: tag, cells });
    nextRow = index + 1;
    cells = [];
    nextColumn = 0;
    row = null;
  };
  for (const tag of tags.slice(first + 1)) {
    const name = localName(tag);
    if (name === 'sheetData' && tag.kind === 'close') return { open, close: tag.start, rows };
    if (cell !== null) {
      if (name === 'c' && tag.kind === 'close') closeCell(cell, tag.end);
    } else if (row !== null) {
      if (name === 'row' && tag.kind === 'close') closeRow(row, tag.end);
      else if (name === 'c' && tag.kind === 'empty') closeCell(tag, tag.end);
      else if (name === 'c') cell = tag;
    } else if (name === 'row') {
      if (tag.kind === 'empty') closeRow(tag, tag.end);
      else row = tag;
    }
  }
  return null;
}
