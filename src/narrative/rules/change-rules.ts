/** N-03, N-04, N-11, N-12, N-28: shares, changes and rates follow from the figures beside them. */
import { rule } from '../../checks/rule';
import { fen } from '../../money/fen';
import { percentageOf } from '../../money/percentage';
import type { BoundAs, BoundNumber } from '../binding/bind';
import type { Subject } from '../binding/subject';
import {
  hundredthsOf,
  nameOf,
  placeOf,
  priorOf,
  subjectFact,
  subjectIn,
  writtenOf,
  valueOf,
  wan,
  wordsAt,
  type JudgedNumber,
  type TextCheckContext,
} from './text-context';
import type { RawTextFinding, TextRule } from './text-finding';

const RATIO = rule({
  id: 'N-03',
  title: '占比和增减比例',
  severity: 'E',
  nature: 'arithmetic',
  scope: [],
  statement: '占比、增减比例等于所列数字之商',
  remedy: '请按表中数字重算',
});

const CHANGE = rule({
  id: 'N-04',
  title: '比上年增减',
  severity: 'E',
  nature: 'arithmetic',
  scope: [],
  statement: '增减额等于本年数减上年数，增减的用词与此相符',
  remedy: '请核对上年数和本年数',
});

const NO_BASE = rule({
  id: 'N-11',
  title: '上年为0的增减比例',
  severity: 'X',
  scope: [],
  statement: '上年为0的，不写增减比例',
  remedy: '请写“与上年持平”，或“上年为0，不可比”',
});

const TOGETHER = rule({
  id: 'N-12',
  title: '购置费与运行维护费分别比较',
  severity: 'X',
  scope: [],
  statement: '公务用车购置费和公务用车运行维护费分别与上年比较',
  remedy: '请分别写明各自的增减',
});

const UNCHANGED = rule({
  id: 'N-28',
  title: '没有增减的写法',
  severity: 'I',
  nature: 'form',
  scope: [],
  statement: '没有增减的写“与上年持平”',
  remedy: '可改为“与上年持平”',
});

/** Half of 0.01 万元. */
const HALF_STEP = 5_000n;
const STEP = 10_000;

/** Whether rounding of both figures may have made it; integer arithmetic. */
function isWithinRounding(hundredths: number, part: number, whole: number): boolean {
  const [p, a, w] = [BigInt(hundredths), BigInt(Math.abs(part)), BigInt(Math.abs(whole))];
  if (w <= HALF_STEP) return false;
  const isLowEnough = (2n * p - 1n) * (w - HALF_STEP) <= 20_000n * (a + HALF_STEP);
  return isLowEnough && (2n * p + 1n) * (w + HALF_STEP) >= 20_000n * (a - HALF_STEP);
}

/** Fewer decimals, and rounded to them. */
function isRounded({ place }: BoundNumber, quotient: number): boolean {
  if (place.number.kind !== 'percent') return false;
  const { digits, decimals } = place.number.value;
  const step = 10 ** (2 - decimals);
  return decimals < 2 && Math.abs(Number(digits) * step - quotient) * 2 <= step;
}

interface Quotient {
  readonly part: number;
  readonly whole: number;
}

function hundredthsIn({ part, whole }: Quotient): number | null {
  const percentage = percentageOf(fen(part), fen(whole));
  return percentage.kind === 'no-base' ? null : percentage.hundredths;
}

/** `null`: it fits one of the quotients, or there is none. */
function ratioFinding(
  { bound, section }: JudgedNumber,
  quotients: readonly Quotient[],
  what: string,
): RawTextFinding | null {
  const stated = hundredthsOf(bound.place.number);
  const [first] = quotients;
  // 占不足0.01%.
  if (bound.place.paragraph.normal.text.slice(0, bound.place.number.start).endsWith('不足')) return null;
  if (stated === null || first === undefined) return null;
  const values = quotients.flatMap((one) => hundredthsIn(one) ?? []);
  if (values.length === 0 || values.includes(stated)) return null;
  const isClose =
    quotients.some(({ part, whole }) => isWithinRounding(stated, part, whole)) ||
    values.some((value) => isRounded(bound, value));
  const exact = percentageOf(fen(first.part), fen(first.whole));
  if (exact.kind === 'no-base') return null;
  return {
    ...(isClose ? { severity: 'I' as const } : {}),
    at: placeOf(bound),
    about: `${section.section.id ?? ''} ${bound.as.subject.id} ${bound.as.kind}`,
    statement: `“${nameOf(bound.as.subject)}”${what}写作${wordsAt(placeOf(bound))}，${wan(first.part)}÷${wan(first.whole)}=${exact.text}`,
  };
}

