/**
 * Binds the numbers of a section to figures by the words of their clauses (docs/decisions/0050). A number that the words do
 * not bind stays unbound: it is never bound by its value.
 */
import { stopping, type Sliced } from '../../slices/slices';
import { isPhrase, type TextNumber } from '../reading/numbers';
import { changeBefore, compares, isInReason } from './change-verbs';
import type { Binding, BoundAs, BoundNumber, NumberedSentence, NumberPlace, UnboundNumber } from './binding';
import { isOfLastYear, isPair, priorBase } from './last-year';
import { ofKind, START, type Around, type State } from './around';
import type { Mention, MentionsIn } from './mentions';
import {
  awaitedAfter,
  BETWEEN,
  comparedAlike,
  namesPart,
  outOfBracket,
  respective,
  runFrom,
  shareOf,
  statedAlike,
} from './several';
import {
  isOtherCount,
  misspeltName,
  namedThing,
  nearName,
  withoutMoneyWords,
  type KnownNames,
} from './other-names';
import { after, beginSentence } from './said-so-far';
import type { Subject } from './subject';
import { plainThresholds } from './thresholds';

export interface SectionWords {
  readonly mentions: MentionsIn<Subject>;
  readonly byId: (id: string) => Subject | null;
  /** All names of the section, as normalized. */
  readonly names: Readonly<Record<Subject['kind'], KnownNames>>;
  readonly joints: readonly Subject[];
  /** Of last year: 2022. */
  readonly lastYear: number;
}

/** 收入（7563.33万元）, 收入￥7563.33万元: the amount of the name before it. */
const OPENS_AMOUNT = /（?(?:￥|¥|人民币)$|（$/u;
const SIGN = /[，；。、：（）]/u;

function around(
  { paragraph, span, numbers }: NumberedSentence,
  index: number,
  section: SectionWords,
): Around {
  const { text } = paragraph.normal;
  const number = numbers[index];
  const before = numbers[index - 1];
  const words = plainThresholds(text.slice(before?.end ?? span.start, number?.start));
  const lead = number?.kind === 'amount' ? words.replace(OPENS_AMOUNT, '') : words;
  const rest = text.slice(number?.end, numbers[index + 1]?.start ?? span.end);
  const end = rest.search(SIGN);
  const run = runFrom(numbers, index, text);
  const base = priorBase(text.slice(span.start, number?.start), section.lastYear);
  return { lead, after: end < 0 ? rest : rest.slice(0, end), found: section.mentions(lead), base, run };
}

/** The nearest name to the left that fits the kind of the number. */
function nearest(
  found: readonly Mention<Subject>[],
  kind: Subject['kind'],
  total: string | null,
  before = Infinity,
): Subject | null {
  for (let index = found.length - 1; index >= 0; index -= 1) {
    const mention = found[index];
    const subject = mention !== undefined && mention.start < before ? ofKind(mention, kind, total) : null;
    if (subject !== null) return subject;
  }
  return null;
}

const JOINS = /^(?:预算数?|支出|经费)?(?:和|与|及|、)$/u;

/** 购置费和运行维护费: two names that one comparison follows. */
function jointOf({ lead, found }: Around, { joints }: SectionWords): Subject | null {
  const [first, second] = found.slice(-2);
  if (first === undefined || second === undefined || !JOINS.test(lead.slice(first.end, second.start)))
    return null;
  const ids = [first, second].map((mention) => ofKind(mention, 'amount')?.id);
  return joints.find(({ joint }) => joint?.every((id) => ids.includes(id))) ?? null;
}

/** 涉及资金 after 22个项目 is the money of those. */
function moneyOf({ lead, found }: Around, { counted }: State, { byId }: SectionWords): Subject | null {
  const money = counted?.money;
  if (money === undefined) return null;
  const last = found.at(-1);
  const bare = withoutMoneyWords(lead);
  const name = [...money.names]
    .sort((one, other) => other.length - one.length)
    .find((one) => bare.endsWith(one));
  // A longer name of another figure wins: 纳入绩效管理的支出总额.
  if (name === undefined || (last !== undefined && last.name.length > name.length)) return null;
  return byId(money.subject);
}

/** 支出 behind 一般公共预算收入7563.33万元、: the other side of the same budget. */
const OTHER_SIDE = /^[，、和与及]?(?:收入|支出)(?:预算)?(?:数|总计)?(?:为|是|也为)?$/u;

/** 与2022年收入总计6245.26万元、支出总计: the list goes on. */
const LISTED_NAME = /^[、和与及][^，。；：]{2,20}$/u;

