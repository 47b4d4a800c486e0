/** Reads the value of one stored cell without guessing. What Excel would repair is refused or reported as it is. */
import type { RawCell } from '../../entries/raw-workbook';
import { dateCell, type DateSystem } from './date-cells';
import { damaged } from './file-damage';
import type { ShowsDate } from './number-formats';
import { sharedString } from './shared-strings';
import { withoutEscapes } from './text-escapes';

/** A `<c>` element as found. */
export interface StoredCell {
  /** Attribute `t`: `n` where it is absent. */
  readonly type: string;
  /** Attribute `s`: the number of its format. */
  readonly format: string | undefined;
  readonly hasFormula: boolean;
  /** Contents of `<v>`; `null`: no such element. */
  readonly value: string | null;
  /** Contents of `<is>`. */
  readonly inline: string;
  /** Returns the cell's place, for support. */
  readonly where: () => string;
}

/** Data of the workbook that cells refer to. */
export interface CellContext {
  readonly texts: readonly string[] | null;
  readonly showsDate: ShowsDate;
  readonly dates: DateSystem;
}

/** The accepted form of a number: databases write .5. Programs differ on hexadecimal numbers, signs and words. */
const NUMBER = /^-?(?:\d{1,400}(?:\.\d{0,400})?|\.\d{1,400})(?:[eE][+-]?\d{1,5})?$/u;
const UNCALCULATED = { kind: 'uncalculated' } as const;

/** `number`: finite. */
export function numberValue(number: number, format: string | undefined, context: CellContext): RawCell {
  return context.showsDate(format) ? dateCell(number, context.dates) : number;
}

function numberCell(text: string, { format }: StoredCell, context: CellContext): RawCell {
  const number = NUMBER.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(number)) return { kind: 'malformed', text };
  return numberValue(number, format, context);
}

function logicalCell(text: string): RawCell {
  if (text === '1' || text === 'true') return true;
  return text === '0' || text === 'false' ? false : { kind: 'malformed', text };
}

/** An error without a code is still no empty cell. */
function withoutValue({ type, value }: StoredCell): RawCell {
  return type === 'e' && value !== null ? { kind: 'malformed', text: '' } : null;
}

/** A text in the element of another type: Excel shows nothing, and a reader that skips it loses a word. */
function misplacedText({ type, value, inline }: StoredCell): string {
  if (type !== 'inlineStr') return inline === '' ? '' : inline.trim();
  return inline !== '' || value === null ? '' : value.trim();
}

/** Errors: FileDamage. */
export function cellValue(cell: StoredCell, context: CellContext): RawCell {
  const { type, value, hasFormula } = cell;
  const misplaced = misplacedText(cell);
  if (misplaced !== '') return { kind: 'malformed', text: misplaced };
  if (type === 'inlineStr') return withoutEscapes(cell.inline);
  if (type === 'str' && value !== null) return withoutEscapes(value);
  const text = value === null ? '' : value.trim();
  // Programs that do not calculate omit the result, or leave the element empty.
  if (text === '') return hasFormula ? UNCALCULATED : withoutValue(cell);
  switch (type) {
    case 'n':
      return numberCell(text, cell, context);
    case 's':
      return sharedString(context.texts, text, cell.where);
    case 'b':
      return logicalCell(text);
    case 'e':
      return { kind: 'error', code: text };
    case 'd':
      return { kind: 'date', text: text.slice(0, 10) };
    default:
      throw damaged(`${cell.where()} is of the unknown type ${type.slice(0, 20)}`);
  }
}
