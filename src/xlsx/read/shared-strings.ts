/** Reads the table of texts that cells refer to by number. */
import { damaged, FileDamage } from './file-damage';
import type { PackageParts } from './package-parts';
import type { XmlVisitor } from './read-xml';
import { withoutEscapes } from './text-escapes';

/** Tests whether a path holds an item's text: plain, or in runs; never in its phonetic guides (`rPh`). */
export function isTextOfItem(path: readonly string[], item: number): boolean {
  const inItem = path.length - item;
  if (path[path.length - 1] !== 't') return false;
  return inItem === 1 || (inItem === 2 && path[item] === 'r');
}

/** Errors: FileDamage. */
export function readSharedStrings(parts: PackageParts, part: string): readonly string[] {
  const texts: string[] = [];
  let text = '';
  const visitor: XmlVisitor = {
    enter: (path) => {
      if (path.length === 2 && path[1] === 'si') text = '';
    },
    text: (path, piece) => {
      if (path[1] === 'si' && isTextOfItem(path, 2)) text += piece;
    },
    leave: (path) => {
      if (path.length === 2 && path[1] === 'si') texts.push(withoutEscapes(text));
    },
  };
  parts.read(part, 'main', 'sst', visitor, ['sst']);
  return texts;
}

/** Returns a cell's text by its number. Errors: FileDamage; Excel would repair such a file by removing the text. */
export function sharedText(
  texts: readonly string[] | null,
  number: number,
  where: () => string,
  stored?: string,
): string {
  if (texts === null)
    throw new FileDamage('texts-missing', `${where()} refers to a text, and there are none`);
  const text = texts[number];
  if (text !== undefined) return text;
  const shown = (stored ?? String(number)).slice(0, 20);
  throw damaged(`${where()} refers to text ${shown} of ${String(texts.length)}`);
}

/** The same for a number as stored. */
export function sharedString(texts: readonly string[] | null, stored: string, where: () => string): string {
  return sharedText(texts, /^\d{1,9}$/u.test(stored) ? Number(stored) : NaN, where, stored);
}
