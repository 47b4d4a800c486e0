/**
 * Reads a row of a sheet in the form that Excel and most programs write: cells with place, format and type in this order,
 * a formula and a value, nothing else. A third of the cost of reading it element by element (decision 91). Whatever is
 * different returns `NOT_USUAL`, and the reader of all plain items takes the row.
 */
import { MOST_COLUMNS } from './cell-place';

/** Returned in place of a position. */
export const NOT_USUAL = -1;

const BLANK = 0x20;
const QUOTE = 0x22;
const AMPERSAND = 0x26;
const SLASH = 0x2f;
const ZERO = 0x30;
const NINE = 0x39;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const CAPITAL_A = 0x41;
const CAPITAL_Z = 0x5a;
const TAB = 0x09;
const LINE_FEED = 0x0a;

const ROW = '<row ';
const CELL = '<c r="';
const FORMULA = '<f';
const VALUE = '<v>';
const END_OF_VALUE = '</v>';
const END_OF_FORMULA = '</f>';
const END_OF_CELL = '</c>';
const END_OF_ROW = '</row>';
const FORMAT = ' s="';
const TYPE = ' t="';

/** Attributes that mean nothing to the reading, or are read; each may stand once. */
const ROW_ATTRIBUTES = [
  'r',
  'hidden',
  'spans',
  's',
  'customFormat',
  'ht',
  'customHeight',
  'outlineLevel',
  'collapsed',
  'thickTop',
  'thickBot',
] as const;
/** Excel writes it at every row, in its own namespace. */
const DESCENT = 'x14ac:dyDescent';
const FORMULA_ATTRIBUTES = ['t', 'ref', 'si', 'ca', 'aca'] as const;
/** References that XML itself names; what a formula says is not read. */
const REFERENCES = ['&amp;', '&lt;', '&gt;', '&quot;', '&apos;'] as const;
/** A cell without a type is a number; texts within cells are read element by element. */
const TYPES = ['s', 'str', 'n', 'b', 'e', 'd'] as const;

const LONGEST_NUMBER = 7;

/** In place of the number of a shared text. */
export const NO_TEXT = -1;

/** Whether the text goes on with these few characters: reading each of them takes less than a call of `startsWith`. */
function isAt(text: string, expected: string, start: number): boolean {
  for (let index = 0; index < expected.length; index += 1)
    if (text.charCodeAt(start + index) !== expected.charCodeAt(index)) return false;
  return true;
}

interface Attribute {
  readonly name: string;
  readonly bit: number;
}

function numbered(names: readonly string[]): readonly Attribute[] {
  return names.map((name, index) => ({ name, bit: 1 << index }));
}

const OF_ROW = numbered([...ROW_ATTRIBUTES, DESCENT]);
const OF_FORMULA = numbered(FORMULA_ATTRIBUTES);

/** Texts of the small numbers of formats. */
const FORMATS: (string | undefined)[] = [];

export class PlainRow {
  /** One-based, as written. */
  row = 0;
  isHidden = false;
  count = 0;
  /** Zero-based, by cell, as all that follow. */
  readonly columns: number[] = [];
  readonly types: (string | undefined)[] = [];
  readonly formats: (string | undefined)[] = [];
  readonly hasFormula: boolean[] = [];
  readonly values: (string | null)[] = [];
  /** The number of the shared text that is the value; `NO_TEXT`: another value, or none. */
  readonly textNumbers: number[] = [];
  private text = '';
  /** Digits of the last number. */
  private number = 0;
  private isBound: (prefix: string) => boolean = () => false;

