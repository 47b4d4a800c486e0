/** A line that an import proposes: typed values, and what was changed on the way from the file. */
import type { Fund } from '../classification/funds';
import type { Period } from '../classification/periods';
import type { SpendingKind } from '../classification/spending-kinds';
import type { Settings, Unit } from '../entries/entries';
import type { Fen } from '../money/fen';
import type { Answers } from './found';

/** The file's words and what is entered instead. */
export interface Change {
  /** The entry column, by its header. */
  readonly column: string;
  /** As it stands in the file; empty: nothing stands there. */
  readonly before: string;
  readonly after: string;
  readonly why: string;
}

/** The names of accounts that the lists have not; entered beside the codes. */
export interface OwnNames {
  readonly function: string | null;
  readonly departmental: string | null;
  readonly governmental: string | null;
}

export interface ExpenditureValues {
  readonly kind: 'expenditure';
  readonly unit: string;
  readonly function: string;
  readonly spendingKind: SpendingKind;
  /** Empty for basic expenditure. */
  readonly project: string;
  readonly projectName: string;
  readonly departmental: string;
  readonly governmental: string;
  readonly fund: Fund;
  readonly period: Period;
  readonly amount: Fen;
  readonly remark: string;
  readonly ownNames: OwnNames;
}

export interface IncomeValues {
  readonly kind: 'income';
  readonly unit: string;
  readonly period: Period;
  readonly fund: Fund;
  readonly amount: Fen;
  readonly remark: string;
}

export interface RosterValues extends Unit {
  readonly kind: 'roster';
}

export type LineValues = ExpenditureValues | IncomeValues | RosterValues;
export type LineKind = LineValues['kind'];

export interface ImportLine {
  readonly sheet: string;
  /** One-based row of the file. */
  readonly row: number;
  readonly values: LineValues;
  readonly changes: readonly Change[];
}

/** What lines are read against. */
export interface ImportContext {
  readonly settings: Settings;
  readonly units: readonly Unit[];
  /** The kinds of the chosen table set. */
  readonly kinds: readonly SpendingKind[];
  /** Names of projects that are entered already, by code. */
  readonly projects: ReadonlyMap<string, string>;
  readonly answers: Answers;
  /** Whether a sheet, a header or a cell of the file speaks of money carried over. */
  readonly mentionsCarryover: boolean;
  /** Account codes that are entered already. */
  readonly used: ReadonlySet<string>;
}
