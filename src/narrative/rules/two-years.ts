/** What a text says of two years of one figure. */
import type { BoundAs } from '../binding/binding';
import type { Fact } from '../binding/facts';
import {
  baseOf,
  printedFact,
  priorOf,
  valueOf,
  valuesOf,
  writtenOf,
  type JudgedNumber,
  type TextCheckContext,
} from './text-context';

/** 0.01 万元. */
const STEP = 10_000;

export type Comparing = Extract<BoundAs, { kind: 'change' | 'rate' }>;

export function comparing({ bound }: JudgedNumber): Comparing | null {
  return bound.as.kind === 'change' || bound.as.kind === 'rate' ? bound.as : null;
}

export function changeWritten(
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

export function signed(value: number, { words }: Comparing): number {
  return words?.direction === 'down' ? -value : value;
}

export interface Years {
  readonly now: number;
  readonly last: number;
}

function isWrittenForBoth({ section, bound }: JudgedNumber, context: TextCheckContext): boolean {
  return context.numbers.some(
    (one) =>
      one.section === section && one.bound.as.subject === bound.as.subject && one.bound.as.kind === 'pair',
  );
}

/** Of a restated figure and the published one, the one that the change is from; both while it fits neither. */
function basesOf(prior: Fact, now: number, change: ReturnType<typeof changeWritten>): readonly number[] {
  if (prior.kind === 'unknown') return [];
  const all = valuesOf(prior);
  const used =
    change === null
      ? []
      : all.filter((last) => Math.abs(now - last - signed(change.value, change.as)) <= STEP);
  return used.length > 0 ? used : all;
}

/** Last year's figure as entered; else as the text implies it: this year less the change, or both years alike. */
export function yearsOf(one: JudgedNumber, context: TextCheckContext): readonly Years[] {
  const fact = printedFact(one.fact, one.bound.as.subject.kind, context);
  if (fact.kind === 'unknown') return [];
  const found: Years[] = [];
  const prior = priorOf(one.bound.as.subject, baseOf(one.bound), context);
  const change = changeWritten(one, context);
  const lasts = basesOf(prior, fact.value, change);
  // As the tables have it, and as the text itself does.
  const written = writtenOf(context, one.section, one.bound.as.subject.id).flatMap(
    ({ bound }) => valueOf(bound.place.number) ?? [],
  );
  for (const now of new Set([fact.value, ...written.slice(0, 1)])) {
    for (const last of lasts) found.push({ now, last });
    if (change !== null) found.push({ now, last: now - signed(change.value, change.as) });
    else if (isWrittenForBoth(one, context)) found.push({ now, last: now });
  }
  // A sum of rounded figures may differ from the sum rounded once.
  if (change !== null)
    for (const last of lasts) found.push({ now: last + signed(change.value, change.as), last });
  return found;
}

export function hasNoBase(one: JudgedNumber, context: TextCheckContext): boolean {
  return yearsOf(one, context)[0]?.last === 0;
}
