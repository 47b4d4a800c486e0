/** Decides what a cell of a column shows that compares with last year: a figure, a percentage, a word, or nothing. */
import { formatAmount, shownNumber, type AmountStyle } from '../../money/amount-style';
import type { ComparedFigure } from '../../rollup/compared-figures';
import type { ComparedLeaf, DerivedLeaf } from '../../tables/header';
import type { CellStyle, PlannedContent } from '../plan/plan';
import { amountStyle, STYLES } from './styles';

const PERCENT_FORMAT = '0.00%';
/** Hundredths of a percent in 1. */
const HUNDREDTHS = 10_000;

/** A zero of last year is written: a blank cell means that the figure is unknown. */
function writtenZeros(style: AmountStyle): AmountStyle {
  return { ...style, zero: 'written' };
}

const PERCENT: CellStyle = { ...STYLES.amount, numberFormat: PERCENT_FORMAT };

export function comparedStyle(leaf: ComparedLeaf, style: AmountStyle): CellStyle {
  return leaf.kind === 'derived' && leaf.how === 'growth'
    ? PERCENT
    : amountStyle(writtenZeros(style), 'right');
}

/** As a page prints it. */
function printedContent(figure: ComparedFigure, style: AmountStyle): PlannedContent | undefined {
  if (figure.kind === 'unknown') return undefined;
  if (figure.kind === 'no-base') return { kind: 'text', text: figure.words };
  const text = figure.kind === 'percent' ? figure.text : formatAmount(figure.amount, style);
  return { kind: 'text', text };
}

/** `as`: how the table writes its figures. */
export function comparedContent(
  figure: ComparedFigure,
  style: AmountStyle,
  as: PlannedContent['kind'],
): PlannedContent | undefined {
  if (as === 'text') return printedContent(figure, style);
  switch (figure.kind) {
    case 'amount':
      return { kind: 'number', value: shownNumber(figure.amount, style) };
    case 'percent':
      return { kind: 'number', value: figure.hundredths / HUNDREDTHS };
    case 'no-base':
      return { kind: 'text', text: figure.words };
    case 'unknown':
      return undefined;
  }
}

/** `now`, `before`: addresses of the compared cells. Blank where last year's cell is. */
export function derivedFormula(leaf: DerivedLeaf, now: string, before: string, style: AmountStyle): string {
  const change = `${now}-${before}`;
  const inner =
    leaf.how === 'difference'
      ? `ROUND(${change},${String(style.decimals)})`
      : `IF(${before}=0,"${leaf.noBase.replaceAll('"', '""')}",ROUND((${change})/${before},4))`;
  return `IF(ISNUMBER(${before}),${inner},"")`;
}

/** The formula in place of a figure, with its result. */
export function liveContent(formula: string, content: PlannedContent | undefined): PlannedContent {
  if (content === undefined) return { kind: 'formula', formula, result: '' };
  switch (content.kind) {
    case 'number':
      return { kind: 'formula', formula, result: content.value };
    case 'text':
      return { kind: 'formula', formula, result: content.text };
    case 'formula':
      return content;
  }
}
