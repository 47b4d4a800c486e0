/** Formats amounts for the pane. */
import { printedAmount, type AmountStyle } from '../../money/amount-style';
import type { PrintedUnit } from '../../money/amount-unit';
import type { Fen } from '../../money/fen';
import { formatYuan } from '../../money/format-amount';

/** Formats an amount as its table prints it. A blank cell gets a word, because screen readers skip blanks. */
export function amountWords(amount: Fen, style: AmountStyle): string {
  return printedAmount(amount, style) || '空白';
}

export interface ComparedAmounts {
  readonly before: string;
  readonly after: string;
  readonly unit: PrintedUnit;
}

/**
 * Formats the figures before and after as the table prints them, or in 元 if rounding hides the difference.
 * `before`: `null` if the cell shows something that is not an amount.
 */
export function comparedAmounts(before: Fen | null, after: Fen, style: AmountStyle): ComparedAmounts {
  const now = amountWords(after, style);
  if (before === null) return { before: '非数字', after: now, unit: style.unit };
  const then = amountWords(before, style);
  return then === now
    ? { before: formatYuan(before), after: formatYuan(after), unit: '元' }
    : { before: then, after: now, unit: style.unit };
}
