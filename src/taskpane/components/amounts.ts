/** Amounts as people read them in the pane. */
import type { Fen } from '../../money/fen';
import { formatWan, formatYuan } from '../../money/format-amount';

/** 万元 as in the tables; a blank cell is called so, since a blank cannot be read out. */
export function wanWords(amount: Fen): string {
  return formatWan(amount) || '空白';
}

export interface ComparedAmounts {
  readonly before: string;
  readonly after: string;
  readonly unit: '万元' | '元';
}

/**
 * Before and after in 万元; in 元 when the difference is too small to show in 万元. `before` is `null` where the cell
 * shows something that is no amount.
 */
export function comparedAmounts(before: Fen | null, after: Fen): ComparedAmounts {
  if (before === null) return { before: '非数字', after: wanWords(after), unit: '万元' };
  return formatWan(before) === formatWan(after)
    ? { before: formatYuan(before), after: formatYuan(after), unit: '元' }
    : { before: wanWords(before), after: wanWords(after), unit: '万元' };
}