  /**
   * Returns the position behind the row that begins at `start`, or `NOT_USUAL`; a row that is cut off is not usual. The
   * text has no character that XML forbids. `isBound`: whether a prefix stands for a namespace there.
   */
  read(text: string, start: number, isBound: (prefix: string) => boolean): number {
    this.text = text;
    this.isBound = isBound;
    this.row = 0;
    this.isHidden = false;
    this.count = 0;
    if (!isAt(text, ROW, start)) return NOT_USUAL;
    let end = this.attributes(start + ROW.length - 1, OF_ROW);
    if (end < 0 || this.row === 0) return NOT_USUAL;
    if (text.charCodeAt(end) === SLASH) return text.charCodeAt(end + 1) === GREATER ? end + 2 : NOT_USUAL;
    if (text.charCodeAt(end) !== GREATER) return NOT_USUAL;
    end += 1;
    while (isAt(text, CELL, end)) {
      end = this.cell(end + CELL.length);
      if (end < 0) return NOT_USUAL;
    }
    return isAt(text, END_OF_ROW, end) ? end + END_OF_ROW.length : NOT_USUAL;
  }

  /** Whether the row is shown and none of its cells has a value; it has cells. */
  isWithoutValues(): boolean {
    if (this.isHidden || this.count === 0) return false;
    const { values, textNumbers } = this;
    for (let index = 0; index < this.count; index += 1)
      if (values[index] || textNumbers[index] !== NO_TEXT) return false;
    return true;
  }

  /** Returns the position behind the attributes, each of which begins with one blank. */
  private attributes(start: number, known: readonly Attribute[]): number {
    const { text } = this;
    let end = start;
    let seen = 0;
    while (text.charCodeAt(end) === BLANK) {
      let equals = end + 1;
      while (equals < text.length && text.charCodeAt(equals) !== EQUALS) equals += 1;
      const attribute = known.find(
        ({ name }) => name.length === equals - end - 1 && text.startsWith(name, end + 1),
      );
      if (attribute === undefined || (seen & attribute.bit) !== 0) return NOT_USUAL;
      if (attribute.name === DESCENT && !this.isBound('x14ac')) return NOT_USUAL;
      seen |= attribute.bit;
      if (text.charCodeAt(equals + 1) !== QUOTE) return NOT_USUAL;
      const behind = this.behindValue(equals + 2);
      if (behind < 0) return NOT_USUAL;
      if (known === OF_ROW && !this.takesRow(attribute.name, equals + 2, behind - 1)) return NOT_USUAL;
      end = behind;
    }
    return end;
  }

  private takesRow(name: string, from: number, to: number): boolean {
    if (name === 'hidden') this.isHidden = ['1', 'true'].includes(this.text.slice(from, to));
    if (name !== 'r') return true;
    const end = this.digits(from);
    this.row = this.number;
    return end === to && this.row > 0;
  }

  /** Returns the position behind the quote that ends a value. */
  private behindValue(start: number): number {
    const { text } = this;
    for (let end = start; end < text.length; end += 1) {
      const code = text.charCodeAt(end);
      if (code === QUOTE) return end + 1;
      if (code === LESS || code === AMPERSAND || code === TAB || code === LINE_FEED) return NOT_USUAL;
    }
    return NOT_USUAL;
  }

  /** Reads digits into `number`, without zeros in front; returns the position behind them. */
  private digits(start: number): number {
    const { text } = this;
    let end = start;
    let number = 0;
    for (; end - start < LONGEST_NUMBER; end += 1) {
      const code = text.charCodeAt(end);
      if (!(code >= ZERO && code <= NINE)) break;
      number = number * 10 + code - ZERO;
    }
    this.number = number;
    const hasZeroInFront = end - start > 1 && text.charCodeAt(start) === ZERO;
    return end === start || hasZeroInFront ? NOT_USUAL : end;
  }

