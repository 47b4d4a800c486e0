/** Makes the charts of the document, by the section of the text behind which each stands. */
import { quote } from '../entries/quote';
import { formatAmount, shownNumber, type AmountStyle } from '../money/amount-style';
import type { Fen } from '../money/fen';
import {
  altText,
  amountFormat,
  chartContents,
  LONGEST_LABEL,
  type ChartContent,
  type ChartSource,
} from '../sheets/draw/chart-content';
import type { ChartDeclaration } from '../tables/chart';
import type { ChartBlock, ChartFigure } from './document';
import { STYLES } from './typography';

/** In points: title, axis and, where compared, the legend. */
const AROUND = { alone: 66, compared: 90 } as const;
const BAR = { alone: 22, compared: 34 } as const;
/** So high that the text below it stands on the lines of the page. */
function heightOf({ bars, isCompared }: ChartContent): number {
  const form = isCompared ? 'compared' : 'alone';
  const { line } = STYLES.body;
  return Math.ceil((AROUND[form] + bars.length * BAR[form]) / line) * line;
}

function figureOf(amount: Fen, style: AmountStyle): ChartFigure {
  return { value: shownNumber(amount, style), text: formatAmount(amount, style) };
}

function blockOf(content: ChartContent, number: number): ChartBlock | null {
  const { title, bars, unit, isCompared } = content;
  const [first] = bars;
  // One bar alone compares nothing.
  if (first === undefined || (bars.length === 1 && !isCompared)) return null;
  return {
    kind: 'chart',
    title: `图${String(number)}　${title}（单位：${unit}）`,
    altText: altText(content),
    bars: bars.map(({ label, amount, last, style }) => ({
      label: quote(label, LONGEST_LABEL),
      now: figureOf(amount, style),
      last: isCompared && last !== null ? figureOf(last, style) : null,
    })),
    isCompared,
    numberFormat: amountFormat(first.style),
    height: heightOf(content),
  };
}

export type ChartsBySection = ReadonlyMap<string, readonly ChartBlock[]>;

/** Charts with nothing to compare are left out, and the others are numbered. */
export function chartBlocks(charts: readonly ChartDeclaration[], source: ChartSource): ChartsBySection {
  const bySection = new Map<string, ChartBlock[]>();
  let number = 1;
  for (const [index, content] of chartContents(charts, source).entries()) {
    const block = blockOf(content, number);
    const section = charts[index]?.section;
    if (block === null || section === undefined) continue;
    number += 1;
    bySection.set(section, [...(bySection.get(section) ?? []), block]);
  }
  return bySection;
}
