/** Declares what binding looks at for one number: the words around it, and what the text has said so far. */
import type { BoundAs } from './binding';
import type { PriorBase } from './last-year';
import type { Mention } from './mentions';
import type { Subject } from './subject';

export interface State {
  readonly subject: Subject | null;
  /** Whether this sentence has named it. */
  readonly isNamedHere: boolean;
  /** What was counted last. */
  readonly counted: Subject | null;
  /** The last comparison, for a rate that follows its change. */
  readonly change: Extract<BoundAs, { kind: 'change' | 'rate' }> | null;
  readonly isJoint: boolean;
  readonly hasReason: boolean;
  /** Whether this sentence lists parts behind 其中, and whether the one before it did. */
  readonly listsParts: boolean;
  readonly hasParts: boolean;
  /** Subjects whose own figure was written in this section. */
  readonly written: ReadonlySet<string>;
  readonly comparesHere: boolean;
  /** The last number is that of something that no table has; comparisons that follow are, too. */
  readonly isOfOthers: boolean;
  /** Id of the last figure that is no part of another. */
  readonly total: string | null;
  /** Figures that this sentence has stated, each once, in order. */
  readonly stated: readonly Subject[];
  /** The subject before the bracket that the last number stands in; `null`: it stands in none. */
  readonly outer: Subject | null;
  /** What the numbers to come are of, by 分别为 and 分别占. */
  readonly awaited: readonly BoundAs[];
  /** Whether the last number is one of last year: others of last year may be listed behind it. */
  readonly isPrior: boolean;
}

export const START: State = {
  subject: null,
  isNamedHere: false,
  counted: null,
  change: null,
  isJoint: false,
  hasReason: false,
  listsParts: false,
  hasParts: false,
  written: new Set(),
  comparesHere: false,
  isOfOthers: false,
  total: null,
  stated: [],
  outer: null,
  awaited: [],
  isPrior: false,
};

/** The words of a sentence around one of its numbers. */
export interface Around {
  readonly lead: string;
  /** Up to the next number or sign. */
  readonly after: string;
  readonly found: readonly Mention<Subject>[];
  /** What the sentence compares with before the number. */
  readonly base: PriorBase | null;
  /** How many numbers of its kind stand here one behind the other. */
  readonly run: number;
}

/** Of figures with one name, the part of `total` is meant. */
export function ofKind(
  mention: Mention<Subject> | undefined,
  kind: Subject['kind'],
  total: string | null = null,
): Subject | null {
  const own = mention?.of.filter((one) => one.kind === kind) ?? [];
  return own.find(({ whole }) => whole !== undefined && whole === total) ?? own[0] ?? null;
}
