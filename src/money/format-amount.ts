/** Formats 分 as 元 for sentences about entered money; tables format by their style (`amount-style.ts`). */
import { formatAmount, YUAN } from './amount-style';
import type { Fen } from './fen';

/** Formats 分 as 元 with two decimals: `1,218,300.00`. */
export function formatYuan(amount: Fen): string {
  return formatAmount(amount, YUAN);
}
