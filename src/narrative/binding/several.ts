/** Words that speak of several figures at once, or of one beside the others: 分别为, 均为, brackets. */
import type { TextNumber } from '../reading/numbers';
import { ofKind, type Around, type State } from './around';
import type { BoundAs } from './binding';
import { changeBefore } from './change-verbs';
import type { Subject } from './subject';

const LISTED = /^[、和与及]$/u;
export const BETWEEN = /^[，、和与及]?$/u;

/** How many numbers of one kind stand here one behind the other. */
export function runFrom(numbers: readonly TextNumber[], index: number, text: string): number {
  const kind = numbers[index]?.kind;
  let count = 0;
  for (let at = index; numbers[at] !== undefined && numbers[at]?.kind === kind; at += 1) {
    const between = at === index ? '' : text.slice(numbers[at - 1]?.end, numbers[at]?.start);
    if (!BETWEEN.test(between)) break;
    count += 1;
  }
  return count;
}

const RESPECTIVELY = /分别(?:安排|达|占|占比)?(?:为|是|：)?$/u;
const EACH = /分别[^，。；]{0,6}$/u;
/** 占支出合计7563.33万元的. */
const OF_WHOLE = '的';

function lastStated({ stated }: State, count: number): readonly Subject[] {
  return count < 2 ? [] : stated.slice(-count);
}

/** What this number and those behind it are of, by 分别; empty: the words say nothing of the kind. */
export function respective(number: TextNumber, at: Around, state: State): readonly BoundAs[] {
  const { lead, found, run } = at;
  const words = changeBefore(lead);
  if (words !== null) {
    if (!EACH.test(lead)) return [];
    const kind = number.kind === 'percent' ? 'rate' : 'change';
    const subjects = found.length > 0 ? listedBefore(at, state) : lastStated(state, run);
    if (subjects.length !== run && found.length > 0) return [];
    return subjects.map((subject): BoundAs => ({
      kind,
      subject,
      words,
      isJoint: false,
      base: at.base,
    }));
  }
  if (number.kind === 'percent') {
    const all = state.stated;
    const parts = lead === OF_WHOLE && run > 1 ? all.slice(-run - 1, -1) : [];
    const shares = /占/u.test(lead) && RESPECTIVELY.test(lead) ? lastStated(state, run) : parts;
    return shares.map(shareOf);
  }
  if (!RESPECTIVELY.test(lead)) return [];
  const kind = number.kind === 'count' ? 'count' : 'amount';
  return found.flatMap((mention): readonly BoundAs[] => {
    const subject = ofKind(mention, kind, state.total);
    return subject === null ? [] : [{ kind: 'figure', subject }];
  });
}

/** 收入总计、支出总计分别较上年: the names that end the list before 分别. */
function listedBefore({ lead, found, run }: Around, state: State): readonly Subject[] {
  const each = lead.lastIndexOf('分别');
  const last = found.at(-1);
  if (last === undefined || last.end !== each) return [];
  const subjects = found.flatMap((mention) => ofKind(mention, 'amount', state.total) ?? []);
  const isList = found.every(
    ({ start }, index) => index === 0 || LISTED.test(lead.slice(found[index - 1]?.end, start)),
  );
  const [first] = subjects;
  // 收入总计、支出总计 may be one figure that stands for both.
  if (subjects.length === 1 && first?.also?.length === run) return Array.from({ length: run }, () => first);
  return isList ? subjects : [];
}

export function shareOf(subject: Subject): BoundAs {
  return { kind: 'share', subject, whole: subject.whole ?? null };
}

/** What still waits for its number behind this one. */
export function awaitedAfter(number: TextNumber, at: Around, state: State): readonly BoundAs[] {
  const begun = respective(number, at, state);
  return begun.length > 0 ? begun.slice(1) : BETWEEN.test(at.lead) ? state.awaited.slice(1) : [];
}

const ALIKE = /均(?:为|是|安排)?$/u;

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

const ALL_OF_THEM = /(?:分别|均|各|都)[^，。；]{0,14}$/u;

/** 财政拨款收入、支出各3121.42万元，分别比上年增加71.42万元: one change of all figures that the sentence has stated. */
export function comparedAlike(
  { lead, found, run }: Around,
  as: BoundAs,
  { stated }: State,
): readonly Subject[] {
  if ((as.kind !== 'change' && as.kind !== 'rate') || found.length > 0 || run > 1 || !ALL_OF_THEM.test(lead))
    return [];
  return stated.filter((one) => one !== as.subject);
}

const CLAUSE_SIGN = /[，；]/u;
const NAME_ALONE = /^(?:预算|支出)?(?:安排)?(?:数)?(?:为)?$/u;

/** 原因是压缩支出（其中：公务用车购置费: a part of the figure, no part of its reason. */
export function namesPart({ lead, found }: Around): boolean {
  const part = lead.lastIndexOf('其中');
  if (changeBefore(lead) !== null) return false;
  if (part >= 0 && found.some(({ start }) => start >= part && start <= part + 3)) return true;
  // 原因是没有购置计划，公务用车运行费0万元: a clause that is a name alone states its figure.
  const last = found.at(-1);
  return (
    last !== undefined &&
    CLAUSE_SIGN.test(lead.charAt(last.start - 1)) &&
    NAME_ALONE.test(lead.slice(last.end))
  );
}

/** （其中一般公共预算7393.86万元），比上年: what is compared stands before the bracket. */
export function outOfBracket({ lead, found }: Around, state: State): State {
  const [open, close] = [lead.lastIndexOf('（'), lead.lastIndexOf('）')];
  const left =
    state.outer !== null && lead.includes('）') ? { ...state, subject: state.outer, outer: null } : state;
  if (open <= close) return left;
  // 基本支出（94.27%）7130.19万元: the name stands right before it.
  const named = ofKind(
    found.find(({ end }) => end === open),
    'amount',
    state.total,
  );
  return { ...left, outer: named ?? left.subject };
}
