/** Declares defined names of the workbook and of a sheet. */
import { areaFormula, checkedName, findName, formulaOf, namedItem, referenceOf } from '../edits/names';
import type { NamedItem } from '../model/named-item';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { bind, type ApiClass, type Link } from '../protocol/api-class';
import { ApiError } from '../protocol/api-error';
import type { Arguments } from '../protocol/arguments';
import { RangeBlock } from './cell-block';
import { checkedFlag, checkedText } from './style-properties';
import { rangeLink } from './links';

/** `sheet`: `null` for the names of the workbook. */
export class NamesTarget {
  readonly book: Workbook;
  readonly sheet: Sheet | null;

  constructor(book: Workbook, sheet: Sheet | null) {
    this.book = book;
    this.sheet = sheet;
  }

  get items(): readonly NamedItem[] {
    return (this.sheet ?? this.book).names;
  }

  set items(items: readonly NamedItem[]) {
    (this.sheet ?? this.book).names = items;
    this.book.needsCalculation = true;
  }
}

class NameTarget {
  readonly home: NamesTarget;
  readonly item: NamedItem;

  constructor(home: NamesTarget, item: NamedItem) {
    this.home = home;
    this.item = item;
  }
}

function setFormula({ home, item }: NameTarget, formula: string): void {
  if (!formula.startsWith('=')) throw new ApiError('InvalidArgument');
  item.reference = referenceOf(home.book, formula);
  item.formula = (item.reference === null ? null : formulaOf(home.book, item.reference)) ?? formula;
  home.book.needsCalculation = true;
}

function rangeOf({ home: { book }, item }: NameTarget): Link | null {
  const { reference } = item;
  const sheet = book.sheets.find(({ id }) => id === reference?.sheetId);
  return sheet === undefined || reference?.area == null ? null : rangeLink(book, sheet, reference.area);
}

const NAMED_ITEM: ApiClass<NameTarget> = {
  name: 'NamedItem',
  key: { wire: '_Id', of: ({ item }) => item.name },
  scalars: {
    name: { get: ({ item }) => item.name },
    type: { get: ({ item }) => (item.reference === null ? 'String' : 'Range') },
    scope: { get: ({ home }) => (home.sheet === null ? 'Workbook' : 'Worksheet') },
    value: { get: ({ item }) => item.formula.slice(1).replaceAll('$', '') },
    formula: {
      get: ({ item }) => item.formula,
      set: (target, value) => {
        setFormula(target, checkedText(value));
      },
    },
    comment: {
      get: ({ item }) => item.comment,
      set: ({ item }, value) => {
        item.comment = checkedText(value);
      },
    },
    visible: {
      get: ({ item }) => item.visible,
      set: ({ item }, value) => {
        item.visible = checkedFlag(value);
      },
    },
  },
  objects: {
    getRange: (target) => {
      const range = rangeOf(target);
      if (range === null) throw new ApiError('ItemNotFound');
      return range;
    },
    getRangeOrNullObject: rangeOf,
  },
  actions: {
    delete: ({ home, item }) => {
      home.items = home.items.filter((each) => each !== item);
    },
  },
};

function add(home: NamesTarget, args: Arguments): Link {
  const { book } = home;
  const name = checkedName(args.text(0));
  if (findName(home.items, name) !== undefined) throw new ApiError('ItemAlreadyExists');
  const block = args.target(1, RangeBlock);
  const formula = block === undefined ? args.text(1) : areaFormula(book, block.sheet.id, block.place);
  if (!formula.startsWith('=')) {
    throw new ApiError('NotImplemented', 'The stand-in has names of references and formulas only.');
  }
  const item = namedItem(book, name, formula, args.optionalText(2) ?? '');
  home.items = [...home.items, item];
  return bind(NAMED_ITEM, new NameTarget(home, item));
}

function find(home: NamesTarget, args: Arguments): Link | null {
  const item = findName(home.items, args.text(0));
  return item === undefined ? null : bind(NAMED_ITEM, new NameTarget(home, item));
}

export const NAMES: ApiClass<NamesTarget> = {
  name: 'NamedItemCollection',
  items: (home) => home.items.map((item) => bind(NAMED_ITEM, new NameTarget(home, item))),
  objects: {
    add,
    getItemOrNullObject: find,
    getItem: (home, args) => {
      const found = find(home, args);
      if (found === null) throw new ApiError('ItemNotFound');
      return found;
    },
  },
  values: { getCount: (home) => home.items.length },
};
