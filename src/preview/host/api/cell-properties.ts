/** `get…Properties` and `set…Properties`: looks of many cells, rows or columns in one call. */
import { changeLooks, hideColumns, hideRows, setColumnWidth, setRowHeight } from '../edits/change-looks';
import { readTable } from '../edits/write-cells';
import { formatAddress, quotedSheetName } from '../model/a1';
import { cellArea, cellCount, columnCount, rowCount, type Area } from '../model/area';
import { lookChange, type Look, type LookPatch } from '../model/look';
import { ApiError } from '../protocol/api-error';
import type { Arguments } from '../protocol/arguments';
import { isRecord, type Json } from '../protocol/wire';
import { readBorderMember, withBorderMember, type BorderMember } from './borders';
import { common, type RangeBlock } from './cell-block';
import {
  checkedFlag,
  checkedNumber,
  FILL_PROPERTIES,
  FONT_PROPERTIES,
  FORMAT_PROPERTIES,
  PROTECTION_PROPERTIES,
  type LookProperty,
} from './look-properties';
import { commonHeight, commonWidth } from './range-format';

type JsonRecord = { readonly [name: string]: Json | undefined };
type Properties = Readonly<Record<string, LookProperty>>;

const PARTS: Readonly<Record<string, Properties>> = {
  font: FONT_PROPERTIES,
  fill: FILL_PROPERTIES,
  protection: PROTECTION_PROPERTIES,
};
const SIDES = ['top', 'bottom', 'left', 'right'] as const;
const BORDER_MEMBERS: readonly BorderMember[] = ['style', 'weight', 'color'];

function unknownProperty(name: string): ApiError {
  return new ApiError('NotImplemented', `The stand-in for Excel has no cell property ${name}.`);
}

function record(value: Json | undefined): JsonRecord {
  if (!isRecord(value)) throw new ApiError('InvalidArgument');
  return value;
}

function patchOf(properties: Properties, values: JsonRecord, prefix: string): LookPatch {
  return Object.assign(
    {},
    ...Object.entries(values).flatMap(([name, value]) => {
      if (value === undefined || value === null) return [];
      const property = properties[name];
      if (property === undefined) throw unknownProperty(prefix + name);
      return [property.patch(value)];
    }),
  ) as LookPatch;
}

/** `{fill: {color}, font: {...}, borders: {top: {...}}, wrapText, ...}` onto a look. */
function withFormat(look: Look, format: JsonRecord): Look {
  const { font, fill, protection, borders, ...own } = format;
  const parts = { font, fill, protection };
  const patches = Object.entries(parts).flatMap(([name, values]) =>
    values === undefined ? [] : [patchOf(PARTS[name] ?? {}, record(values), `${name}.`)],
  );
  const patch: LookPatch = Object.assign({}, patchOf(FORMAT_PROPERTIES, own, ''), ...patches) as LookPatch;
  return lookChange({ ...patch, ...(borders === undefined ? {} : bordersPatch(look, record(borders))) })(
    look,
  );
}

function bordersPatch(look: Look, borders: JsonRecord): LookPatch {
  const patch: Partial<Record<(typeof SIDES)[number], Look['top']>> = {};
  for (const [name, value] of Object.entries(borders)) {
    const side = SIDES.find((known) => known === name);
    if (side === undefined) throw unknownProperty(`borders.${name}`);
    const members = record(value);
    patch[side] = BORDER_MEMBERS.reduce((border, member) => {
      const wanted = members[member];
      return wanted === undefined ? border : withBorderMember(border, member, wanted);
    }, look[side]);
  }
  return patch;
}

function formatChange(format: JsonRecord): (look: Look) => Look {
  const seen = new Map<Look, Look>();
  return (look) => {
    const known = seen.get(look) ?? withFormat(look, format);
    seen.set(look, known);
    return known;
  };
}

