/** Words that speak of several figures at once, or of one beside the others: 分别为, 均为, brackets. */
import type { TextNumber } from '../reading/numbers';
import { ofKind, type Around, type State } from './around';
import type { BoundAs } from './binding';
import { changeBefore } from './change-verbs';
import type { Subject } from './subject';

export function percentsFrom(numbers: readonly TextNumber[], index: number, text: string): number {
  let count = 0;
  for (let at = index; numbers[at]?.kind === 'percent'; at += 1) {
    const between = at === index ? '' : text.slice(numbers[at - 1]?.end, numbers[at]?.start);
    if (!BETWEEN.test(between)) break;
    count += 1;
  }
  return count;
}

const RESPECTIVELY = /分别(?:安排|达|占|占比)?(?:为|是|：)?$/u;
export const BETWEEN = /^[，、和与及]?$/u;

/** 基本支出和项目支出分别为: the names before it, in their order. */
export function respectiveNames(
  { lead, found }: Around,
  kind: Subject['kind'],
  total: string | null,
): readonly Subject[] {
  if (!RESPECTIVELY.test(lead)) return [];
  return found.flatMap((mention) => ofKind(mention, kind, total) ?? []);
}

/** The last figures of the sentence, as many as percentages follow 分别占. */
export function respectiveShares({ lead }: Around, { stated }: State, percents: number): readonly Subject[] {
  return /占/u.test(lead) && RESPECTIVELY.test(lead) && percents > 1 ? stated.slice(-percents) : [];
}

/** What still waits for its number behind this one. */
export function awaitedAfter(number: TextNumber, at: Around, state: State): readonly Subject[] {
  const begun =
    number.kind === 'percent'
      ? respectiveShares(at, state, at.percents)
      : respectiveNames(at, number.kind === 'count' ? 'count' : 'amount', state.total);
  return begun.length > 0 ? begun.slice(1) : BETWEEN.test(at.lead) ? state.awaited.slice(1) : [];
}

const ALIKE = /均(?:为|是|安排)?$/u;
const LISTED = /^[、和与及]$/u;

/** 执法执勤用车、其他用车均为: the names joined before the last one state the same number. */
export function statedAlike({ lead, found }: Around, as: BoundAs): readonly Subject[] {
  if (!ALIKE.test(lead) || (as.kind !== 'figure' && as.kind !== 'pair')) return [];
  const others: Subject[] = [];
  for (let at = found.length - 1; at > 0; at -= 1) {
    const [before, next] = [found[at - 1], found[at]];
    if (before === undefined || next === undefined || !LISTED.test(lead.slice(before.end, next.start))) break;
    const subject = ofKind(before, as.subject.kind);
    if (subject !== null) others.push(subject);
  }
  return others;
}

/** 原因是压缩支出（其中：公务用车购置费: a part of the figure, no part of its reason. */
export function namesPart({ lead, found }: Around): boolean {
  const part = lead.lastIndexOf('其中');
  return (
    part >= 0 && changeBefore(lead) === null && found.some(({ start }) => start >= part && start <= part + 3)
  );
}

/** （其中一般公共预算7393.86万元），比上年: what is compared stands before the bracket. */
export function outOfBracket(lead: string, state: State): State {
  const [open, close] = [lead.lastIndexOf('（'), lead.lastIndexOf('）')];
  const left =
    state.outer !== null && lead.includes('）') ? { ...state, subject: state.outer, outer: null } : state;
  return open > close ? { ...left, outer: left.subject } : left;
}
