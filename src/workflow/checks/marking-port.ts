/**
 * Marks on cells, as the checks need them in a live workbook. Marks are a layer: they change no value and no style of
 * the clerk's, are not printed, and leave no trace when removed.
 */
import type { Severity } from '../../checks/rule';
import type { Answer, WorkOptions } from '../port';

export interface MarkedCell {
  readonly sheetName: string;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly severity: Severity;
  /** Shown on the cell. */
  readonly message: string;
}

/** How messages are shown: input prompts, notes (ExcelApi 1.18) or threaded comments (1.10). */
export type MarkChannel = 'prompt' | 'note' | 'comment';

/**
 * The channel that the clerk has chosen. The usual one is prompts, which carry no author: Excel attributes comments and
 * notes to the person at the keyboard ("Work with comments using the Excel JavaScript API").
 */
export interface MarkWish {
  /** Those that this Excel and its client library have. */
  readonly choices: () => readonly MarkChannel[];
  readonly current: () => MarkChannel;
  /** From the next marking on. */
  readonly choose: (channel: MarkChannel) => void;
}

export interface MarksShown {
  readonly channel: MarkChannel;
  /** Names of sheets whose cells could not be marked, protected ones for instance. */
  readonly skipped: readonly string[];
}

export interface MarkingPort {
  /** Absent: there is nothing to choose. */
  readonly wish?: MarkWish;
  /** Removes all earlier marks, in every sheet, and shows these; none: only removes. */
  readonly showMarks: (cells: readonly MarkedCell[], options?: WorkOptions) => Promise<Answer<MarksShown>>;
}
