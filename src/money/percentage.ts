/** Computes shares of exact amounts as printed: two decimals, half-up. */
import type { Fen } from './fen';

export type Percentage =
  /** `hundredths` counts 0.01 %, so 9427 is 94.27 %, the nearest double beyond 2^53. `text` is always exact. */
  | { readonly kind: 'percentage'; readonly hundredths: number; readonly text: string }
  /** A share of nothing has no value: 上年为0，不可比. */
  | { readonly kind: 'no-base' };

const SCALE = 10_000n;

/** Computes `part` as a percentage of `base` on whole numbers, so that ties round as printed. */
export function percentageOf(part: Fen, base: Fen): Percentage {
  if (base === 0) return { kind: 'no-base' };
  const numerator = BigInt(part) * SCALE * (base < 0 ? -1n : 1n);
  const denominator = BigInt(Math.abs(base));
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (magnitude * 2n + denominator) / (denominator * 2n);
  const isNegative = numerator < 0n && rounded > 0n;
  const digits = String(rounded).padStart(3, '0');
  const text = `${isNegative ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}%`;
  const hundredths = Number(isNegative ? -rounded : rounded);
  return { kind: 'percentage', hundredths, text };
}