/** A part without a comparison of its own, then 。比上年: the whole is meant that the parts are of. */
function comparedBefore(
  { subject, total, isNamedHere, hasParts, written }: State,
  { byId, joints }: SectionWords,
): Subject | null {
  const joint = joints.find((one) => one.joint?.includes(subject?.id ?? '') === true);
  if (hasParts && !isNamedHere && joint?.joint?.every((id) => written.has(id)) === true) return joint;
  if (subject === null || subject.compared !== undefined || isNamedHere || total === null) return subject;
  const whole = byId(total);
  return whole?.compared === undefined ? subject : whole;
}

function bindAmount(at: Around, state: State, words: SectionWords): BoundAs | null {
  if (state.subject?.bothSides === true && state.isNamedHere && OTHER_SIDE.test(at.lead))
    return { kind: 'figure', subject: state.subject };
  const change = changeBefore(at.lead);
  const joint = change === null ? null : jointOf(at, words);
  const subject = joint ?? moneyOf(at, state, words) ?? nearest(at.found, 'amount', state.total);
  const isPrior = isOfLastYear(at.lead, words.lastYear) || (state.isPrior && LISTED_NAME.test(at.lead));
  const isCompared = change !== null || isPrior;
  const before = isCompared ? comparedBefore(state, words) : state.subject;
  const meant = subject ?? (before?.kind === 'amount' ? before : null);
  if (meant === null) return null;
  if (change !== null) {
    const isKnown = subject !== null || state.isNamedHere || state.comparesHere || compares(at.lead);
    if (!isKnown) return null;
    return { kind: 'change', subject: meant, words: change, isJoint: joint !== null, base: at.base };
  }
  // 收入、支出总计均为: two figures of one year.
  if (isPair(at.lead) && meant.also === undefined) return { kind: 'pair', subject: meant };
  if (subject === null && namedThing(at.lead) !== null) return null;
  if (isCompared) return { kind: 'prior', subject: meant, base: at.base };
  if (subject !== null || !state.written.has(meant.id)) return { kind: 'figure', subject: meant };
  return null;
}

const IN_BRACKET = '（';

function bindPercent(at: Around, state: State): BoundAs | null {
  const { lead, found } = at;
  // 社会保障和就业6731.90万元（89.01%）; behind a change it is its rate.
  if (lead === IN_BRACKET && state.change === null && state.subject?.whole !== undefined)
    return shareOf(state.subject);
  // 基本支出（94.27%）7130.19万元.
  if (lead.endsWith(IN_BRACKET) && found.at(-1)?.end === lead.length - 1) {
    const own = ofKind(found.at(-1), 'amount', state.total);
    if (own?.whole !== undefined) return shareOf(own);
  }
  const share = lead.lastIndexOf('占');
  if (share >= 0) {
    const subject =
      nearest(found, 'amount', state.total, share) ??
      (state.subject?.kind === 'amount' ? state.subject : null);
    const whole = found.find(({ start }) => start > share);
    return subject === null
      ? null
      : { kind: 'share', subject, whole: ofKind(whole, 'amount')?.id ?? subject.whole ?? null };
  }
  const words = changeBefore(lead);
  const named = nearest(found, 'amount', state.total);
  if (named === null && state.change !== null) {
    const { subject, isJoint } = state.change;
    // 21.11% right behind its change needs no word: （21.11%）.
    const { base } = at;
    return words !== null || /^[，（、]*$/u.test(lead)
      ? { kind: 'rate', subject, words, isJoint, base }
      : null;
  }
  const meant = named ?? state.subject;
  return words === null || meant === null || meant.kind === 'count'
    ? null
    : { kind: 'rate', subject: meant, words, isJoint: false, base: at.base };
}

function bindCount(number: TextNumber, at: Around, words: SectionWords): BoundAs | null {
  const named = nearest(at.found, 'count', null);
  const behind = words.mentions(at.after).filter(({ of }) => of.some(({ kind }) => kind === 'count'));
  // 2家机关和3家参公事业单位: what is counted stands right behind the number.
  const next = behind.find(({ start }) => start === 0 || named === null);
  const subject = (next === undefined ? null : ofKind(next, 'count')) ?? named;
  if (subject === null || number.kind !== 'count' || changeBefore(at.lead) !== null) return null;
  return { kind: 'figure', subject };
}

