/** What a cell of a printed table says as a figure, in 分: read once, rounded as its table shows it. */
import type { RawCell } from '../entries/raw-workbook';
import { isBlank, kindOf, shown } from '../entries/cell-reading';
import { AMOUNT_PROBLEMS, parseAmount } from '../money/parse-amount';
import { FEN_PER_UNIT, type AmountUnit } from '../money/amount-unit';
import { formatAmount, roundedTo, stepOf, type AmountStyle } from '../money/amount-style';
import { fen, ZERO_FEN, type Fen } from '../money/fen';
import { percentageOf } from '../money/percentage';

export type Figure =
  /** `dash`: a sign that people write for nothing stands in it. */
  | { readonly kind: 'blank'; readonly dash?: true }
  | {
      readonly kind: 'figure';
      /** As shown: a whole number of the table's steps. */
      readonly fen: Fen;
      /** Whether the cell holds more than is shown: further decimals. */
      readonly excess: boolean;
      /** A number kept as text, which Excel's own sums leave out. */
      readonly asText: boolean;
    }
  /** `what`: in the clerk's words, continues 此格…… */
  | { readonly kind: 'unreadable'; readonly what: string };

const BLANK: Figure = { kind: 'blank' };
const DASH: Figure = { kind: 'blank', dash: true };
/** Hyphens and dashes of any width, a stroke: alone in a cell they say that there is no money. */
const NOTHING = /^(?:[-‐‑‒–—―−－﹣]{1,4}|[/／])$/u;
/** How a sheet's table prints its figures: as declared, in the unit that its frame names. */
export function styleIn(declared: AmountStyle, unit: AmountUnit): AmountStyle {
  return unit === declared.unit ? declared : { ...declared, unit, decimals: 2 };
}

/** A number with more digits than 分 have: the figure shown is its rounding, and the excess is reported. */
function fromLongNumber(number: number, style: AmountStyle): Figure {
  const step = stepOf(style);
  const steps = Math.round((Math.abs(number) * FEN_PER_UNIT[style.unit]) / step) * Math.sign(number) + 0;
  return Number.isSafeInteger(steps * step)
    ? { kind: 'figure', fen: fen(steps * step), excess: true, asText: false }
    : { kind: 'unreadable', what: AMOUNT_PROBLEMS['too-large'].what };
}

/** Whether a text is blank, or a lone dash. */
export function saysNothing(text: string): boolean {
  return text === '' || NOTHING.test(text);
}

/** Blank, and a lone dash, is zero; anything that is no number is `unreadable`, never zero. */
export function figureOf(raw: RawCell | undefined, style: AmountStyle): Figure {
  if (raw === undefined || isBlank(raw)) return BLANK;
  if (typeof raw === 'string' && NOTHING.test(raw.trim())) return DASH;
  const kind = kindOf(raw);
  if (kind !== null || (typeof raw !== 'string' && typeof raw !== 'number'))
    return { kind: 'unreadable', what: kind?.words ?? '不是数字' };
  const reading = parseAmount(raw, style.unit);
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

/** `null`: nobody can say. Blank counts as zero. */
export function fenOf(figure: Figure): Fen | null {
  if (figure.kind === 'blank') return ZERO_FEN;
  return figure.kind === 'figure' ? figure.fen : null;
}

/** Whether a number other than zero stands there; text that is no number is none. */
export function isAmount(figure: Figure): boolean {
  return figure.kind === 'figure' && figure.fen !== 0;
}

/** `21.11%`, exact and rounded once; both in 分. Errors: RangeError for a whole of zero. */
export function shareOf(part: number, whole: number): string {
  const share = percentageOf(fen(part), fen(whole));
  if (share.kind === 'no-base') throw new RangeError('A share of nothing has no value.');
  return share.text;
}

/** A cell as quoted in a finding: figures as in the tables, everything else as it stands. */
export function quotedCell(raw: RawCell, figure: Figure, style: AmountStyle): string {
  return figure.kind === 'figure' ? formatAmount(figure.fen, style) : shown(raw);
}
