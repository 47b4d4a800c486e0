/**
 * Marks on cells, as the checks need them of a live workbook. They are a layer: never a value, never a look of the
 * clerk's, not printed, gone without a trace when they are taken away.
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
 * By what means the person wants it. Unless she says otherwise by prompts, which carry nobody's name: Excel attributes
 * comments and notes to the person at the keyboard ("Work with comments using the Excel JavaScript API").
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
  /** Takes away all marks of before, in every sheet, and shows these; none: only takes away. */
  readonly showMarks: (cells: readonly MarkedCell[], options?: WorkOptions) => Promise<Answer<MarksShown>>;
}
