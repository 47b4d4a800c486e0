/** Declares `Range.conditionalFormats`. Creates formats with a formula only; a workbook may contain other kinds. */
import { cutOut } from '../edits/clear';
import { requireAllowed } from '../edits/guard';
import { overlaps } from '../model/area';
import type { ConditionalFormat } from '../model/conditional-format';
import { bind, type ApiClass, type Link, type Scalar } from '../protocol/api-class';
import { ApiError } from '../protocol/api-error';
import { AreasBlock, type CellBlock } from './cell-block';
import { checkedColor, checkedFlag, checkedText } from './style-properties';
import { areasLink } from './links';

/** Holds a format and the block through which it was found. */
class FormatTarget {
  readonly block: CellBlock;
  readonly format: ConditionalFormat;

  constructor(block: CellBlock, format: ConditionalFormat) {
    this.block = block;
    this.format = format;
  }
}

const formula: Scalar<FormatTarget> = {
  get: ({ format }) => format.formula,
  set: ({ format }, value) => {
    format.formula = checkedText(value);
  },
};

const RULE: ApiClass<FormatTarget> = {
  name: 'ConditionalFormatRule',
  scalars: { formula, formulaLocal: formula },
};

const FONT: ApiClass<FormatTarget> = {
  name: 'ConditionalRangeFont',
  scalars: {
    color: {
      get: ({ format }) => format.fontColor ?? '',
      set: ({ format }, value) => {
        format.fontColor = checkedColor(value);
      },
    },
    bold: {
      get: ({ format }) => format.fontBold,
      set: ({ format }, value) => {
        format.fontBold = checkedFlag(value);
      },
    },
  },
};

const FILL: ApiClass<FormatTarget> = {
  name: 'ConditionalRangeFill',
  scalars: {
    color: {
      get: ({ format }) => format.fill ?? '',
      set: ({ format }, value) => {
        format.fill = checkedColor(value);
      },
    },
  },
};

const FORMAT: ApiClass<FormatTarget> = {
  name: 'ConditionalRangeFormat',
  navigations: { font: (target) => bind(FONT, target), fill: (target) => bind(FILL, target) },
};

const CUSTOM: ApiClass<FormatTarget> = {
  name: 'CustomConditionalFormat',
  navigations: { rule: (target) => bind(RULE, target), format: (target) => bind(FORMAT, target) },
};

const CONDITIONAL_FORMAT: ApiClass<FormatTarget> = {
  name: 'ConditionalFormat',
  key: { wire: 'Id', of: ({ format }) => format.id },
  scalars: {
    id: { get: ({ format }) => format.id },
    type: { get: ({ format }) => format.type },
    priority: { get: ({ block, format }) => block.sheet.conditionalFormats.indexOf(format) },
    stopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ format }, value) => {
        format.stopIfTrue = checkedFlag(value);
      },
    },
  },
  navigations: {
    custom: (target) => {
      if (target.format.type !== 'Custom') throw new ApiError('InvalidOperation');
      return bind(CUSTOM, target);
    },
    customOrNullObject: (target) => (target.format.type === 'Custom' ? bind(CUSTOM, target) : null),
  },
  objects: {
    getRanges: ({ block, format }) => areasLink(new AreasBlock(block.book, block.sheet, format.areas)),
  },
  actions: {
    delete: ({ block, format }) => {
      requireAllowed(block.sheet, 'allowFormatCells');
      block.sheet.conditionalFormats = block.sheet.conditionalFormats.filter((each) => each !== format);
    },
  },
};

function formatsOf(block: CellBlock): readonly ConditionalFormat[] {
  return block.sheet.conditionalFormats.filter(({ areas }) =>
    areas.some((area) => block.places.some((place) => overlaps(area, place))),
  );
}

function find(block: CellBlock, id: string): Link | null {
  const format = formatsOf(block).find((each) => each.id === id);
  return format === undefined ? null : bind(CONDITIONAL_FORMAT, new FormatTarget(block, format));
}

function add(block: CellBlock): Link {
  requireAllowed(block.sheet, 'allowFormatCells');
  const format: ConditionalFormat = {
    id: `{${String(block.book.nextNumber()).padStart(8, '0')}-0000-0000-0000-000000000000}`,
    type: 'Custom',
    areas: block.places,
    formula: '',
    stopIfTrue: false,
    fontColor: null,
    fontBold: null,
    fill: null,
  };
  // A new format comes before the existing ones.
  block.sheet.conditionalFormats = [format, ...block.sheet.conditionalFormats];
  return bind(CONDITIONAL_FORMAT, new FormatTarget(block, format));
}

export const CONDITIONAL_FORMATS: ApiClass<CellBlock> = {
  name: 'ConditionalFormatCollection',
  items: (block) =>
    formatsOf(block).map((format) => bind(CONDITIONAL_FORMAT, new FormatTarget(block, format))),
  objects: {
    add: (block, args) => {
      const kind = args.text(0);
      if (kind !== 'Custom') throw new ApiError('NotImplemented', `The stand-in has no ${kind} formats.`);
      return add(block);
    },
    getItem: (block, args) => {
      const found = find(block, args.text(0));
      if (found === null) throw new ApiError('ItemNotFound');
      return found;
    },
    getItemOrNullObject: (block, args) => find(block, args.text(0)),
  },
  values: { getCount: (block) => formatsOf(block).length },
  actions: {
    clearAll: (block) => {
      requireAllowed(block.sheet, 'allowFormatCells');
      for (const place of block.places) {
        block.sheet.conditionalFormats = cutOut(block.sheet.conditionalFormats, place);
      }
    },
  },
};
