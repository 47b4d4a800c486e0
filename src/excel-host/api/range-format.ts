/** Declares `Range.format` and the objects below it. */
import {
  changeStyles,
  setColumnWidth,
  setRowHeight,
  useStandardHeight,
  useStandardWidth,
} from '../edits/change-styles';
import { styleChange } from '../model/style';
import { STANDARD_COLUMN_WIDTH, STANDARD_ROW_HEIGHT } from '../model/sheet';
import type { Area } from '../model/area';
import { bind, type ApiClass, type Scalar } from '../protocol/api-class';
import { RANGE_BORDERS } from './borders';
import { common, type CellBlock } from './cell-block';
import {
  checkedFlag,
  checkedNumber,
  FILL_PROPERTIES,
  FONT_PROPERTIES,
  FORMAT_PROPERTIES,
  PROTECTION_PROPERTIES,
  type StyleProperty,
} from './style-properties';

function* stylesOf(block: CellBlock): Generator<ReturnType<CellBlock['sheet']['grid']['style']>> {
  for (const area of block.places) yield* block.sheet.grid.distinctStyles(area);
}

function* mapped<A, B>(items: Iterable<A>, map: (item: A) => B): Generator<B> {
  for (const item of items) yield map(item);
}

function styleScalar(property: StyleProperty): Scalar<CellBlock> {
  return {
    get: (block) => common(mapped(stylesOf(block), property.read)),
    set: (block, value) => {
      const change = styleChange(property.patch(value));
      for (const area of block.places) changeStyles(block.book, block.sheet, area, change);
    },
  };
}

function styleScalars(
  properties: Readonly<Record<string, StyleProperty>>,
): Record<string, Scalar<CellBlock>> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [name, styleScalar(property)]),
  );
}

export function commonHeight(block: CellBlock, area: Area): number | null {
  const rows = Math.min(area.lastRow - area.firstRow + 1, block.sheet.grid.rows.size + 1);
  const heights = new Set<number>();
  let found = 0;
  for (const [, row] of block.sheet.grid.rowsIn(area)) {
    heights.add(row.height ?? STANDARD_ROW_HEIGHT);
    found += 1;
  }
  if (found < rows) heights.add(STANDARD_ROW_HEIGHT);
  return common(heights);
}

export function commonWidth(block: CellBlock, area: Area): number | null {
  const widths = new Set<number>();
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    widths.add(block.sheet.grid.columns.get(column)?.width ?? STANDARD_COLUMN_WIDTH);
  }
  return common(widths);
}

/** More than any length in Excel; the edit checks the true limit. */
const ANY = Number.MAX_SAFE_INTEGER;

const lengths: Readonly<Record<string, Scalar<CellBlock>>> = {
  rowHeight: {
    get: (block) => common(block.places.map((area) => commonHeight(block, area))),
    set: (block, value) => {
      for (const area of block.places) setRowHeight(block.sheet, area, checkedNumber(value, 0, ANY));
    },
  },
  columnWidth: {
    get: (block) => common(block.places.map((area) => commonWidth(block, area))),
    set: (block, value) => {
      for (const area of block.places) setColumnWidth(block.sheet, area, checkedNumber(value, 0, ANY));
    },
  },
};

/** `true` gives rows or columns their usual size again; Excel does nothing for `false`. */
const standardSizes: Readonly<Record<string, Scalar<CellBlock>>> = {
  useStandardHeight: {
    get: (block) => common(block.places.map((area) => commonHeight(block, area) === STANDARD_ROW_HEIGHT)),
    set: (block, value) => {
      if (!checkedFlag(value)) return;
      for (const area of block.places) useStandardHeight(block.sheet, area);
    },
  },
  useStandardWidth: {
    get: (block) => common(block.places.map((area) => commonWidth(block, area) === STANDARD_COLUMN_WIDTH)),
    set: (block, value) => {
      if (!checkedFlag(value)) return;
      for (const area of block.places) useStandardWidth(block.sheet, area);
    },
  },
};

const RANGE_FONT: ApiClass<CellBlock> = { name: 'RangeFont', scalars: styleScalars(FONT_PROPERTIES) };

const RANGE_FILL: ApiClass<CellBlock> = {
  name: 'RangeFill',
  scalars: styleScalars(FILL_PROPERTIES),
  actions: {
    clear: (block) => {
      const change = styleChange({ fill: null });
      for (const area of block.places) changeStyles(block.book, block.sheet, area, change);
    },
  },
};

const FORMAT_PROTECTION: ApiClass<CellBlock> = {
  name: 'FormatProtection',
  scalars: styleScalars(PROTECTION_PROPERTIES),
};

export const RANGE_FORMAT: ApiClass<CellBlock> = {
  name: 'RangeFormat',
  scalars: { ...styleScalars(FORMAT_PROPERTIES), ...lengths, ...standardSizes },
  navigations: {
    font: (block) => bind(RANGE_FONT, block),
    fill: (block) => bind(RANGE_FILL, block),
    borders: (block) => bind(RANGE_BORDERS, block),
    protection: (block) => bind(FORMAT_PROTECTION, block),
  },
};
