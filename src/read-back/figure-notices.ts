/** Says which figure of the document is another one by the tables or the entries: it is never taken over. */
import { quote } from '../entries/quote';
import { printedAmount } from '../money/amount-style';
import type { Segment } from '../narrative/segment';
import { cellsBehind } from '../narrative/trace';
import type { EditContext } from './edit-context';
import type { Notice } from './proposal';

export type FigureSegment = Extract<Segment, { kind: 'figure' }>;

function cellWords({ sources }: FigureSegment, { facts, labelOf }: EditContext): readonly string[] {
  return cellsBehind(sources).map((path) => {
    const filled = facts.tables.find(({ table }) => table.id === path.table);
    const amount = facts.cell(path).amount;
    const printed = filled === undefined ? '' : printedAmount(amount, filled.table.amounts);
    return `${labelOf(path)} ${printed === '' ? '0' : printed}`;
  });
}

function entryWords({ sources }: FigureSegment): readonly string[] {
  const named = sources.flatMap((source) =>
    source.kind === 'entry' ? [`“${source.sheet}”${source.item === '' ? '' : `的“${source.item}”`}`] : [],
  );
  return [...new Set(named)];
}

/** `place`: heading and sentence. */
export function figureNotice(
  segment: FigureSegment,
  printed: string,
  place: string,
  context: EditContext,
): Notice {
  const from = [...cellWords(segment, context), ...entryWords(segment)];
  const source = from.length === 0 ? '按录入明细' : `按${from.join('、')}`;
  return {
    kind: 'figure',
    words: `${place}：文档中是${quote(printed.trim())}，${source}应为${segment.text}。数字没有取回；数字确实要改，请改录入。`,
  };
}