function setCellProperties(block: RangeBlock, args: Arguments): void {
  const { place } = block;
  const changes = new Map<string, (look: Look) => Look>();
  const propertiesAt = readTable(args.json(0), place, (item) => {
    const { format, ...others } = item === undefined || item === null ? { format: undefined } : record(item);
    const [other] = Object.keys(others);
    if (other !== undefined) throw unknownProperty(other);
    if (format === undefined) return (look: Look): Look => look;
    const key = JSON.stringify(format);
    const change = changes.get(key) ?? formatChange(record(format));
    changes.set(key, change);
    return change;
  });
  for (let row = 0; row < rowCount(place); row += 1) {
    for (let column = 0; column < columnCount(place); column += 1) {
      const cell = cellArea(place.firstRow + row, place.firstColumn + column);
      changeLooks(block.book, block.sheet, cell, propertiesAt(row, column));
    }
  }
}

/** What a row or column may be set to beside the looks of its cells. */
interface Line {
  readonly length: 'rowHeight' | 'columnWidth';
  readonly hidden: 'rowHidden' | 'columnHidden';
  readonly setLength: (block: RangeBlock, area: Area, value: number) => void;
  readonly setHidden: (block: RangeBlock, area: Area, value: boolean) => void;
}

const ROW_LINE: Line = {
  length: 'rowHeight',
  hidden: 'rowHidden',
  setLength: (block, area, value) => {
    setRowHeight(block.sheet, area, value);
  },
  setHidden: (block, area, value) => {
    hideRows(block.book, block.sheet, area, value);
  },
};

const COLUMN_LINE: Line = {
  length: 'columnWidth',
  hidden: 'columnHidden',
  setLength: (block, area, value) => {
    setColumnWidth(block.sheet, area, value);
  },
  setHidden: (block, area, value) => {
    hideColumns(block.sheet, area, value);
  },
};

function setLine(block: RangeBlock, area: Area, value: Json, line: Line): void {
  if (value === null) return;
  const { format, [line.hidden]: hidden, ...others } = record(value);
  const [other] = Object.keys(others);
  if (other !== undefined) throw unknownProperty(other);
  if (hidden !== undefined) line.setHidden(block, area, checkedFlag(hidden));
  if (format === undefined) return;
  const { [line.length]: length, ...looks } = record(format);
  if (length !== undefined) {
    line.setLength(block, area, checkedNumber(length, 0, Number.MAX_SAFE_INTEGER));
  }
  if (Object.keys(looks).length > 0) changeLooks(block.book, block.sheet, area, formatChange(looks));
}

function lines(value: Json, count: number): readonly Json[] {
  if (!Array.isArray(value) || value.length !== count) throw new ApiError('InvalidArgument');
  return value as readonly Json[];
}

function setRowProperties(block: RangeBlock, args: Arguments): void {
  const { place } = block;
  for (const [index, value] of lines(args.json(0), rowCount(place)).entries()) {
    const row = place.firstRow + index;
    setLine(block, { ...place, firstRow: row, lastRow: row }, value, ROW_LINE);
  }
}

function setColumnProperties(block: RangeBlock, args: Arguments): void {
  const { place } = block;
  for (const [index, value] of lines(args.json(0), columnCount(place)).entries()) {
    const column = place.firstColumn + index;
    setLine(block, { ...place, firstColumn: column, lastColumn: column }, value, COLUMN_LINE);
  }
}

