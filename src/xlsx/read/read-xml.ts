/**
 * Reads one XML part by namespace and place; refuses one that is not well-formed. Reports each element with its path,
 * so that cells of extensions are never read as cells of the sheet.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { damaged, FileDamage } from './file-damage';
import { PartDecoder } from './part-text';

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
}

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

function listenTo(
  parser: SaxesParser<{ xmlns: true }>,
  part: string,
  own: readonly string[],
  visitor: XmlVisitor,
): void {
  const path: string[] = [];
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
    leave?.(path);
    path.pop();
  });
}

/**
 * `namespace`: elements of all others are `FOREIGN`. `root`: the required name of the part's root. Errors: FileDamage
 * for a part that is not well-formed, has another root, or declares a document type.
 */
export function readXml(
  pieces: Iterable<Uint8Array>,
  {
    part,
    namespace,
    root,
  }: { readonly part: string; readonly namespace: NamespaceName; readonly root: string },
  visitor: XmlVisitor,
): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const enter: XmlVisitor['enter'] = (path, attributes) => {
    if (path.length === 1 && path[0] !== root) throw damaged(`${part} has another root than ${root}`);
    visitor.enter(path, attributes);
  };
  listenTo(parser, part, NAMESPACES[namespace], { ...visitor, enter });
  const decoder = new PartDecoder(part);
  for (const piece of pieces) parser.write(decoder.text(piece));
  parser.write(decoder.rest());
  parser.close();
}
