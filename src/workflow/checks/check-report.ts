/** Declares the checks of a workbook for the pane: its commands and its report. */
import type { ExplainableFinding } from '../../checks/explanations';
import type { Severity } from '../../checks/rule';
import type { CommandOutcome } from '../outcome';
import type { MarkWish } from './marking-port';
import type { CommandOptions } from '../port';

export type SeverityCounts = Readonly<Record<Severity, number>>;

export interface CheckReport {
  /** ISO date and time of the last check or recheck. */
  readonly at: string;
  readonly findings: readonly ExplainableFinding[];
  /** Open findings by severity, when the list was too long to store in the workbook; `null`: the list is there. */
  readonly unlisted: SeverityCounts | null;
  /** Number of checked tables. */
  readonly tables: number;
  /** Whether the figures were compared with entered lines too. */
  readonly entries: 'used' | 'none' | 'unusable';
  /** What was read and compared, and what was not; empty in records of earlier versions. */
  readonly coverage: readonly string[];
  /** Whether cells are marked. */
  readonly marked: boolean;
  /** True while marks are being written or removed: `marked` is then about to change. */
  readonly marking: boolean;
  /** Names of sheets whose cells could not be marked, protected ones for instance. */
  readonly unmarkedSheets: readonly string[];
  /** Why the marks may differ from these findings, as a whole sentence; `null` when they agree. */
  readonly markError: string | null;
  /** True where the checked sheets have changed since: check again. */
  readonly outdated: boolean;
}

export interface Checks {
  /** `null`: there is only one channel. */
  readonly markWish: MarkWish | null;
  /** `null` before the first check. */
  readonly report: () => CheckReport | null;
  /** Reads, checks and marks the cells. */
  readonly check: (options?: CommandOptions) => Promise<CommandOutcome>;
  /** Closes an X finding, and others like it, in one step; an empty text removes the explanation of all of them. */
  readonly explain: (
    fingerprint: string,
    text: string,
    others?: readonly string[],
  ) => Promise<CommandOutcome>;
  /** Writes the value that a finding suggests; can be undone. */
  readonly repair: (fingerprint: string) => Promise<CommandOutcome>;
  /** Removes all marks; the report remains. */
  readonly clearMarks: () => Promise<CommandOutcome>;
  /** Writes the sheet 核对结果: all findings with their explanations, each with a link to its cell. */
  readonly writeResults: () => Promise<CommandOutcome>;
}
