/** Checking inside a workbook: the commands of the pane, and what it shows. */
import type { ReportedFinding } from '../../checks/explanations';
import type { Severity } from '../../checks/rule';
import type { Outcome } from '../outcome';
import type { MarkWish } from './marking-port';
import type { CommandOptions } from '../port';

export type SeverityCounts = Readonly<Record<Severity, number>>;

export interface CheckReport {
  /** ISO date and time of the last check or recheck. */
  readonly at: string;
  readonly findings: readonly ReportedFinding[];
  /** What was to be dealt with, when there was too much to be kept in the workbook; `null`: the list is there. */
  readonly unlisted: SeverityCounts | null;
  /** How many tables were checked. */
  readonly tables: number;
  /** Whether the figures were held against entered lines too. */
  readonly entries: 'used' | 'none' | 'unusable';
  /** What was read and compared, and what was not; empty in what earlier versions kept. */
  readonly coverage: readonly string[];
  /** Whether cells are marked now. */
  readonly marked: boolean;
  /** Names of sheets whose cells could not be marked, protected ones for instance. */
  readonly unmarkedSheets: readonly string[];
  /** Why the marks may not be those of these findings: the whole sentence; `null` when they are. */
  readonly markError: string | null;
  /** The checked sheets have changed since: check again. */
  readonly outdated: boolean;
}

export interface Checks {
  /** `null`: there is nothing to choose. */
  readonly markWish: MarkWish | null;
  /** `null` before the first check. */
  readonly report: () => CheckReport | null;
  /** Reads, checks and marks the cells. */
  readonly check: (options?: CommandOptions) => Promise<Outcome>;
  /** Closes an X finding; an empty text removes the explanation. */
  readonly explain: (fingerprint: string, text: string) => Promise<Outcome>;
  /** Writes the value that a finding suggests; can be undone. */
  readonly repair: (fingerprint: string) => Promise<Outcome>;
  /** Removes all marks; the report stays. */
  readonly clearMarks: () => Promise<Outcome>;
  /** The sheet 核对结果: all findings with their explanations, each with a link to its cell. */
  readonly writeResults: () => Promise<Outcome>;
}
