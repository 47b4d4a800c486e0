/** How the text of a set prints figures and changes. */
import { formatAmount, roundedTo, type AmountStyle } from '../money/amount-style';
import type { Fen } from '../money/fen';
import { percentageOf } from '../money/percentage';
import type { ChangeCase } from './change-case';
import type { Template } from './template';

export interface NarrativeStyle {
  /** Unit and decimals of amounts. */
  readonly amounts: Pick<AmountStyle, 'unit' | 'decimals'>;
  /** 7,563.33. */
  readonly thousands: boolean;
  /** 23 for 23.00, 25% for 25.00%. */
  readonly wholeWithoutDecimals: boolean;
  /** What a comparison says: by itself, and behind words that have named last year. */
  readonly changes: Readonly<Record<ChangeCase, { readonly own: Template; readonly after: Template }>>;
  /** Stands behind them where last year's figure was restated: names both figures. */
  readonly restated: Template;
  /** Changes above this rate need a reason, in 0.01 %. */
  readonly reasonAbove: number;
  /** 第一部分, or 一、. */
  readonly partNumber: (position: number) => string;
  /** Of sections, and of sections in them. */
  readonly sectionNumbers: readonly [(position: number) => string, (position: number) => string];
  /** 一、 before a term. */
  readonly termNumber: (position: number) => string;
  /** Whether the heading of a part stands in two lines: number, name. */
  readonly partNumberAlone: boolean;
}

/** An amount as the text prints it, in 分; every ratio and change is of such figures. */
export function printed(amount: Fen, style: NarrativeStyle): Fen {
  return roundedTo(amount, style.amounts);
}

function trimmed(text: string, { wholeWithoutDecimals }: NarrativeStyle): string {
  return wholeWithoutDecimals ? text.replace(/\.0+$/u, '') : text;
}

export function amountText(amount: Fen, style: NarrativeStyle): string {
  const text = formatAmount(amount, style.amounts);
  return trimmed(style.thousands ? text : text.replaceAll(',', ''), style);
}

/** `part` as a percentage of `whole`, both as printed. `null`: of nothing, there is none. */
export function percentText(part: Fen, whole: Fen, style: NarrativeStyle): string | null {
  const percentage = percentageOf(part, whole);
  if (percentage.kind === 'no-base') return null;
  if (percentage.hundredths === 0 && part !== 0) return '不足0.01%';
  return `${trimmed(percentage.text.slice(0, -1), style)}%`;
}
