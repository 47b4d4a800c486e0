/**
 * Declares a column of an entry sheet once. The header, width, drop-down, help, reader and messages all come
 * from it.
 */
import type { AmountUnit } from '../money/amount-unit';
import type { CellReading } from './cell-reading';
import type { RawCell } from './raw-workbook';
import type { ReadingContext } from './reading-context';

/** The values of a drop-down: a fixed list, or a column of the account lists and the roster. */
export type ChoiceSource =
  | { readonly kind: 'fixed'; readonly name: string; readonly options: readonly string[] }
  | { readonly kind: 'units' | 'functions' | 'departmental' | 'governmental' };

/** The formula that fills a cell beside a code until the clerk types a value over it. */
export type Companion =
  | { readonly kind: 'name'; readonly of: 'unit' | 'function' | 'departmental' | 'governmental' }
  | { readonly kind: 'governmental-code' };

export type ColumnFormat = 'text' | 'code' | 'amount';

/**
 * A rule that Excel applies while the clerk types. Pasted values bypass it, so the reader checks them too.
 */
export interface TypingRule {
  /** Returns the formula that accepts a value in `cell` (an A1 address). `unit`: the unit of the settings. */
  readonly formula: (cell: string, unit: AmountUnit) => string;
  readonly error: string;
}

export interface CellType<T> {
  readonly format: ColumnFormat;
  readonly choices?: ChoiceSource;
  readonly typing?: TypingRule;
  /** Whether equal cells always give equal readings, so that readings can be cached. */
  readonly repeats: boolean;
  readonly read: (cell: Exclude<RawCell, null>, context: ReadingContext) => CellReading<T>;
}

export interface Column<T, Required extends boolean = boolean> {
  readonly header: string;
  readonly aliases: readonly string[];
  readonly required: Required;
  /** In characters of the default font; a Chinese character counts as two. */
  readonly width: number;
  readonly help: string;
  readonly type: CellType<T>;
  readonly companion?: Companion;
  /** Cells that the clerk does not fill in: the key of a given row, or an explanation. */
  readonly given?: 'key' | 'hint';
  /** Holds sentences: what is entered wraps, and its row is as high as the text. */
  readonly long?: true;
  /** The unit that an amount column shows in its header: the unit of the settings, or a fixed unit. */
  readonly unit?: 'settings' | AmountUnit;
}

interface ColumnOptions {
  readonly width: number;
  readonly help: string;
  readonly aliases?: readonly string[];
  readonly companion?: Companion;
  readonly given?: 'key' | 'hint';
  readonly long?: true;
  readonly unit?: 'settings' | AmountUnit;
}

export function required<T>(header: string, type: CellType<T>, options: ColumnOptions): Column<T, true> {
  return { header, type, aliases: [], ...options, required: true };
}

export function optional<T>(header: string, type: CellType<T>, options: ColumnOptions): Column<T, false> {
  return { header, type, aliases: [], ...options, required: false };
}

export type Columns = Readonly<Record<string, Column<unknown>>>;

/** The values of one accepted row. Required columns are present, optional ones may be absent. */
export type RowValues<C extends Columns> = {
  readonly [K in keyof C]: C[K] extends Column<infer T, infer Required>
    ? Required extends true
      ? T
      : T | undefined
    : never;
};

/** Returns the header as drawn: 金额 becomes 金额(元) or 金额(万元). */
export function drawnHeader(column: Column<unknown>, settingsUnit: AmountUnit): string {
  if (column.unit === undefined) return column.header;
  return `${column.header}(${column.unit === 'settings' ? settingsUnit : column.unit})`;
}
