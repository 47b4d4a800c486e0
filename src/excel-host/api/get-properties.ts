/** Implements `getCellProperties`, `getRowProperties`, `getColumnProperties`: styles of many cells in one call. */
import { formatAddress, quotedSheetName } from '../model/a1';
import { cellArea, cellCount, columnCount, rowCount, type Area } from '../model/area';
import type { Style } from '../model/style';
import { ApiError } from '../protocol/api-error';
import type { Arguments } from '../protocol/arguments';
import type { JsonRecord } from '../model/validation';
import type { Json } from '../protocol/wire';
import { readBorderMember } from './borders';
import { common, type RangeBlock } from './cell-block';
import { FORMAT_PROPERTIES } from './style-properties';
import {
  BORDER_MEMBERS,
  PARTS,
  record,
  sideNamed,
  unknownProperty,
  type StyleProperties,
} from './property-parts';
import { commonHeight, commonWidth } from './range-format';

/** Reads the requested parts of the styles of an area; `null` where the styles differ. */
function readFormat(styles: readonly Style[], requested: JsonRecord): Json {
  const members = (properties: StyleProperties, names: JsonRecord, prefix: string): JsonRecord =>
    Object.fromEntries(
      Object.entries(names)
        .filter(([, isRequested]) => isRequested === true)
        .map(([name]) => {
          const property = properties[name];
          if (property === undefined) throw unknownProperty(prefix + name);
          return [name, common(styles.map(property.read))];
        }),
    );
  const { borders, ...others } = requested;
  const parts = Object.entries(others).filter(([name]) => PARTS[name] !== undefined);
  const own = Object.fromEntries(Object.entries(others).filter(([name]) => PARTS[name] === undefined));
  return {
    ...members(FORMAT_PROPERTIES, own, ''),
    ...Object.fromEntries(
      parts.map(([name, names]) => [name, members(PARTS[name] ?? {}, record(names), `${name}.`)]),
    ),
    ...(borders === undefined ? {} : { borders: readBorders(styles, record(borders)) }),
  };
}

function readBorders(styles: readonly Style[], requested: JsonRecord): Json {
  return Object.fromEntries(
    Object.entries(requested).map(([name, members]) => {
      const side = sideNamed(name);
      const chosen = record(members);
      return [
        side,
        Object.fromEntries(
          BORDER_MEMBERS.filter((member) => chosen[member] === true).map((member) => [
            member,
            common(styles.map((style) => readBorderMember(style[side], member))),
          ]),
        ),
      ];
    }),
  );
}

function readOne(block: RangeBlock, area: Area, requested: JsonRecord): JsonRecord {
  const { format, address } = requested;
  const styles = [...block.sheet.grid.distinctStyles(area)];
  return {
    ...(address === true ? { address: `${quotedSheetName(block.sheet.name)}!${formatAddress(area)}` } : {}),
    ...(format === undefined ? {} : { format: readFormat(styles, record(format)) }),
  };
}

function getCellProperties(block: RangeBlock, args: Arguments): Json {
  const { place } = block;
  if (cellCount(place) > block.book.limits.cellsPerRead) throw new ApiError('RangeExceedsLimit');
  const requested = args.record(0);
  return Array.from({ length: rowCount(place) }, (_, row) =>
    Array.from({ length: columnCount(place) }, (__, column) =>
      readOne(block, cellArea(place.firstRow + row, place.firstColumn + column), requested),
    ),
  );
}

function readLine(
  block: RangeBlock,
  area: Area,
  requested: JsonRecord,
  length: readonly [string, () => Json],
  hidden: readonly [string, () => Json],
): Json {
  const { format = {}, ...others } = requested;
  const { [length[0]]: hasLength, ...styles } = record(format);
  const read = readOne(block, area, { ...others, format: styles });
  return {
    ...read,
    format: { ...record(read.format), ...(hasLength === true ? { [length[0]]: length[1]() } : {}) },
    ...(requested[hidden[0]] === true ? { [hidden[0]]: hidden[1]() } : {}),
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

export const CELL_PROPERTY_VALUES = { getCellProperties, getRowProperties, getColumnProperties } as const;
