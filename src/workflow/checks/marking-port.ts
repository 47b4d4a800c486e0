/**
 * Declares marks on cells as the checks need them in a live workbook. Marks are a layer: they change no value and no
 * style of the clerk's, are not printed, and leave no trace after removal.
 */
import type { Severity } from '../../checks/rule';
import type { ExcelAnswer, WorkOptions } from '../port';

export interface MarkedCell {
  readonly sheetName: string;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly severity: Severity;
  /** The message on the cell. */
  readonly message: string;
}

/** How Excel shows messages: input prompts, notes (ExcelApi 1.18) or threaded comments (1.10). */
export type MarkChannel = 'prompt' | 'note' | 'comment';

/**
 * The clerk's choice of channel. The usual one is prompts, which carry no author: Excel attributes comments and notes
 * to the person at the keyboard ("Work with comments using the Excel JavaScript API").
 */
export interface MarkWish {
  /** The channels that this Excel and its client library support. */
  readonly choices: () => readonly MarkChannel[];
  readonly current: () => MarkChannel;
  /** Sets the channel from the next marking on. */
  readonly choose: (channel: MarkChannel) => void;
}

export interface MarksShown {
  readonly channel: MarkChannel;
  /** Names of sheets whose cells could not be marked, protected ones for instance. */
  readonly skipped: readonly string[];
}

export interface MarkingPort {
  /** Absent: there is only one channel. */
  readonly wish?: MarkWish;
  /** Removes all earlier marks in every sheet and shows these; an empty list only removes. */
  readonly showMarks: (
    cells: readonly MarkedCell[],
    options?: WorkOptions,
  ) => Promise<ExcelAnswer<MarksShown>>;
}
