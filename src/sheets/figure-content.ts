/** What is written into a figure's cell: the exact figure, or the formula that makes Excel calculate it. */
import { shownNumber, type AmountStyle } from '../money/amount-style';
import { ZERO_FEN, type Fen } from '../money/fen';
import type { Measure } from '../tables/measure';
import type { PlannedContent } from './plan';

/** The measure is worked out only where it is needed: a large table has thousands of figures. */
export type FigureContent = (
  amount: Fen,
  measure: () => Measure,
  style: AmountStyle,
) => PlannedContent | undefined;

/** Exact figures; a cell without money stays empty, or says zero where something could fall into it. */
export const asValues: FigureContent = (amount, measureOf, style) => {
  const isBlank = amount === ZERO_FEN && (style.zero === 'blank' || measureOf().length === 0);
  return isBlank ? undefined : { kind: 'number', value: shownNumber(amount, style) };
};

/** Live formulas; a cell that nothing can fall into stays empty. */
export function asFormulas(formula: (measure: Measure, style: AmountStyle) => string): FigureContent {
  return (amount, measureOf, style) => {
    const measure = measureOf();
    return measure.length === 0
      ? undefined
      : { kind: 'formula', formula: formula(measure, style), result: shownNumber(amount, style) };
  };
}