/** Of the tables first, then as the text itself has them. */
function shareQuotients(
  { section, fact, bound }: JudgedNumber,
  context: TextCheckContext,
): readonly Quotient[] {
  if (bound.as.kind !== 'share' || bound.as.whole === null) return [];
  const whole = subjectIn(section, bound.as.whole);
  const wholeFact = whole === null ? null : subjectFact(section, whole, context);
  const found: Quotient[] = [];
  if (fact.kind === 'known' && wholeFact?.kind === 'known')
    found.push({ part: fact.value, whole: wholeFact.value });
  const [part] = writtenOf(context, section, bound.as.subject.id);
  const [all] = writtenOf(context, section, bound.as.whole);
  const [p, w] = [part, all].map((one) => (one === undefined ? null : valueOf(one.bound.place.number)));
  if (p != null && w != null) found.push({ part: p, whole: w });
  return found.filter((one) => one.whole > 0 && one.part >= 0);
}

type Comparing = Extract<BoundAs, { kind: 'change' | 'rate' }>;

function comparing({ bound }: JudgedNumber): Comparing | null {
  return bound.as.kind === 'change' || bound.as.kind === 'rate' ? bound.as : null;
}

function changeWritten(
  one: JudgedNumber,
  context: TextCheckContext,
): { readonly value: number; readonly as: Comparing } | null {
  for (const other of context.numbers) {
    const as = comparing(other);
    if (as?.kind !== 'change' || other.section !== one.section || as.subject !== one.bound.as.subject)
      continue;
    const value = valueOf(other.bound.place.number);
    if (value !== null) return { value, as };
  }
  return null;
}

function signed(value: number, { words }: Comparing): number {
  return words?.direction === 'down' ? -value : value;
}

interface Years {
  readonly now: number;
  readonly last: number;
}

function isWrittenForBoth({ section, bound }: JudgedNumber, context: TextCheckContext): boolean {
  return context.numbers.some(
    (one) =>
      one.section === section && one.bound.as.subject === bound.as.subject && one.bound.as.kind === 'pair',
  );
}

/** Last year's figure as entered; else as the text implies it: this year less the change, or both years alike. */
function yearsOf(one: JudgedNumber, context: TextCheckContext): readonly Years[] {
  if (one.fact.kind === 'unknown') return [];
  const found: Years[] = [];
  const prior = priorOf(one.bound.as.subject, context);
  const change = changeWritten(one, context);
  // As the tables have it, and as the text itself does.
  const written = writtenOf(context, one.section, one.bound.as.subject.id).flatMap(
    ({ bound }) => valueOf(bound.place.number) ?? [],
  );
  for (const now of new Set([one.fact.value, ...written.slice(0, 1)])) {
    if (prior.kind === 'known') found.push({ now, last: prior.value });
    if (change !== null) found.push({ now, last: now - signed(change.value, change.as) });
    else if (isWrittenForBoth(one, context)) found.push({ now, last: now });
  }
  // A sum of rounded figures may differ from the sum rounded once.
  if (change !== null && prior.kind === 'known')
    found.push({ now: prior.value + signed(change.value, change.as), last: prior.value });
  return found;
}

function hasNoBase(one: JudgedNumber, context: TextCheckContext): boolean {
  return yearsOf(one, context)[0]?.last === 0;
}

function ratioIn(one: JudgedNumber, context: TextCheckContext): RawTextFinding | null {
  if (one.bound.as.kind === 'share') return ratioFinding(one, shareQuotients(one, context), '占比');
  if (one.bound.as.kind !== 'rate' || hasNoBase(one, context)) return null;
  const quotients = yearsOf(one, context)
    .filter(({ last }) => last > 0)
    .map(({ now, last }) => ({ part: Math.abs(now - last), whole: last }));
  return ratioFinding(one, quotients, '增减比例');
}

function findRatios(context: TextCheckContext): readonly RawTextFinding[] {
  return context.numbers.flatMap((one) => ratioIn(one, context) ?? []);
}

function isPriorWritten({ section, bound }: JudgedNumber, context: TextCheckContext): boolean {
  return context.numbers.some(
    (one) =>
      one.section === section && one.bound.as.subject === bound.as.subject && one.bound.as.kind === 'prior',
  );
}

function changeWords(change: number): string {
  if (change === 0) return '没有增减';
  return `${change > 0 ? '增加' : '减少'}${wan(Math.abs(change))}`;
}

