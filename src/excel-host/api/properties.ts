/** Declares custom properties of the workbook (`properties.custom`) and of a sheet (`customProperties`). */
import type { Properties } from '../model/properties';
import { bind, type ApiClass, type Link } from '../protocol/api-class';
import { ApiError } from '../protocol/api-error';
import type { Arguments } from '../protocol/arguments';
import type { Json } from '../protocol/wire';

class PropertyTarget {
  readonly home: Properties;
  readonly key: string;

  constructor(home: Properties, key: string) {
    this.home = home;
    this.key = key;
  }
}

interface Names {
  readonly collection: string;
  readonly item: string;
  /** Name of an item's key in the protocol. */
  readonly wire: 'Id' | '_Id';
  readonly check: (value: Json) => Json;
  readonly hasType: boolean;
}

function storedKey(home: Properties, name: string): string | undefined {
  return [...home.keys()].find((key) => key.toLowerCase() === name.toLowerCase());
}

function propertyType(value: Json): string {
  if (typeof value === 'number') return 'Number';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

function propertyClass(names: Names): ApiClass<PropertyTarget> {
  return {
    name: names.item,
    key: { wire: names.wire, of: ({ key }) => key },
    scalars: {
      key: { get: ({ key }) => key },
      value: {
        get: ({ home, key }) => home.get(key) ?? null,
        set: ({ home, key }, value) => {
          home.set(key, names.check(value));
        },
      },
      ...(names.hasType
        ? { type: { get: ({ home, key }: PropertyTarget) => propertyType(home.get(key) ?? null) } }
        : {}),
    },
    actions: {
      delete: ({ home, key }) => {
        home.delete(key);
      },
    },
  };
}

function collectionClass(names: Names): ApiClass<Properties> {
  const item = propertyClass(names);
  const object = (home: Properties, key: string): Link => bind(item, new PropertyTarget(home, key));
  const find = (home: Properties, args: Arguments): Link | null => {
    const key = storedKey(home, args.text(0));
    return key === undefined ? null : object(home, key);
  };
  return {
    name: names.collection,
    items: (home) => [...home.keys()].map((key) => object(home, key)),
    objects: {
      // Overwrites an existing property.
      add: (home, args) => {
        const key = storedKey(home, args.text(0)) ?? args.text(0);
        if (key === '' || key.length > LONGEST_KEY) throw new ApiError('InvalidArgument');
        home.set(key, names.check(args.json(1)));
        return object(home, key);
      },
      getItemOrNullObject: find,
      getItem: (home, args) => {
        const found = find(home, args);
        if (found === null) throw new ApiError('ItemNotFound');
        return found;
      },
    },
    values: { getCount: (home) => home.size },
    actions: {
      ...(names.hasType
        ? {
            deleteAll: (home: Properties) => {
              home.clear();
            },
          }
        : {}),
    },
  };
}

const LONGEST_KEY = 255;
/** The most characters in a text property of a document. */
const LONGEST_DOCUMENT_TEXT = 255;

function documentValue(value: Json): Json {
  if (typeof value === 'string' && value.length > LONGEST_DOCUMENT_TEXT)
    throw new ApiError('InvalidArgument');
  if (typeof value === 'object') throw new ApiError('InvalidArgument');
  return value;
}

function sheetValue(value: Json): Json {
  if (typeof value !== 'string') throw new ApiError('InvalidArgument');
  return value;
}

export const DOCUMENT_CUSTOM_PROPERTIES = collectionClass({
  collection: 'CustomPropertyCollection',
  item: 'CustomProperty',
  wire: '_Id',
  check: documentValue,
  hasType: true,
});

export const SHEET_PROPERTIES = collectionClass({
  collection: 'WorksheetCustomPropertyCollection',
  item: 'WorksheetCustomProperty',
  wire: '_Id',
  check: sheetValue,
  hasType: false,
});