/** The looks of an area as far as they are asked for; what differs within it is `null`. */
function readFormat(looks: readonly Look[], wanted: JsonRecord): Json {
  const members = (properties: Properties, names: JsonRecord, prefix: string): JsonRecord =>
    Object.fromEntries(
      Object.entries(names)
        .filter(([, isWanted]) => isWanted === true)
        .map(([name]) => {
          const property = properties[name];
          if (property === undefined) throw unknownProperty(prefix + name);
          return [name, common(looks.map(property.read))];
        }),
    );
  const { borders, ...others } = wanted;
  const parts = Object.entries(others).filter(([name]) => PARTS[name] !== undefined);
  const own = Object.fromEntries(Object.entries(others).filter(([name]) => PARTS[name] === undefined));
  return {
    ...members(FORMAT_PROPERTIES, own, ''),
    ...Object.fromEntries(
      parts.map(([name, names]) => [name, members(PARTS[name] ?? {}, record(names), `${name}.`)]),
    ),
    ...(borders === undefined ? {} : { borders: readBorders(looks, record(borders)) }),
  };
}

function readBorders(looks: readonly Look[], wanted: JsonRecord): Json {
  return Object.fromEntries(
    Object.entries(wanted).map(([name, members]) => {
      const side = SIDES.find((known) => known === name);
      if (side === undefined) throw unknownProperty(`borders.${name}`);
      const asked = record(members);
      return [
        side,
        Object.fromEntries(
          BORDER_MEMBERS.filter((member) => asked[member] === true).map((member) => [
            member,
            common(looks.map((look) => readBorderMember(look[side], member))),
          ]),
        ),
      ];
    }),
  );
}

function readOne(block: RangeBlock, area: Area, wanted: JsonRecord): JsonRecord {
  const { format, address } = wanted;
  const looks = [...block.sheet.grid.distinctLooks(area)];
  return {
    ...(address === true ? { address: `${quotedSheetName(block.sheet.name)}!${formatAddress(area)}` } : {}),
    ...(format === undefined ? {} : { format: readFormat(looks, record(format)) }),
  };
}

function getCellProperties(block: RangeBlock, args: Arguments): Json {
  const { place } = block;
  if (cellCount(place) > block.book.limits.cellsPerRead) throw new ApiError('RangeExceedsLimit');
  const wanted = args.record(0);
  return Array.from({ length: rowCount(place) }, (_, row) =>
    Array.from({ length: columnCount(place) }, (__, column) =>
      readOne(block, cellArea(place.firstRow + row, place.firstColumn + column), wanted),
    ),
  );
}

function readLine(
  block: RangeBlock,
  area: Area,
  wanted: JsonRecord,
  length: readonly [string, () => Json],
  hidden: readonly [string, () => Json],
): Json {
  const { format = {}, ...others } = wanted;
  const { [length[0]]: wantsLength, ...looks } = record(format);
  const read = readOne(block, area, { ...others, format: looks });
  return {
    ...read,
    format: { ...record(read.format), ...(wantsLength === true ? { [length[0]]: length[1]() } : {}) },
    ...(wanted[hidden[0]] === true ? { [hidden[0]]: hidden[1]() } : {}),
  };
}

function getRowProperties(block: RangeBlock, args: Arguments): Json {
  const { place, sheet } = block;
  return Array.from({ length: rowCount(place) }, (_, index) => {
    const row = place.firstRow + index;
    const area = { ...place, firstRow: row, lastRow: row };
    return readLine(
      block,
      area,
      args.record(0),
      ['rowHeight', () => commonHeight(block, area)],
      ['rowHidden', () => sheet.grid.rows.get(row)?.hidden ?? false],
    );
  });
}

function getColumnProperties(block: RangeBlock, args: Arguments): Json {
  const { place, sheet } = block;
  return Array.from({ length: columnCount(place) }, (_, index) => {
    const column = place.firstColumn + index;
    const area = { ...place, firstColumn: column, lastColumn: column };
    return readLine(
      block,
      area,
      args.record(0),
      ['columnWidth', () => commonWidth(block, area)],
      ['columnHidden', () => sheet.grid.columns.get(column)?.hidden ?? false],
    );
  });
}

export const CELL_PROPERTY_ACTIONS = { setCellProperties, setRowProperties, setColumnProperties } as const;
export const CELL_PROPERTY_VALUES = { getCellProperties, getRowProperties, getColumnProperties } as const;
