/** The text of a table set as a value: parts, sections, paragraphs, sentences with variants. No sentence is programmed. */
import type { TextForm } from '../entries/text-form';
import type { Condition } from './condition';
import type { Comparison, ListSource, Quantity } from './quantity';
import type { NarrativeStyle } from './style';
import type { Template } from './template';

/** The first variant whose condition holds is written. */
export interface Variant {
  readonly when: Condition;
  readonly text: Template;
}

/** Its id stays when sentences move: what a person wrote in its place is kept under it. */
export interface Sentence {
  readonly id: string;
  readonly variants: readonly Variant[];
}

/** Sentences that stand together; none of them written: no paragraph. */
export interface Paragraph {
  readonly sentences: readonly Sentence[];
  /** Written once for each item of the list; the ids of its sentences get the item's number or code: `o1.duty.3`. */
  readonly each?: ListSource;
  readonly idBy?: 'code';
}

/** Sections are numbered by their position among those that are written. */
export interface Section {
  readonly id: string;
  /** `null`: its paragraphs stand without a heading and without a number. */
  readonly title: Template | null;
  readonly when?: Condition;
  readonly paragraphs: readonly Paragraph[];
  /** （一）、（二）… below it. */
  readonly sections?: readonly Section[];
}

/** An entry of 名词解释; a clerk may list it, leave it out, and word it anew. */
export interface Term {
  readonly id: string;
  readonly name: string;
  readonly when: Condition;
  readonly text: Template;
}

export interface Part {
  readonly id: string;
  readonly title: Template;
  readonly content:
    | { readonly kind: 'sections'; readonly sections: readonly Section[] }
    | { readonly kind: 'terms' }
    /** The tables stand here; the text names them. */
    | { readonly kind: 'tables' };
}

/** Figures that may stand in words of a person as {收入总计}. */
export interface NamedFigure {
  readonly kind: 'amount' | 'count';
  readonly of: Quantity;
}

/** The whole document, around the text and the tables. */
export interface DocumentDeclaration {
  /** Lines of the cover. */
  readonly cover: readonly Template[];
  /** Below the title on the cover. */
  readonly date: Template;
  /** Before the tables, where no part has them; `null`: a part has them. */
  readonly appendix: Template | null;
}

export interface NarrativeSet {
  /** Id of its table set. */
  readonly id: string;
  readonly form: TextForm;
  readonly style: NarrativeStyle;
  readonly document: DocumentDeclaration;
  readonly parts: readonly Part[];
  readonly terms: readonly Term[];
  /** One for each measure of the form. */
  readonly comparisons: readonly Comparison[];
  readonly figures: Readonly<Record<string, NamedFigure>>;
}

export function sentence(id: string, text: Template, when: Condition = { kind: 'always' }): Sentence {
  return { id, variants: [{ when, text }] };
}

/** `variants`: the first one whose condition holds. */
export function sentenceOf(id: string, ...variants: readonly Variant[]): Sentence {
  return { id, variants };
}

export function paragraph(...sentences: readonly Sentence[]): Paragraph {
  return { sentences };
}
