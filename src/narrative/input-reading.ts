/** What was read of facts and entries: a value with its sources, or what a person has yet to enter. */
import type { ListItem } from './list-item';
import type { TextSource } from './source';
import type { NarrativeStyle } from './style';
import type { Input } from './template';
import type { TextFacts } from './text-facts';

export type Reading<T> =
  | { readonly kind: 'known'; readonly value: T; readonly sources: readonly TextSource[] }
  | { readonly kind: 'missing'; readonly inputs: readonly Input[]; readonly sources: readonly TextSource[] };

/** What a template is written with. */
export interface Scope {
  readonly facts: TextFacts;
  readonly style: NarrativeStyle;
  /** The item of the list around the template. */
  readonly item: ListItem | null;
  /** Takes note of all that was looked at, for the trace from entries to sentences. */
  readonly record: (sources: readonly TextSource[]) => void;
}

export function known<T>(value: T, sources: readonly TextSource[]): Reading<T> {
  return { kind: 'known', value, sources };
}

/** Missing as soon as one of them is, with all inputs that are. */
export function joined<T>(readings: readonly Reading<T>[], add: (values: readonly T[]) => T): Reading<T> {
  const sources = readings.flatMap((reading) => reading.sources);
  const inputs = readings.flatMap((reading) => (reading.kind === 'missing' ? reading.inputs : []));
  if (inputs.length > 0) return { kind: 'missing', inputs, sources };
  return known(add(readings.flatMap((one) => (one.kind === 'known' ? [one.value] : []))), sources);
}

export function withSources<T>(reading: Reading<T>, more: readonly TextSource[]): Reading<T> {
  return { ...reading, sources: [...more, ...reading.sources] };
}
