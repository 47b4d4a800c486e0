/** What the comparison of all sentences of one document shares. */
import { withoutBlanks } from '../document/sentence-marks';
import { comparable } from '../entries/text';
import type { NamedWords } from '../narrative/live-words';
import type { NarrativeSet } from '../narrative/narrative';
import type { TextFacts } from '../narrative/text-facts';
import { declaredSentences, namesOfText } from '../narrative/write-text';
import type { WrittenSentence } from '../narrative/written-text';
import { figureLabels } from '../sheets/draw/figure-labels';
import type { CellPath } from '../tables/table';

export interface EditContext {
  readonly narrative: NarrativeSet;
  readonly facts: TextFacts;
  /** Worked out with the first sentence that is written anew. */
  readonly names: () => readonly NamedWords[];
  /** Whether a person may write the sentence anew. */
  readonly mayRewrite: (id: string) => boolean;
  readonly placeOf: (id: string) => string;
  /** 预算01表 · 收入总计. Errors: RangeError for a table that the set does not have. */
  readonly labelOf: (path: CellPath) => string;
}

export function editContext(
  narrative: NarrativeSet,
  facts: TextFacts,
  headings: ReadonlyMap<string, string>,
): EditContext {
  const declared = new Set(declaredSentences(narrative));
  let names: readonly NamedWords[] | null = null;
  return {
    narrative,
    facts,
    names: () => (names ??= namesOfText(narrative, facts)),
    mayRewrite: (id) => declared.has(id) || declared.has(id.slice(0, Math.max(0, id.lastIndexOf('.')))),
    placeOf: (id) => {
      const heading = headings.get(id);
      return heading === undefined ? '' : heading;
    },
    labelOf: (path) => {
      const filled = facts.tables.find(({ table }) => table.id === path.table);
      if (filled === undefined) throw new RangeError(`The set has no table ${path.table}.`);
      return figureLabels(filled)(path);
    },
  };
}

export function isSame(one: string, other: string): boolean {
  return withoutBlanks(one) === withoutBlanks(other);
}

/** What a person wrote in the sentence's place so far. */
export function overrideRow({ facts }: EditContext, { id }: WrittenSentence): string | null {
  return facts.entries.text.overrides.find(({ sentence }) => comparable(sentence) === id)?.text ?? null;
}
