/** What a rule found: where, what stands there, what is expected, why it may have happened, what to do. */
import type { AmountStyle } from '../money/amount-style';
import type { Fen } from '../money/fen';
import type { CellPath, TableId } from '../tables/table';
import type { Place } from '../published/printed-table';
import type { RuleNature, Severity } from './rule';

export interface FoundCell {
  readonly path: CellPath;
  readonly place: Place;
  /** e.g. `F8`. */
  readonly address: string;
  /** What row and column are called. */
  readonly row: string;
  readonly column: string;
  /** As a clerk sees it. */
  readonly value: string;
}

export type CauseKind =
  | 'rounding'
  | 'transposed'
  | 'scale'
  | 'sign'
  | 'missing-row'
  | 'unlisted'
  | 'counted-twice'
  | 'neighbour'
  | 'misspelt';

export interface Cause {
  readonly kind: CauseKind;
  /** A sentence without full stop. */
  readonly words: string;
}

/** A value that would put it right; applied only when a person asks. */
export interface Repair {
  readonly path: CellPath;
  readonly place: Place;
  /** A figure, or a text. */
  readonly value:
    | { readonly kind: 'figure'; readonly fen: Fen; readonly style: AmountStyle }
    | { readonly kind: 'text'; readonly text: string };
}

/** One suggestion, however many findings make it. */
export function isSameRepair(one: Repair | null, other: Repair | null): boolean {
  return JSON.stringify(one?.value) === JSON.stringify(other?.value);
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly nature: RuleNature;
  readonly table: TableId;
  readonly sheet: string;
  /** The cell to look at first, then the others that the rule compares (at most twenty). */
  readonly cells: readonly FoundCell[];
  /** The whole text: place, relation with figures, likely cause, remedy. */
  readonly message: string;
  readonly expected: string | null;
  readonly actual: string | null;
  /** As in the message; `null` where nothing is subtracted. */
  readonly difference: string | null;
  readonly cause: Cause | null;
  readonly remedy: string;
  readonly repair: Repair | null;
  /** What it is about, whatever the figures are: the rule and where it looks first. */
  readonly subject: string;
  /** Of the rule, its place and the figures it speaks of: an explanation holds for these only. */
  readonly fingerprint: string;
}
