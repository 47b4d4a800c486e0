/**
 * Formats amounts as a table prints them: unit, decimals, zero; rounded once from the exact 分, half away from zero.
 */
import { FEN_PER_UNIT, type PrintedUnit } from './amount-unit';
import { fen, type Fen } from './fen';

export interface AmountStyle {
  readonly unit: PrintedUnit;
  readonly decimals: 0 | 1 | 2 | 3 | 4 | 5 | 6;
  /** Prints no money as a blank cell, or as zero with the table's decimals. */
  readonly zero: 'blank' | 'written';
}

export const WAN: AmountStyle = { unit: '万元', decimals: 2, zero: 'blank' };
export const YUAN: AmountStyle = { unit: '元', decimals: 2, zero: 'blank' };

/** Returns the smallest amount a style can show, in 分: 0.01 万元 is 10,000. Errors: RangeError below one 分. */
export function stepOf({ unit, decimals }: Pick<AmountStyle, 'unit' | 'decimals'>): number {
  const step = FEN_PER_UNIT[unit] / 10 ** decimals;
  if (!Number.isInteger(step))
    throw new RangeError(`${String(decimals)} decimals of ${unit} are less than 分.`);
  return step;
}

/** Rounds an amount to a whole number of steps, with integer arithmetic only. */
export function stepsOf(amount: Fen, style: Pick<AmountStyle, 'unit' | 'decimals'>): number {
  const step = stepOf(style);
  const magnitude = Math.abs(amount);
  const rest = magnitude % step;
  const rounded = (magnitude - rest) / step + (rest * 2 >= step ? 1 : 0);
  return amount < 0 && rounded > 0 ? -rounded : rounded;
}

/** Rounds an amount to the table's step, half away from zero. Amounts in 分. */
export function roundedTo(amount: Fen, style: Pick<AmountStyle, 'unit' | 'decimals'>): Fen {
  return fen(stepsOf(amount, style) * stepOf(style));
}

/** Returns the double nearest to the shown figure, in the style's unit, for a number cell. */
export function shownNumber(amount: Fen, style: AmountStyle): number {
  return stepsOf(amount, style) / 10 ** style.decimals;
}

/** Puts a comma before every three digits from the right. */
function inThrees(digits: string): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join(',');
}

/** Formats an amount as `-1,234.56` in the style's unit and decimals, zero included. */
export function formatAmount(amount: Fen, style: Pick<AmountStyle, 'unit' | 'decimals'>): string {
  const steps = stepsOf(amount, style);
  const perUnit = 10 ** style.decimals;
  const magnitude = Math.abs(steps);
  const rest = magnitude % perUnit;
  const whole = inThrees(String((magnitude - rest) / perUnit));
  const decimals = style.decimals === 0 ? '' : `.${String(rest).padStart(style.decimals, '0')}`;
  return `${steps < 0 ? '-' : ''}${whole}${decimals}`;
}

/** Formats an amount as a table prints it: blank or zero without money, zero for money too little to show. */
export function printedAmount(amount: Fen, style: AmountStyle): string {
  return amount === 0 && style.zero === 'blank' ? '' : formatAmount(amount, style);
}
