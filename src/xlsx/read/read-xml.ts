/**
 * Reads one XML part by namespace and place; refuses one that is not well-formed. Reports each element with its path,
 * so that cells of extensions are never read as cells of the sheet.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { damaged, FileDamage } from './file-damage';
import { PartDecoder } from './part-text';
import { LONGEST_ITEM, PartBytes, type ItemsOfText, type ReadItem } from './part-bytes';
import { readPlainItems, type ItemListener, type PlainAttributes } from './plain-items';

/** Each namespace has the transitional and the strict form of ECMA-376. */
export const NAMESPACES = {
  main: [
    'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    'http://purl.oclc.org/ooxml/spreadsheetml/main',
  ],
  relationships: [
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
  packageRelationships: ['http://schemas.openxmlformats.org/package/2006/relationships'],
  word: [
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  ],
  chart: [
    'http://schemas.openxmlformats.org/drawingml/2006/chart',
    'http://purl.oclc.org/ooxml/drawingml/chart',
  ],
  sheetDrawing: [
    'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
    'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
  ],
  contentTypes: ['http://schemas.openxmlformats.org/package/2006/content-types'],
  customProperties: [
    'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
    'http://purl.oclc.org/ooxml/officeDocument/customProperties',
  ],
} as const;

export type NamespaceName = keyof typeof NAMESPACES;

/** Replaces elements of other namespaces in a path. */
export const FOREIGN = '{foreign}';
/** A choice between forms of one content (ECMA-376 part 3); programs choose differently. */
export const ALTERNATE_CONTENT = '{AlternateContent}';
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** Values of attributes by name; those with a prefix by their namespace. */
export interface Attributes {
  readonly plain: (name: string) => string | undefined;
  readonly within: (namespace: NamespaceName, name: string) => string | undefined;
}

export interface XmlVisitor {
  /** `path`: from the root to this element, itself included. It changes with the next call. */
  readonly enter: (path: readonly string[], attributes: Attributes) => void;
  /** Text directly within the element at the end of `path`; it may arrive in pieces. */
  readonly text?: (path: readonly string[], text: string) => void;
  readonly leave?: (path: readonly string[]) => void;
  /** Takes a whole item of the list in its usual form, faster than by its parts. */
  readonly item?: ReadItem;
}

type Parser = SaxesParser<{ xmlns: true }>;

/** Deeper than any schema of a workbook. */
export const DEEPEST = 200;

class TagAttributes implements Attributes {
  tag: SaxesTagNS | null = null;

  readonly plain = (name: string): string | undefined => this.tag?.attributes[name]?.value;

  readonly within = (namespace: NamespaceName, name: string): string | undefined => {
    const uris: readonly string[] = NAMESPACES[namespace];
    return Object.values(this.tag?.attributes ?? {}).find(
      ({ local, uri }) => local === name && uris.includes(uri),
    )?.value;
  };
}

function nameInPath({ uri, local }: SaxesTagNS, own: readonly string[]): string {
  if (own.includes(uri)) return local;
  return uri === COMPATIBILITY && local === 'AlternateContent' ? ALTERNATE_CONTENT : FOREIGN;
}

/** The state of a part that is being parsed. */
interface OpenElements {
  readonly path: string[];
  /** The element whose opening tag was the last event; `null` after any other. */
  opened: SaxesTagNS | null;
}

function listenTo(parser: Parser, part: string, own: readonly string[], visitor: XmlVisitor): OpenElements {
  const open: OpenElements = { path: [], opened: null };
  const { path } = open;
  const attributes = new TagAttributes();
  parser.on('error', ({ message }) => {
    throw damaged(`${part}: ${message}`);
  });
  parser.on('doctype', () => {
    throw new FileDamage('with-entities', part);
  });
  parser.on('opentag', (tag) => {
    if (path.push(nameInPath(tag, own)) > DEEPEST) throw damaged(`${part} is nested too deep`);
    attributes.tag = tag;
    open.opened = tag;
    visitor.enter(path, attributes);
  });
  const { text, leave } = visitor;
  if (text !== undefined) {
    const report = (piece: string): void => {
      if (path.length > 0) text(path, piece);
    };
    parser.on('text', report);
    parser.on('cdata', report);
  }
  parser.on('closetag', () => {
    open.opened = null;
    leave?.(path);
    path.pop();
  });
  return open;
}

class ItemAttributes implements Attributes {
  plain: PlainAttributes = () => undefined;

  /** An item with such an attribute that matters would not be read here. */
  readonly within = (): undefined => undefined;
}

function itemListener(path: string[], { enter, text, leave }: XmlVisitor): ItemListener {
  const attributes = new ItemAttributes();
  return {
    open: (name, plain) => {
      path.push(name);
      attributes.plain = plain;
      enter(path, attributes);
    },
    text: (piece) => text?.(path, piece),
    close: () => {
      leave?.(path);
      path.pop();
    },
  };
}

/** Several rows of most sheets. */
const JOINED_CHARACTERS = 4_096;

/** Hands the text of a part to the parser, and the plain items of its list to the reader of those. */
class PartText implements ItemsOfText {
  private where: 'before the list' | 'in the list' | 'at the parser' = 'before the list';
  private pending = '';
  private readonly listener: ItemListener;

  constructor(
    private readonly parser: Parser,
    private readonly open: OpenElements,
    private readonly list: readonly string[],
    visitor: XmlVisitor,
  ) {
    if (list.length === 0) this.where = 'at the parser';
    this.listener = itemListener(open.path, visitor);
  }

  add(text: string): void {
    if (this.where === 'at the parser') this.parser.write(text);
    else if (this.where === 'in the list') this.addPiece(text);
    else this.addHead(text);
  }

  /** Whether the text so far ends between items of the list. */
  get isBetweenItems(): boolean {
    return this.where === 'in the list' && this.pending === '';
  }

  /** Takes a text that is an item, as far as its bytes tell. */
  addItem(text: string): void {
    this.addItems(text, 0);
  }

  finish(): void {
    this.parser.write(this.pending);
    this.parser.close();
  }

  /** The list is recognized only where its opening tag lies within one piece: at its start, in every usual file. */
  private addHead(text: string): void {
    const start = text.indexOf(`<${String(this.list.at(-1))}`);
    const end = start < 0 ? -1 : text.indexOf('>', start) + 1;
    if (end <= 0) {
      this.parser.write(text);
      return;
    }
    this.parser.write(text.slice(0, end));
    const isList = this.isInList();
    this.where = isList ? 'in the list' : 'at the parser';
    // A copy of the text without its head would be read more slowly than the text itself.
    if (isList) this.addItems(text, end);
    else this.parser.write(text.slice(end));
  }

  /** Whether the last event opened the list, by a name without a prefix: its items then belong to the same namespace. */
  private isInList(): boolean {
    const { path, opened } = this.open;
    if (opened?.prefix !== '' || path.length !== this.list.length) return false;
    return path.every((name, index) => name === this.list[index]);
  }

  /**
   * Completes the item that was cut off with the beginning of the next piece, and reads on in the piece itself: a text that was
   * joined is read more slowly, character by character, than one that was decoded.
   */
  private addPiece(text: string): void {
    const { pending } = this;
    const joined = pending + text.slice(0, JOINED_CHARACTERS);
    const { end } = readPlainItems(joined, 0, this.isBound, this.listener);
    if (end > pending.length) this.addItems(text, end - pending.length);
    else this.addItems(pending + text, end);
  }

  readonly isBound = (prefix: string): boolean => this.parser.resolve(prefix) !== undefined;

  private addItems(text: string, start: number): void {
    const { end, isCut } = readPlainItems(text, start, this.isBound, this.listener);
    const rest = text.slice(end);
    if (isCut && rest.length <= LONGEST_ITEM) {
      this.pending = rest;
      return;
    }
    this.pending = '';
    this.where = 'at the parser';
    this.parser.write(rest);
  }
}

/** A part to be read. */
export interface XmlPart {
  readonly part: string;
  /** Elements of all others are `FOREIGN`. */
  readonly namespace: NamespaceName;
  /** The required name of the part's root. */
  readonly root: string;
  /** Path of an element with many small ones in it, which are read faster; blanks between those are not reported. */
  readonly list?: readonly string[];
}

/**
 * Errors: FileDamage for a part that is not well-formed, has another root, or declares a document type.
 */
export function readXml(
  pieces: Iterable<Uint8Array>,
  { part, namespace, root, list = [] }: XmlPart,
  visitor: XmlVisitor,
): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const checked: XmlVisitor = {
    ...visitor,
    enter: (path, attributes) => {
      if (path.length === 1 && path[0] !== root) throw damaged(`${part} has another root than ${root}`);
      visitor.enter(path, attributes);
    },
  };
  const text = new PartText(parser, listenTo(parser, part, NAMESPACES[namespace], checked), list, visitor);
  const bytes = new PartBytes(text, new PartDecoder(part), list, visitor.item);
  for (const piece of pieces) bytes.add(piece);
  bytes.finish();
}
