/** Declares custom XML parts, in which the add-in saves its data in the workbook. */
import type { CustomXmlPart, Workbook } from '../model/workbook';
import { bind, type ApiClass, type Link } from '../protocol/api-class';
import { ApiError } from '../protocol/api-error';
import type { Arguments } from '../protocol/arguments';

/** Reads the namespace of the root element; empty without one. */
function namespaceOf(xml: string): string {
  const root =
    /<(?<prefix>[\p{L}_][\p{L}\p{N}_.-]*:)?[\p{L}_][^\s/<>]*(?<attributes>(?:[\s/][^<>]*)?)>/u.exec(
      xml,
    )?.groups;
  const name = root?.prefix === undefined ? 'xmlns' : `xmlns:${root.prefix.slice(0, -1)}`;
  const attributes = root?.attributes ?? '';
  return new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`, 'u').exec(attributes)?.[1] ?? '';
}

/** Checks only that the text begins like XML and that its last tag closes the first. */
function checkedXml(xml: string): string {
  const root = /^\s*(?:<\?xml[^>]*\?>\s*)?<(?<name>[\p{L}_][^\s/>]*)/u.exec(xml)?.groups?.name;
  const isClosed =
    root !== undefined &&
    (xml.trimEnd().endsWith(`</${root}>`) || /^[^<]*(?:<\?xml[^>]*\?>\s*)?<[^<]*\/>\s*$/u.test(xml));
  if (!isClosed) throw new ApiError('InvalidArgument');
  return xml;
}

class PartTarget {
  readonly book: Workbook;
  readonly part: CustomXmlPart;

  constructor(book: Workbook, part: CustomXmlPart) {
    this.book = book;
    this.part = part;
  }
}

const PART: ApiClass<PartTarget> = {
  name: 'CustomXmlPart',
  key: { wire: 'Id', of: ({ part }) => part.id },
  scalars: {
    id: { get: ({ part }) => part.id },
    namespaceUri: { get: ({ part }) => namespaceOf(part.xml) },
  },
  values: { getXml: ({ part }) => part.xml },
  actions: {
    setXml: ({ part }, args) => {
      part.xml = checkedXml(args.text(0));
    },
    delete: ({ book, part }) => {
      book.xmlParts = book.xmlParts.filter((each) => each !== part);
    },
  },
};

/** `namespace`: `null` for all parts. */
class PartsTarget {
  readonly book: Workbook;
  readonly namespace: string | null;

  constructor(book: Workbook, namespace: string | null) {
    this.book = book;
    this.namespace = namespace;
  }

  get parts(): readonly CustomXmlPart[] {
    const { book, namespace } = this;
    return book.xmlParts.filter(({ xml }) => namespace === null || namespaceOf(xml) === namespace);
  }
}

function partObject(book: Workbook, part: CustomXmlPart): Link {
  return bind(PART, new PartTarget(book, part));
}

function find({ book, parts }: PartsTarget, args: Arguments): Link | null {
  const part = parts.find(({ id }) => id === args.text(0));
  return part === undefined ? null : partObject(book, part);
}

/** Returns the only part; `null`: none, or more than one. */
function only({ book, parts }: PartsTarget): Link | null {
  const [part, ...others] = parts;
  return part === undefined || others.length > 0 ? null : partObject(book, part);
}

function required(found: Link | null, code: 'ItemNotFound' | 'GeneralException'): Link {
  if (found === null) throw new ApiError(code);
  return found;
}

const shared = {
  items: ({ book, parts }: PartsTarget) => parts.map((part) => partObject(book, part)),
  values: { getCount: ({ parts }: PartsTarget) => parts.length },
};
const sharedObjects = {
  getItemOrNullObject: find,
  getItem: (target: PartsTarget, args: Arguments) => required(find(target, args), 'ItemNotFound'),
};

const SCOPED_PARTS: ApiClass<PartsTarget> = {
  name: 'CustomXmlPartScopedCollection',
  ...shared,
  objects: {
    ...sharedObjects,
    getOnlyItemOrNullObject: only,
    getOnlyItem: (target) => required(only(target), 'GeneralException'),
  },
};

const PARTS: ApiClass<PartsTarget> = {
  name: 'CustomXmlPartCollection',
  ...shared,
  objects: {
    ...sharedObjects,
    add: ({ book }, args) => {
      const id = `{${String(book.nextNumber()).padStart(8, '0')}-0000-0000-0000-0000000000FF}`;
      const part = { id, xml: checkedXml(args.text(0)) };
      book.xmlParts = [...book.xmlParts, part];
      return partObject(book, part);
    },
    getByNamespace: ({ book }, args) => bind(SCOPED_PARTS, new PartsTarget(book, args.text(0))),
  },
};

export function customXmlParts(book: Workbook): Link {
  return bind(PARTS, new PartsTarget(book, null));
}
