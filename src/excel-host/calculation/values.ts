/** Declares values in formulas, and converts them as Excel does. */
import type { Area } from '../model/area';
import { CellError, type CellValue } from '../model/cell';
import type { Sheet } from '../model/sheet';

/** Holds a reference whose values are not yet read. */
export class CellsReference {
  readonly sheet: Sheet;
  readonly area: Area;

  constructor(sheet: Sheet, area: Area) {
    this.sheet = sheet;
    this.area = area;
  }
}

export type Operand = CellValue | CellsReference;

/** Stops a calculation. It becomes the cell's value unless `IFERROR` catches it. */
export class FormulaError extends Error {
  readonly error: CellError;

  constructor(error: CellError) {
    super(error.text);
    this.error = error;
  }
}

const NUMBER_TEXT = /^\s*[+-]?(?:\d[\d,]*(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?%?\s*$/iu;
const DIGITS = 15;

/** Reads a number; `null`: the text is not a number. */
export function numberInText(text: string): number | null {
  if (!NUMBER_TEXT.test(text)) return null;
  const bare = text.trim().replaceAll(',', '');
  const value = bare.endsWith('%') ? Number(bare.slice(0, -1)) / 100 : Number(bare);
  return Number.isFinite(value) ? Number(value.toPrecision(DIGITS)) : null;
}

export function toNumber(value: CellValue): number {
  if (value instanceof CellError) throw new FormulaError(value);
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  const number = numberInText(value);
  if (number === null) throw new FormulaError(CellError.value);
  return number;
}

export function toText(value: CellValue): string {
  if (value instanceof CellError) throw new FormulaError(value);
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(Number(value.toPrecision(DIGITS))) : value;
}

export function toLogical(value: CellValue): boolean {
  if (typeof value === 'string') {
    if (/^(?:true|false)$/iu.test(value)) return value.toLowerCase() === 'true';
    throw new FormulaError(CellError.value);
  }
  return toNumber(value) !== 0;
}

const RANK = { number: 0, string: 1, boolean: 2 } as const;

/**
 * Compares in Excel's order: numbers, then texts in any case, then logical values. An empty cell takes the other's
 * type.
 */
export function compare(left: CellValue, right: CellValue): number {
  if (left instanceof CellError) throw new FormulaError(left);
  if (right instanceof CellError) throw new FormulaError(right);
  const a = left ?? emptyLike(right);
  const b = right ?? emptyLike(left);
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a.toLowerCase(), b.toLowerCase());
  if (typeof a === typeof b) return Number(a) - Number(b);
  return rank(a) - rank(b);
}

function rank(value: string | number | boolean): number {
  if (typeof value === 'number') return RANK.number;
  return typeof value === 'string' ? RANK.string : RANK.boolean;
}

function emptyLike(other: string | number | boolean | null): string | number | boolean {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Rounds half away from zero, on the decimal digits that Excel keeps. */
export function roundTo(value: number, decimals: number): number {
  const shifted = Number(`${Math.abs(value).toPrecision(DIGITS)}e${String(decimals)}`);
  if (!Number.isFinite(shifted)) return value;
  const rounded = Number(`${String(Math.round(shifted))}e${String(-decimals)}`);
  return value < 0 ? 0 - rounded : rounded;
}
