/**
 * Writes cells into the XML of a worksheet and leaves every other character as it is, but formulas that shared a text with a
 * replaced one: styles, comments and parts that no
 * reader of ours understands stay. The XML must be well-formed, which reading the workbook has proven.
 */
import type { CellWrite } from '../../sheets/plan/change';
import { cellXml } from './cell-xml';
import { sheetDataIn, type RowElement, type SheetData } from './sheet-elements';
import { unsharedFormulas } from './shared-formulas';
import { localName, openingTag, prefixOf, replaced, tagsIn, type Replacement } from './xml-tags';

type StyleAbove = (row: number, column: number) => string | undefined;

/** The style of the same column in the nearest row above: a new cell looks like its column. */
function stylesAbove({ rows }: SheetData): StyleAbove {
  const downwards = [...rows].sort((one, other) => one.index - other.index);
  return (row, column) => {
    for (let at = lastBefore(downwards, row); at >= 0; at -= 1) {
      const cell = downwards[at]?.cells.find(({ index }) => index === column);
      if (cell !== undefined) return cell.open.attributes['s'];
    }
    return undefined;
  };
}

/** Finds the last of the ordered rows above a row; -1 for none. */
function lastBefore(rows: readonly RowElement[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((rows[middle]?.index ?? row) < row) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function inRow(
  styleAbove: StyleAbove,
  row: RowElement,
  writes: readonly CellWrite[],
): readonly Replacement[] {
  const prefix = prefixOf(row.open);
  const added = (write: CellWrite): string => cellXml(write, styleAbove(write.row, write.column), prefix);
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
  const styleAbove = stylesAbove(data);
  const own = new Map(data.rows.map((row) => [row.index, row]));
  // New cells may exceed the stated extent of the sheet; readers work it out.
  const replacements: Replacement[] = tags
    .filter((tag) => localName(tag) === 'dimension' && tag.kind === 'empty')
    .map(({ start, end }) => ({ start, end, xml: '' }));
  for (const one of unsharedFormulas(xml, tags, data, writes)) replacements.push(one);
  let appended = '';
  const lastRow = data.rows.reduce((last, { index }) => Math.max(last, index), -1);
  for (const [row, cells] of byRow(writes)) {
    const known = own.get(row);
    if (known !== undefined) {
      for (const one of inRow(styleAbove, known, cells)) replacements.push(one);
      continue;
    }
    const looks = cells.map((write) => cellXml(write, styleAbove(row, write.column), prefix)).join('');
    const made = `<${prefix}row r="${String(row + 1)}">${looks}</${prefix}row>`;
    const after = row > lastRow ? undefined : data.rows.find(({ index }) => index > row);
    if (after === undefined) appended += made;
    else replacements.push({ start: after.start, end: after.start, xml: made });
  }
  if (appended !== '' && open.kind === 'empty') {
    const opening = openingTag({ ...open, kind: 'open' }, open.attributes);
    replacements.push({ start: open.start, end: open.end, xml: `${opening}${appended}</${open.name}>` });
  } else if (appended !== '') replacements.push({ start: data.close, end: data.close, xml: appended });
  return replaced(xml, replacements);
}
