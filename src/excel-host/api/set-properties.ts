/** Implements `setCellProperties`, `setRowProperties`, `setColumnProperties`: styles of many cells in one call. */
import { changeStyles, hideColumns, hideRows, setColumnWidth, setRowHeight } from '../edits/change-styles';
import { readTable } from '../edits/write-cells';
import { cellArea, columnCount, rowCount, type Area } from '../model/area';
import { PLAIN_STYLE, styleChange, type Style, type StylePatch } from '../model/style';
import { ApiError } from '../protocol/api-error';
import type { Arguments } from '../protocol/arguments';
import type { JsonRecord } from '../model/validation';
import type { Json } from '../protocol/wire';
import { withBorderMember } from './borders';
import type { RangeBlock } from './cell-block';
import { checkedFlag, checkedNumber, FORMAT_PROPERTIES } from './style-properties';
import {
  BORDER_MEMBERS,
  PARTS,
  record,
  sideNamed,
  unknownProperty,
  type StyleProperties,
  type Side,
} from './property-parts';

function patchOf(properties: StyleProperties, values: JsonRecord, prefix: string): StylePatch {
  return Object.assign(
    {},
    ...Object.entries(values).flatMap(([name, value]) => {
      if (value === undefined || value === null) return [];
      const property = properties[name];
      if (property === undefined) throw unknownProperty(prefix + name);
      return [property.patch(value)];
    }),
  ) as StylePatch;
}

/** Applies `{fill: {color}, font: {...}, borders: {top: {...}}, wrapText, ...}` to a style. */
function withFormat(style: Style, format: JsonRecord): Style {
  const { font, fill, protection, borders, ...own } = format;
  const parts = { font, fill, protection };
  const patches = Object.entries(parts).flatMap(([name, values]) =>
    values === undefined ? [] : [patchOf(PARTS[name] ?? {}, record(values), `${name}.`)],
  );
  const patch: StylePatch = Object.assign({}, patchOf(FORMAT_PROPERTIES, own, ''), ...patches) as StylePatch;
  return styleChange({ ...patch, ...(borders === undefined ? {} : bordersPatch(style, record(borders))) })(
    style,
  );
}

function bordersPatch(style: Style, borders: JsonRecord): StylePatch {
  const patch: Partial<Record<Side, Style['top']>> = {};
  for (const [name, value] of Object.entries(borders)) {
    const side = sideNamed(name);
    const members = record(value);
    patch[side] = BORDER_MEMBERS.reduce((border, member) => {
      const newValue = members[member];
      return newValue === undefined ? border : withBorderMember(border, member, newValue);
    }, style[side]);
  }
  return patch;
}

function formatChange(format: JsonRecord): (style: Style) => Style {
  // Refuses wrong values now: the change itself may wait.
  const seen = new Map<Style, Style>([[PLAIN_STYLE, withFormat(PLAIN_STYLE, format)]]);
  return (style) => {
    const changed = seen.get(style) ?? withFormat(style, format);
    seen.set(style, changed);
    return changed;
  };
}

function setCellProperties(block: RangeBlock, args: Arguments): void {
  const { place } = block;
  const changes = new Map<string, (style: Style) => Style>();
  const propertiesAt = readTable(args.json(0), place, (item) => {
    const { format, ...others } = item === undefined || item === null ? { format: undefined } : record(item);
    const [other] = Object.keys(others);
    if (other !== undefined) throw unknownProperty(other);
    if (format === undefined) return (style: Style): Style => style;
    const key = JSON.stringify(format);
    const change = changes.get(key) ?? formatChange(record(format));
    changes.set(key, change);
    return change;
  });
  for (let row = 0; row < rowCount(place); row += 1) {
    for (let column = 0; column < columnCount(place); column += 1) {
      const cell = cellArea(place.firstRow + row, place.firstColumn + column);
      changeStyles(block.book, block.sheet, cell, propertiesAt(row, column));
    }
  }
}

/** Members of a row or column that can be set beside the styles of its cells. */
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
  const { [line.length]: length, ...styles } = record(format);
  if (length !== undefined) {
    line.setLength(block, area, checkedNumber(length, 0, Number.MAX_SAFE_INTEGER));
  }
  if (Object.keys(styles).length > 0) changeStyles(block.book, block.sheet, area, formatChange(styles));
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

export const CELL_PROPERTY_ACTIONS = { setCellProperties, setRowProperties, setColumnProperties } as const;
