/** Amounts as people read them in the pane. */
import { printedAmount, type AmountStyle } from '../../money/amount-style';
import type { AmountUnit } from '../../money/amount-unit';
import type { Fen } from '../../money/fen';
import { formatYuan } from '../../money/format-amount';

/** As its table prints it; a blank cell is called so, since a blank cannot be read out. */
export function amountWords(amount: Fen, style: AmountStyle): string {
  return printedAmount(amount, style) || '空白';
}

export interface ComparedAmounts {
  readonly before: string;
  readonly after: string;
  readonly unit: AmountUnit;
}

/**
 * Before and after as the table prints them; in 元 when the difference is too small to show there. `before` is `null`
 * where the cell shows something that is no amount.
 */
export function comparedAmounts(before: Fen | null, after: Fen, style: AmountStyle): ComparedAmounts {
  const now = amountWords(after, style);
  if (before === null) return { before: '非数字', after: now, unit: style.unit };
  const then = amountWords(before, style);
  return then === now
    ? { before: formatYuan(before), after: formatYuan(after), unit: '元' }
    : { before: then, after: now, unit: style.unit };
}
