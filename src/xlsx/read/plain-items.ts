/**
 * Reads the items of a long list (rows, texts) where they are written in the plain form of XML that all programs write:
 * names without a prefix, values in double quotes, no comment, section or reference of its own. Several times as fast as
 * the parser, which reads everything else (decision 91). What is refused here is not wrong, only not plain.
 */
import { at } from '../../money/at';

/** Values of an element's attributes without a prefix, by name. */
export type PlainAttributes = (name: string) => string | undefined;

/** Receives the events of a plain item. `attributes` holds until the next event. */
export interface ItemListener {
  readonly open: (name: string, attributes: PlainAttributes) => void;
  readonly text: (text: string) => void;
  readonly close: () => void;
}

/** Where the reading of plain items ended. */
export interface Scan {
  /** Behind the last whole item. */
  readonly end: number;
  /** Whether a plain item goes on behind the text; otherwise what follows is not plain, or no item. */
  readonly isCut: boolean;
}

const TAB = 0x09;
const LINE_FEED = 0x0a;
const BLANK = 0x20;
const QUOTE = 0x22;
const AMPERSAND = 0x26;
const DASH = 0x2d;
const DOT = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;

/** What XML forbids or changes: control characters, a carriage return, the end of a section within text. */
const NEVER_PLAIN = /[^\P{Cc}\t\n\x7F-\x9F]|[\uFFFE\uFFFF]|\]\]>/gu;
/** Deeper than an item of any list. */
const DEEPEST = 20;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const LONGEST_ENTITY = 4;

/** Whether a character may begin a name; only ASCII is plain. */
function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f;
}

function isNameCharacter(code: number): boolean {
  return isLetter(code) || (code >= 0x30 && code <= 0x39) || code === DASH || code === DOT;
}

/** Returned in place of a position. */
const CUT = -1;
const UNUSUAL = -2;

/** Names of one ASCII letter or digit, so that the most frequent names make no new strings. */
const SHORT_NAMES = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

/** Events of an item, four numbers each. Objects would be half of the cost: a workbook has millions of events. */
const OPEN = 0;
const TEXT = 1;
const TEXT_WITH_REFERENCES = 2;
const CLOSE = 3;
const NUMBERS_OF_EVENT = 3;

class ItemScanner {
  /** Kind, then: index of name and of first attribute; or start and end of text. */
  private readonly events: number[] = [];
  private count = 0;
  /** Names of opened elements in order, and of the open ones from the item down. */
  private readonly opened: string[] = [];
  private openedCount = 0;
  private readonly path: string[] = [];
  private depth = 0;
  private readonly attributeNames: string[] = [];
  /** Start and end of each value. */
  private readonly values: number[] = [];
  private attributeCount = 0;
  private readonly known = new Map<string, string>();
  private nextReference: number;
  private firstAttribute = 0;
  private lastAttribute = 0;

  constructor(
    private readonly text: string,
    private readonly isBound: (prefix: string) => boolean,
  ) {
    this.nextReference = this.referenceFrom(0);
  }

  private referenceFrom(at: number): number {
    const found = this.text.indexOf('&', at);
    return found < 0 ? Infinity : found;
  }

  private note(kind: number, first: number, second: number): void {
    const { events } = this;
    events[this.count] = kind;
    events[this.count + 1] = first;
    events[this.count + 2] = second;
    this.count += NUMBERS_OF_EVENT;
  }

  /** Returns the position behind the item that begins at `start`, `CUT` or `UNUSUAL`. */
  item(start: number): number {
    this.count = 0;
    this.openedCount = 0;
    this.attributeCount = 0;
    this.depth = 0;
    let at = start;
    do {
      at = this.text.charCodeAt(at) === LESS ? this.tag(at) : this.characters(at);
      if (at < 0) return at;
    } while (this.depth > 0);
    return at;
  }

  private readonly attribute = (name: string): string | undefined => {
    for (let index = this.firstAttribute; index < this.lastAttribute; index += 1)
      if (this.attributeNames[index] === name)
        return this.text.slice(this.values[2 * index], this.values[2 * index + 1]);
    return undefined;
  };

  /** Reports the events of the last item, which is plain as a whole. */
  report(listener: ItemListener): void {
    const { events, text } = this;
    let opened = 0;
    for (let index = 0; index < this.count; index += NUMBERS_OF_EVENT) {
      const first = at(events, index + 1);
      const second = at(events, index + 2);
      switch (events[index]) {
        case OPEN:
          this.firstAttribute = first;
          this.lastAttribute = second;
          listener.open(at(this.opened, opened), this.attribute);
          opened += 1;
          break;
        case TEXT:
          listener.text(text.slice(first, second));
          break;
        case TEXT_WITH_REFERENCES:
          listener.text(withoutReferences(text.slice(first, second)) ?? '');
          break;
        default:
          listener.close();
      }
    }
  }

  private tag(start: number): number {
    const { text } = this;
    if (start + 1 >= text.length) return CUT;
    return text.charCodeAt(start + 1) === SLASH ? this.closingTag(start + 2) : this.openingTag(start + 1);
  }

  private closingTag(start: number): number {
    const { text } = this;
    if (this.depth === 0) return UNUSUAL;
    const name = at(this.path, this.depth - 1);
    const end = start + name.length;
    if (end >= text.length) return CUT;
    if (!text.startsWith(name, start) || text.charCodeAt(end) !== GREATER) return UNUSUAL;
    this.depth -= 1;
    this.note(CLOSE, 0, 0);
    return end + 1;
  }

