/** Writes the text of a reading of the workbook, once for each reading of its entries. */
import type { EntriesReading } from '../../entries/read-entries';
import type { NarrativeSet } from '../../narrative/narrative';
import { textFactsInSlices, type TextFacts } from '../../narrative/text-facts';
import { writeTextInSlices } from '../../narrative/write-text';
import type { WrittenText } from '../../narrative/written-text';
import { narrativeOf } from '../../sets/narratives';
import type { Sliced } from '../../slices/slices';
import type { WorkbookState } from '../reading/workbook-state';

export interface StateText {
  readonly kind: 'written';
  readonly narrative: NarrativeSet;
  readonly facts: TextFacts;
  readonly text: WrittenText;
}

export type TextOfState =
  | StateText
  /** The table set has no declaration of its text. */
  | { readonly kind: 'no-text' }
  /** The entries cannot be used. */
  | { readonly kind: 'unusable' };

const known = new WeakMap<EntriesReading, TextOfState>();

function* written({ reading, set, filled }: WorkbookState): Sliced<TextOfState> {
  const narrative = narrativeOf(set.id);
  if (narrative === undefined) return { kind: 'no-text' };
  const tables = filled();
  if (reading.kind !== 'entries' || tables === null) return { kind: 'unusable' };
  const facts = yield* textFactsInSlices(reading.entries, tables);
  yield;
  return { kind: 'written', narrative, facts, text: yield* writeTextInSlices(narrative, facts) };
}

export function* textOfState(state: WorkbookState): Sliced<TextOfState> {
  const made = known.get(state.reading) ?? (yield* written(state));
  known.set(state.reading, made);
  return made;
}
