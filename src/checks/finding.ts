/** What a rule found: where, what stands there, what is expected, why it may have happened, what to do. */
import type { AmountUnit } from '../money/amount-unit';
import { statementText, type Statement } from './statement';
import type { AmountStyle } from '../money/amount-style';
import type { Fen } from '../money/fen';
import type { CellPath, TableId } from '../tables/table';
import type { Place } from '../published/published-table';
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

/** A cell of a finding, with what sentences call its table. */
export interface FindingCell extends FoundCell {
  readonly tableLabel: string;
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
  /** What sentences call the table. */
  readonly tableLabel: string;
  readonly sheet: string;
  /** The cell to look at first, then the others that the rule compares (at most twenty). */
  readonly cells: readonly FindingCell[];
  /** Place and relation with figures. */
  readonly statement: Statement;
  /** In which unit the figures of its table stand. */
  readonly unit: AmountUnit;
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

/** Cause and remedy as sentences. */
export function causeAndRemedy({ cause, remedy }: Pick<Finding, 'cause' | 'remedy'>): string {
  return `${cause === null ? '' : `${cause.words}。`}${remedy}。`;
}

/** The whole text for the department: place, relation with figures, likely cause, remedy. */
export function message(finding: Pick<Finding, 'statement' | 'cause' | 'remedy'>): string {
  return `${statementText(finding.statement)}。${causeAndRemedy(finding)}`;
}
