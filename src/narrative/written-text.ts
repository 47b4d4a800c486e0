/** The text as written: every sentence with its pieces, its sources, and what a person has to do about it. */
import type { Segment } from './segment';
import type { TextSource } from './source';

export interface WrittenSentence {
  /** Stays when sentences move; in repeated paragraphs it ends in the number of the item. */
  readonly id: string;
  readonly segments: readonly Segment[];
  /** What the program would have written, where a person wrote the sentence anew. */
  readonly generated: readonly Segment[] | null;
  /** All that was looked at, also where nothing of it is printed: conditions, items left out. */
  readonly sources: readonly TextSource[];
}

export type WrittenParagraph = readonly WrittenSentence[];

export interface WrittenSection {
  readonly id: string;
  /** With its number; empty: the part has no sections. */
  readonly heading: string;
  readonly paragraphs: readonly WrittenParagraph[];
  readonly sections: readonly WrittenSection[];
}

export interface WrittenPart {
  readonly id: string;
  /** One line, or number and title by themselves. */
  readonly heading: readonly string[];
  readonly sections: readonly WrittenSection[];
}

export type TextProblemKind =
  /** Nothing is entered where the text needs it; it must not be published. */
  | 'missing-input'
  | 'unknown-slot'
  | 'unknown-sentence'
  | 'unused-override'
  /** The sentence that a person rewrote reads otherwise by now. */
  | 'changed-original'
  | 'term-without-text'
  /** The department typed a fact that its units add up to otherwise. */
  | 'units-differ';

export interface TextProblem {
  readonly kind: TextProblemKind;
  readonly sheet: string;
  /** What is meant there; empty: the sheet as a whole. */
  readonly item: string;
  /** Where, what, what to do. */
  readonly message: string;
  /** Ids of the sentences that wait for it. */
  readonly sentences: readonly string[];
}

export interface WrittenText {
  readonly parts: readonly WrittenPart[];
  readonly problems: readonly TextProblem[];
}

function inSection({ paragraphs, sections }: WrittenSection): readonly WrittenSentence[] {
  return [...paragraphs.flat(), ...sections.flatMap(inSection)];
}

/** All sentences in their order. */
export function sentencesOf({ parts }: Pick<WrittenText, 'parts'>): readonly WrittenSentence[] {
  return parts.flatMap(({ sections }) => sections.flatMap(inSection));
}
