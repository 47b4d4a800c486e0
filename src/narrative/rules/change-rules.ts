/** N-04, N-04b, N-31: a change is this year's figure less last year's, and its word has that sign. */
import { rule } from '../../checks/rule';
import { fen } from '../../money/fen';
import { percentageOf } from '../../money/percentage';
import type { BoundSection } from '../binding/bind-document';
import type { Fact } from '../binding/facts';
import type { PriorBase } from '../binding/last-year';
import type { Subject } from '../binding/subject';
import type { PlaceOf } from '../reading/document';
import {
  baseOf,
  comparedFigure,
  hundredthsOf,
  nameOf,
  placeOf,
  printedFact,
  priorOf,
  subjectFact,
  valueOf,
  valuesOf,
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

const IMPLIED = rule({
  id: 'N-04b',
  title: '由文字推出的上年数',
  severity: 'E',
  nature: 'arithmetic',
  scope: [],
  statement: '由文字的本年数和增减推出的上年数，与上年公开的相同',
  remedy: '请核对上年公开文本',
});

const PARTS = rule({
  id: 'N-31',
  title: '各项增减之和',
  severity: 'E',
  nature: 'arithmetic',
  scope: [],
  statement: '各项的增减相加等于合计的增减',
  remedy: '请核对各项的增减',
});

type Known = Extract<Fact, { kind: 'known' }>;

/** 0.01 万元. */
const STEP = 10_000;

function isPriorWritten({ section, bound }: JudgedNumber, context: TextCheckContext): boolean {
  return context.numbers.some(
    (one) =>
      one.section === section && one.bound.as.subject === bound.as.subject && one.bound.as.kind === 'prior',
  );
}

/** Last year's figure as the paragraph itself states it before the change. */
function writtenPrior(
  { subject, base, at }: { readonly subject: Subject; readonly base: PriorBase | null; readonly at: PlaceOf },
  { numbers }: TextCheckContext,
): Known | null {
  const before = numbers.filter(
    ({ bound: { as, place } }) =>
      as.kind === 'prior' &&
      as.subject === subject &&
      as.base === base &&
      place.paragraph === at.paragraph &&
      place.number.start < at.start,
  );
  const value = before.map(({ bound }) => valueOf(bound.place.number)).at(-1) ?? null;
  return value === null ? null : { kind: 'known', value, cells: [], slack: 0 };
}

/** As entered, else as the paragraph states it. */
function lastYear(written: Parameters<typeof writtenPrior>[0], context: TextCheckContext): Fact {
  const entered = priorOf(written.subject, written.base, context);
  return entered.kind === 'known' ? entered : (writtenPrior(written, context) ?? entered);
}

function changeWords(change: number): string {
  if (change === 0) return '没有增减';
  return `${change > 0 ? '增加' : '减少'}${wan(Math.abs(change))}`;
}

function publishedOf(prior: Known): number {
  return prior.alternatives?.[0] ?? prior.value;
}

/** Says which of the two figures of last year was used. */
function restatedWords(prior: Known): string {
  return prior.alternatives === undefined ? '' : `（调整后的上年数；上年公开为${wan(publishedOf(prior))}）`;
}

/** Last year's figure that change and rate of the text agree on; `null`: they do not. */
function impliedPrior(
  one: JudgedNumber,
  now: number,
  change: number,
  context: TextCheckContext,
): number | null {
  const last = now - change;
  const percentage = percentageOf(fen(Math.abs(change)), fen(last));
  if (percentage.kind === 'no-base') return null;
  const { subject } = one.bound.as;
  const rate = context.numbers.find(
    ({ section, bound }) =>
      section === one.section && bound.as.subject === subject && bound.as.kind === 'rate',
  );
  return rate !== undefined && hundredthsOf(rate.bound.place.number) === percentage.hundredths ? last : null;
}

interface WrongChange {
  readonly finding: RawTextFinding;
  /** Of last year, as the text has it by change and rate alike. */
  readonly implied: number | null;
}

function wrongChange(one: JudgedNumber, context: TextCheckContext): WrongChange | null {
  const as = comparing(one);
  const entered = priorOf(one.bound.as.subject, baseOf(one.bound), context);
  const { bound } = one;
  const prior = lastYear({ subject: bound.as.subject, base: baseOf(bound), at: placeOf(bound) }, context);
  const stated = valueOf(one.bound.place.number);
  if (as?.kind !== 'change' || one.fact.kind === 'unknown' || prior.kind === 'unknown' || stated === null)
    return null;
  const now = printedFact(one.fact, as.subject.kind, context);
  if (now.kind === 'unknown') return null;
  const expected = now.value - prior.value;
  const differences = valuesOf(prior).map((last) => Math.abs(signed(stated, as) - (now.value - last)));
  // Rounding of three figures explains 0.01 where the text does not print last year's.
  const allowed = (isPriorWritten(one, context) ? 0 : STEP) + one.fact.slack;
  if (differences.some((one) => (stated === 0 ? one === 0 : one <= allowed))) return null;
  const { subject } = as;
  const implied =
    entered.kind === 'unknown' ? null : impliedPrior(one, now.value, signed(stated, as), context);
  const finding: RawTextFinding = {
    ...(one.bound.by === 'section' && as.isJoint ? { severity: 'X' as const } : {}),
    at: placeOf(one.bound),
    about: `${one.section.section.id ?? ''} ${subject.id} change`,
    cells: one.fact.cells,
    statement: `“${nameOf(subject)}”写作比上年${as.words?.verb ?? ''}${wordsAt(placeOf(one.bound))}，按${wan(now.value)}－${wan(prior.value)}应为${changeWords(expected)}${restatedWords(prior)}`,
  };
  if (implied === null) return { finding, implied };
  const statement = `“${nameOf(subject)}”由文字推出上年为${wan(implied)}，上年公开为${wan(publishedOf(prior))}`;
  return { finding: { ...finding, statement }, implied };
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

/** 与上年持平, and the two years differ. */
function levelFindings(context: TextCheckContext): readonly RawTextFinding[] {
  return context.sections.flatMap((section) =>
    section.claims.flatMap(
      ({ kind, subject: named, paragraph, start, end, base }): readonly RawTextFinding[] => {
        const subject = comparedFigure(section, named);
        if (kind !== 'level' || subject.compared === undefined) return [];
        const now = printedFact(subjectFact(section, subject, context), subject.kind, context);
        const prior = lastYear({ subject, base, at: { paragraph, start, end } }, context);
        if (now.kind === 'unknown' || prior.kind === 'unknown' || valuesOf(prior).includes(now.value))
          return [];
        return [
          {
            at: { paragraph, start, end },
            about: `${section.section.id ?? ''} ${subject.id} level`,
            cells: now.cells,
            statement: `“${nameOf(subject)}”写作持平，按${wan(now.value)}－${wan(prior.value)}应为${changeWords(now.value - prior.value)}${restatedWords(prior)}`,
          },
        ];
      },
    ),
  );
}

function findChanges(context: TextCheckContext): readonly RawTextFinding[] {
  const written = context.numbers.flatMap((one): readonly RawTextFinding[] => {
    const wrong = wrongChange(one, context);
    const found =
      wrong === null ? directionFinding(one, context) : wrong.implied === null ? wrong.finding : null;
    return found === null ? [] : [found];
  });
  return [...written, ...levelFindings(context)];
}

function findImplied(context: TextCheckContext): readonly RawTextFinding[] {
  return context.numbers.flatMap((one): readonly RawTextFinding[] => {
    const wrong = wrongChange(one, context);
    return wrong === null || wrong.implied === null ? [] : [wrong.finding];
  });
}

/** Change of a figure as its section states it, 持平 included; `null`: it does not. */
function statedChange(id: string, section: BoundSection, context: TextCheckContext): number | null {
  for (const one of context.numbers) {
    if (one.section !== section || one.bound.as.subject.id !== id) continue;
    const as = comparing(one);
    const value = valueOf(one.bound.place.number);
    if (one.bound.as.kind === 'pair') return 0;
    if (as?.kind === 'change' && value !== null && as.words?.direction != null) return signed(value, as);
  }
  return section.claims.some(({ kind, subject }) => kind === 'level' && subject.id === id) ? 0 : null;
}

/** With last year's figures each change is held against them; this is for texts alone. */
function findParts(context: TextCheckContext): readonly RawTextFinding[] {
  return context.sections.flatMap((section) =>
    (section.reading?.sums ?? []).flatMap(({ whole, parts }): readonly RawTextFinding[] => {
      const total = statedChange(whole, section, context);
      const changes = parts.flatMap((id) => statedChange(id, section, context) ?? []);
      const at = context.numbers.find(
        (one) =>
          one.section === section && one.bound.as.subject.id === whole && comparing(one)?.kind === 'change',
      );
      if (total === null || at === undefined || changes.length !== parts.length) return [];
      if (priorOf(at.bound.as.subject, baseOf(at.bound), context).kind === 'known') return [];
      const sum = changes.reduce((all, one) => all + one, 0);
      if (Math.abs(sum - total) <= (STEP / 2) * (changes.length + 1)) return [];
      return [
        {
          at: placeOf(at.bound),
          about: `${section.section.id ?? ''} ${whole} parts`,
          statement: `“${nameOf(at.bound.as.subject)}”的增减为${changeWords(total)}，各项的增减之和为${changeWords(sum)}`,
        },
      ];
    }),
  );
}

export const CHANGE_RULES: readonly TextRule[] = [
  { rule: CHANGE, find: findChanges, needs: '上年数' },
  { rule: IMPLIED, find: findImplied, needs: '上年数' },
  { rule: PARTS, find: findParts },
];
