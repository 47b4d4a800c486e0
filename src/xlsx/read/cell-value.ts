/** One stored cell → what stands in it. Nothing is guessed: what Excel would repair is refused or reported as what it is. */
import type { RawCell } from '../../entries/raw-workbook';
import { dateCell, type DateSystem } from './date-cells';
import { damaged } from './file-damage';
import type { ShowsDate } from './number-formats';
import { sharedString } from './shared-strings';
import { withoutEscapes } from './text-escapes';

/** A `<c>` element as it was found. */
export interface StoredCell {
  /** Attribute `t`: `n` where it is absent. */
  readonly type: string;
  /** Attribute `s`: the number of its format. */
  readonly format: string | undefined;
  readonly hasFormula: boolean;
  /** Contents of `<v>`; `null` where there is no such element. */
  readonly value: string | null;
  /** Contents of `<is>`. */
  readonly inline: string;
  /** Its place, for support. */
  readonly where: () => string;
}

/** What the cells of a workbook refer to. */
export interface CellContext {
  readonly texts: readonly string[] | null;
  readonly showsDate: ShowsDate;
  readonly dates: DateSystem;
}

/** What may stand for a number; hexadecimal numbers, signs and words are read by each program in its own way. */
const NUMBER = /^-?\d{1,400}(?:\.\d{1,400})?(?:[eE][+-]?\d{1,5})?$/u;
const UNCALCULATED = { kind: 'uncalculated' } as const;

function numberCell(text: string, { format }: StoredCell, context: CellContext): RawCell {
  const number = NUMBER.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(number)) return { kind: 'malformed', text };
  return context.showsDate(format) ? dateCell(number, context.dates) : number;
}

function logicalCell(text: string): RawCell {
  if (text === '1' || text === 'true') return true;
  return text === '0' || text === 'false' ? false : { kind: 'malformed', text };
}

/** Errors: FileDamage. */
export function cellValue(cell: StoredCell, context: CellContext): RawCell {
  const { type, value, hasFormula } = cell;
  if (type === 'inlineStr') return withoutEscapes(cell.inline);
  if (type === 'str' && value !== null) return withoutEscapes(value);
  const text = value === null ? '' : value.trim();
  // Programs that do not calculate leave the result out, or the element empty.
  if (text === '') return hasFormula ? UNCALCULATED : null;
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
