/** 分 → what is shown, and published figures back. 元 → 万元 rounds half-up, away from zero, once, from the exact value. */
import type { Fen } from './fen';
import { inThrees } from './in-threes';

/** 0.01 万元 is 100 元 is 10,000 分. */
const FEN_PER_HUNDREDTH = 10_000;

/** How many 0.01 万元 the amount is, rounded half-up away from zero; integer arithmetic only. */
export function wanHundredths(amount: Fen): number {
  const magnitude = Math.abs(amount);
  const rest = magnitude % FEN_PER_HUNDREDTH;
  const rounded = (magnitude - rest) / FEN_PER_HUNDREDTH + (rest * 2 >= FEN_PER_HUNDREDTH ? 1 : 0);
  return amount < 0 && rounded > 0 ? -rounded : rounded;
}

/** The double nearest to the displayed figure in 万元: what a number cell holds. */
export function wanNumber(amount: Fen): number {
  return wanHundredths(amount) / 100;
}

/** A count of hundredths as `-1,234.56`, zero included. */
export function formatHundredths(hundredths: number): string {
  const magnitude = Math.abs(hundredths);
  const cents = String(magnitude % 100).padStart(2, '0');
  const whole = inThrees(String((magnitude - (magnitude % 100)) / 100));
  return `${hundredths < 0 ? '-' : ''}${whole}.${cents}`;
}

/** 万元 as in the tables: `7,563.33`; blank for zero; `0.00` for money that is too little to show. */
export function formatWan(amount: Fen): string {
  return amount === 0 ? '' : formatHundredths(wanHundredths(amount));
}

/** 元 with two decimals: `1,218,300.00`. */
export function formatYuan(amount: Fen): string {
  return formatHundredths(amount);
}

/** `hundredths`: units of 0.01 万元, comparable with `wanHundredths`. */
export type PublishedFigure =
  { readonly kind: 'figure'; readonly hundredths: number } | { readonly kind: 'unreadable' };

const PUBLISHED = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/u;

/**
 * A figure in 万元 as published: `7,563.33`; blank is zero, as in the tables. Text that is no figure of at most two
 * decimals, or whose hundredths are no safe integer, is `unreadable`.
 */
export function parseWan(text: string): PublishedFigure {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'figure', hundredths: 0 };
  const [, sign, whole, decimals = ''] = PUBLISHED.exec(trimmed) ?? [];
  if (whole === undefined) return { kind: 'unreadable' };
  const magnitude = Number(whole.replaceAll(',', '') + decimals.padEnd(2, '0'));
  if (!Number.isSafeInteger(magnitude)) return { kind: 'unreadable' };
  return { kind: 'figure', hundredths: sign === '-' && magnitude > 0 ? -magnitude : magnitude };
}
