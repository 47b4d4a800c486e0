/**
 * Writes cells into the XML of a worksheet and leaves every other character as it is: styles, comments and parts that no
 * reader of ours understands stay. The XML must be well-formed, which reading the workbook has proven.
 */
import type { CellWrite } from '../../sheets/plan/change';
import { placeNumber, columnOfPlace } from '../read/cell-place';
import { cellXml } from './cell-xml';
import { localName, openingTag, prefixOf, replaced, tagsIn, type Replacement, type Tag } from './xml-tags';

interface Element {
  /** Zero-based: a row's number, or a cell's column. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly open: Tag;
}

interface RowElement extends Element {
  readonly cells: readonly Element[];
}

interface SheetData {
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
function sheetDataIn(tags: readonly Tag[]): SheetData | null {
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

/** The style of the same column in the nearest row above: a new cell looks like its column. */
function styleAbove({ rows }: SheetData, row: number, column: number): string | undefined {
  const above = rows.filter(({ index }) => index < row).sort((one, other) => other.index - one.index);
  for (const { cells } of above) {
    const cell = cells.find(({ index }) => index === column);
    if (cell !== undefined) return cell.open.attributes.s;
  }
  return undefined;
}

function inRow(data: SheetData, row: RowElement, writes: readonly CellWrite[]): readonly Replacement[] {
  const prefix = prefixOf(row.open);
  const added = (write: CellWrite): string =>
    cellXml(write, styleAbove(data, write.row, write.column), prefix);
  if (row.open.kind === 'empty') {
    const opening = openingTag({ ...row.open, kind: 'open' }, row.open.attributes);
    return [{ ...row, xml: `${opening}${writes.map(added).join('')}</${row.open.name}>` }];
  }
  const inserted = new Map<number, string>();
  const changed: Replacement[] = [];
  for (const write of writes) {
    const own = row.cells.find(({ index }) => index === write.column);
    if (own !== undefined) {
      const style = own.open.attributes.s;
      changed.push({ start: own.start, end: own.end, xml: cellXml(write, style, prefix) });
      continue;
    }
    const after = row.cells.filter(({ index }) => index < write.column).at(-1);
    const place = after === undefined ? row.open.end : after.end;
    const before = inserted.get(place);
    inserted.set(place, before === undefined ? added(write) : before + added(write));
  }
  // A row's spans are a hint that readers may trust.
  const { spans, ...attributes } = row.open.attributes;
  return [
    ...(spans === undefined ? [] : [{ ...row.open, xml: openingTag(row.open, attributes) }]),
    ...changed,
    ...[...inserted].map(([place, cells]) => ({ start: place, end: place, xml: cells })),
  ];
}

function byRow(writes: readonly CellWrite[]): readonly (readonly [number, readonly CellWrite[]])[] {
  const rows = new Map<number, CellWrite[]>();
  for (const write of writes) {
    const own = rows.get(write.row);
    if (own === undefined) rows.set(write.row, [write]);
    else own.push(write);
  }
  return [...rows]
    .map(([row, cells]) => [row, cells.sort((one, other) => one.column - other.column)] as const)
    .sort(([one], [other]) => one - other);
}

/** Returns the worksheet with the cells; `null`: it has no list of rows. */
export function withCells(xml: string, writes: readonly CellWrite[]): string | null {
  const tags = tagsIn(xml);
  const data = sheetDataIn(tags);
  if (data === null) return null;
  const { open } = data;
  const prefix = prefixOf(open);
  // New cells may exceed the stated extent of the sheet; readers work it out.
  const replacements: Replacement[] = tags
    .filter((tag) => localName(tag) === 'dimension' && tag.kind === 'empty')
    .map(({ start, end }) => ({ start, end, xml: '' }));
  let appended = '';
  for (const [row, cells] of byRow(writes)) {
    const own = data.rows.find(({ index }) => index === row);
    if (own !== undefined) {
      for (const one of inRow(data, own, cells)) replacements.push(one);
      continue;
    }
    const looks = cells.map((write) => cellXml(write, styleAbove(data, row, write.column), prefix)).join('');
    const made = `<${prefix}row r="${String(row + 1)}">${looks}</${prefix}row>`;
    const after = data.rows.find(({ index }) => index > row);
    if (after === undefined) appended += made;
    else replacements.push({ start: after.start, end: after.start, xml: made });
  }
  if (appended !== '' && open.kind === 'empty') {
    const opening = openingTag({ ...open, kind: 'open' }, open.attributes);
    replacements.push({ start: open.start, end: open.end, xml: `${opening}${appended}</${open.name}>` });
  } else if (appended !== '') replacements.push({ start: data.close, end: data.close, xml: appended });
  return replaced(xml, replacements);
}
