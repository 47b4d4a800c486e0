/** Splits a paragraph into sentences: they end at 。！？； outside of brackets. */
import type { NormalText } from './normal-text';
import type { Span } from './not-figures';

const ENDS = new Set(['。', '！', '？', '；']);
const OPEN = new Set(['（', '《', '〔']);
const CLOSE = new Set(['）', '》', '〕']);
/** A bracket that is never closed must not swallow the paragraph. */
const LONGEST_BRACKET = 120;

/** Places in the normalized text; each sentence includes its final sign. */
export function sentenceSpans({ text }: NormalText): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  let depth = 0;
  let opened = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (OPEN.has(sign)) {
      if (depth === 0) opened = at;
      depth += 1;
    } else if (CLOSE.has(sign)) depth = Math.max(0, depth - 1);
    if (depth > 0 && at - opened > LONGEST_BRACKET) depth = 0;
    if (depth > 0 || !ENDS.has(sign)) continue;
    if (at > start) spans.push({ start, end: at + 1 });
    start = at + 1;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}
