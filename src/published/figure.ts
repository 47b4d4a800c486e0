/** Reads the figure in a cell of a published table, in 分, rounded to the precision of the table. */
import type { RawCell } from '../entries/raw-workbook';
import { isBlank, kindOf, shown } from '../entries/cell-reading';
import { AMOUNT_PROBLEMS, parseAmount } from '../money/parse-amount';
import { FEN_PER_UNIT, type PrintedUnit } from '../money/amount-unit';
import { formatAmount, roundedTo, stepOf, type AmountStyle } from '../money/amount-style';
import { fen, ZERO_FEN, type Fen } from '../money/fen';
import { percentageOf } from '../money/percentage';

export type Figure =
  /** `dash`: the cell holds a sign for no money. */
  | { readonly kind: 'blank'; readonly dash?: true }
  | {
      readonly kind: 'figure';
      /** Rounded as shown: a whole number of the table's steps. */
      readonly fen: Fen;
      /** Whether the cell holds more decimals than it shows. */
      readonly excess: boolean;
      /** Whether the number is stored as text, which Excel's sums ignore. */
      readonly asText: boolean;
    }
  /** `what`: in the clerk's words; continues 此格…… */
  | { readonly kind: 'unreadable'; readonly what: string };

const BLANK: Figure = { kind: 'blank' };
const DASH: Figure = { kind: 'blank', dash: true };
/** Hyphens and dashes of any width, or a stroke: alone in a cell they say nothing. */
const DASHES = /^(?:[-‐‑‒–—―−－﹣]{1,4}|[/／])$/u;
/** Other words and signs for no money. A star or a cross may hide a figure, so it is none of them. */
const NO_MONEY = /^(?:[_＿~～]{1,4}|[\\＼.·…]|无|零|〇|○)$/u;
/** Signs and units around a number that do not change it. */
const AROUND_NUMBER = /^['‘’¥￥]|元$/u;
/** Large units need more decimals than two: the tables are exact to 0.01万元. */
const DECIMALS: Readonly<Record<PrintedUnit, AmountStyle['decimals']>> = {
  元: 2,
  百元: 2,
  千元: 2,
  万元: 2,
  百万元: 4,
  亿元: 6,
};

/** Returns the table's amount style in the unit that its sheet names. */
export function styleIn(declared: AmountStyle, unit: PrintedUnit): AmountStyle {
  return unit === declared.unit ? declared : { ...declared, unit, decimals: DECIMALS[unit] };
}

function isNoMoney(text: string): boolean {
  return DASHES.test(text) || NO_MONEY.test(text);
}

/** Takes a number out of '5.00, ¥5.00 and, in a table in 万元, 5.00万元. Another unit stays: it is no figure of the table. */
function bareNumber(text: string, unit: PrintedUnit): string {
  const trimmed = text.trim();
  if (!AROUND_NUMBER.test(trimmed)) return text;
  const bare = trimmed.replace(/^['‘’]/u, '').replace(/^[¥￥]\s*/u, '');
  return bare.endsWith(unit) ? bare.slice(0, -unit.length) : bare;
}

/** Reads a number with more decimals than 分: rounds it and marks the excess. */
function fromLongNumber(number: number, style: AmountStyle): Figure {
  const step = stepOf(style);
  const steps = Math.round((Math.abs(number) * FEN_PER_UNIT[style.unit]) / step) * Math.sign(number) + 0;
  return Number.isSafeInteger(steps * step)
    ? { kind: 'figure', fen: fen(steps * step), excess: true, asText: false }
    : { kind: 'unreadable', what: AMOUNT_PROBLEMS['too-large'].what };
}

/** Whether a text is blank or a lone dash. */
export function saysNothing(text: string): boolean {
  return text === '' || DASHES.test(text);
}

/**
 * Reads a cell. A blank or a lone dash is zero; any other text without a number is `unreadable`, never zero.
 */
export function figureOf(raw: RawCell | undefined, style: AmountStyle): Figure {
  if (raw === undefined || isBlank(raw)) return BLANK;
  if (typeof raw === 'string' && isNoMoney(raw.trim())) return DASH;
  const kind = kindOf(raw);
  if (kind !== null || (typeof raw !== 'string' && typeof raw !== 'number'))
    return { kind: 'unreadable', what: kind?.words ?? '不是数字' };
  const reading = parseAmount(typeof raw === 'string' ? bareNumber(raw, style.unit) : raw, style.unit);
  if (reading.kind === 'unreadable') {
    if (reading.reason === 'too-many-decimals' && typeof raw === 'number') return fromLongNumber(raw, style);
    return { kind: 'unreadable', what: AMOUNT_PROBLEMS[reading.reason].what };
  }
  const shownFen = roundedTo(reading.fen, style);
  return {
    kind: 'figure',
    fen: shownFen,
    excess: shownFen !== reading.fen,
    asText: typeof raw === 'string',
  };
}

/** Returns the amount of a figure; zero for a blank, `null` for an unreadable cell. */
export function fenOf(figure: Figure): Fen | null {
  if (figure.kind === 'blank') return ZERO_FEN;
  return figure.kind === 'figure' ? figure.fen : null;
}

/** Whether the figure is a number other than zero. Unreadable text is none. */
export function isAmount(figure: Figure): boolean {
  return figure.kind === 'figure' && figure.fen !== 0;
}

/**
 * Formats a share as `21.11%`, computed exactly and rounded once; both arguments in 分. Throws RangeError for
 * a whole of zero.
 */
export function shareOf(part: number, whole: number): string {
  const share = percentageOf(fen(part), fen(whole));
  if (share.kind === 'no-base') throw new RangeError('A share of zero has no value.');
  return share.text;
}

/** Formats a cell for a finding: figures as in the tables, other contents unchanged. */
export function quotedCell(raw: RawCell, figure: Figure, style: AmountStyle): string {
  return figure.kind === 'figure' ? formatAmount(figure.fen, style) : shown(raw);
}
