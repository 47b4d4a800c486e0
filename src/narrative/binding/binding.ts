/** Declares the numbers of a text as bound to figures, and those that are not. */
import type { ReadParagraph } from '../reading/document';
import type { Span } from '../reading/not-figures';
import type { TextNumber } from '../reading/numbers';
import type { ChangeWords } from './change-verbs';
import type { PriorBase } from './last-year';
import type { Subject } from './subject';

/** Where a number stands. */
export interface NumberPlace {
  readonly section: string;
  readonly paragraph: ReadParagraph;
  /** In the normalized text. */
  readonly sentence: Span;
  readonly number: TextNumber;
}

export type BoundAs =
  | { readonly kind: 'figure' | 'pair'; readonly subject: Subject }
  | { readonly kind: 'prior'; readonly subject: Subject; readonly base: PriorBase | null }
  | { readonly kind: 'share'; readonly subject: Subject; readonly whole: string | null }
  | {
      readonly kind: 'change' | 'rate';
      readonly subject: Subject;
      readonly words: ChangeWords | null;
      /** Several figures compared as one. */
      readonly isJoint: boolean;
      readonly base: PriorBase | null;
    };

export interface BoundNumber {
  readonly place: NumberPlace;
  readonly as: BoundAs;
  /** The name by which its clause calls it, as normalized; `null`: it has none there. */
  readonly name: string | null;
  /** `section`: by the section or the sentence before, not by words of its own sentence. */
  readonly by: 'words' | 'section';
  /** The name that its words have with one wrong character; `null`: they are right. */
  readonly meantName: string | null;
}

export interface UnboundNumber {
  readonly place: NumberPlace;
  /**
   * `reason`: within a reason. `points`: difference of percentages. `unnamed`: no word says what it is. `no-fact`: named, by
   * a name that no table has. `like-name`: by a name that is nearly one of ours, `like`.
   */
  readonly why: 'reason' | 'points' | 'no-fact' | 'like-name' | 'unknown-words' | 'unnamed';
  readonly like?: string;
}

export interface Binding {
  readonly bound: readonly BoundNumber[];
  readonly unbound: readonly UnboundNumber[];
}

/** A sentence with its numbers. */
export interface NumberedSentence {
  readonly section: string;
  readonly paragraph: ReadParagraph;
  readonly span: Span;
  readonly numbers: readonly TextNumber[];
}
