/**
 * Handles documents in whole 元: either every figure is rounded, or the budget itself is in whole 元. A
 * difference that rounding to 元 explains is a hint, no error: a district's 款 add up to 189,767,552 under
 * 合计 189,767,551.
 */
import { FEN_PER_UNIT } from '../money/amount-unit';
import type { AmountStyle } from '../money/amount-style';
import { fenOf } from '../published/figure';
import type { TableId } from '../tables/table';
import { outcomeOf, type Relation } from './arithmetic/relation';
import type { CheckContext } from './context';
import type { Figures } from './figures';

/** A smaller number of figures may be whole by chance. */
const LEAST_FIGURES = 20;

function isInWholeYuan({ workbook, cells, style }: CheckContext): boolean {
  if (workbook.tables.every(({ amounts }) => amounts.unit !== '元')) return false;
  let count = 0;
  for (const { path, figure } of cells.values()) {
    const amount = fenOf(figure);
    if (amount === null || amount === 0 || style(path.table).unit !== '元') continue;
    if (amount % FEN_PER_UNIT.元 !== 0) return false;
    count += 1;
  }
  return count >= LEAST_FIGURES;
}

/** Cache by the cells as read. */
const known = new WeakMap<CheckContext['cells'], boolean>();

function knownWhole(context: CheckContext): boolean {
  const before = known.get(context.cells);
  if (before !== undefined) return before;
  const isWhole = isInWholeYuan(context);
  known.set(context.cells, isWhole);
  return isWhole;
}

/** Whether the relation holds with rounding to whole 元. */
export function isRoundedToYuan(relation: Relation, figures: Figures, context: CheckContext): boolean {
  if (!knownWhole(context)) return false;
  const style = (id: TableId): AmountStyle => {
    const own = context.style(id);
    return own.unit === '元' ? { ...own, decimals: 0 } : own;
  };
  const { kind } = outcomeOf(relation, figures, { ...context, style });
  return kind === 'kept' || kind === 'unlikely';
}
