/** What rules look at: the bound text, the figures that it is held against, and what each number turned out to be. */
import { formatAmount } from '../../money/amount-style';
import { fen } from '../../money/fen';
import type { BoundNumber } from '../binding/binding';
import { accountCodes, subjectsOf, type BoundSection } from '../binding/bind-document';
import { accountFact, factOf, firstFact, priorFact, type Fact, type FactSource } from '../binding/facts';
import type { PriorBase } from '../binding/last-year';
import type { NarrativeReading, Subject } from '../binding/subject';
import type { NarrativeSet } from '../narrative';
import type { DocumentMarks } from '../reading/document-marks';
import type { PlaceOf, ReadDocument } from '../reading/document';
import { normalWords } from '../reading/normal-text';
import type { TextNumber } from '../reading/numbers';
import { mapped, type Sliced } from '../../slices/slices';
import { printed } from '../style';

/** A bound number with what the tables say of its subject. */
export interface JudgedNumber {
  readonly section: BoundSection;
  readonly bound: BoundNumber;
  /** Of the subject itself; `prior`: of last year. */
  readonly fact: Fact;
}

export interface TextCheckContext extends FactSource {
  readonly document: ReadDocument;
  readonly narrative: NarrativeSet;
  readonly reading: NarrativeReading;
  readonly sections: readonly BoundSection[];
  readonly numbers: readonly JudgedNumber[];
  /** The publisher's name; empty: not known. */
  readonly department: string;
  /** The declared title of a section. */
  readonly titleOf: (section: string) => string;
  /** Of a Word document. */
  readonly marks: DocumentMarks | null;
  /** The budget year. */
  readonly year: number;
}

export function subjectFact(section: BoundSection, subject: Subject, source: FactSource): Fact {
  const codes = accountCodes(subject);
  const accounts = section.reading?.accounts;
  if (codes !== null && accounts !== undefined) return accountFact(accounts.of, codes, source);
  const fact = firstFact(subject.of, source);
  const { instead } = subject;
  if (fact.kind === 'known' || instead === undefined) return fact;
  const [one, other] = instead.whereSame.map((quantity) => factOf(quantity, source));
  const isSame = one?.kind === 'known' && other?.kind === 'known' && one.value === other.value;
  return isSame ? factOf(instead.of, source) : fact;
}

/** As the text prints it: tables may be finer. */
export function printedFact(fact: Fact, kind: Subject['kind'], { style }: FactSource): Fact {
  return fact.kind === 'unknown' || kind === 'count'
    ? fact
    : { ...fact, value: printed(fen(fact.value), style) };
}

/** `base`: of last year's figures the one that the text compares with. */
export function priorOf({ compared }: Subject, base: PriorBase | null, source: FactSource): Fact {
  return compared === undefined
    ? { kind: 'unknown', needs: '上年数' }
    : priorFact(compared.measure, base, source);
}

/** What a number compares with. */
export function baseOf({ as }: BoundNumber): PriorBase | null {
  return as.kind === 'change' || as.kind === 'rate' || as.kind === 'prior' ? as.base : null;
}

/** All that a known figure may be: itself, and what else bears its name. */
export function valuesOf({ value, alternatives = [] }: Extract<Fact, { kind: 'known' }>): readonly number[] {
  return [value, ...alternatives];
}

/** Adds what the name of the figure may mean as well. */
function withOthers(fact: Fact, { as: { subject }, name }: BoundNumber, source: FactSource): Fact {
  if (fact.kind === 'unknown' || subject.or === undefined) return fact;
  const others = subject.or.flatMap(({ names, of }) => {
    const isMeant = names === undefined || (name !== null && names.map(normalWords).includes(name));
    const other = isMeant ? factOf(of, source) : null;
    return other?.kind === 'known' ? [other.value] : [];
  });
  return { ...fact, alternatives: [...(fact.alternatives ?? []), ...others] };
}

const NUMBERS_OF_A_SLICE = 5;

/** Stops after each portion of numbers: a fact may be the sum of many rows. */
export function* judgedInSlices(
  sections: readonly BoundSection[],
  source: FactSource,
): Sliced<readonly JudgedNumber[]> {
  const numbers = sections.flatMap((section) => section.binding.bound.map((bound) => ({ section, bound })));
  return yield* mapped(numbers, NUMBERS_OF_A_SLICE, ({ section, bound }): JudgedNumber => {
    const { subject, kind } = bound.as;
    if (kind === 'prior') return { section, bound, fact: priorOf(subject, baseOf(bound), source) };
    return { section, bound, fact: withOthers(subjectFact(section, subject, source), bound, source) };
  });
}

export function subjectIn({ reading }: BoundSection, id: string): Subject | null {
  return reading === null ? null : (subjectsOf(reading).find((one) => one.id === id) ?? null);
}

/** The figure that 与上年持平 is said of. */
export function comparedFigure(section: BoundSection, subject: Subject): Subject {
  return (subject.comparedAs === undefined ? null : subjectIn(section, subject.comparedAs)) ?? subject;
}

/** In 分, or a number of things; `null`: neither, or not readable. */
export function valueOf(number: TextNumber): number | null {
  if (number.kind === 'amount') return number.fen;
  return number.kind === 'count' ? number.count : null;
}

/** Percent in 0.01 %; `null`: no percentage, or finer. */
export function hundredthsOf(number: TextNumber): number | null {
  if (number.kind !== 'percent') return null;
  const { digits, decimals } = number.value;
  return decimals > 2 ? null : Number(digits) * 10 ** (2 - decimals);
}

/** Goes into quotation marks, hence its own become single ones. */
export function nameOf({ names: [name], id }: Subject): string {
  return name === undefined ? id : name.replace('“', '‘').replace('”', '’');
}

export function placeOf({ place }: BoundNumber): PlaceOf {
  return { paragraph: place.paragraph, start: place.number.start, end: place.number.end };
}

/** As it stands in the text, with its unit. */
export function wordsAt({ paragraph, start, end }: PlaceOf): string {
  const { places } = paragraph.normal;
  return paragraph.original.slice(places[start], (places[end - 1] ?? start) + 1);
}

export function wan(value: number): string {
  return `${formatAmount(fen(value), { unit: '万元', decimals: 2 }).replaceAll(',', '')}万元`;
}

export function shownValue(subject: Subject, value: number): string {
  return subject.kind === 'amount' ? wan(value) : String(value);
}

/** 预算02表, or where else the fact is from. */
export function sourceWords(fact: Fact, { check }: FactSource): string {
  if (fact.kind === 'unknown') return '';
  const tables = new Set(fact.cells.map(({ path }) => check.label(path.table)));
  return tables.size === 0 ? '录入' : [...tables].join('、');
}

/** Figures written of a subject in its section, this year's. */
export function writtenOf(
  context: TextCheckContext,
  section: BoundSection,
  id: string,
): readonly JudgedNumber[] {
  return context.numbers.filter(
    (one) =>
      one.section === section &&
      one.bound.as.subject.id === id &&
      (one.bound.as.kind === 'figure' || one.bound.as.kind === 'pair'),
  );
}

export function firstWritten(
  context: TextCheckContext,
  section: BoundSection,
  id: string,
): JudgedNumber | null {
  return writtenOf(context, section, id)[0] ?? null;
}