function bindOne(number: TextNumber, at: Around, state: State, words: SectionWords): BoundAs | null {
  const [first] = respective(number, at, state);
  if (first !== undefined) return first;
  const [awaited] = state.awaited;
  if (awaited !== undefined && BETWEEN.test(at.lead)) return awaited;
  switch (number.kind) {
    case 'amount':
      return bindAmount(at, state, words);
    case 'percent':
      return bindPercent(at, state);
    case 'count':
      return bindCount(number, at, words);
    case 'points':
      return null;
    case 'bare':
    case 'unreadable':
      return at.found.length === 0 ? null : bindAmount(at, state, words);
  }
}

const FILLERS = /[，。；：、（）]|其中|分别|共计?|合计|为|是|万元|计|和|与|及/gu;

type Why = Pick<UnboundNumber, 'why' | 'like'>;

function whyUnbound(number: TextNumber, { lead }: Around, state: State, { names }: SectionWords): Why {
  if (number.kind === 'points') return { why: 'points' };
  if (state.hasReason) return { why: 'reason' };
  if (state.isOfOthers && (changeBefore(lead) !== null || number.kind === 'percent'))
    return { why: 'no-fact' };
  const kind = number.kind === 'count' ? 'count' : 'amount';
  const name = namedThing(lead);
  const like = name === null ? null : nearName(name, names[kind].all);
  if (like !== null) return { why: 'like-name', like };
  // A section without counts has none to hold it against.
  const isUncounted = number.kind === 'count' && names.count.all.length === 0;
  if (name !== null || isUncounted || isOtherCount(number)) return { why: 'no-fact' };
  return { why: lead.replace(FILLERS, '').length >= 2 ? 'unknown-words' : 'unnamed' };
}

const OF_OTHERS = { subject: null, change: null, isOfOthers: true } as const;

interface Step {
  readonly state: State;
  readonly bound: readonly BoundNumber[];
  readonly unbound: UnboundNumber | null;
}

function step(
  sentence: NumberedSentence,
  index: number,
  number: TextNumber,
  before: State,
  words: SectionWords,
): Step {
  const at = around(sentence, index, words);
  const hasReason = isInReason(at.lead, before.hasReason) && !namesPart(at);
  const state = { ...outOfBracket(at, before), hasReason };
  const place: NumberPlace = {
    section: sentence.section,
    paragraph: sentence.paragraph,
    sentence: sentence.span,
    number,
  };
  const as = state.hasReason ? null : bindOne(number, at, state, words);
  if (as === null) {
    const unbound = { place, ...whyUnbound(number, at, state, words) };
    const isOfOthers = unbound.why === 'no-fact' || unbound.why === 'like-name';
    const counted = number.kind === 'count' ? nearest(at.found, 'amount', state.total) : null;
    const own = counted === null ? state : { ...state, subject: counted, isNamedHere: true };
    const next = isOfOthers && number.kind !== 'count' ? { ...state, ...OF_OTHERS } : own;
    return { state: next, bound: [], unbound };
  }
  const by = at.found.length > 0 || state.isNamedHere || as.subject.kind === 'count' ? 'words' : 'section';
  const name = [...at.found].reverse().find(({ of }) => of.includes(as.subject))?.name ?? null;
  const isNamed = name !== null && (as.kind === 'figure' || as.kind === 'pair');
  const meantName = isNamed ? misspeltName(at.lead, name, words.names[as.subject.kind]) : null;
  const bound: BoundNumber = { place, as, by, name, meantName };
  const alike = [...statedAlike(at, as), ...comparedAlike(at, as, state)].map((subject): BoundNumber => ({
    ...bound,
    as: { ...as, subject },
    name: null,
    meantName: null,
  }));
  const awaited = awaitedAfter(number, at, state);
  return { state: { ...after(state, as), awaited }, bound: [...alike, bound], unbound: null };
}

/** A number takes up to half a millisecond; one sentence may list those of all units. */
const NUMBERS_OF_A_SLICE = 10;

/** The sentences of one section, in order. Stops after each portion of numbers. */
export function* bindSectionInSlices(
  sentences: readonly NumberedSentence[],
  words: SectionWords,
): Sliced<Binding> {
  const bound: BoundNumber[] = [];
  const unbound: UnboundNumber[] = [];
  let state = START;
  for (const sentence of sentences) {
    yield;
    state = beginSentence(state, sentence, words);
    yield* stopping(sentence.numbers.entries(), NUMBERS_OF_A_SLICE, ([index, number]) => {
      const next = step(sentence, index, number, state, words);
      ({ state } = next);
      for (const one of next.bound) bound.push(one);
      if (next.unbound !== null && !isPhrase(number)) unbound.push(next.unbound);
    });
  }
  return { bound, unbound };
}
