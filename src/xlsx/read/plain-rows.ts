/**
 * Reads a row of a sheet in the form that Excel and most programs write: cells with place, format and type in this order,
 * a formula and a value, nothing else. Reads the bytes of UTF-8 and makes texts of values only (decision 132). Whatever is
 * different returns `NOT_USUAL`, and the reader of all plain items takes the row.
 */
import { at } from '../../money/at';
import { MOST_COLUMNS } from './cell-place';
import {
  behindQuoted,
  behindText,
  BLANK,
  byteAt,
  bytesOf,
  DASH,
  DOT,
  GREATER,
  isAt,
  NINE,
  NOT_USUAL,
  QUOTE,
  SLASH,
  textOf,
  ZERO,
} from './plain-bytes';
import { DESCENT, OF_FORMULA, OF_ROW, type Attribute } from './row-attributes';
import {
  isCell,
  isEndOfCell,
  isEndOfValue,
  isFormat,
  isFormula,
  isTextType,
  isType,
  isValue,
} from './row-words';

const CAPITAL_A = 0x41;
const CAPITAL_Z = 0x5a;

const ROW = bytesOf('<row ');
const END_OF_FORMULA = bytesOf('</f>');
const END_OF_ROW = bytesOf('</row>');
const LENGTH_OF_CELL = '<c r="'.length;
const LENGTH_OF_FORMAT = ' s="'.length;
const LENGTH_OF_TYPE = ' t="'.length;
const LENGTH_OF_FORMULA = '<f'.length;
const LENGTH_OF_VALUE = '<v>'.length;
const LENGTH_OF_END_OF_VALUE = '</v>'.length;
const LENGTH_OF_END_OF_CELL = '</c>'.length;

/** With the quote behind it. */
function typeOf(name: string) {
  return { name, bytes: bytesOf(`${name}"`) };
}

/** A cell without a type is a number; texts within cells are read element by element. */
const TYPES = ['str', 'n', 'b', 'e', 'd'].map(typeOf);
const TEXT_NUMBER = 's';
const OF_TEXT = typeOf(TEXT_NUMBER);

const LONGEST_NUMBER = 7;
/** So many digits, with a point or without, are exact as a whole number. */
const MOST_DIGITS = 15;
const POWERS_OF_TEN = Array.from({ length: MOST_DIGITS }, (_, exponent) => 10 ** exponent);

/** In place of the number of a shared text. */
export const NO_TEXT = -1;

/** With the quote behind it. */
const SAYS_YES = ['1"', 'true"'].map(bytesOf);

/** Texts of the small numbers of formats. */
const FORMATS: (string | undefined)[] = [];

