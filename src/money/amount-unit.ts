/** Declares the units in which amounts are entered: 元 or 万元. */
import type { Fen } from './fen';

export const AMOUNT_UNITS = ['元', '万元'] as const;
export type AmountUnit = (typeof AMOUNT_UNITS)[number];

export const FEN_PER_UNIT: Readonly<Record<AmountUnit, number>> = { 元: 100, 万元: 1_000_000 };

/** Decimals down to one 分. */
export const DECIMALS_OF_UNIT: Readonly<Record<AmountUnit, number>> = { 元: 2, 万元: 6 };

/**
 * Returns the double nearest to the amount in the unit, for a number cell. Both numbers are whole and exact, and IEEE 754
 * rounds their quotient once.
 */
export function amountInUnit(amount: Fen, unit: AmountUnit): number {
  return amount / FEN_PER_UNIT[unit];
}
