/** Chooses the content of a figure's cell: the exact figure, or the formula that makes Excel calculate it. */
import { formatAmount, shownNumber, stepOf, type AmountStyle } from '../../money/amount-style';
import { fen, ZERO_FEN, type Fen } from '../../money/fen';
import type { LineSelection } from '../../tables/line-selection';
import { EVERYTHING } from '../../tables/where';
import type { PlannedContent } from '../plan/plan';

/** Takes the selection as a function, computed only where needed: a large table has thousands of figures. */
export type FigureContent = (
  amount: Fen,
  selection: () => LineSelection,
  style: AmountStyle,
) => PlannedContent | undefined;

/** A cell without money stays empty, or shows zero where a line could fall into it. */
function isBlank(amount: Fen, selectionOf: () => LineSelection, style: AmountStyle): boolean {
  return amount === ZERO_FEN && (style.zero === 'blank' || selectionOf().length === 0);
}

/** Writes exact figures. */
export const asValues: FigureContent = (amount, selectionOf, style) =>
  isBlank(amount, selectionOf, style) ? undefined : { kind: 'number', value: shownNumber(amount, style) };

/** Writes figures as they are printed: 1,234.56. */
export const asPrinted: FigureContent = (amount, selectionOf, style) =>
  isBlank(amount, selectionOf, style) ? undefined : { kind: 'text', text: formatAmount(amount, style) };

/** Tells how figures are written, by writing one. */
export function figureKind(content: FigureContent, style: AmountStyle): PlannedContent['kind'] {
  const written = content(fen(stepOf(style)), () => [EVERYTHING], style);
  if (written === undefined) throw new Error('A figure has no content.');
  return written.kind;
}

/** Writes live formulas; a cell that no line can fall into stays empty. */
export function asFormulas(formula: (selection: LineSelection, style: AmountStyle) => string): FigureContent {
  return (amount, selectionOf, style) => {
    const selection = selectionOf();
    return selection.length === 0
      ? undefined
      : { kind: 'formula', formula: formula(selection, style), result: shownNumber(amount, style) };
  };
}
