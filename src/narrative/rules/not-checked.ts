/** Names what a check of a text left out, each with the input that would settle it. Nothing is skipped silently. */
import { unsettledItems } from './reason-item-rules';
import { comparedFigure, nameOf, priorOf, wordsAt, type TextCheckContext } from './text-context';

export interface NotCheckedText {
  /** What was not checked. */
  readonly what: string;
  /** What would settle it: 上年数·公务接待费. */
  readonly needs: string;
  readonly count: number;
  /** A number whose words are not read, not a figure that lacks its input. */
  readonly isNumber: boolean;
}

const WHY = {
  reason: '在增减原因之内',
  points: '百分点没有核对',
  'no-fact': '公开表和录入以外的资料',
} as const;

export function notCheckedIn(context: TextCheckContext): readonly NotCheckedText[] {
  const found = new Map<string, NotCheckedText>();
  const add = (what: string, needs: string, isNumber = false): void => {
    const key = `${what}\n${needs}`;
    const known = found.get(key);
    found.set(key, { what, needs, count: known === undefined ? 1 : known.count + 1, isNumber });
  };
  for (const { bound, fact } of context.numbers) {
    const { as } = bound;
    const name = nameOf(as.subject);
    if (fact.kind === 'unknown') add(`“${name}”`, fact.needs);
    const prior = as.kind === 'change' || as.kind === 'rate' ? priorOf(as.subject, as.base, context) : null;
    if (prior?.kind === 'unknown') add(`“${name}”比上年增减`, prior.needs);
  }
  for (const section of context.sections)
    for (const { kind, subject, base } of section.claims) {
      const prior = kind === 'level' ? priorOf(comparedFigure(section, subject), base, context) : null;
      if (prior?.kind === 'unknown') add(`“${nameOf(subject)}”比上年增减`, prior.needs);
    }
  for (const { what, needs } of unsettledItems(context)) add(what, needs);
  for (const { binding } of context.sections)
    for (const { place, why } of binding.unbound) {
      if (why !== 'reason' && why !== 'points' && why !== 'no-fact') continue;
      const { paragraph, number } = place;
      add(`“${wordsAt({ paragraph, start: number.start, end: number.end })}”`, WHY[why], true);
    }
  return [...found.values()];
}