const NO_BYTES = new Uint8Array(0);

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
  /** The value of a number in its usual form, instead of its text; NaN: another value, or none. */
  readonly numbers: number[] = [];
  private bytes: Uint8Array = NO_BYTES;
  /** Digits of the last number. */
  private number = 0;
  private isBound: (prefix: string) => boolean = () => false;

  /**
   * Returns the position behind the row that begins at `start`, or `NOT_USUAL`; a row that is cut off is not usual.
   * `isBound`: whether a prefix stands for a namespace there.
   */
  read(bytes: Uint8Array, start: number, isBound: (prefix: string) => boolean): number {
    this.bytes = bytes;
    this.isBound = isBound;
    this.row = 0;
    this.isHidden = false;
    this.count = 0;
    if (!isAt(bytes, ROW, start)) return NOT_USUAL;
    let end = this.attributes(start + ROW.length - 1, OF_ROW);
    if (end < 0 || this.row === 0) return NOT_USUAL;
    if (byteAt(bytes, end) === SLASH) return byteAt(bytes, end + 1) === GREATER ? end + 2 : NOT_USUAL;
    if (byteAt(bytes, end) !== GREATER) return NOT_USUAL;
    end += 1;
    while (isCell(bytes, end)) {
      end = this.cell(end + LENGTH_OF_CELL);
      if (end < 0) return NOT_USUAL;
    }
    return isAt(bytes, END_OF_ROW, end) ? end + END_OF_ROW.length : NOT_USUAL;
  }

  /** Whether the row is shown and none of its cells has a value; it has cells. */
  isWithoutValues(): boolean {
    if (this.isHidden || this.count === 0) return false;
    const { values, textNumbers, numbers } = this;
    for (let index = 0; index < this.count; index += 1)
      if (values[index] || textNumbers[index] !== NO_TEXT || !Number.isNaN(numbers[index])) return false;
    return true;
  }

  /** Returns the position behind the attributes, each of which begins with one blank. */
  private attributes(start: number, known: readonly Attribute[]): number {
    const { bytes } = this;
    let end = start;
    let seen = 0;
    while (byteAt(bytes, end) === BLANK) {
      const name = end + 1;
      const attribute = known.find((one) => isAt(bytes, one.bytes, name));
      if (attribute === undefined || (seen & attribute.bit) !== 0) return NOT_USUAL;
      if (attribute.name === DESCENT && !this.isBound('x14ac')) return NOT_USUAL;
      seen |= attribute.bit;
      const value = name + attribute.bytes.length;
      if (byteAt(bytes, value) !== QUOTE) return NOT_USUAL;
      end = behindQuoted(bytes, value + 1);
      if (end < 0) return NOT_USUAL;
      if (known === OF_ROW && !this.takesRow(attribute.name, value + 1, end - 1)) return NOT_USUAL;
    }
    return end;
  }

  private takesRow(name: string, from: number, to: number): boolean {
    if (name === 'hidden') this.isHidden = SAYS_YES.some((word) => isAt(this.bytes, word, from));
    if (name !== 'r') return true;
    const end = this.digits(from);
    this.row = this.number;
    return end === to && this.row > 0;
  }

  /** Reads digits into `number`, without zeros in front; returns the position behind them. */
  private digits(start: number): number {
    const { bytes } = this;
    let end = start;
    let number = 0;
    for (; end - start < LONGEST_NUMBER; end += 1) {
      const code = byteAt(bytes, end);
      if (!(code >= ZERO && code <= NINE)) break;
      number = number * 10 + code - ZERO;
    }
    this.number = number;
    const hasZeroInFront = end - start > 1 && byteAt(bytes, start) === ZERO;
    return end === start || hasZeroInFront ? NOT_USUAL : end;
  }

  /** `start`: behind the quote that begins the place. */
  private cell(start: number): number {
    const { bytes, count } = this;
    let end = this.place(start);
    if (end < 0) return NOT_USUAL;
    this.formats[count] = undefined;
    this.types[count] = undefined;
    this.hasFormula[count] = false;
    this.values[count] = null;
    this.textNumbers[count] = NO_TEXT;
    this.numbers[count] = NaN;
    if (isFormat(bytes, end)) end = this.format(end + LENGTH_OF_FORMAT);
    if (end >= 0 && isType(bytes, end)) end = this.type(end + LENGTH_OF_TYPE);
    if (end < 0) return NOT_USUAL;
    this.count += 1;
    if (byteAt(bytes, end) === SLASH) return byteAt(bytes, end + 1) === GREATER ? end + 2 : NOT_USUAL;
    if (byteAt(bytes, end) !== GREATER) return NOT_USUAL;
    end += 1;
    if (isFormula(bytes, end)) end = this.formula(end + LENGTH_OF_FORMULA);
    if (end >= 0 && isValue(bytes, end)) end = this.value(end + LENGTH_OF_VALUE);
    return end >= 0 && isEndOfCell(bytes, end) ? end + LENGTH_OF_END_OF_CELL : NOT_USUAL;
  }

  private place(start: number): number {
    const { bytes } = this;
    let end = start;
    let column = 0;
    for (; end - start < 3; end += 1) {
      const code = byteAt(bytes, end);
      if (!(code >= CAPITAL_A && code <= CAPITAL_Z)) break;
      column = column * 26 + code - CAPITAL_A + 1;
    }
    if (column === 0 || column > MOST_COLUMNS) return NOT_USUAL;
    end = this.digits(end);
    if (end < 0 || this.number !== this.row || byteAt(bytes, end) !== QUOTE) return NOT_USUAL;
    this.columns[this.count] = column - 1;
    return end + 1;
  }

  private format(start: number): number {
    const end = this.digits(start);
    if (end < 0 || byteAt(this.bytes, end) !== QUOTE) return NOT_USUAL;
    this.formats[this.count] = FORMATS[this.number] ??= String(this.number);
    return end + 1;
  }

  private type(start: number): number {
    const { bytes } = this;
    // Nearly every type is that of shared texts.
    const found = isTextType(bytes, start) ? OF_TEXT : TYPES.find((type) => isAt(bytes, type.bytes, start));
    if (found === undefined) return NOT_USUAL;
    this.types[this.count] = found.name;
    return start + found.bytes.length;
  }

  private formula(start: number): number {
    const { bytes } = this;
    const end = this.attributes(start, OF_FORMULA);
    if (end < 0) return NOT_USUAL;
    this.hasFormula[this.count - 1] = true;
    if (byteAt(bytes, end) === SLASH) return byteAt(bytes, end + 1) === GREATER ? end + 2 : NOT_USUAL;
    if (byteAt(bytes, end) !== GREATER) return NOT_USUAL;
    const behind = behindText(bytes, end + 1, true);
    return behind >= 0 && isAt(bytes, END_OF_FORMULA, behind) ? behind + END_OF_FORMULA.length : NOT_USUAL;
  }

  private value(start: number): number {
    const { bytes, count } = this;
    const type = this.types[count - 1];
    if (type === TEXT_NUMBER) {
      const end = this.digits(start);
      if (end >= 0 && isEndOfValue(bytes, end)) {
        this.textNumbers[count - 1] = this.number;
        return end + LENGTH_OF_END_OF_VALUE;
      }
    } else if (type === undefined || type === 'n') {
      const end = this.amount(start);
      if (end >= 0 && isEndOfValue(bytes, end)) return end + LENGTH_OF_END_OF_VALUE;
      this.numbers[count - 1] = NaN;
    }
    return this.text(start);
  }

  private text(start: number): number {
    const { bytes, count } = this;
    const end = behindText(bytes, start, false);
    if (end < 0 || !isEndOfValue(bytes, end)) return NOT_USUAL;
    this.values[count - 1] = textOf(bytes.subarray(start, end));
    return end + LENGTH_OF_END_OF_VALUE;
  }

  /**
   * Reads a number of few digits into `numbers`: its digits and the power of ten are exact, so that their quotient is rounded
   * once, as the number that the text states.
   */
  private amount(start: number): number {
    const { bytes } = this;
    const isNegative = byteAt(bytes, start) === DASH;
    const first = isNegative ? start + 1 : start;
    let end = first;
    let digits = 0;
    let point = -1;
    for (; end - first < MOST_DIGITS; end += 1) {
      const code = byteAt(bytes, end);
      if (code >= ZERO && code <= NINE) digits = digits * 10 + code - ZERO;
      else if (code === DOT && point < 0 && end > first) point = end;
      else break;
    }
    if (end === first) return NOT_USUAL;
    const decimals = point < 0 ? 0 : end - point - 1;
    const amount = digits / at(POWERS_OF_TEN, decimals);
    this.numbers[this.count - 1] = isNegative ? -amount : amount;
    return end;
  }
}
