/** What is written into a figure's cell: the exact figure, or the formula that makes Excel calculate it. */
import { wanNumber } from '../money/format-amount';
import { ZERO_FEN, type Fen } from '../money/fen';
import type { Measure } from '../tables/measure';
import type { PlannedContent } from './plan';

/** The measure is worked out only where it is needed: a large table has thousands of figures. */
export type FigureContent = (amount: Fen, measure: () => Measure) => PlannedContent | undefined;

/** Exact figures; a cell without money stays empty. */
export const asValues: FigureContent = (amount) =>
  amount === ZERO_FEN ? undefined : { kind: 'number', value: wanNumber(amount) };

/** Live formulas; a cell that nothing can fall into stays empty. */
export function asFormulas(formula: (measure: Measure) => string): FigureContent {
  return (amount, measureOf) => {
    const measure = measureOf();
    return measure.length === 0
      ? undefined
      : { kind: 'formula', formula: formula(measure), result: wanNumber(amount) };
  };
}
