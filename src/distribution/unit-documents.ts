/** Compares an edited document of one unit with what the unit's entries give now; nothing of it is taken over. */
import { documentOfText } from '../document/entries-document';
import type { Entries } from '../entries/entries';
import { textFacts } from '../narrative/text-facts';
import { writeText } from '../narrative/write-text';
import type { EditedDocument } from '../read-back/edited-document';
import type { EditProposal } from '../read-back/proposal';
import { readBack, type ReadBack } from '../read-back/read-back';
import { rollUp } from '../rollup/rollup';
import { narrativeOf } from '../sets/narratives';
import { unitSetOf } from './unit-tables';

/** Plain data: it comes from a worker. */
export interface UnitEdits extends Omit<ReadBack, 'proposals'> {
  readonly texts: readonly Pick<EditProposal, 'place' | 'before' | 'after' | 'cautions'>[];
}

export type UnitComparison =
  | { readonly kind: 'compared'; readonly edits: UnitEdits }
  | { readonly kind: 'failed'; readonly why: string };

/** `entries`: of the unit. */
export function comparedUnitDocument(entries: Entries, document: EditedDocument): UnitComparison {
  const chosen = unitSetOf(entries);
  if (chosen.kind === 'none') return { kind: 'failed', why: chosen.message };
  const { set } = chosen;
  const narrative = narrativeOf(set.id);
  if (narrative === undefined) return { kind: 'failed', why: `“${set.label}”还没有说明文字。` };
  const facts = textFacts(entries, rollUp(entries, set), set.level);
  const made = documentOfText(narrative, facts, writeText(narrative, facts));
  const { proposals, ...read } = readBack(facts, made, narrative, document);
  const texts = proposals.map(({ place, before, after, cautions }) => ({ place, before, after, cautions }));
  return { kind: 'compared', edits: { ...read, texts } };
}

/** Whether a person has to look at it. */
export function isEdited({ texts, notices }: UnitEdits): boolean {
  return texts.length > 0 || notices.some(({ kind }) => kind !== 'note');
}
