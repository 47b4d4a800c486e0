/** Finds the tags of a well-formed part with their places, and writes opening tags anew. */
import { SaxesParser } from 'saxes';

export interface Tag {
  /** Of its `<`. */
  readonly start: number;
  /** Behind its `>`. */
  readonly end: number;
  /** With its prefix. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly attributes: Readonly<Record<string, string>>;
}

/** A part that was read before has no errors; one that appears all the same throws. */
export function tagsIn(xml: string): readonly Tag[] {
  const tags: Tag[] = [];
  const parser = new SaxesParser({ xmlns: false, position: true });
  // A well-formed tag has no `<` within it.
  const place = (): { start: number; end: number } => {
    const end = parser.position;
    return { start: xml.lastIndexOf('<', end - 1), end };
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    tags.push({ ...place(), name, kind: isSelfClosing ? 'empty' : 'open', attributes });
  });
  parser.on('closetag', ({ name, isSelfClosing }) => {
    if (!isSelfClosing) tags.push({ ...place(), name, kind: 'close', attributes: {} });
  });
  parser.write(xml).close();
  return tags;
}

export function localName({ name }: Tag): string {
  return name.slice(name.indexOf(':') + 1);
}

export function prefixOf({ name }: Tag): string {
  return name.slice(0, name.indexOf(':') + 1);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
};

export function openingTag({ name, kind }: Tag, attributes: Tag['attributes']): string {
  const words = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${value.replace(/[&<>"\t\n]/gu, (sign) => ESCAPES[sign] ?? sign)}"`,
  );
  return `<${name}${words.join('')}${kind === 'empty' ? '/' : ''}>`;
}

/** Another text for a place. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly xml: string;
}

/** Replacements do not overlap; those at one place stand in the given order. */
export function replaced(xml: string, replacements: readonly Replacement[]): string {
  const ordered = replacements
    .map((one, index) => ({ ...one, index }))
    .sort((one, other) => one.start - other.start || one.end - other.end || one.index - other.index);
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, xml: own } of ordered) {
    pieces.push(xml.slice(from, start), own);
    from = end;
  }
  return pieces.join('') + xml.slice(from);
}
