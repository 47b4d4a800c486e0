/** N-03, N-11: shares and rates follow from the figures beside them. */
import { rule } from '../../checks/rule';
import { fen } from '../../money/fen';
import { percentageOf } from '../../money/percentage';
import type { BoundNumber } from '../binding/binding';
import {
  hundredthsOf,
  nameOf,
  placeOf,
  subjectFact,
  subjectIn,
  valueOf,
  wan,
  wordsAt,
  writtenOf,
  type JudgedNumber,
  type TextCheckContext,
} from './text-context';
import type { RawTextFinding, TextRule } from './text-finding';
import { hasNoBase, yearsOf } from './two-years';

const RATIO = rule({
  id: 'N-03',
  title: '占比和增减比例',
  severity: 'E',
  nature: 'arithmetic',
  scope: [],
  statement: '占比、增减比例等于所列数字之商',
  remedy: '请按表中数字重算',
});

const NO_BASE = rule({
  id: 'N-11',
  title: '上年为0的增减比例',
  severity: 'X',
  scope: [],
  statement: '上年为0的，不写增减比例',
  remedy: '请写“与上年持平”，或“上年为0，不可比”',
});

/** Half of 0.01 万元. */
const HALF_STEP = 5_000n;
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
export function shareQuotients(
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

function findNoBase(context: TextCheckContext): readonly RawTextFinding[] {
  return context.numbers
    .filter((one) => one.bound.as.kind === 'rate' && hasNoBase(one, context))
    .map(({ bound, section }): RawTextFinding => ({
      at: placeOf(bound),
      about: `${section.section.id ?? ''} ${bound.as.subject.id} rate`,
      statement: `“${nameOf(bound.as.subject)}”写作${bound.as.kind === 'rate' ? (bound.as.words?.verb ?? '') : ''}${wordsAt(placeOf(bound))}，上年为0，增减比例没有意义`,
    }));
}

export const RATIO_RULES: readonly TextRule[] = [
  { rule: RATIO, find: findRatios },
  { rule: NO_BASE, find: findNoBase },
];
