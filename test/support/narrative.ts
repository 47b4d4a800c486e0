/** Writes the text of entries and finds parts of it. */
import type { Entries } from '../../src/entries/entries';
import type { FactValue, TextFact } from '../../src/entries/text-entries';
import { fen } from '../../src/money/fen';
import type { NarrativeSet } from '../../src/narrative/narrative';
import { textOf, type Segment } from '../../src/narrative/segment';
import { textFacts } from '../../src/narrative/text-facts';
import { writeText } from '../../src/narrative/write-text';
import { sentencesOf, type WrittenSentence, type WrittenText } from '../../src/narrative/written-text';
import { rollUp } from '../../src/rollup/rollup';
import { knownSet } from '../../src/sets';
import { narrativeOf } from '../../src/sets/narratives';

/** Finds the set's text. Throws for a set without text. */
export function narrativeFor({ settings }: Entries): NarrativeSet {
  const narrative = narrativeOf(settings.tableSet);
  if (narrative === undefined) throw new Error(`${settings.tableSet} has no text.`);
  return narrative;
}

export function written(entries: Entries): WrittenText {
  const tables = rollUp(entries, knownSet(entries.settings.tableSet));
  return writeText(narrativeFor(entries), textFacts(entries, tables));
}

/** Finds a sentence. Throws for a missing one. */
export function sentenceIn(text: WrittenText, id: string): WrittenSentence {
  const found = sentencesOf(text).find((one) => one.id === id);
  if (found === undefined) throw new Error(`The text has no sentence ${id}.`);
  return found;
}

export function words(text: WrittenText, id: string): string {
  return textOf(sentenceIn(text, id).segments);
}

export type FigureSegment = Extract<Segment, { kind: 'figure' }>;

export function figuresOf({ segments }: WrittenSentence): readonly FigureSegment[] {
  return segments.filter((segment) => segment.kind === 'figure');
}

/** Sets last year's amount of a measure in 元; `null`: unknown. */
export function withPrior(entries: Entries, measure: string, yuan: number | null): Entries {
  const others = entries.priorYear.filter((figure) => figure.measure !== measure);
  const figures = yuan === null ? [] : [{ row: 2, measure, amount: fen(yuan * 100), source: '' }];
  return { ...entries, priorYear: [...others, ...figures] };
}

export function withFact(entries: Entries, item: string, value: FactValue | null): Entries {
  const others = entries.text.facts.filter((fact) => fact.item !== item);
  const facts: readonly TextFact[] = value === null ? [] : [{ row: 2, item, value }];
  return { ...entries, text: { ...entries.text, facts: [...others, ...facts] } };
}

export function withReason(entries: Entries, measure: string, reason: string | null): Entries {
  const others = entries.text.reasons.filter((one) => one.measure !== measure);
  const reasons = reason === null ? [] : [{ row: 2, measure, reason }];
  return { ...entries, text: { ...entries.text, reasons: [...others, ...reasons] } };
}
