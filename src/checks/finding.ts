/** Declares a finding of a rule: place, content, expected value, likely cause and remedy. */
import type { PrintedUnit } from '../money/amount-unit';
import { statementText, type Statement } from './statement';
import type { AmountStyle } from '../money/amount-style';
import type { Fen } from '../money/fen';
import type { CellPath, TableId } from '../tables/table';
import type { SheetPlace } from '../published/published-table';
import type { RuleNature, Severity } from './rule';

export interface FoundCell {
  readonly path: CellPath;
  readonly place: SheetPlace;
  /** Example: `F8`. */
  readonly address: string;
  /** Names of row and column. */
  readonly row: string;
  readonly column: string;
  /** The content as Excel shows it. */
  readonly value: string;
}

/** A cell of a finding, with the name of its table. */
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

/** A value that repairs the cell; applied only at the user's request. */
export interface Repair {
  readonly path: CellPath;
  readonly place: SheetPlace;
  /** A figure or a text. */
  readonly value:
    | { readonly kind: 'figure'; readonly fen: Fen; readonly style: AmountStyle }
    | { readonly kind: 'text'; readonly text: string };
}

/** Whether two findings suggest the same repair. */
export function isSameRepair(one: Repair | null, other: Repair | null): boolean {
  return JSON.stringify(one?.value) === JSON.stringify(other?.value);
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly nature: RuleNature;
  readonly table: TableId;
  /** The name of the table in sentences. */
  readonly tableLabel: string;
  readonly sheet: string;
  /** The main cell first, then the other compared cells (at most twenty). */
  readonly cells: readonly FindingCell[];
  /** Place and relation with figures. */
  readonly statement: Statement;
  /** The unit of the figures in its table. */
  readonly unit: PrintedUnit;
  readonly expected: string | null;
  readonly actual: string | null;
  /** As in the message; `null` where the rule subtracts nothing. */
  readonly difference: string | null;
  readonly cause: Cause | null;
  readonly remedy: string;
  readonly repair: Repair | null;
  /** The subject without figures: the rule and its main cell. */
  readonly subject: string;
  /** Built from the rule, the place and the figures; an explanation is valid for this fingerprint only. */
  readonly fingerprint: string;
}

/** Returns cause and remedy as sentences. */
export function causeAndRemedy({ cause, remedy }: Pick<Finding, 'cause' | 'remedy'>): string {
  return `${cause === null ? '' : `${cause.words}。`}${remedy}。`;
}

/** Returns the whole text for the department: place, relation with figures, likely cause, remedy. */
export function message(finding: Pick<Finding, 'statement' | 'cause' | 'remedy'>): string {
  return `${statementText(finding.statement)}。${causeAndRemedy(finding)}`;
}