  private openingTag(start: number): number {
    const { text } = this;
    if (!isLetter(text.charCodeAt(start))) return UNUSUAL;
    let end = start + 1;
    while (isNameCharacter(text.charCodeAt(end))) end += 1;
    const first = this.attributeCount;
    const rest = this.attributes(end, first);
    if (rest < 0) return rest;
    const name = this.nameOf(start, end);
    this.opened[this.openedCount] = name;
    this.openedCount += 1;
    this.note(OPEN, first, this.attributeCount);
    return this.endOfTag(rest, name);
  }

  /** Gives equal names the same string, which is compared faster. */
  private nameOf(start: number, end: number): string {
    if (end === start + 1) return at(SHORT_NAMES, this.text.charCodeAt(start));
    const name = this.text.slice(start, end);
    const known = this.known.get(name);
    if (known !== undefined) return known;
    this.known.set(name, name);
    return name;
  }

  private endOfTag(start: number, name: string): number {
    const { text } = this;
    let end = text.charCodeAt(start) === BLANK ? start + 1 : start;
    const isEmpty = text.charCodeAt(end) === SLASH;
    if (isEmpty) end += 1;
    if (end >= text.length) return CUT;
    if (text.charCodeAt(end) !== GREATER) return UNUSUAL;
    if (isEmpty) {
      this.note(CLOSE, 0, 0);
      return end + 1;
    }
    if (this.depth >= DEEPEST) return UNUSUAL;
    this.path[this.depth] = name;
    this.depth += 1;
    return end + 1;
  }

  /** Returns the position behind the last attribute. `first`: the number of the tag's first one. */
  private attributes(start: number, first: number): number {
    const { text } = this;
    let end = start;
    while (text.charCodeAt(end) === BLANK && isLetter(text.charCodeAt(end + 1))) {
      end = this.oneAttribute(end + 1, first);
      if (end < 0) return end;
    }
    return end >= text.length ? CUT : end;
  }

  private oneAttribute(start: number, first: number): number {
    const { text } = this;
    let end = start + 1;
    let colon = -1;
    for (; ; end += 1) {
      const code = text.charCodeAt(end);
      if (code === COLON && colon < 0 && isLetter(text.charCodeAt(end + 1))) colon = end;
      else if (!isNameCharacter(code)) break;
    }
    if (end + 1 >= text.length) return CUT;
    if (text.charCodeAt(end) !== EQUALS || text.charCodeAt(end + 1) !== QUOTE) return UNUSUAL;
    const name = this.nameOf(start, end);
    if (!this.isNew(name, first, colon - start)) return UNUSUAL;
    const behind = this.value(end + 2);
    if (behind < 0) return behind;
    const index = this.attributeCount;
    this.attributeNames[index] = name;
    this.values[2 * index] = end + 2;
    this.values[2 * index + 1] = behind - 1;
    this.attributeCount += 1;
    return behind;
  }

  /** Two attributes of one name break the rules of XML, and a declaration of a namespace changes what names mean. */
  private isNew(name: string, first: number, colon: number): boolean {
    if (name.startsWith('xmlns')) return false;
    if (colon > 0 && !this.isBound(name.slice(0, colon))) return false;
    // Two prefixes may stand for one namespace.
    const local = colon > 0 ? name.slice(colon) : null;
    for (let index = first; index < this.attributeCount; index += 1) {
      const other = at(this.attributeNames, index);
      if (other === name || (local !== null && other.endsWith(local))) return false;
    }
    return true;
  }

  private value(start: number): number {
    const { text } = this;
    for (let end = start; end < text.length; end += 1) {
      const code = text.charCodeAt(end);
      if (code === QUOTE) return end + 1;
      if (code === LESS || code === AMPERSAND || code === TAB || code === LINE_FEED) return UNUSUAL;
    }
    return CUT;
  }

  private characters(start: number): number {
    const end = this.text.indexOf('<', start);
    if (end < 0) return CUT;
    if (this.nextReference < start) this.nextReference = this.referenceFrom(start);
    if (this.nextReference >= end) {
      this.note(TEXT, start, end);
      return end;
    }
    if (withoutReferences(this.text.slice(start, end)) === null) return UNUSUAL;
    this.note(TEXT_WITH_REFERENCES, start, end);
    return end;
  }
}

/** `null`: a reference other than to the five signs that XML itself names. */
function withoutReferences(raw: string): string | null {
  let text = '';
  let from = 0;
  for (let at = raw.indexOf('&'); at >= 0; at = raw.indexOf('&', from)) {
    const end = raw.indexOf(';', at);
    const sign = end < 0 || end - at > LONGEST_ENTITY + 1 ? undefined : ENTITIES.get(raw.slice(at + 1, end));
    if (sign === undefined) return null;
    text += raw.slice(from, at) + sign;
    from = end + 1;
  }
  return text + raw.slice(from);
}

/**
 * Reports the plain items from `begin` on, up to the first that is cut off or not plain. `isBound`: whether a prefix
 * stands for a namespace there.
 */
export function readPlainItems(
  text: string,
  begin: number,
  isBound: (prefix: string) => boolean,
  listener: ItemListener,
): Scan {
  // Excel writes a carriage return behind the XML declaration, in front of the items.
  NEVER_PLAIN.lastIndex = begin;
  if (NEVER_PLAIN.test(text)) return { end: begin, isCut: false };
  const scanner = new ItemScanner(text, isBound);
  let start = begin;
  for (;;) {
    while (isSpace(text.charCodeAt(start))) start += 1;
    if (start + 1 >= text.length) return { end: start, isCut: true };
    if (text.charCodeAt(start) !== LESS || !isLetter(text.charCodeAt(start + 1)))
      return { end: start, isCut: false };
    const end = scanner.item(start);
    if (end < 0) return { end: start, isCut: end === CUT };
    scanner.report(listener);
    start = end;
  }
}

function isSpace(code: number): boolean {
  return code === BLANK || code === TAB || code === LINE_FEED;
}