function changeFinding(one: JudgedNumber, context: TextCheckContext): RawTextFinding | null {
  const as = comparing(one);
  const prior = priorOf(one.bound.as.subject, context);
  const stated = valueOf(one.bound.place.number);
  if (as?.kind !== 'change' || one.fact.kind === 'unknown' || prior.kind === 'unknown' || stated === null)
    return null;
  const expected = one.fact.value - prior.value;
  const difference = Math.abs(signed(stated, as) - expected);
  // Rounding of three figures explains 0.01 where the text does not print last year's.
  const allowed = (isPriorWritten(one, context) ? 0 : STEP) + one.fact.slack;
  if (stated === 0 ? expected === 0 : difference <= allowed) return null;
  const { subject } = as;
  return {
    ...(one.bound.by === 'section' && as.isJoint ? { severity: 'X' as const } : {}),
    at: placeOf(one.bound),
    about: `${one.section.section.id ?? ''} ${subject.id} change`,
    cells: one.fact.cells,
    statement: `“${nameOf(subject)}”写作比上年${as.words?.verb ?? ''}${wordsAt(placeOf(one.bound))}，按${wan(one.fact.value)}－${wan(prior.value)}应为${changeWords(expected)}`,
  };
}

/** Without last year's figure: change and rate must at least have one direction. */
function directionFinding(one: JudgedNumber, context: TextCheckContext): RawTextFinding | null {
  const as = comparing(one);
  const change = as?.kind === 'rate' ? changeWritten(one, context) : null;
  const [direction, other] = [as?.words?.direction, change?.as.words?.direction];
  if (
    as == null ||
    change === null ||
    change.value === 0 ||
    direction == null ||
    other == null ||
    direction === other
  )
    return null;
  return {
    at: placeOf(one.bound),
    about: `${one.section.section.id ?? ''} ${as.subject.id} direction`,
    statement: `“${nameOf(as.subject)}”前写“${change.as.words?.verb ?? ''}”，后写“${as.words?.verb ?? ''}${wordsAt(placeOf(one.bound))}”，方向相反`,
  };
}

function findChanges(context: TextCheckContext): readonly RawTextFinding[] {
  return context.numbers.flatMap(
    (one) => changeFinding(one, context) ?? directionFinding(one, context) ?? [],
  );
}

function findNoBase(context: TextCheckContext): readonly RawTextFinding[] {
  return context.numbers
    .filter((one) => one.bound.as.kind === 'rate' && hasNoBase(one, context))
    .map(({ bound, section }): RawTextFinding => ({
      at: placeOf(bound),
      about: `${section.section.id ?? ''} ${bound.as.subject.id} rate`,
      statement: `“${nameOf(bound.as.subject)}”写作${bound.as.kind === 'rate' ? (bound.as.words?.verb ?? '') : ''}${wordsAt(placeOf(bound))}，上年为0，增减比例没有意义`,
    }));
}

/** Whether the parts of a joint figure are compared as well. */
function arePartsCompared(one: JudgedNumber, { joint }: Subject, context: TextCheckContext): boolean {
  return (joint ?? []).every((id) =>
    context.numbers.some(
      (other) =>
        other.section === one.section &&
        other.bound.as.subject.id === id &&
        (other.bound.as.kind === 'change' || other.bound.as.kind === 'pair'),
    ),
  );
}

function findTogether(context: TextCheckContext): readonly RawTextFinding[] {
  return context.numbers.flatMap((one): readonly RawTextFinding[] => {
    const as = comparing(one);
    if (as?.kind !== 'change' || as.subject.joint === undefined || arePartsCompared(one, as.subject, context))
      return [];
    const names = as.subject.joint.map((id) => {
      const part = subjectIn(one.section, id);
      return part === null ? id : nameOf(part);
    });
    return [
      {
        at: placeOf(one.bound),
        about: `${one.section.section.id ?? ''} ${as.subject.id} together`,
        statement: `${names.join('和')}合在一起与上年比较（${as.words?.verb ?? ''}${wordsAt(placeOf(one.bound))}）`,
      },
    ];
  });
}

function findUnchanged(context: TextCheckContext): readonly RawTextFinding[] {
  return context.numbers.flatMap((one): readonly RawTextFinding[] => {
    const as = comparing(one);
    if (as?.kind !== 'change' || valueOf(one.bound.place.number) !== 0) return [];
    return [
      {
        at: placeOf(one.bound),
        about: `${one.section.section.id ?? ''} ${as.subject.id} unchanged`,
        statement: `“${nameOf(as.subject)}”没有增减，写作“${as.words?.verb ?? ''}${wordsAt(placeOf(one.bound))}”`,
      },
    ];
  });
}

export const CHANGE_RULES: readonly TextRule[] = [
  { rule: RATIO, find: findRatios },
  { rule: CHANGE, find: findChanges },
  { rule: NO_BASE, find: findNoBase },
  { rule: TOGETHER, find: findTogether },
  { rule: UNCHANGED, find: findUnchanged },
];
