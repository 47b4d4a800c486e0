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
  /** Shown on the cell, by the best means that this Excel has. */
  readonly message: string;
}

/** How messages are shown: notes (ExcelApi 1.18), else comments (1.10), else input prompts. */
export type MarkMeans = 'note' | 'comment' | 'prompt';

export interface MarksShown {
  readonly means: MarkMeans;
  /** Names of sheets whose cells could not be marked, protected ones for instance. */
  readonly skipped: readonly string[];
}

export interface MarkingPort {
  /** Takes away all marks of before, in every sheet, and shows these; none: only takes away. */
  readonly showMarks: (cells: readonly MarkedCell[], options?: WorkOptions) => Promise<Answer<MarksShown>>;
}
