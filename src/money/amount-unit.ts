/** Declares the units of money: entry sheets use 元 or 万元, tables of other makers print more. */
import type { Fen } from './fen';

export const AMOUNT_UNITS = ['元', '万元'] as const;
export type AmountUnit = (typeof AMOUNT_UNITS)[number];

/** The units that a table's 单位： line may name. */
export type PrintedUnit = AmountUnit | '百元' | '千元' | '百万元' | '亿元';

export const FEN_PER_UNIT: Readonly<Record<PrintedUnit, number>> = {
  元: 100,
  百元: 10_000,
  千元: 100_000,
  万元: 1_000_000,
  百万元: 100_000_000,
  亿元: 10_000_000_000,
};

/** Decimals down to one 分. */
export const DECIMALS_OF_UNIT: Readonly<Record<PrintedUnit, number>> = {
  元: 2,
  百元: 4,
  千元: 5,
  万元: 6,
  百万元: 8,
  亿元: 10,
};

export function isPrintedUnit(text: string): text is PrintedUnit {
  return Object.hasOwn(FEN_PER_UNIT, text);
}

/** Matches a printed unit within a regular expression; a longer unit comes before its own end. */
export const PRINTED_UNIT_PATTERN = '百万元|百元|千元|万元|亿元|元';

const UNIT_IN_BRACKETS = new RegExp(`[（(](?:单位[:：])?(?:${PRINTED_UNIT_PATTERN})[)）]`, 'gu');

/** Removes the unit of money from a header, a label or the name of a total: 合计（万元） is 合计. */
export function withoutUnitInBrackets(text: string): string {
  return text.replace(UNIT_IN_BRACKETS, '');
}

/**
 * Returns the double nearest to the amount in the unit, for a number cell. Both numbers are whole and exact, and IEEE 754
 * rounds their quotient once.
 */
export function amountInUnit(amount: Fen, unit: PrintedUnit): number {
  return amount / FEN_PER_UNIT[unit];
}
