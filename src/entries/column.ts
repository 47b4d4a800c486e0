/**
 * A column of an entry sheet, declared once: from it come the drawn header, the width, the drop-down, the help,
 * the reader and its messages.
 */
import type { AmountUnit } from '../money/amount-unit';
import type { CellReading } from './cell-reading';
import type { RawCell } from './raw-workbook';
import type { ReadingContext } from './reading-context';

/** What a drop-down offers: a fixed list, or a column of the account lists and the roster. */
export type ChoiceSource =
  | { readonly kind: 'fixed'; readonly name: string; readonly options: readonly string[] }
  | { readonly kind: 'units' | 'functions' | 'departmental' | 'governmental' };

/** What the sheet fills in by formula beside a code, until a person types over it. */
export type Companion =
  | { readonly kind: 'name'; readonly of: 'unit' | 'function' | 'departmental' | 'governmental' }
  | { readonly kind: 'governmental-code' };

export type ColumnFormat = 'text' | 'code' | 'amount';

/** What Excel itself refuses while a clerk types. Pasting goes past it, so the reader judges all the same. */
export interface TypingRule {
  /** Formula that holds for what may be typed into `cell` (an A1 address); `unit`: that of the settings. */
  readonly formula: (cell: string, unit: AmountUnit) => string;
  readonly error: string;
}

export interface CellType<T> {
  readonly format: ColumnFormat;
  readonly choices?: ChoiceSource;
  readonly typing?: TypingRule;
  /** Whether equal cells always read equal, so that a reading may be remembered. */
  readonly repeats: boolean;
  readonly read: (cell: Exclude<RawCell, null>, context: ReadingContext) => CellReading<T>;
}

export interface Column<T, Required extends boolean = boolean> {
  readonly header: string;
  readonly aliases: readonly string[];
  readonly required: Required;
  /** In characters of the default font; a Chinese character takes two. */
  readonly width: number;
  readonly help: string;
  readonly type: CellType<T>;
  readonly companion?: Companion;
  /** Not for typing: the key of a given row, or words of explanation. */
  readonly given?: 'key' | 'hint';
  /** Amount columns say their unit in the header: the one of the settings, or a fixed one. */
  readonly unit?: 'settings' | AmountUnit;
}

interface ColumnOptions {
  readonly width: number;
  readonly help: string;
  readonly aliases?: readonly string[];
  readonly companion?: Companion;
  readonly given?: 'key' | 'hint';
  readonly unit?: 'settings' | AmountUnit;
}

export function required<T>(header: string, type: CellType<T>, options: ColumnOptions): Column<T, true> {
  return { header, type, aliases: [], ...options, required: true };
}

export function optional<T>(header: string, type: CellType<T>, options: ColumnOptions): Column<T, false> {
  return { header, type, aliases: [], ...options, required: false };
}

export type Columns = Readonly<Record<string, Column<unknown>>>;

/** The values of one accepted row: required columns are there, optional ones may be absent. */
export type RowValues<C extends Columns> = {
  readonly [K in keyof C]: C[K] extends Column<infer T, infer Required>
    ? Required extends true
      ? T
      : T | undefined
    : never;
};

/** The header as drawn: 金额 becomes 金额(元) or 金额(万元). */
export function drawnHeader(column: Column<unknown>, settingsUnit: AmountUnit): string {
  if (column.unit === undefined) return column.header;
  return `${column.header}(${column.unit === 'settings' ? settingsUnit : column.unit})`;
}
