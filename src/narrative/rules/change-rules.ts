/** N-04: a change is this year's figure less last year's, and its word has that sign. */
import { rule } from '../../checks/rule';
import {
  nameOf,
  placeOf,
  printedFact,
  priorOf,
  valueOf,
  wan,
  wordsAt,
  type JudgedNumber,
  type TextCheckContext,
} from './text-context';
import type { RawTextFinding, TextRule } from './text-finding';
import { changeWritten, comparing, signed } from './two-years';

const CHANGE = rule({
  id: 'N-04',
  title: '比上年增减',
  severity: 'E',
  nature: 'arithmetic',
  scope: [],
  statement: '增减额等于本年数减上年数，增减的用词与此相符',
  remedy: '请核对上年数和本年数',
});

/** 0.01 万元. */
const STEP = 10_000;

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
  const now = printedFact(one.fact, as.subject.kind, context);
  if (now.kind === 'unknown') return null;
  const expected = now.value - prior.value;
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
    statement: `“${nameOf(subject)}”写作比上年${as.words?.verb ?? ''}${wordsAt(placeOf(one.bound))}，按${wan(now.value)}－${wan(prior.value)}应为${changeWords(expected)}`,
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

export const CHANGE_RULES: readonly TextRule[] = [{ rule: CHANGE, find: findChanges }];