  /** `start`: behind the quote that begins the place. */
  private cell(start: number): number {
    const { text, count } = this;
    let end = this.place(start);
    if (end < 0) return NOT_USUAL;
    this.formats[count] = undefined;
    this.types[count] = undefined;
    this.hasFormula[count] = false;
    this.values[count] = null;
    this.textNumbers[count] = NO_TEXT;
    if (isAt(text, FORMAT, end)) end = this.format(end + FORMAT.length);
    if (end >= 0 && isAt(text, TYPE, end)) end = this.type(end + TYPE.length);
    if (end < 0) return NOT_USUAL;
    this.count += 1;
    if (text.charCodeAt(end) === SLASH) return text.charCodeAt(end + 1) === GREATER ? end + 2 : NOT_USUAL;
    if (text.charCodeAt(end) !== GREATER) return NOT_USUAL;
    end += 1;
    if (isAt(text, FORMULA, end)) end = this.formula(end + FORMULA.length);
    if (end >= 0 && isAt(text, VALUE, end)) end = this.value(end + VALUE.length);
    return end >= 0 && isAt(text, END_OF_CELL, end) ? end + END_OF_CELL.length : NOT_USUAL;
  }

  private place(start: number): number {
    const { text } = this;
    let end = start;
    let column = 0;
    for (; end - start < 3; end += 1) {
      const code = text.charCodeAt(end);
      if (!(code >= CAPITAL_A && code <= CAPITAL_Z)) break;
      column = column * 26 + code - CAPITAL_A + 1;
    }
    if (column === 0 || column > MOST_COLUMNS) return NOT_USUAL;
    end = this.digits(end);
    if (end < 0 || this.number !== this.row || text.charCodeAt(end) !== QUOTE) return NOT_USUAL;
    this.columns[this.count] = column - 1;
    return end + 1;
  }

  private format(start: number): number {
    const end = this.digits(start);
    if (end < 0 || this.text.charCodeAt(end) !== QUOTE) return NOT_USUAL;
    this.formats[this.count] = FORMATS[this.number] ??= String(this.number);
    return end + 1;
  }

  private type(start: number): number {
    const { text } = this;
    // Nearly every type is that of shared texts.
    const found = isAt(text, 's"', start)
      ? 's'
      : TYPES.find((type) => text.charCodeAt(start + type.length) === QUOTE && text.startsWith(type, start));
    if (found === undefined) return NOT_USUAL;
    this.types[this.count] = found;
    return start + found.length + 1;
  }

  private formula(start: number): number {
    const { text } = this;
    const end = this.attributes(start, OF_FORMULA);
    if (end < 0) return NOT_USUAL;
    this.hasFormula[this.count - 1] = true;
    if (text.charCodeAt(end) === SLASH) return text.charCodeAt(end + 1) === GREATER ? end + 2 : NOT_USUAL;
    if (text.charCodeAt(end) !== GREATER) return NOT_USUAL;
    const behind = this.behindUnreadText(end + 1);
    return behind >= 0 && isAt(text, END_OF_FORMULA, behind) ? behind + END_OF_FORMULA.length : NOT_USUAL;
  }

  private value(start: number): number {
    const { text, count } = this;
    const behind = this.types[count - 1] === 's' ? this.digits(start) : NOT_USUAL;
    if (behind >= 0 && isAt(text, END_OF_VALUE, behind)) {
      this.textNumbers[count - 1] = this.number;
      return behind + END_OF_VALUE.length;
    }
    const end = this.behindText(start);
    if (end < 0 || !isAt(text, END_OF_VALUE, end)) return NOT_USUAL;
    this.values[count - 1] = text.slice(start, end);
    return end + END_OF_VALUE.length;
  }

  /** Returns the position behind a text without references. */
  private behindText(start: number): number {
    const { text } = this;
    for (let end = start; end < text.length; end += 1) {
      const code = text.charCodeAt(end);
      if (code === LESS) return end;
      if (code === AMPERSAND) return NOT_USUAL;
    }
    return NOT_USUAL;
  }

  /** Returns the position behind a text with references, which is not read. */
  private behindUnreadText(start: number): number {
    const { text } = this;
    let end = start;
    for (;;) {
      const code = text.charCodeAt(end);
      if (code === LESS) return end;
      if (code === AMPERSAND) {
        const reference = REFERENCES.find((one) => text.startsWith(one, end));
        if (reference === undefined) return NOT_USUAL;
        end += reference.length;
      } else if (end < text.length) end += 1;
      else return NOT_USUAL;
    }
  }
}
