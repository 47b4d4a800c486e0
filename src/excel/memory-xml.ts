/** The add-in's memory in the workbook, as a custom XML part of its own. */

export const MEMORY_NAMESPACE = 'urn:budget-disclosure-tables:memory';

/** Characters that XML cannot hold. The memory is JSON, in which an escape is the same text. */
const UNWRITABLE = /[\p{Cs}\uFFFE\uFFFF]/gu;

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' } as const;

function isEscaped(character: string): character is keyof typeof ENTITIES {
  return character in ENTITIES;
}

export function memoryXml(json: string): string {
  const text = json
    .replace(UNWRITABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/[&<>\r]/gu, (character) => (isEscaped(character) ? ENTITIES[character] : character));
  return `<memory xmlns="${MEMORY_NAMESPACE}">${text}</memory>`;
}

const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const LAST_CODE_POINT = 0x10_ffff;

function unescape(entity: string, name: string): string {
  const [, hexadecimal, decimal] = /^#(?:x([\da-f]+)|(\d+))$/iu.exec(name) ?? [];
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  if (code <= LAST_CODE_POINT) return String.fromCodePoint(code);
  return CHARACTERS.get(name) ?? entity;
}

/** `null`: no memory of the add-in. Excel may return other quotes, prefixes and entities than were written. */
export function readMemoryXml(xml: string): string | null {
  const [, text] = /<(?:[\w.-]+:)?memory\b[^<>]*>([^<]*)<\//u.exec(xml) ?? [];
  return text === undefined ? null : text.replace(/&([^&;\s]{1,10});/gu, unescape);
}
