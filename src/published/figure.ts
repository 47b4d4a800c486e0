/** What a cell of a printed table says as a figure, in 0.01 万元: read once, rounded as it would be shown. */
import type { RawCell } from '../entries/raw-workbook';
import { isBlank, kindOf, shown } from '../entries/cell-reading';
import { AMOUNT_DEFECTS, parseAmount } from '../money/parse-amount';
import type { AmountUnit } from '../money/amount-unit';
import { fen } from '../money/fen';
import { formatHundredths, wanHundredths } from '../money/format-amount';
import { percentageOf } from '../money/percentage';

export type Figure =
  /** `dash`: a sign that people write for nothing stands in it. */
  | { readonly kind: 'blank'; readonly dash?: true }
  | {
      readonly kind: 'figure';
      /** Units of 0.01 万元. */
      readonly hundredths: number;
      /** Whether the cell holds more than is shown: decimals beyond 0.01 万元. */
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
/** 0.01 万元 in 分. */
const FEN_PER_HUNDREDTH = 10_000;
const HUNDREDTHS_PER_UNIT: Readonly<Record<AmountUnit, number>> = { 元: 0.01, 万元: 100 };

/** A number with more digits than 分 have: the figure shown is its rounding, and the excess is told. */
function fromLongNumber(number: number, unit: AmountUnit): Figure {
  const hundredths = Math.round(Math.abs(number) * HUNDREDTHS_PER_UNIT[unit]) * Math.sign(number) + 0;
  return Number.isSafeInteger(hundredths)
    ? { kind: 'figure', hundredths, excess: true, asText: false }
    : { kind: 'unreadable', what: AMOUNT_DEFECTS['too-large'].what };
}

/** Whether a text is blank, or a lone dash. */
export function saysNothing(text: string): boolean {
  return text === '' || NOTHING.test(text);
}

/** Blank, and a lone dash, is zero; anything that is no number is `unreadable`, never zero. */
export function figureOf(raw: RawCell | undefined, unit: AmountUnit): Figure {
  if (raw === undefined || isBlank(raw)) return BLANK;
  if (typeof raw === 'string' && NOTHING.test(raw.trim())) return DASH;
  const kind = kindOf(raw);
  if (kind !== null || (typeof raw !== 'string' && typeof raw !== 'number'))
    return { kind: 'unreadable', what: kind?.words ?? '不是数字' };
  const reading = parseAmount(raw, unit);
  if (reading.kind === 'unreadable') {
    if (reading.reason === 'too-many-decimals' && typeof raw === 'number') return fromLongNumber(raw, unit);
    return { kind: 'unreadable', what: AMOUNT_DEFECTS[reading.reason].what };
  }
  // A table in 元 shows every 分: nothing of it is in excess.
  const excess = unit === '万元' && reading.fen % FEN_PER_HUNDREDTH !== 0;
  return { kind: 'figure', hundredths: wanHundredths(reading.fen), excess, asText: typeof raw === 'string' };
}

/** `null`: nobody can say. Blank counts as zero. */
export function hundredthsOf(figure: Figure): number | null {
  if (figure.kind === 'blank') return 0;
  return figure.kind === 'figure' ? figure.hundredths : null;
}

/** `21.11%`, exact and rounded once; both in 0.01 万元. Errors: RangeError for a whole of zero. */
export function shareOf(part: number, whole: number): string {
  const share = percentageOf(fen(part), fen(whole));
  if (share.kind === 'no-base') throw new RangeError('A share of nothing has no value.');
  return share.text;
}

/** A cell as quoted in a finding: figures as in the tables, everything else as it stands. */
export function quotedCell(raw: RawCell, figure: Figure): string {
  return figure.kind === 'figure' ? formatHundredths(figure.hundredths) : shown(raw);
}
